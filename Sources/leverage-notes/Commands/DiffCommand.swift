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

  @Argument(help: "The note's day, YYYY-MM-DD, or latest.")
  var first: String
  @Argument(help: "The day of the note to compare with it.")
  var second: String
  @OptionGroup var input: InputOptions
  @Flag(name: .long, help: "Print JSON.")
  var json = false

  func run() async throws {
    let found = try await Console(json: json).run { () async throws(ReportError) in
      try await diff(first, second, of: input.request)
    }
    try write(json ? found.json : Array("\(found.text)\n".utf8), to: STDOUT_FILENO)
  }
}
