// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Diagnostics
import Reports

/// `leverage-notes check`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check pages, SVG, other XML and templates as a build checks its own."
  )

  @Argument(help: "Files or folders.")
  var paths: [String]
  @Flag(name: .long, help: "Print JSON Lines.")
  var json = false

  func run() async throws {
    let console = Console(json: json)
    let receipt = try await console.run { () async throws(ReportError) in
      try checkPaths(paths)
    }
    for found in receipt.findings { console.show(found) }
    let errors = receipt.findings.count { $0.severity == .error }
    let warnings = receipt.findings.count - errors
    if json {
      let figures = [("checked", receipt.count), ("errors", errors), ("warnings", warnings)]
      print(JSONLine(done: figures).text)
    }
    console.tell("\(receipt.count) checked, \(errors) errors, \(warnings) warnings")
    if errors > 0 { throw ExitCode(ExitStatus.checkFailed.rawValue) }
  }
}
