// SPDX-License-Identifier: GPL-3.0-or-later

/// The ids of the staff file, against which the ids of every other file are checked.
public struct StaffIdentifiers: Sendable {
  private let known: Set<String>
  private let inOrder: [String]
  /// Each known id by what is left of it when its leading zeros are lost.
  private let byStripped: [String: String]
  /// Puts leading zeros back before an id is looked up, as `id_width` in the case asks.
  private let width: Int?

  /// - Parameter width: The `id_width` of the case: all-digit ids that are shorter get zeros in front.
  public init(_ identifiers: [String], width: Int? = nil) {
    self.width = width
    inOrder = identifiers.map { Self.padded($0, to: width) }
    known = Set(inOrder)
    var byStripped: [String: String] = [:]
    for identifier in inOrder where identifier.hasPrefix("0") {
      let stripped = String(identifier.drop { $0 == "0" })
      if byStripped[stripped] == nil { byStripped[stripped] = identifier }
    }
    self.byStripped = byStripped
  }

  /// Whether no id is known, so that none can be checked.
  public var isEmpty: Bool { known.isEmpty }

  /// The known id that `text` stands for.
  ///
  /// - Throws: `.scientificIdentifier`, `.leadingZerosLost` with the width that would mend it, or
  ///   `.unknownStaff` with the nearest known id.
  public func resolve(_ text: String) throws(ProblemKind) -> String {
    let identifier = Self.padded(text, to: width)
    if known.contains(identifier) { return identifier }
    if SpreadsheetDamage.isScientific(text) { throw .scientificIdentifier(id: text) }
    if Self.isNumber(text), let meant = byStripped[text] {
      throw .leadingZerosLost(id: text, meant: meant, width: meant.count)
    }
    // Comparing with every id is for hospitals; a list beyond that gets no guess rather than a long wait.
    throw .unknownStaff(
      id: text, nearest: inOrder.count <= 5_000 ? NearestName.to(identifier, among: inOrder) : nil)
  }

  /// All-digit ids shorter than `width` with zeros in front; other ids as they are.
  public static func padded(_ identifier: String, to width: Int?) -> String {
    guard let width, identifier.count < width, isNumber(identifier) else { return identifier }
    return String(repeating: "0", count: width - identifier.count) + identifier
  }

  private static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
