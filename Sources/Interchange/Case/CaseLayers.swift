// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The `case.yaml` of a case and of the folders it extends, the case's own first: what a nearer one says wins.
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

  /// The value of a key in the nearest folder that gives it. Every folder is asked, so that each knows its keys.
  func optional<Value>(_ key: String, as form: ValueForm<Value>) -> Located<Value>? {
    layers.map { $0.document.optional(key, as: form) }.compactMap { $0 }.first
  }

  func mapping(_ key: String) -> YAMLMapping? {
    layers.map { $0.document.mapping(key) }.compactMap { $0 }.first
  }

  /// The entries of a list in all folders, the most distant first, each with how far away it stands; 0 is the case itself.
  func entries(_ key: String) -> [(entry: YAMLMapping, distance: Int)] {
    layers.enumerated().reversed().flatMap { distance, layer in
      (layer.document.mappings(key)?.value ?? []).map { ($0, distance) }
    }
  }

  /// Reports every key that nobody knows.
  func finish() {
    for layer in layers { layer.document.finish() }
  }
}
