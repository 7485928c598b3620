// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// The program as the same build made it, beside the tests.
private let program = URL(filePath: CommandLine.arguments.first ?? "")
  .deletingLastPathComponent().appending(path: "leverage-notes").path(percentEncoded: false)

@Suite("The program's exit statuses", .enabled(if: isThere(program)))
struct ProgramTests {
  @Test("0 for a site, 65 for bad data, 66 for none, 78 for a bad template, 73 for no place")
  func statuses() throws {
    let desk = try Desk(Positions.input(1))
    let input = desk.path("in")
    let site = desk.path("site")
    func status(_ arguments: String...) throws -> Int32 {
      try run(program, arguments, in: repository).status
    }
    try #expect(status("build", "--input", input, "-o", site) == 0)
    try #expect(status("check", site) == 0)
    try #expect(status("build", "--input", desk.path("none"), "-o", site) == 66)
    try #expect(status("build", "-c", desk.path("none.yml"), "-o", site) == 78)
    try #expect(status("build", "--input", input, "-o", site, "--base-url", "x") == 64)
    try #expect(status("build", "--nothing") == 64)
    try #expect(status("build", "--input", input, "-o", desk.path("in/market/m.csv")) == 73)
    try desk.put("{{x", "templates/pages/note.html")
    let templates = desk.path("templates")
    try #expect(status("build", "--input", input, "-o", site, "--templates", templates) == 78)
    try desk.put("<p>a</p>", "page.html")
    try #expect(status("check", desk.path("page.html")) == 1)
    try desk.write(["positions/p.csv": Positions.header + "x\n"])
    try #expect(status("build", "--input", input, "-o", site) == 65)
  }

  @Test("the locale and the time zone change no byte")
  func environment() throws {
    let desk = try Desk(Positions.input(4))
    for (name, locale, zone) in [("a", "C", "UTC"), ("b", "de_DE.UTF-8", "Pacific/Auckland")] {
      let environment = ["LC_ALL": locale, "LANG": locale, "TZ": zone]
      let arguments = ["build", "--input", desk.path("in"), "-o", desk.path(name)]
      let built = try run(program, arguments, in: repository, environment)
      try #require(built.status == 0)
    }
    try #expect(differences(desk.site("a"), desk.site("b")) == [])
  }

  @Test("a program without its folders says what it misses")
  func alone() throws {
    let desk = try Desk(Positions.input(1))
    let copy = desk.path("leverage-notes")
    try FileManager.default.copyItem(atPath: program, toPath: copy)
    let sample = try run(copy, ["build"], in: desk.root)
    #expect(sample.status == 66)
    #expect(sample.errors.contains("[input.no-sample]"))
    let templates = try run(copy, ["build", "--input", "in"], in: desk.root)
    #expect(templates.status == 78)
    #expect(templates.errors.contains("[template.no-folder]"))
  }
}

/// Runs the program at `path` in `folder` and waits for its end.
private func run(
  _ path: String,
  _ arguments: [String],
  in folder: String,
  _ environment: [String: String] = [:]
) throws -> (status: Int32, errors: String) {
  let process = Process()
  process.executableURL = URL(filePath: path)
  process.arguments = arguments
  process.currentDirectoryURL = URL(filePath: folder)
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  process.standardOutput = FileHandle.nullDevice
  let pipe = Pipe()
  process.standardError = pipe
  try process.run()
  let errors = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return (process.terminationStatus, String(decoding: errors, as: UTF8.self))
}
