// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Glibc
import Site
import Testing

@Suite("A hidden file beside the output")
struct BesideOutputTests {
  let folder: SiteFolder
  var output: String { folder.at("Output") }

  init() throws { folder = try SiteFolder() }

  @Test("is read back, and replaced as a whole")
  func replaced() throws {
    #expect(try contentBeside(output, "cache") == nil)
    try replaceBeside(output, "cache", with: Array("one".utf8))
    try folder.write("half", to: ".Output.cache-\(getpid())")
    try replaceBeside(output, "cache", with: Array("two".utf8))
    #expect(try contentBeside(output, "cache") == Array("two".utf8))
    #expect(try folder.names() == [".Output.cache"])
  }

  @Test("stands beside what a link leads to")
  func link() throws {
    try folder.write("x", to: "real/index.html")
    try folder.link("Output", to: "real")
    try replaceBeside(output, "cache", with: [7])
    #expect(folder.text(".real.cache") == "\u{7}")
    #expect(try contentBeside(output, "cache") == [7])
  }

  @Test("where a folder is in its place is refused, and nothing is left behind")
  func folderThere() throws {
    try folder.write("x", to: ".Output.cache/x")
    let found = refused { () throws(ReportError) in
      try replaceBeside(output, "cache", with: [7])
    }
    #expect(found?.diagnostics.map(\.id) == ["site.system"])
    #expect(try folder.names() == [".Output.cache"])
    #expect(try contentBeside(output, "cache") == nil)
  }

  @Test("of no folder is none")
  func missing() throws {
    #expect(try contentBeside(folder.at("no/such/Output"), "cache") == nil)
  }
}

private func refused(_ body: () throws(ReportError) -> Void) -> ReportError? {
  do {
    try body()
    return nil
  } catch {
    return error
  }
}
