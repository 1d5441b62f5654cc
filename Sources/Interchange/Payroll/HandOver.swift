// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// What a payroll system or a bank gets: amounts that are owed by this organisation, and nothing of how they
/// came about.
public struct HandOver: Sendable {
  /// One amount for one person.
  public struct Item: Hashable, Sendable {
    public let staff: StaffID
    public let entitlement: EntitlementID
    public let title: Title
    public let count: ExactDecimal
    public let amount: Money
    public let exempt: Money
    public let currency: Currency
    public let tax: TaxTreatment
    public let due: CivilDay

    public init(
      staff: StaffID, entitlement: EntitlementID, title: Title, count: ExactDecimal, amount: Money,
      exempt: Money, currency: Currency, tax: TaxTreatment, due: CivilDay
    ) {
      self.staff = staff
      self.entitlement = entitlement
      self.title = title
      self.count = count
      self.amount = amount
      self.exempt = exempt
      self.currency = currency
      self.tax = tax
      self.due = due
    }
  }

  /// What the receiving system is told besides the rows.
  public struct Settings: Sendable {
    /// The company's code in the payroll system.
    public var company: String
    public var batch: String
    /// What the receiving system calls the entitlements; their ids where nothing is given.
    public var codes: [EntitlementID: String]

    public init(company: String = "", batch: String = "", codes: [EntitlementID: String] = [:]) {
      self.company = company
      self.batch = batch
      self.codes = codes
    }
  }

  /// What everybody gets under each entitlement, tax treatment and currency, in the order in which they came.
  public let items: [Item]
  public let period: ClosedRange<CivilDay>
  public let settings: Settings
  let names: PayNames

  public init(
    _ items: [Item], of case: Case, period: ClosedRange<CivilDay>, language: Language,
    settings: Settings = Settings()
  ) {
    var sums = Items()
    for item in items { sums.add(item) }
    self.init(sums, of: `case`, period: period, language: language, settings: settings)
  }

  public init(
    _ items: Items, of case: Case, period: ClosedRange<CivilDay>, language: Language,
    settings: Settings = Settings()
  ) {
    self.items = items.sums
    self.period = period
    self.settings = settings
    names = PayNames(of: `case`, period: period, language: language, codes: settings.codes)
  }

  /// The same without some people, whose payment waits.
  public func without(_ waiting: Set<String>) -> HandOver {
    HandOver(
      items: items.filter { !waiting.contains($0.staff.text) }, period: period, settings: settings,
      names: names)
  }

  private init(items: [Item], period: ClosedRange<CivilDay>, settings: Settings, names: PayNames) {
    self.items = items
    self.period = period
    self.settings = settings
    self.names = names
  }

  /// The file of a map, and the control totals of a bank file.
  ///
  /// The same items give the same bytes. Rows are sums above nothing, so no file holds a zero or a negative
  /// amount.
  ///
  /// - Parameter accounts: read for a map that needs them, and for no other.
  /// - Throws: a ``Problem`` for a tax treatment that is to be confirmed, for currencies that cannot stand in one
  ///   file, for a missing account and for an id or code that the layout cannot hold.
  public func files(_ map: HandOverMap, accounts: Accounts? = nil) throws(Problem) -> [PayFile] {
    let rows = self.rows(by: map.grouping)
    try check(rows, for: map, accounts)
    let file = try map.columns(settings).file(
      rows.map { Row($0, self, accounts) }, names: names, period: period, language: names.language)
    return map.needsAccounts ? [file, try control(rows, of: file.name)] : [file]
  }

  private func check(
    _ rows: [(number: Int, item: Item)], for map: HandOverMap, _ accounts: Accounts?
  ) throws(Problem) {
    let name = map.columns(settings).fileName
    func refuse(_ kind: ProblemKind) throws(Problem) { throw Problem(kind, at: Origin(file: name)) }
    if map.needsAccounts {
      if let open = items.first(where: { $0.tax == .confirm }) {
        try refuse(.taxUnconfirmed(entitlement: open.entitlement.text))
      }
      if Set(rows.map(\.item.currency)).count > 1 { try refuse(.currenciesMixed) }
      for row in rows where accounts?[row.item.staff] == nil {
        try refuse(.accountMissing(id: row.item.staff.text))
      }
    }
    for row in rows {
      if map.wantsDigits, !Self.isNumber(row.item.staff.text) {
        try refuse(.badNumber(value: row.item.staff.text))
      }
      let code = settings.codes[row.item.entitlement] ?? row.item.entitlement.text
      if map.wantsNumericCodes, !Self.isNumber(code) { try refuse(.badNumber(value: code)) }
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// Sums above nothing, in the order of people and entitlements.
  private func rows(by grouping: HandOverMap.Grouping) -> [(number: Int, item: Item)] {
    var sums = Items(by: grouping)
    for item in items { sums.add(item) }
    return sums.sums.filter { $0.amount > .zero }.enumerated().map { ($0.offset + 1, $0.element) }
  }

  /// How many rows a bank file has and what they come to, to be held against what the bank says.
  private func control(_ rows: [(number: Int, item: Item)], of file: String) throws(Problem) -> PayFile {
    let columns = names.language == .english ? ["file", "rows", "total"] : ["文件", "笔数", "总金额"]
    var writer = try CSVWriter(file: "control.csv", columns: columns)
    let total = rows.reduce(Money.zero) { $0 + $1.item.amount }
    try writer.add([
      .text(file), .integer(Int64(rows.count)),
      .fixed(total.minorUnits, places: rows.first?.item.currency.decimals ?? 2),
    ])
    return PayFile(name: "control.csv", bytes: try writer.encoded())
  }

  /// A row on its way into a file.
  public struct Row: Sendable {
    let number: Int
    let item: Item
    let settings: Settings
    let account: Account?

    init(_ row: (number: Int, item: Item), _ handOver: HandOver, _ accounts: Accounts?) {
      number = row.number
      item = row.item
      settings = handOver.settings
      account = accounts?[row.item.staff]
    }
  }
}

extension HandOver {
  /// The rows of a payroll that this organisation owes.
  public static func items(of payroll: Payroll) -> [Item] {
    payroll.rows.map { row in
      Item(
        staff: row.staff, entitlement: row.entitlement, title: row.title, count: row.count,
        amount: row.amount, exempt: row.lines.reduce(.zero) { $0 + $1.exempt }, currency: row.currency,
        tax: row.tax, due: row.due)
    }
  }
}
