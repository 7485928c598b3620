// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Intake
internal import Positioning

/// Where a fetch goes, and how reports of the CFTC are read.
struct FetchPlace {
  /// The store's file.
  let store: String
  /// When reports became public and what contracts are of.
  let rules: ReadingRules
  /// When notes are written, up to which hours are fetched.
  let cutOff: CutOff
  /// How a build comes to read the store, where it does not yet.
  let remarks: [String]

  /// The place of a request: the file it names, else the one store of its configuration, else
  /// `history.sqlite`.
  ///
  /// - Throws: `ingest.unsupported-store`, and what is wrong with the configuration.
  init(_ request: FetchRequest) throws(ReportError) {
    let standard = "leverage-notes.yml"
    let path = request.configuration ?? (isFile(standard) ? standard : nil)
    var stores: [String] = []
    var rules = ReadingRules()
    var cutOff = CutOff.endOfDay
    if let path {
      let configuration = try configuration(at: path)
      rules = try readingRules(of: configuration)
      cutOff = configuration.cutOff
      stores = configuration.sources.flatMap(\.storePaths)
    }
    let named = request.store ?? (stores.count == 1 ? stores[0] : nil)
    let store = named ?? "history.sqlite"
    try checkStore(store)
    (self.store, self.rules, self.cutOff) = (store, rules, cutOff)
    if path == nil {
      remarks = ["build from it with `leverage-notes build --input \(store)`"]
    } else if stores.contains(store) {
      remarks = []
    } else {
      remarks = ["no source of `\(path ?? "")` reads it yet; add `- sqlite: \(store)`"]
    }
  }
}

extension SourceSpec {
  /// The files of a source that is a store.
  fileprivate var storePaths: [String] {
    guard kind == .sqlite else { return [] }
    return files.map { file in
      if folder.isEmpty || file.text.hasPrefix("/") { return file.text }
      return folder.hasSuffix("/") ? folder + file.text : "\(folder)/\(file.text)"
    }
  }
}
