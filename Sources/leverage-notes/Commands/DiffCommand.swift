// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Diagnostics
import Glibc
import Reports

/// `leverage-notes diff`.
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell what changed between two notes: figures, regime, markets, findings."
  )

  @Argument(help: "The day of a note, as 2025-12-17.")
  var first: String
  @Argument(help: "The day of the note to compare with it.")
  var second: String
  @Option(name: [.short, .customLong("config")], help: "The configuration file.")
  var config: String?
  @Option(name: .long, help: "A data file, or a folder with positions/, market/ and levels/.")
  var input: [String] = []
  @Option(name: .long, help: "Templates that override the program's own, file by file.")
  var templates: String?
  @Flag(name: .long, help: "Set bad rows aside instead of stopping.")
  var quarantine = false
  @Flag(name: .long, help: "Print JSON.")
  var json = false

  func run() async throws {
    let found = try await Console(json: json).run { () async throws(ReportError) in
      try await diff(first, second, of: request)
    }
    try write(json ? found.json : Array("\(found.text)\n".utf8), to: STDOUT_FILENO)
  }

  private var request: BuildRequest {
    var request = BuildRequest()
    request.configuration = config
    request.inputs = input
    request.templates = templates
    request.quarantines = quarantine
    request.jobs = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    return request
  }
}
