// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Diagnostics
import Glibc
import Reports

/// `leverage-notes serve`.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Build the site and show it on this machine; Ctrl-C ends it.",
    discussion: """
      With --watch the site is built again whenever the configuration, the inputs or the templates \
      change, and open pages load anew. A build that is refused leaves the site as it was; the \
      terminal and the page say why. Nothing of this is in the published files.
      """
  )

  @Option(name: .long, help: "The port; 0 takes a free one.")
  var port: UInt16 = 8080
  @Option(name: .long, help: "The address. Others than 127.0.0.1 and ::1 let other machines in.")
  var host = "127.0.0.1"
  @Flag(name: .long, help: "Build again and reload pages when a file changes.")
  var watch = false
  @Option(name: [.short, .customLong("config")], help: "The configuration file.")
  var config: String?
  @Option(name: .long, help: "A data file, or a folder laid out as init lays out Data/.")
  var input: [String] = []
  @Option(name: .shortAndLong, help: "The folder to publish to and to serve.")
  var output = "Output"
  @Option(name: .long, help: "Templates that override the program's own, file by file.")
  var templates: String?
  @Flag(name: .long, help: "Build drafts of texts too, marked as drafts.")
  var drafts = false
  @Flag(name: .long, help: "Set bad rows aside instead of stopping.")
  var quarantine = false

  func run() async throws {
    let console = Console()
    let request = request
    try await untilInterrupted {
      try await console.run { () async throws(ReportError) in
        try await serve(request) { console.tell($0) }
      }
    }
  }

  private var request: ServeRequest {
    var request = BuildRequest()
    request.configuration = config
    request.inputs = input
    request.output = output
    request.templates = templates
    request.quarantines = quarantine
    request.includesDrafts = drafts
    // One core is left to answer browsers while a build runs.
    request.jobs = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))) - 1)
    var serving = ServeRequest(request)
    serving.host = host
    serving.port = port
    serving.watches = watch
    return serving
  }
}

extension Console {
  /// Tells what happens in a preview, at once also where the output is a pipe.
  fileprivate func tell(_ event: ServeEvent) {
    switch event {
    case .warning(let warning): show(warning)
    case .listening(let url): tell("serving \(url)")
    case .published(let receipt):
      for warning in receipt.warnings { show(warning) }
      for line in receipt.leftOut { tell(line) }
      tell("built: \(receipt.notes) notes, \(receipt.written) files written")
    case .refused(let error):
      for found in error.diagnostics { show(found) }
      tell("refused at \(error.stage); the site is as it was")
    }
    fflush(nil)
  }
}
