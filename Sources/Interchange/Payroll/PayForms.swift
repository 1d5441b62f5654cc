// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// The lists that accompany a payroll: for the authority, for reviewers, for other payers, for whoever keeps the
/// budget.
public struct PayForms: Sendable {
  private let `case`: Case
  private let lines: [EntitlementLine]
  private let rules: PayRules
  private let names: PayNames
  private var isEnglish: Bool { names.language == .english }

  public init(_ payroll: Payroll, _ rules: PayRules, of case: Case, language: Language) {
    self.init(lines: payroll.lines.map(\.entitlement), rules, of: `case`, language: language)
  }

  init(lines: [EntitlementLine], _ rules: PayRules, of case: Case, language: Language) {
    self.case = `case`
    self.lines = lines
    self.rules = rules
    names = PayNames(of: `case`, period: rules.period, language: language)
  }

  /// All of them; certificates where another organisation owes something, time off and the budget where there is
  /// any.
  public func files() throws(Problem) -> [PayFile] {
    var files = [try summary(), try review()]
    files += try certificates()
    if lines.contains(where: \.isTimeOff) { files.append(try timeOff()) }
    if let budget = try budget() { files.append(budget) }
    if let leavers = try leavers() { files.append(leavers) }
    return files
  }

  /// For the authority: people, days and money by policy and entitlement, and no names; below that what each currency
  /// comes to, with everybody counted once.
  private func summary() throws(Problem) -> PayFile {
    let columns =
      isEnglish
      ? [
        "policy", "document", "status", "title", "people", "count", "amount", "exempt", "currency", "from",
        "to",
      ]
      : ["政策", "文号", "政策状态", "项目名称", "人数", "数量", "金额", "免税金额", "币种", "起始日期", "截止日期"]
    var writer = try CSVWriter(file: "summary.csv", columns: columns)
    func money(_ amount: Money, _ exempt: Money, _ currency: Currency) -> [CSVWriter.Value] {
      [
        .fixed(amount.minorUnits, places: currency.decimals),
        .fixed(exempt.minorUnits, places: currency.decimals),
        .text(currency.code), .day(rules.period.lowerBound), .day(rules.period.upperBound),
      ]
    }
    let sums = SchemeSum.sums(of: lines, rules)
    for sum in sums {
      try writer.add(
        [
          .text(sum.policy.id.text), .text(sum.policy.authority.document),
          .text(sum.status.shown(in: names.language)), .text(sum.entitlement.title[names.language]),
          .integer(Int64(sum.people.count)), .exact(sum.count),
        ] + money(sum.amount, sum.exempt, sum.policy.currency))
    }
    let totals = Dictionary(grouping: sums, by: \.policy.currency)
    for (currency, own) in totals.sorted(by: { $0.key.code < $1.key.code }) {
      let people = own.reduce(into: Set<StaffID>()) { $0.formUnion($1.people) }
      let (amount, exempt) = own.reduce((Money.zero, Money.zero)) { ($0.0 + $1.amount, $0.1 + $1.exempt) }
      try writer.add(
        [
          .text(isEnglish ? "Total" : "合计"), .empty, .empty, .empty, .integer(Int64(people.count)), .empty,
        ] + money(amount, exempt, currency))
    }
    return PayFile(name: "summary.csv", bytes: try writer.encoded())
  }

  /// For reviewers only: everybody with what they get and how it stands to the median of their profession.
  private func review() throws(Problem) -> PayFile {
    let columns =
      isEnglish
      ? [
        "id", "name", "unit", "profession", "amount", "median_of_profession", "currency",
        "per_cent_of_median",
        "look_at",
      ]
      : ["工号", "姓名", "科室", "岗位类别", "金额", "同类中位数", "币种", "占中位数百分比", "需核查"]
    var writer = try CSVWriter(file: "review.csv", columns: columns)
    for currency in currencies(of: lines) {
      let sums = sums(of: lines, in: currency)
      // People are looked at in place: there are many of them, and each is a large value.
      let paid = `case`.staff.indices.compactMap { index in
        sums[`case`.staff[index].id].map { (amount: $0, index: index) }
      }
      let medians = Dictionary(grouping: paid) { `case`.staff[$0.index].profession }.mapValues { members in
        let amounts = members.map(\.amount).sorted()
        return amounts[(amounts.count - 1) / 2]
      }
      let ordered = paid.sorted {
        ($1.amount, `case`.staff[$0.index].id) < ($0.amount, `case`.staff[$1.index].id)
      }
      for (amount, index) in ordered {
        let member = `case`.staff[index]
        let median = medians[member.profession] ?? .zero
        let share = median > .zero ? amount.minorUnits * 100 / median.minorUnits : 0
        try writer.add([
          .text(member.id.text), .text(member.name), .text(names.unitName(of: member.id)),
          .text(ShippedProfessions.shown(member.profession, in: names.language)),
          .fixed(amount.minorUnits, places: currency.decimals),
          .fixed(median.minorUnits, places: currency.decimals), .text(currency.code), .integer(share),
          .text(share > 150 ? (isEnglish ? "yes" : "是") : ""),
        ])
      }
    }
    return PayFile(name: "review.csv", bytes: try writer.encoded())
  }

