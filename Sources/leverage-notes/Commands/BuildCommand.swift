// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Diagnostics
import Glibc
import Reports

/// `leverage-notes build`.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the site: read, analyse, write, check, publish."
  )

  @Option(name: [.short, .customLong("config")], help: "The configuration file.")
  var config: String?
  @Option(name: .long, help: "A data file, or a folder laid out as init lays out Data/.")
  var input: [String] = []
  @Option(name: .shortAndLong, help: "The folder to publish to.")
  var output = "Output"
  @Option(name: .long, help: "Templates that override the program's own, file by file.")
  var templates: String?
  @Option(name: .shortAndLong, help: "Where the site will live.")
  var baseUrl: String?
  @Option(name: .long, help: "The time taken for now, RFC 3339; dates on pages come from the data.")
  var now: String?
  @Option(name: .long, help: "How many notes are made at once.")
  var jobs: Int?
  @Flag(name: .long, help: "Render everything anew, without what earlier builds left.")
  var force = false
  @Flag(name: .long, help: "Build drafts of texts too, marked as drafts.")
  var drafts = false
  @Flag(name: .long, help: "Let warnings fail the build.")
  var strict = false
  @Flag(name: .long, help: "Set bad rows aside instead of stopping.")
  var quarantine = false
  @Flag(name: .shortAndLong, help: "Print findings only.")
  var quiet = false
  @Flag(name: .long, help: "Print remarks too, such as columns that nobody reads.")
  var verbose = false
  @Flag(name: .long, help: "Print JSON Lines.")
  var json = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1") }
    if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other") }
    _ = try moment(now)
  }

  func run() async throws {
    let console = Console(json: json, quiet: quiet)
    let progress = Progress(isShown: !quiet && !json)
    let request = try request
    let receipt = try await console.run { () async throws(ReportError) in
      // Before anything else is written, what stopped the build among it.
      defer { progress.end() }
      return try await build(request, tell: progress.show)
    }
    for warning in receipt.warnings { console.show(warning) }
    for line in receipt.leftOut { console.tell(line) }
    if verbose { for remark in receipt.remarks + receipt.timing { console.tell(remark) } }
    if json { print(JSONLine(done: receipt.figures).text) }
    console.tell(receipt.summary)
  }

  private var request: BuildRequest {
    get throws {
      var request = BuildRequest()
      request.now = try moment(now)
      request.configuration = config
      request.inputs = input
      request.output = output
      request.templates = templates
      request.baseURL = baseUrl
      request.jobs = jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
      request.isForced = force
      request.isStrict = strict
      request.includesDrafts = drafts
      request.quarantines = quarantine
      return request
    }
  }
}

extension BuildReceipt {
  /// The figures of the run, for a program.
  fileprivate var figures: [(String, Int)] {
    [
      ("notes", notes), ("made", made), ("kept", notes - made), ("pages", pages),
      ("observations", observations),
      ("written", written), ("unchanged", unchanged),
      ("removed", removed), ("bytes", bytes), ("warnings", warnings.count),
    ] + stages.map { ("\($0.stage)_ms", $0.time.milliseconds) }
      + [("linking_ms", linking.milliseconds)]
  }

  /// How long each stage took, for people.
  fileprivate var timing: [String] {
    stages.map { stage in
      let links = stage.stage == .publish ? ", \(linking.milliseconds) ms of them linking" : ""
      return "\(stage.stage): \(stage.time.milliseconds) ms\(links)"
    }
  }

  /// The closing lines, for people.
  fileprivate var summary: String {
    if !isPublished { return "nothing published: \(output) is as it was" }
    let files =
      "\(written) written, \(unchanged) unchanged, \(removed) removed"
    return """
      \(notes) \(notes == 1 ? "note" : "notes"): \(made) written, \(notes - made) kept
      \(pages) pages checked, \(bytes / 1024) KB: \(files), linked in \(linking.milliseconds) ms
      open \(output)/index.html
      """
  }
}
