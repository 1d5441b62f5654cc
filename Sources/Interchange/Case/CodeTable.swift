// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What the codes of grids and wishes mean: those of `codes.csv`, the case's own shifts, combinations and
/// kinds of leave, and the usual ones of both languages where they can mean only one thing.
public struct CodeTable: Sendable {
  public enum Meaning: Hashable, Sendable {
    /// A shift, in a unit where the code says so.
    case shift(ShiftCode, unit: UnitID?)
    /// A combination of the case, by its shifts in order.
    case combination([ShiftCode])
    case leave(LeaveKindID)
    case off
  }

  private var meanings: [String: Meaning] = [:]
  /// The codes in the order they were added, without the shipped ones: what a message lists as known.
  public private(set) var known: [String] = []

  public init() {}

  /// Adds a code; one that is there already keeps its meaning, so that a case's own codes come before the
  /// shipped ones.
  mutating func add(_ code: String, _ meaning: Meaning, isShipped: Bool = false) {
    guard meanings[code] == nil else { return }
    meanings[code] = meaning
    if !isShipped { known.append(code) }
  }

  public subscript(code: String) -> Meaning? { meanings[code] }

  /// The duty a wish for a code asks for; nil when the code is not known.
  func wanted(_ code: String) -> DutyFilter? {
    switch self[code] {
    case .off, .leave: .off
    case .shift(let shift, let unit?): .all([.shift([shift]), .unit(unit)])
    case .shift(let shift, nil): .shift([shift])
    case .combination(let shifts): .all(shifts.map { .shift([$0]) })
    case nil: nil
    }
  }
}

extension CodeTable {
  /// Adds what the case itself defines, then the shipped codes that can mean only one thing in it.
  mutating func complete(shifts: [Shift], combinations: [Combination], leaveKinds: [LeaveKind]) {
    for shift in shifts { add(shift.code.text, .shift(shift.code, unit: nil)) }
    for combination in combinations { add(combination.code, .combination(combination.shifts)) }
    add("off", .off)
    for kind in leaveKinds { add(kind.id.text, .leave(kind.id)) }
    for shift in shifts { add(shift.name, .shift(shift.code, unit: nil), isShipped: true) }
    for code in ShippedCodes.off { add(code, .off, isShipped: true) }
    for kind in leaveKinds {
      for name in [kind.name] + Language.allCases.map({ kind.name(in: $0) }) {
        add(name, .leave(kind.id), isShipped: true)
      }
    }
    for (codes, kind) in ShippedCodes.leave where leaveKinds.contains(where: { $0.id == kind }) {
      for code in codes { add(code, .leave(kind), isShipped: true) }
    }
    for (codes, kind) in ShippedCodes.shifts {
      let candidates = shifts.filter { $0.kind == kind }
      guard candidates.count == 1, let shift = candidates.first else { continue }
      for code in codes { add(code, .shift(shift.code, unit: nil), isShipped: true) }
    }
  }
}

/// The codes that hospitals usually write, in both languages, as data.
enum ShippedCodes {
  static let off = ["OFF", "Off", "O", "休", "休息", "下夜", "下", "公休", "-", "—", "/"]

  /// A code of the first list means the only shift of its kind; with two day shifts `白` means neither.
  static let shifts: [(codes: [String], kind: Shift.Kind)] = [
    (["A", "D", "白", "白班", "日", "√", "早"], .day), (["P", "E", "中", "小夜", "晚"], .evening),
    (["N", "夜", "大夜", "夜班"], .night),
    (["S", "备", "备班", "二线"], .standby),
  ]

  static let leave: [(codes: [String], kind: LeaveKindID)] = [
    (["年", "年假", "年休", "AL"], "annual"), (["病", "病假", "SL"], "sick"), (["事", "事假"], "personal"),
    (["产", "产假"], "maternity"),
    (["婚", "婚假"], "marriage"), (["丧", "丧假"], "bereavement"), (["补", "补休", "CL"], "compensatory"),
    (["学", "学习"], "study"),
    (["公", "公假", "公出"], "official"), (["隔", "隔离"], "isolation"), (["培", "培训"], "training"),
    (["会", "会议"], "meeting"),
  ]
}

/// The kinds of leave of a case that declares none.
enum ShippedLeaveKinds {
  static let all: [LeaveKind] = [
    ("annual", "Annual leave", "年休假", false), ("sick", "Sick leave", "病假", true),
    ("personal", "Personal leave", "事假", true), ("maternity", "Maternity leave", "产假", true),
    ("marriage", "Marriage leave", "婚假", true), ("bereavement", "Bereavement leave", "丧假", true),
    ("compensatory", "Compensatory leave", "补休", false), ("study", "Study", "学习", false),
    ("official", "Official duty", "公假", false), ("isolation", "Isolation", "隔离", true),
    ("training", "Training", "培训", false), ("meeting", "Meeting", "会议", false),
  ].map { id, english, chinese, isPrivate in
    LeaveKind(
      id: LeaveKindID(id), name: english, names: [.english: english, .chinese: chinese], isPrivate: isPrivate)
  }
}
