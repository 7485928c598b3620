// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Diagnostics
import Reports

/// `leverage-notes explain`.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell where a note's figures came from: rule, formula, inputs, file and line."
  )

  @Argument(help: "The note's day, YYYY-MM-DD, or latest.")
  var date: String
  @Argument(help: "The letter of an evidence row, or a figure's name; all without it.")
  var key: String?
  @OptionGroup var input: InputOptions
  @Flag(name: .long, help: "List every row of every input.")
  var all = false
  @Flag(name: .long, help: "Print JSON Lines, one figure a line, with every row.")
  var json = false

  func run() async throws {
    let explanation = try await Console(json: json).run { () async throws(ReportError) in
      try await explain(date, key, in: input.request)
    }
    if json {
      for figure in explanation.figures { print(JSONLine(figure).text) }
      return
    }
    print("note of \(explanation.date), on what was public at \(explanation.cutOff)")
    print(explanation.headline)
    for figure in explanation.figures {
      print()
      for line in figure.lines(isWhole: all) { print(line) }
    }
  }
}
