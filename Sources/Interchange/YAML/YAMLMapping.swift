// SPDX-License-Identifier: GPL-3.0-or-later
import Yams

/// A mapping of a YAML file.
///
/// Its keys are asked for one by one; a key that nobody asks for is an error.
///
/// Mappings and lists of mappings that were handed out are finished with the mapping that holds them, so that
/// one `finish()` at the root is enough.
public final class YAMLMapping {
  /// Where the mapping begins.
  public let origin: Origin
  /// Where what is wrong with the values is reported.
  public let problems: ProblemList
  private let path: String
  private let entries: [(key: String, keyOrigin: Origin, node: Node)]
  private var asked: [String] = []
  private var handedOut: [YAMLMapping] = []

  init(_ mapping: Node.Mapping, file: String, path: String, problems: ProblemList) {
    self.path = path
    self.problems = problems
    origin = Origin(
      file: file, line: mapping.mark?.line, character: mapping.mark?.column, field: path.isEmpty ? nil : path)
    var entries: [(key: String, keyOrigin: Origin, node: Node)] = []
    for (keyNode, node) in mapping {
      guard case .scalar(let scalar) = keyNode else {
        let origin = Origin(
          file: file, line: keyNode.mark?.line, character: keyNode.mark?.column, field: path)
        problems.add(.yamlWrongType(expected: .text, found: Self.shape(of: keyNode)), at: origin)
        continue
      }
      let keyPath = path.isEmpty ? scalar.string : "\(path).\(scalar.string)"
      let keyOrigin = Origin(
        file: file, line: scalar.mark?.line, character: scalar.mark?.column, field: keyPath)
      entries.append((scalar.string, keyOrigin, node))
    }
    self.entries = entries
  }

  /// The keys in the order of the file, for mappings whose keys are names.
  public var keys: [Located<String>] { entries.map { Located($0.key, at: $0.keyOrigin) } }

  /// Whether the key is there and has a value.
  public func has(_ key: String) -> Bool { node(key).map { !Self.isNothing($0) } ?? false }

  /// The value of a key that must be there.
  public func required<Value>(_ key: String, as form: ValueForm<Value>) -> Located<Value>? {
    present(key).flatMap { scalar($0, origin(of: $0, key), form) }
  }

  /// The value of a key; nothing if it is not there or has no value.
  public func optional<Value>(_ key: String, as form: ValueForm<Value>) -> Located<Value>? {
    given(key).flatMap { scalar($0, origin(of: $0, key), form) }
  }

  /// The mapping under a key; nothing if it is not there.
  public func mapping(_ key: String) -> YAMLMapping? {
    given(key).flatMap { mapping($0, origin(of: $0, key)) }
  }

  /// The mapping under a key that must be there.
  public func requiredMapping(_ key: String) -> YAMLMapping? {
    present(key).flatMap { mapping($0, origin(of: $0, key)) }
  }

  /// The values of a list; nothing if the key is not there.
  ///
  /// Items that cannot be read are reported and left out.
  public func list<Value>(_ key: String, of form: ValueForm<Value>) -> Located<[Located<Value>]>? {
    items(key).map { items in items.map { $0.compactMap { scalar($0.value, $0.origin, form) } } }
  }

  /// The mappings of a list; nothing if the key is not there.
  ///
  /// Items that are no mappings are reported and left out.
  public func mappings(_ key: String) -> Located<[YAMLMapping]>? {
    items(key).map { items in items.map { $0.compactMap { mapping($0.value, $0.origin) } } }
  }

  /// The value of a key that may be a word, a mapping or a list; nothing if it is not there.
  public func item(_ key: String) -> YAMLItem? {
    given(key).flatMap { item($0, origin(of: $0, key)) }
  }

  /// What kind of value a key has, for keys that may hold one thing or another; nothing if it is not there.
  public func shape(of key: String) -> ValueShape? { node(key).map(Self.shape) }

  /// Where a key stands; the mapping itself if the key is not there.
  public func origin(of key: String) -> Origin {
    entries.first { $0.key == key }?.keyOrigin ?? origin
  }

  /// Adds a problem at a key.
  public func report(_ kind: ProblemKind, at key: String) {
    problems.add(kind, at: origin(of: key))
  }

