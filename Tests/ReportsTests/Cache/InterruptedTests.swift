// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Reports
import TestSupport
import Testing

@Suite("A build with kept notes that is disturbed")
struct InterruptedTests {
  @Test("by an edit of a kept page while it runs is done again without kept notes")
  func edited() async throws {
    let desk = try Desk(Positions.input(5))
    try await desk.build()
    try desk.write(Positions.input(6))
    let page = "site/\(Positions.folder(2))/index.html"
    var failure: (any Error)?
    var isEdited = false
    let receipt = try await build(desk.request) { progress in
      guard progress.stage == .write, !isEdited else { return }
      isEdited = true
      do { try desk.put("edited", page) } catch { failure = error }
    }
    #expect(failure == nil)
    #expect(isEdited)
    #expect(receipt.made == 6)
    #expect(receipt.stages.count { $0.stage == .write } == 2)
    try await desk.build {
      $0.output = desk.path("clean")
      $0.isForced = true
    }
    try #expect(differences(desk.site(), desk.site("clean")) == [])
  }

  @Test("by a kill after any stage leaves a site and a cache that the next build goes on from")
  func killed() async throws {
    let desk = try Desk(Positions.input(4))
    try await desk.build()
    let before = try desk.site()
    try desk.write(Positions.input(5))
    var failure: (any Error)?
    var moments: [BuildStage] = []
    // What the disk holds after a stage is what a kill would leave.
    _ = try await build(desk.request) { progress in
      moments.append(progress.stage)
      do {
        for name in ["site", ".site.cache"] {
          try FileManager.default.copyItem(
            atPath: desk.path(name),
            toPath: desk.path(name.replacing("site", with: "\(progress.stage)"))
          )
        }
      } catch {
        failure = error
      }
    }
    #expect(failure == nil)
    #expect(moments == BuildStage.allCases)
    let after = try desk.site()
    for moment in moments {
      let name = "\(moment)"
      try #expect(differences(desk.site(name), moment == .publish ? after : before) == [])
      let receipt = try await desk.build { $0.output = desk.path(name) }
      #expect(receipt.made == (moment == .publish ? 0 : 2))
      try #expect(differences(desk.site(name), after) == [])
    }
  }

  @Test("by bad input is refused with the old site, and keeps for the next build")
  func refused() async throws {
    let desk = try Desk(Positions.input(4))
    try await desk.build()
    let before = try desk.site()
    try desk.put("<p>{{unknown}}</p>", "mine/pages/note.html")
    let error = await desk.refusal { $0.templates = desk.path("mine") }
    #expect(error?.stage == .templates)
    try #expect(differences(before, desk.site()) == [])
    #expect(try await desk.build().made == 0)
  }

  @Test("by a page that is not sound tells the same as a clean build")
  func unsound() async throws {
    let desk = try Desk(Positions.input(4))
    try await desk.build()
    let before = try desk.site()
    let own = try String(contentsOfFile: "\(repository)/Templates/pages/home.html", encoding: .utf8)
    try desk.put(
      own.replacing("{{/main}}", with: "<p><a href=\"no.html\">a</a></p>\n{{/main}}"),
      "mine/pages/home.html"
    )
    let kept = await desk.refusal { $0.templates = desk.path("mine") }
    let clean = await desk.refusal {
      $0.templates = desk.path("mine")
      $0.isForced = true
    }
    #expect(clean?.stage == .checking)
    #expect(kept == clean)
    try #expect(differences(before, desk.site()) == [])
  }
}