  /// For each other payer: person, date, tier, days, hours, contact class and place, and a digest of the list; no
  /// account and no amount.
  private func certificates() throws(Problem) -> [PayFile] {
    var files: [PayFile] = []
    for payer in Set(lines.compactMap(\.payer)).sorted() {
      let columns =
        isEnglish
        ? [
          "id", "name", "date", "tier", "count", "days", "hours", "contact", "place", "document", "evidence",
        ]
        : ["工号", "姓名", "日期", "档次", "数量", "天数", "小时", "接触", "地点", "文号", "出勤依据"]
      let name = "certificate-\(payer.replacing("/", with: "-")).csv"
      var writer = try CSVWriter(file: name, columns: columns)
      for line in lines where line.payer == payer {
        try writer.add([
          .text(line.staff.text), .text(names.name(of: line.staff)), .text(line.date.description),
          .text(line.title[names.language]), .exact(line.count), Self.days(line), Self.hours(line),
          .text(Self.contact(line)?.shown(in: names.language) ?? ""),
          .text(line.records.first?.place ?? ""), .text(line.document),
          .text(line.evidence.shown(in: names.language)),
        ])
      }
      let digest = CertificateSeal.digest(of: try writer.encoded())
      try writer.add(
        [.text(CertificateSeal.mark(in: names.language)), .text(digest)]
          + Array(repeating: .empty, count: columns.count - 2))
      files.append(PayFile(name: name, bytes: try writer.encoded()))
    }
    return files
  }

  private static func days(_ line: EntitlementLine) -> CSVWriter.Value {
    if case .days = line.quantity { .exact(line.count) } else { .empty }
  }

  private static func hours(_ line: EntitlementLine) -> CSVWriter.Value {
    switch line.quantity {
    case .days(let days): days.hours.map { .plain($0.description) } ?? .empty
    case .hours(let hours): .plain(hours.paid.description)
    case .duties, .span: .empty
    }
  }

  /// The closest contact of the work that a line rests on.
  private static func contact(_ line: EntitlementLine) -> Contact? {
    let classes = Set(line.records.filter { $0.state == .worked }.map(\.contact))
    return [Contact.direct, .indirect, .none].first(where: classes.contains)
  }

  /// Hours owed as time off, in the form of `balances.csv`.
  private func timeOff() throws(Problem) -> PayFile {
    var writer = try CSVWriter(
      file: "time-off.csv",
      columns: isEnglish ? ["id", "kind", "as_of", "value"] : ["工号", "类型", "截至日期", "数值"])
    let owed = Dictionary(grouping: lines.filter(\.isTimeOff), by: \.staff)
    for member in `case`.staff {
      guard let own = owed[member.id] else { continue }
      let hours = own.reduce(ExactDecimal.zero) { sum, line in
        sum + ((try? line.product.decimal(places: 2)) ?? .zero)
      }
      try writer.add([
        .text(member.id.text), .text("hours"), .text(rules.period.upperBound.description),
        .exact(hours),
      ])
    }
    return PayFile(name: "time-off.csv", bytes: try writer.encoded())
  }

  /// People whose employment ends by the end of the period, with what they are owed: they must be paid before the
  /// payroll system forgets them; nil where nobody leaves.
  private func leavers() throws(Problem) -> PayFile? {
    let leaving = `case`.staff.filter { $0.to.map { $0 <= rules.period.upperBound } ?? false }
    guard !leaving.isEmpty else { return nil }
    let own = lines.filter { $0.payer == nil }
    let columns =
      isEnglish
      ? ["id", "name", "unit", "last_day", "amount", "currency"] : ["工号", "姓名", "科室", "离职日期", "金额", "币种"]
    var writer = try CSVWriter(file: "leavers.csv", columns: columns)
    for currency in currencies(of: own) {
      let sums = sums(of: own, in: currency)
      for member in leaving {
        guard let sum = sums[member.id], let last = member.to else { continue }
        try writer.add([
          .text(member.id.text), .text(member.name), .text(names.unitName(of: member.id)),
          .day(last), .fixed(sum.minorUnits, places: currency.decimals), .text(currency.code),
        ])
      }
    }
    return PayFile(name: "leavers.csv", bytes: try writer.encoded())
  }

  /// The currencies of some lines, in order; the lines of one policy have one.
  private func currencies(of lines: [EntitlementLine]) -> [Currency] {
    Set(lines.byPersonAndPolicy().compactMap { $0.first?.currency }).sorted { $0.code < $1.code }
  }

  /// What everybody's lines in a currency come to.
  private func sums(of lines: [EntitlementLine], in currency: Currency) -> [StaffID: Money] {
    var sums: [StaffID: Money] = [:]
    // The lines of one policy are all in its currency.
    for own in lines.byPersonAndPolicy() where own.first?.currency == currency {
      guard let staff = own.first?.staff else { continue }
      sums[staff] = (sums[staff] ?? .zero) + own.total
    }
    return sums
  }

  /// Budgets and caps of schemes against what the lines come to; nil where no policy has one.
  func budget() throws(Problem) -> PayFile? {
    let caps = rules.policies.flatMap { policy in
      policy.caps.filter { $0.scope == .scheme || $0.scope == .budget }.map { (policy, $0) }
    }
    guard !caps.isEmpty else { return nil }
    let columns =
      isEnglish
      ? ["policy", "budget", "amount", "spent", "left", "currency"]
      : ["政策", "预算", "金额", "支出", "余额", "币种"]
    var writer = try CSVWriter(file: "budget.csv", columns: columns)
    for (policy, cap) in caps {
      guard let limit = cap.limit(on: rules.period.upperBound, in: policy.currency) else { continue }
      let spent = lines.filter { $0.policy == policy.id && cap.covers($0.entitlement) }.total
      try writer.add([
        .text(policy.id.text), .text(cap.id.text),
        .fixed(limit.minorUnits, places: policy.currency.decimals),
        .fixed(spent.minorUnits, places: policy.currency.decimals),
        .fixed((limit - spent).minorUnits, places: policy.currency.decimals), .text(policy.currency.code),
      ])
    }
    return PayFile(name: "budget.csv", bytes: try writer.encoded())
  }
}