  /// Reports every key that nobody asked for, here and in the mappings handed out.
  public func finish() {
    for entry in entries where !asked.contains(entry.key) {
      problems.add(.yamlUnknownKey(key: entry.key, known: asked), at: entry.keyOrigin)
    }
    for mapping in handedOut { mapping.finish() }
    handedOut = []
  }

  // MARK: Nodes

  private func node(_ key: String) -> Node? {
    if !asked.contains(key) { asked.append(key) }
    return entries.first { $0.key == key }?.node
  }

  private func given(_ key: String) -> Node? {
    node(key).flatMap { Self.isNothing($0) ? nil : $0 }
  }

  private func present(_ key: String) -> Node? {
    guard let node = node(key) else {
      problems.add(.yamlMissingKey(key: key), at: origin)
      return nil
    }
    guard !Self.isNothing(node) else {
      problems.add(.missingValue, at: origin(of: key))
      return nil
    }
    return node
  }

  private func origin(of node: Node, _ key: String) -> Origin {
    let keyOrigin = origin(of: key)
    return Origin(
      file: origin.file, line: node.mark?.line ?? keyOrigin.line,
      character: node.mark?.column ?? keyOrigin.character,
      field: keyOrigin.field)
  }

  private func items(_ key: String) -> Located<[Located<Node>]>? {
    guard let node = given(key) else { return nil }
    let origin = origin(of: node, key)
    guard case .sequence(let sequence) = node else {
      problems.add(.yamlWrongType(expected: .list, found: Self.shape(of: node)), at: origin)
      return nil
    }
    let items = sequence.enumerated().map { index, item in
      let field = "\(origin.field ?? key)[\(index + 1)]"
      let itemOrigin = Origin(
        file: origin.file, line: item.mark?.line, character: item.mark?.column, field: field)
      return Located(item, at: itemOrigin)
    }
    return Located(items, at: origin)
  }

  private func item(_ node: Node, _ origin: Origin) -> YAMLItem? {
    switch node {
    case .scalar(let scalar):
      return .word(Located(scalar.string, at: origin))
    case .mapping:
      return mapping(node, origin).map { .mapping($0) }
    case .sequence(let sequence):
      let items = sequence.enumerated().compactMap { index, item in
        self.item(
          item,
          Origin(
            file: origin.file, line: item.mark?.line, character: item.mark?.column,
            field: "\(origin.field ?? "")[\(index + 1)]"))
      }
      return .list(items, at: origin)
    case .alias:
      return nil
    }
  }

  private func mapping(_ node: Node, _ origin: Origin) -> YAMLMapping? {
    guard case .mapping(let mapping) = node else {
      problems.add(.yamlWrongType(expected: .mapping, found: Self.shape(of: node)), at: origin)
      return nil
    }
    let child = YAMLMapping(mapping, file: origin.file, path: origin.field ?? "", problems: problems)
    handedOut.append(child)
    return child
  }

  private func scalar<Value>(_ node: Node, _ origin: Origin, _ form: ValueForm<Value>) -> Located<Value>? {
    let found = Self.shape(of: node)
    guard case .scalar(let scalar) = node, found != .nothing else {
      problems.add(.yamlWrongType(expected: form.shape, found: found), at: origin)
      return nil
    }
    switch form.shape {
    case .integer, .decimal, .boolean:
      guard YAMLScalarForm.isPlain(scalar), found != .text || YAMLScalarForm.isMisleadingNumber(scalar.string)
      else {
        problems.add(.yamlWrongType(expected: form.shape, found: found), at: origin)
        return nil
      }
      if form.shape != .boolean, YAMLScalarForm.isMisleadingNumber(scalar.string) {
        problems.add(.yamlNumberForm(value: scalar.string), at: origin)
        return nil
      }
      guard (form.shape == .boolean) == (found == .boolean) else {
        problems.add(.yamlWrongType(expected: form.shape, found: found), at: origin)
        return nil
      }
    default: break
    }
    return form.value(of: scalar.string, at: origin, problems: problems)
  }

  static func shape(of node: Node) -> ValueShape {
    switch node {
    case .scalar(let scalar): YAMLScalarForm.shape(of: scalar)
    case .sequence: .list
    case .mapping: .mapping
    case .alias: .nothing
    }
  }

  private static func isNothing(_ node: Node) -> Bool { shape(of: node) == .nothing }
}
