// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Diagnostics
import Reports

/// `leverage-notes init`.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a new project: a configuration, folders for data, copies of chosen templates.",
    discussion: "Nothing is overwritten: if a file stands in the way, nothing is written."
  )

  @Argument(help: "The folder of the project; made if it is missing.")
  var dir = "."
  @Option(
    name: .long,
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Templates to copy into Templates/, to change them: pages/note charts/hero style.css.",
      valueName: "name"
    )
  )
  var templates: [String] = []

  func run() async throws {
    let console = Console()
    let paths = try await console.run { () async throws(ReportError) in
      try makeProject(in: dir, templates: templates)
    }
    for path in paths { console.tell(path) }
    console.tell(next)
  }

  private var next: String {
    let isHere = [".", "./", ""].contains(dir)
    return """

      Next:
        \(isHere ? "" : "cd \(dir)\n  ")put your files into Data/positions/, Data/market/, Data/levels/ or Data/cftc/, set base_url in leverage-notes.yml, then
        leverage-notes serve --watch    to see the site while you work
        leverage-notes build            to make it in Output/
      Without data of your own yet: leverage-notes sample --out Data
      """
  }
}
