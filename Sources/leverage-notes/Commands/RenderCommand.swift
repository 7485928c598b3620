// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Diagnostics
import Glibc
import Reports

/// `leverage-notes render`.
struct RenderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Render one template with the data of a JSON file, on standard output."
  )

  @Argument(help: "The template: .html, .svg or .txt.")
  var template: String
  @Option(name: .long, help: "The data, whose names the template may use.")
  var data: String
  @Option(name: .long, help: "The folder below which partials and parents are found.")
  var templates: String?

  func run() async throws {
    let bytes = try await Console().run { () async throws(ReportError) in
      try rendered(template, data: data, templates: templates)
    }
    try write(bytes, to: STDOUT_FILENO)
  }
}
