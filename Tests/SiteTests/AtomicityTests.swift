// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import FoundationEssentials
import Glibc
import Site
import Testing

@Suite("A publication that ends early")
struct AtomicityTests {
  let folder: SiteFolder
  var output: String { folder.at("Output") }

  init() throws {
    folder = try SiteFolder()
    try folder.write("*", to: "Output/.gitignore")
    _ = try publish(site(first), to: output)
  }

  static let steps: [PublishStep] = [
    .locked, .tidied, .planned, .staged(1), .staged(2), .staged(3), .staged(4), .staged(5),
    .staged(6), .synced, .exchanged, .recorded, .removed,
  ]

  @Test("passes every step in this order")
  func order() throws {
    var passed: [PublishStep] = []
    _ = try publish(
      site(second),
      to: output,
      checkpoint: { (step) throws(ReportError) in
        passed.append(step)
      }
    )
    #expect(passed == Self.steps)
  }

  @Test("by an error at any step leaves a whole site, and the next one succeeds", arguments: steps)
  func stopped(at step: PublishStep) throws {
    let stop = ReportError(.publishing, Diagnostic(.error, "test.stop", "stop"))
    let found = refusal { () throws(ReportError) in
      try publish(
        site(second),
        to: output,
        checkpoint: { (passed) throws(ReportError) in
          if passed == step { throw stop }
        }
      )
    }
    #expect(found == stop.diagnostics)
    let isNew = [.exchanged, .recorded, .removed].contains(step)
    #expect(try folder.tree("Output") == whole(isNew ? second : first))
    if !isNew { #expect(try folder.names() == ["Output"]) }
    _ = try publish(site(second), to: output)
    #expect(try folder.tree("Output") == whole(second))
    #expect(try folder.names() == ["Output"])
  }

  @Test("by a kill at any step leaves a whole site, and the next one tidies up", arguments: steps)
  func killed(at step: PublishStep) throws {
    // What the disk holds at this step is what a kill would leave, the kernel's lock aside.
    _ = try publish(
      site(second),
      to: output,
      checkpoint: { (passed) throws(ReportError) in
        if passed == step { #expect(throws: Never.self) { try self.keepMoment() } }
      }
    )
    let isNew = [.exchanged, .recorded, .removed].contains(step)
    #expect(try folder.tree("moment/Output") == whole(isNew ? second : first))
    _ = try publish(site(second), to: folder.at("moment/Output"))
    #expect(try folder.tree("moment/Output") == whole(second))
    #expect(try folder.names("moment") == ["Output"])
  }

  @Test("before the first site stands leaves none", arguments: steps.prefix(10))
  func firstTime(at step: PublishStep) throws {
    let stop = ReportError(.publishing, Diagnostic(.error, "test.stop", "stop"))
    let found = refusal { () throws(ReportError) in
      try publish(
        site(first),
        to: folder.at("New"),
        checkpoint: { (passed) throws(ReportError) in
          if passed == step { throw stop }
        }
      )
    }
    #expect(found == (step == .staged(6) ? [] : stop.diagnostics))
    #expect(try folder.names() == (step == .staged(6) ? ["New", "Output"] : ["Output"]))
  }

  @Test("leaves only its own staging trees to be removed")
  func leftovers() throws {
    try folder.write("x", to: ".Output.staging-1/deep/x")
    #expect(chmod(folder.at(".Output.staging-1/deep"), 0o500) == 0)
    try folder.link(".Output.staging-1/out", to: "../Output")
    let others = [
      ".Output.staging-1x/x", ".Output.staging-/x", ".Other.staging-1/x", "Output.staging-1/x",
      ".Output.staging-2",
    ]
    for other in others { try folder.write("mine", to: other) }
    _ = try publish(site(first), to: output)
    #expect(try folder.tree("Output") == whole(first))
    for other in others { #expect(folder.text(other) == "mine") }
    #expect(try !folder.names().contains(".Output.staging-1"))
  }

  private func whole(_ files: [String: String]) -> [String: String] {
    published(files).merging([".gitignore": "*"]) { $1 }
  }

  /// Copies everything beside and in the output into `moment`.
  private func keepMoment() throws {
    let names = try folder.names()
    try folder.makeFolder("moment")
    for name in names {
      try FileManager.default.copyItem(atPath: folder.at(name), toPath: folder.at("moment/\(name)"))
    }
  }
}
