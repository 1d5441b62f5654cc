// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The ids of one kind of thing, with the other names a file may call them by.
struct KnownNames<Subject>: Sendable {
  let term: Term
  /// Whether any text is taken for an id, because the file that lists them is not there: that is said once,
  /// and not again for every name.
  var isOpen = false
  /// The ids in the order they were given: what a message lists as known.
  private(set) var names: [String] = []
  private var ids: [String: Identifier<Subject>] = [:]
  private var others: [String: Identifier<Subject>?] = [:]

  init(_ term: Term, _ ids: [Identifier<Subject>] = []) {
    self.term = term
    for id in ids { add(id) }
  }

  /// Adds an id.
  ///
  /// A name that two ids share means neither of them.
  mutating func add(_ id: Identifier<Subject>, others names: [String] = []) {
    if ids.updateValue(id, forKey: id.text) == nil { self.names.append(id.text) }
    for name in names where name != id.text && !name.isEmpty {
      if let earlier = others[name], earlier != id { others[name] = .some(nil) } else { others[name] = id }
    }
  }

  /// The id that a text names, or nil.
  subscript(text: String) -> Identifier<Subject>? { ids[text] ?? (others[text] ?? nil) }

  /// The text of a cell or scalar as one of the ids.
  var form: ValueForm<Identifier<Subject>> {
    let known = self
    return ValueForm(.text) { (text) throws(ProblemKind) in
      if let id = known[text] { return id }
      guard known.isOpen else { throw .unknownValue(known.term, value: text, known: known.names) }
      return Identifier(text)
    }
  }
}
