// SPDX-License-Identifier: Apache-2.0

import CLinux
import Diagnostics
import Glibc
import Site
import Testing

@Suite("The output's lock")
struct BuildLockTests {
  let folder: SiteFolder
  var output: String { folder.at("Output") }

  init() throws { folder = try SiteFolder() }

  @Test("held by another descriptor refuses the build and names the owner")
  func held() throws {
    try folder.write("123\n", to: ".Output.lock")
    let other = open(folder.at(".Output.lock"), O_RDWR)
    #expect(linux_lock(other) == 0)
    let found = refusal { () throws(ReportError) in try publish(site(first), to: output) }
    #expect(
      found == [
        Diagnostic(
          .error,
          "site.locked",
          "another build (process 123) is writing `\(output)`",
          fix: "wait until it is done, or choose another `--output`"
        )
      ]
    )
    #expect(try folder.names() == [".Output.lock"])
    close(other)
    _ = try publish(site(first), to: output)
    #expect(try folder.names() == ["Output"])
  }

  @Test("is held during a whole build, with this process's number, and gone after it")
  func duringABuild() throws {
    var inner: [String] = []
    _ = try publish(
      site(first),
      to: output,
      checkpoint: { (_) throws(ReportError) in
        inner += refusal { () throws(ReportError) in try publish(site(second), to: output) }.map(
          \.summary
        )
      }
    )
    let message = "another build (process \(getpid())) is writing `\(output)`"
    #expect(inner == Array(repeating: message, count: 11))
    #expect(try folder.tree("Output") == published(first))
  }

  @Test("of a dead owner is taken over, whatever its file says", arguments: ["1\n", "", "none"])
  func deadOwner(_ text: String) throws {
    try folder.write(text, to: ".Output.lock")
    _ = try publish(site(first), to: output)
    #expect(try folder.names() == ["Output"])
  }

  @Test("that is a link is not followed")
  func link() throws {
    try folder.write("mine", to: "mine")
    try folder.link(".Output.lock", to: "mine")
    let found = refusal { () throws(ReportError) in try publish(site(first), to: output) }
    #expect(found.map(\.id) == ["site.system"])
    #expect(folder.text("mine") == "mine")
  }

  @Test("makes builds of one output at one time end with one whole site")
  func parallel() async throws {
    let output = output
    let results = await withTaskGroup(of: Bool.self) { group in
      for index in 0..<8 {
        group.addTask {
          let found = refusal { () throws(ReportError) in
            try publish(site(["index.html": "\(index)", "\(index).html": ""]), to: output)
          }
          return found.allSatisfy { $0.id == "site.locked" }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.allSatisfy { $0 })
    let winner = try #require(folder.text("Output/index.html"))
    #expect(try folder.tree("Output") == published(["index.html": winner, "\(winner).html": ""]))
  }
}
