// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The account somebody is paid to.
public struct Account: Hashable, Sendable {
  public let bank: String
  public let number: String
  public let holder: String
}

/// The accounts of a case, which only a hand-over reads; none of their values gets into a message.
public struct Accounts: Sendable {
  private let accounts: [StaffID: Account]

  init(_ accounts: [StaffID: Account]) { self.accounts = accounts }

  public subscript(staff: StaffID) -> Account? { accounts[staff] }

  /// Reads `accounts.csv` of a case.
  ///
  /// - Returns: nil where a row has an error, which is reported by its cell.
  public static func read(_ folder: CaseFolder, problems: ProblemList) -> Accounts? {
    guard
      let source = InputFolder(at: folder.path).read("accounts.csv", isRequired: true, problems: problems),
      let document = CSVDocument.read(source, problems: problems),
      let table = CSVTable.read(document, as: .accounts, problems: problems)
    else { return nil }
    let identifiers = StaffIdentifiers(
      folder.subject.staff.map(\.id.text), width: folder.settings.idWidth)
    let known = ValueForm<StaffID>(.text) { (text) throws(ProblemKind) in
      StaffID(try identifiers.resolve(text))
    }
    var accounts: [StaffID: Account] = [:]
    var rows: [StaffID: Origin] = [:]
    for row in table.rows {
      guard let staff = row.required("id", as: known)?.value,
        let number = row.required("account", as: .identifier)?.value
      else { continue }
      if accounts[staff] != nil {
        row.report(.duplicateIdentifier(.account, id: staff.text, first: rows[staff] ?? row.origin), in: "id")
      }
      rows[staff] = row.origin
      accounts[staff] = Account(
        bank: row.optionalText("bank")?.value ?? "", number: number,
        holder: row.optionalText("account_name")?.value ?? "")
    }
    return problems.hasErrors ? nil : Accounts(accounts)
  }

  /// People who share an account with another, in order.
  public var shared: [[StaffID]] {
    Dictionary(grouping: accounts.keys) { accounts[$0]?.number ?? "" }.values
      .filter { $0.count > 1 }.map { $0.sorted() }.sorted { ($0.first?.text ?? "") < ($1.first?.text ?? "") }
  }

  /// A mark by which a later hand-over tells that somebody's account has changed.
  ///
  /// It has 32 bits, which tell one account from another but fit hundreds of possible numbers, so that nobody finds
  /// the account by trying them.
  ///
  /// - Parameter salt: something of the ledger's own, so that marks of two ledgers cannot be compared.
  public func mark(of staff: StaffID, salt: String) -> String? {
    accounts[staff].map { String(SHA256.hexadecimal(Array((salt + "\u{1F}" + $0.number).utf8)).prefix(8)) }
  }
}
