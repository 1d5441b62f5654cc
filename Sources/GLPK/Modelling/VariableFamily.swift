// SPDX-License-Identifier: GPL-3.0-or-later

/// One variable for each element of a set, as in `opens[site]`.
public struct VariableFamily<Element: Hashable & Sendable>: Sendable {
  private let columns: [Element: Int32]
  private let model: ModelIdentity

  /// The elements in the order they were given, each once.
  public let elements: [Element]

  init(elements: [Element], columns: [Element: Int32], model: ModelIdentity) {
    self.elements = elements
    self.columns = columns
    self.model = model
  }

  /// The variable of an element.
  ///
  /// An element that the family was not made for gives a variable that no model has: the model in which it
  /// is used throws ``GLPKError/unknownVariable(_:)``.
  public subscript(element: Element) -> Variable {
    Variable(column: columns[element] ?? -1, model: model)
  }

  /// All variables of the family, in the order of ``elements``.
  public var variables: [Variable] { elements.map { self[$0] } }
}
