// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// All template files, parsed, by number and by name.
struct Catalog: Sendable {
  let files: [SourceFile]
  /// The tree of each file.
  let trees: [[Node]]
  /// What was wrong with names and tags.
  let findings: [Diagnostic]
  /// The files that each file names as parents, as far as they exist.
  let parents: [[Int]]
  private let numbers: [String: Int]

  /// Parses all `sources`.
  init(_ sources: [TemplateSource]) {
    files = sources.map(SourceFile.init)
    var numbers: [String: Int] = [:]
    var trees: [[Node]] = []
    var findings: [Diagnostic] = []
    for (number, file) in files.enumerated() {
      if let first = numbers[file.source.name] {
        findings.append(Self.duplicate(file, of: files[first]))
      }
      numbers[file.source.name] = number
      if let fault = Self.encodingFault(in: file) {
        findings.append(fault)
        trees.append([])
        continue
      }
      let parsed = Parser.parse(file)
      trees.append(parsed.nodes)
      findings += parsed.findings
    }
    parents = trees.map { ParentNames.of($0).compactMap { numbers[$0] } }
    self.numbers = numbers
    self.trees = trees
    self.findings = findings
  }

  /// The number of the file called `name`.
  func number(of name: String) -> Int? { numbers[name] }

  /// The file that wrote `tag`.
  func file(of tag: PlacedTag) -> SourceFile { files[tag.file] }

  /// The name nearest to the unknown `name` among templates that one of `kind` may take in.
  func nearName(to name: String, for kind: TemplateSource.Kind?) -> String? {
    let fitting = files.map(\.source).filter { kind?.mayTakeIn($0.kind) ?? true }
    return nearSpelling(of: name, among: fitting.map(\.name))
  }
}

extension Catalog {
  private static func duplicate(_ file: SourceFile, of first: SourceFile) -> Diagnostic {
    file.error(
      .duplicateName,
      "two templates are called `\(file.source.name)`",
      at: 0,
      notes: [Diagnostic.Note("first here", at: first.location(of: 0))],
      fix: "rename one of them"
    )
  }

  /// The first byte that is not UTF-8, as an error.
  private static func encodingFault(in file: SourceFile) -> Diagnostic? {
    var decoder = UTF8()
    var bytes = file.bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&bytes) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error:
        return file.error(.encoding, "the byte is not UTF-8", at: offset, fix: "save as UTF-8")
      }
    }
  }
}
