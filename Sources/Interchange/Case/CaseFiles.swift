// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The tables of a case: the case's own file where it has one, else that of the nearest folder it extends.
struct CaseFiles {
  let layers: CaseLayers
  let inputs: InputFiles
  let problems: ProblemList
  private var headings: [Language: Int] = [:]

  init(layers: CaseLayers, inputs: InputFiles, problems: ProblemList) {
    self.layers = layers
    self.inputs = inputs
    self.problems = problems
  }

  /// The language of most headings.
  var headerLanguage: Language {
    headings[.chinese, default: 0] > headings[.english, default: 0] ? .chinese : .english
  }

  /// Reads a table and hands it on; a grid only where one may stand in its place.
  ///
  /// - Returns: Whether the file is there.
  @discardableResult
  mutating func read(
    _ schema: TableSchema, grid readGrid: ((Grid) -> Void)? = nil, _ body: (CSVTable) -> Void
  ) -> Bool {
    guard let (name, folder) = locate(schema.name) else { return false }
    guard let source = inputs.read(name, in: folder),
      let document = CSVDocument.read(source, problems: problems)
    else { return true }
    count(document)
    if let readGrid, let grid = Grid.find(in: document, insteadOf: schema) {
      readGrid(grid)
    } else if let table = CSVTable.read(document, as: schema, problems: problems) {
      body(table)
    }
    return true
  }

  private func locate(_ stem: String) -> (name: String, folder: CaseDirectory)? {
    let name = "\(stem).csv"
    for layer in layers.layers where layer.folder.names().contains(name) { return (name, layer.folder) }
    return nil
  }

  private mutating func count(_ document: CSVDocument) {
    guard let heading = (0..<document.recordCount).first(where: { !document.isBlank(record: $0) }) else {
      return
    }
    let isChinese = (0..<document.fieldCount(ofRecord: heading)).contains { column in
      document.text(record: heading, column: column).unicodeScalars.contains {
        (0x4E00...0x9FFF).contains($0.value)
      }
    }
    headings[isChinese ? .chinese : .english, default: 0] += 1
  }

  /// The files of `policies/` of every folder, the case's own first.
  func policyFiles() -> [String] {
    layers.layers.flatMap { layer in
      layer.folder.names(in: "policies").filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.compactMap {
        name in
        let path = "policies/\(name)"
        guard layer.folder.holds(path) else {
          problems.add(.pathOutsideCase(path: path), at: Origin(file: layer.folder.prefix + path))
          return nil
        }
        return layer.folder.path(of: path)
      }
    }
  }

  /// Reports files one edit away from a name that the case does not have: they would be left out in silence.
  func reportMisspeltNames() {
    let known = TableSchema.all.map { $0.name + ".csv" } + ["case.yaml"]
    for layer in layers.layers {
      let present = layer.folder.names()
      for name in present where !known.contains(name) {
        guard
          let meant = known.first(where: {
            !present.contains($0) && NearestName.distance(name.lowercased(), $0) <= 1
          })
        else { continue }
        problems.add(.misspeltFile(name: name, meant: meant), at: Origin(file: layer.folder.prefix + name))
      }
    }
  }
}
