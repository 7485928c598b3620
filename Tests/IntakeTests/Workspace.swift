// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import TestSupport

@testable import Intake

typealias Place = Diagnostics.SourceLocation

/// A folder of its own for one test, removed with this value.
struct Workspace: ~Copyable {
  private let folder: TemporaryFolder
  var path: String { folder.path }

  init(_ files: KeyValuePairs<String, String> = [:]) throws {
    let made = try TemporaryFolder()
    for (name, text) in files { try made.write(text, to: name) }
    folder = made
  }

  func write(_ bytes: [UInt8], to name: String) throws { try folder.write(bytes, to: name) }

  func path(_ name: String) -> String { folder.path(name) }

  func read(
    _ kind: SourceKind,
    _ names: String...,
    quarantine: Bool = false,
    change: (inout SourceSpec) -> Void = { _ in }
  ) throws(ReportError) -> Dataset {
    var spec = SourceSpec(kind, files: names.map { .init($0) }, folder: path)
    change(&spec)
    return try readDataset([spec], quarantine: quarantine)
  }
}

/// A positions file of these rows under a full header.
let positionsHeader = "time,asset,venue,measure,unit,long,short,ratio,population,published"

/// What reading `text` finds, with paths cut to file names.
func problems(
  _ kind: SourceKind,
  _ text: String,
  name: String = "a.csv"
) throws -> [Diagnostic] {
  try problems(kind, Array(text.utf8), name: name)
}

/// What reading `bytes` finds, with paths cut to file names.
func problems(
  _ kind: SourceKind,
  _ bytes: [UInt8],
  name: String = "a.csv"
) throws -> [Diagnostic] {
  let workspace = try Workspace()
  try workspace.write(bytes, to: name)
  let folder = workspace.path
  do throws(ReportError) {
    _ = try workspace.read(kind, name)
    return []
  } catch {
    return error.diagnostics.map { $0.relative(to: folder) }
  }
}

extension Diagnostic {
  /// The same with paths relative to `folder`.
  func relative(to folder: String) -> Diagnostic {
    func cut(_ text: String) -> String { text.replacing("\(folder)/", with: "") }
    func cut(_ place: Place?) -> Place? {
      place.map { Place(file: cut($0.file), line: $0.line, column: $0.column) }
    }
    return Diagnostic(
      severity,
      id,
      cut(summary),
      at: cut(location),
      notes: notes.map { Note($0.text, at: cut($0.location)) },
      fix: fix,
      excerpt: excerpt
    )
  }
}
