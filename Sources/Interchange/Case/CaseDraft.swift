// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A case while its files are being read: what is known so far, and the names by which later files may refer
/// to it.
///
/// It is filled by one thread, in the order of ``CaseReader``: settings, calendar, units, shifts, codes,
/// staff, everything about staff, demand, rules.
final class CaseDraft {
  let problems: ProblemList
  let settings: CaseSettings
  var subject: Case

  var units = KnownNames<Named.Unit>(.unit)
  var posts = KnownNames<Named.Post>(.post)
  var shifts = KnownNames<Named.Shift>(.shift)
  var leaveKinds = KnownNames<Named.LeaveKind>(.leaveKind)
  var professions = KnownNames<Named.Profession>(.profession)
  var levels = KnownNames<Named.Level>(.level)
  var echelons = KnownNames<Named.Echelon>(.echelon)
  var teams = KnownNames<Named.Team>(.team)
  var skills = KnownNames<Named.Skill>(.skill)
  var quantities = KnownNames<Named.Quantity>(.demand)
  var codes = CodeTable()

  private var indexOfStaff: [StaffID: Int] = [:]
  private(set) var staffByName: [String: [StaffID]] = [:]
  var identifiers = StaffIdentifiers([])
  /// The latest balance of each kind and person that is not later than the horizon's first day.
  var balances: [BalanceKind: [StaffID: Int]] = [:]
  /// Wishes that leave, requests and restrictions ask for; they follow the rules of the case.
  var wishes: [PersonalRule] = []
  /// What `case.yaml` waives, and the emergency it declares.
  var waivers: [Located<Waiver>] = []
  var emergency: Waiver?
  var usedWaivers: Set<RuleID> = []
  /// Rules that are waived for some people, as they stand for those; by the id of the rule.
  var waivedRules: [RuleID: PersonalRule] = [:]
  /// When rule packs have people tested.
  var tests = TestDue()
  /// What entries of the health log make of people in special posts.
  var specialPosts: [SpecialPosts] = []
  /// Whether the case has a `units.csv`, so that no other unit is known.
  var declaresUnits = false
  /// Whether `rows:` asks for people to fill posts, or might: of an entry that cannot be read nobody knows.
  var hasPostRows = false
  /// How many rows keep somebody company who may not be alone.
  var companyRows = 0
  /// Where each pin stands, for the checks that need the whole case.
  var pinOrigins: [(staff: StaffID, day: CivilDay, origin: Origin)] = []

  init(settings: CaseSettings, problems: ProblemList) {
    self.settings = settings
    self.problems = problems
    subject = Case(title: settings.title, horizon: settings.horizon)
    subject.weeklyHours = settings.weeklyHours
    subject.requiredPrice = settings.requiredPrice
  }

  /// Puts the finished list of staff under their ids and names.
  ///
  /// - Parameter written: Every id of the staff file, also of people of whom something else cannot be read:
  ///   no other file is wrong to name them.
  func indexStaff(written: [String]? = nil) {
    indexOfStaff = Dictionary(
      zip(subject.staff.map(\.id), subject.staff.indices), uniquingKeysWith: { first, _ in first })
    staffByName = Dictionary(grouping: subject.staff, by: \.name).mapValues { $0.map(\.id) }
    identifiers = StaffIdentifiers(written ?? subject.staff.map(\.id.text), width: settings.idWidth)
  }

  func member(_ id: StaffID) -> StaffMember? { indexOfStaff[id].map { subject.staff[$0] } }

  /// The ids of the staff file as a form; any id where that file says none.
  var staffForm: ValueForm<StaffID> {
    let identifiers = identifiers
    guard !identifiers.isEmpty else { return ValueForm<String>.identifier.map { StaffID($0) } }
    return ValueForm(.text) { (text) throws(ProblemKind) in StaffID(try identifiers.resolve(text)) }
  }

  /// Changes one person, and nothing when the id is unknown.
  func change(_ id: StaffID, _ body: (inout StaffMember) -> Void) {
    guard let index = indexOfStaff[id] else { return }
    body(&subject.staff[index])
  }

  /// Whether a day lies in the horizon; one that does not is said, once for a file and column with a count.
  func isInHorizon(_ day: CivilDay, at origin: Origin) -> Bool {
    let horizon = subject.horizon
    guard settings.knowsHorizon, !horizon.contains(day) else { return true }
    let (from, to) = (horizon.lowerBound.description, horizon.upperBound.description)
    problems.add(.dateOutsideHorizon(date: day.description, from: from, to: to), at: origin)
    return false
  }
}

extension CaseDraft {
  /// What a reader of rosters needs after the case is read.
  struct Names: Sendable {
    let units: KnownNames<Named.Unit>
    let posts: KnownNames<Named.Post>
    let shifts: KnownNames<Named.Shift>
    let leaveKinds: KnownNames<Named.LeaveKind>
  }

  var names: Names { Names(units: units, posts: posts, shifts: shifts, leaveKinds: leaveKinds) }

  /// The draft of a case that has been read, to read a roster against it.
  convenience init(_ folder: CaseFolder, problems: ProblemList) {
    self.init(settings: folder.settings, problems: problems)
    subject = folder.subject
    codes = folder.codes
    (units, posts, shifts) = (folder.names.units, folder.names.posts, folder.names.shifts)
    leaveKinds = folder.names.leaveKinds
    indexStaff()
  }

  /// The draft of a case that was made in memory, to read a file against it.
  convenience init(_ subject: Case, problems: ProblemList) {
    self.init(settings: CaseSettings(title: subject.title, horizon: subject.horizon), problems: problems)
    self.subject = subject
    for unit in subject.units { units.add(unit.id, others: [unit.name]) }
    for post in subject.posts { posts.add(post.id, others: [post.name]) }
    for shift in subject.shifts { shifts.add(shift.code, others: [shift.name]) }
    codes.complete(
      shifts: subject.shifts, combinations: subject.combinations, leaveKinds: subject.leaveKinds)
    indexStaff()
  }

  /// Where `case.yaml` declares no echelons or teams, those that staff belong to exist, echelons ranked by
  /// name.
  func declareEchelonsAndTeamsOfStaff() {
    if !settings.declaresEchelons {
      subject.echelons = echelons.names.sorted().enumerated().map { rank, name in
        Echelon(id: EchelonID(name), name: name, rank: rank + 1)
      }
    }
    if !settings.declaresTeams {
      subject.teams = teams.names.sorted().map { Team(id: TeamID($0), name: $0) }
    }
  }

  /// Where no staff can be read, the names that only the staff file knows are not checked: one missing file
  /// is one problem.
  func acceptAllNamesOfStaff() {
    professions.isOpen = true
    levels.isOpen = true
    skills.isOpen = true
    units.isOpen = !declaresUnits
    echelons.isOpen = !settings.declaresEchelons
    teams.isOpen = !settings.declaresTeams
  }
}

/// What a person is owed or owes, by kind.
public enum BalanceKind: String, Sendable, CaseIterable, Hashable {
  case hours
  case restDays = "rest_days"
  case nights, weekends, statutory, exposure
  case frontLine = "front_line"
}
