// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Reports
import TestSupport
import Testing

@Suite("A new project")
struct InitTests {
  private func refusal(_ desk: borrowing Desk, _ templates: [String] = []) -> ReportError? {
    let folder = desk.path("project")
    return #expect(throws: ReportError.self) {
      try makeProject(in: folder, templates: templates)
    }
  }

  @Test("has a configuration, folders for data, and the templates that are named")
  func files() throws {
    let desk = try Desk()
    let made = try makeProject(
      in: desk.path("project"),
      templates: ["pages/note", "style.css", "charts/hero", "pages/note.html"]
    )
    let found = try desk.site("project")
    #expect(
      found.keys.sorted() == [
        ".gitignore", "Data/cftc/.gitkeep", "Data/comments/.gitkeep", "Data/levels/.gitkeep",
        "Data/market/.gitkeep", "Data/positions/.gitkeep", "Data/venue/.gitkeep", "Notes/.gitkeep",
        "Templates/charts/hero.svg", "Templates/pages/note.html", "Templates/style.css",
        "leverage-notes.yml",
      ]
    )
    #expect(made.count == found.count)
    for name in ["pages/note.html", "charts/hero.svg", "style.css"] {
      let copy = String(decoding: try #require(found["Templates/\(name)"]), as: UTF8.self)
      let (line, rest) = try #require(
        copy.firstIndex(of: "\n").map { (copy[..<$0], copy[$0...].dropFirst()) }
      )
      #expect(line.contains("leverage-notes \(name) "))
      #expect(try rest == desk.own(name))
    }
  }

  @Test("without data is refused as missing input that names the folders; with data it is built")
  func build() async throws {
    let desk = try Desk()
    _ = try makeProject(in: desk.path("project"), templates: ["pages/note", "style.css"])
    let configuration = desk.path("project/leverage-notes.yml")
    let error = await desk.refusal {
      $0.inputs = []
      $0.configuration = configuration
    }
    #expect(error?.stage == .input)
    #expect(error?.diagnostics.map(\.id) == ["input.missing"])
    #expect(error?.diagnostics.first?.summary.contains("project/Data/positions/*.csv") == true)
    for (name, text) in Positions.input(2) { try desk.put(text, "project/Data/\(name)") }
    let receipt = try await desk.build {
      $0.inputs = []
      $0.configuration = configuration
    }
    #expect(receipt.notes == 2)
    #expect(receipt.warnings == [])
  }

  @Test("is refused where files stand, all named, and then nothing is written")
  func overwrite() throws {
    let desk = try Desk()
    try desk.put("mine", "project/leverage-notes.yml")
    try desk.put("mine", "project/Templates/style.css")
    let error = refusal(desk, ["style.css"])
    #expect(error?.stage == .publishing)
    #expect(error?.diagnostics.map(\.id) == ["init.would-overwrite", "init.would-overwrite"])
    #expect(error?.diagnostics.last?.summary.contains("Templates/style.css") == true)
    #expect(try desk.site("project").count == 2)
  }

  @Test("is refused a template that is none, with the nearest, and then nothing is written")
  func unknown() throws {
    let desk = try Desk()
    let error = refusal(desk, ["pages/nots", "note", "style", "zzzz"])
    #expect(error?.stage == .arguments)
    #expect(error?.diagnostics.map(\.id) == Array(repeating: "init.unknown-template", count: 3))
    #expect(
      error?.diagnostics.map(\.fix) == [
        "did you mean `pages/note`?", "did you mean `pages/note`?",
        "templates are `cards/…`, `charts/…`, `commentary/…`, `feeds/…`, `mail/…`, `pages/…`, `parts/…`, `sections/…`, "
          + "such as `pages/note` or `style.css`",
      ]
    )
    #expect(!isThere(desk.path("project")))
  }

  @Test("is refused where nothing can be written")
  func cannotWrite() throws {
    let desk = try Desk()
    try desk.put("a file", "project")
    #expect(refusal(desk)?.diagnostics.map(\.id) == ["init.cannot-write"])
  }
}

extension Desk {
  /// The program's own template.
  fileprivate func own(_ name: String) throws -> String {
    String(decoding: try #require(files(below: ownTemplates)[name]), as: UTF8.self)
  }
}
