// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The `case.yaml` of a case and of the folders it extends, the case's own first: what a nearer one says
/// wins.
struct CaseLayers {
  /// One folder and its `case.yaml`.
  struct Layer {
    let folder: CaseDirectory
    let document: YAMLMapping
  }

  let layers: [Layer]

  /// Reads the chain of folders that `extends:` names.
  ///
  /// - Returns: nil when the case's own `case.yaml` cannot be read.
  static func read(_ path: String, inputs: InputFiles, problems: ProblemList) -> CaseLayers? {
    var layers: [Layer] = []
    var folder: CaseDirectory? = CaseDirectory(path: path, prefix: "")
    var seen: Set<String> = []
    while let next = folder {
      folder = nil
      seen.insert(next.realPath)
      guard let source = inputs.read("case.yaml", in: next, isRequired: true),
        let document = YAMLDocument.read(source, problems: problems)
      else { break }
      layers.append(Layer(folder: next, document: document))
      guard let extends = document.optional("extends", as: .text) else { continue }
      guard let base = next.extended(by: extends.value) else {
        problems.add(.pathOutsideCase(path: extends.value), at: extends.origin)
        continue
      }
      guard !seen.contains(base.realPath) else {
        problems.add(.extendsCycle(path: extends.value), at: extends.origin)
        continue
      }
      folder = base
    }
    return layers.isEmpty ? nil : CaseLayers(layers: layers)
  }

  var own: YAMLMapping { layers[0].document }

  /// The value of a key in the nearest folder that gives it.
  ///
  /// Every folder is asked, so that each knows its
  /// keys.
  func optional<Value>(_ key: String, as form: ValueForm<Value>) -> Located<Value>? {
    layers.map { $0.document.optional(key, as: form) }.compactMap { $0 }.first
  }

  func mapping(_ key: String) -> YAMLMapping? {
    layers.map { $0.document.mapping(key) }.compactMap { $0 }.first
  }

  /// The names of the rule packs that the folders name, the most distant first.
  var packNames: [String] {
    layers.reversed().flatMap { layer in
      (layer.document.item("packs")?.items ?? []).compactMap { item in
        switch item {
        case .word(let word): return word.value
        case .mapping(let entry):
          // Whoever takes the packs up says what is wrong with the entry.
          entry.acceptAllKeys()
          return entry.has("pack") ? entry.optional("pack", as: .identifier)?.value : nil
        case .list: return nil
        }
      }
    }
  }

  /// The entries of a list in all folders, the most distant first, each with how far away it stands; 0 is the
  /// case itself.
  func entries(_ key: String) -> [(entry: YAMLMapping, distance: Int)] {
    layers.enumerated().reversed().flatMap { distance, layer in
      (layer.document.mappings(key)?.value ?? []).map { ($0, distance) }
    }
  }

  /// The values of a list in all folders, the most distant first; an entry of a nearer folder replaces one of
  /// the same id.
  ///
  /// - Parameters:
  ///   - term: What a message calls the entries.
  ///   - id: The id of a value.
  ///   - read: A value and where its id stands; nil and at least one problem where it cannot be read.
  ///   - loosened: What the inherited value and the nearer one are, where the nearer one loosens.
  func merged<Value>(
    _ key: String, _ term: Term, problems: ProblemList, id: (Value) -> String,
    from packs: [Located<Value>] = [],
    loosened: (_ own: Value, _ inherited: Value) -> (inherited: String, own: String)?,
    read: (YAMLMapping) -> Located<Value>?
  ) -> [Value] {
    var values: [Value] = []
    var places: [String: (index: Int, distance: Int, origin: Origin)] = [:]
    // What comes from packs stands farther away than any folder.
    for value in packs {
      places[id(value.value)] = (values.count, layers.count, value.origin)
      values.append(value.value)
    }
    for (entry, distance) in entries(key) {
      guard let value = read(entry) else { continue }
      let name = id(value.value)
      guard let place = places[name] else {
        places[name] = (values.count, distance, value.origin)
        values.append(value.value)
        continue
      }
      if place.distance == distance {
        problems.add(.duplicateIdentifier(term, id: name, first: place.origin), at: value.origin)
      } else if let (inherited, own) = loosened(value.value, values[place.index]) {
        problems.add(.loosensExtended(setting: name, inherited: inherited, own: own), at: entry.origin)
      }
      values[place.index] = value.value
    }
    return values
  }

  /// Reports every key that nobody knows.
  func finish() {
    for layer in layers { layer.document.finish() }
  }
}
