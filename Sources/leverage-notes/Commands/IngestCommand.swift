// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Diagnostics
import History
import Positioning
import Reports

/// `leverage-notes ingest`.
struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Put files into a history store, from which sites are built as from the files.",
    discussion: """
      What the store has already is left alone, so the same files can be put in again. A row with a \
      later `published` is kept beside what it restates. Other values for what the store has are \
      refused, unless --restated says when they became public. Either all is put in or nothing.
      """
  )

  @Argument(
    help: "Files and folders, as for build --input; none takes the configuration's sources."
  )
  var files: [String] = []
  @Option(name: .long, help: "The store: an SQLite file, made if it is not there.")
  var into: String
  @Option(name: [.short, .customLong("config")], help: "The configuration file.")
  var config: String?
  @Option(name: .long, help: "When values that differ from the store's became public, RFC 3339.")
  var restated: String?
  @Flag(name: .long, help: "Set bad rows aside instead of stopping.")
  var quarantine = false
  @Flag(name: .shortAndLong, help: "Print findings only.")
  var quiet = false
  @Flag(name: .long, help: "Print remarks too, such as columns that nobody reads.")
  var verbose = false
  @Flag(name: .long, help: "Print JSON Lines.")
  var json = false

  func validate() throws {
    if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other") }
    if let restated { _ = try moment(restated) }
  }

  func run() async throws {
    let console = Console(json: json, quiet: quiet)
    var request = IngestRequest(files, into: into)
    request.configuration = config
    request.quarantines = quarantine
    if let restated { request.restated = try moment(restated) }
    let wanted = request
    let receipt = try await console.run { () async throws(ReportError) in try ingest(wanted) }
    for warning in receipt.warnings { console.show(warning) }
    if verbose { for remark in receipt.remarks { console.tell(remark) } }
    if json { print(JSONLine(done: receipt.figures).text) }
    console.tell(receipt.summary)
  }
}

extension IngestReceipt {
  /// The figures of the run, for a program.
  fileprivate var figures: [(String, Int)] {
    [
      ("files", files), ("new", counts.new), ("known", counts.known),
      ("restated", counts.restated), ("gaps", counts.gaps), ("comments", counts.comments),
      ("rejected", counts.rejected), ("warnings", warnings.count),
    ]
  }

  /// The closing line, for people.
  fileprivate var summary: String {
    let rest = [(counts.gaps, "gap"), (counts.comments, "comment")].filter { $0.0 > 0 }
      .map { ", \($0.0) new \($0.1)\($0.0 == 1 ? "" : "s")" }.joined()
    return """
      \(store): \(counts.new) new, \(counts.known) already there, \(counts.restated) restated\(rest), \
      from \(files) \(files == 1 ? "file" : "files")
      """
  }
}
