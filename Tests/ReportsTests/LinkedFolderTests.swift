// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Reports
import Testing

@Suite("A folder that is a link")
struct LinkedFolderTests {
  @Test("is looked into: a site, and templates")
  func links() async throws {
    let desk = try Desk(Positions.input(3))
    try desk.put("<p>{{nothing}}</p>", "mine/pages/note.html")
    try await desk.build()
    for name in ["site", "mine"] {
      try FileManager.default.createSymbolicLink(
        atPath: desk.path("linked-\(name)"),
        withDestinationPath: name
      )
    }
    let site = try checkPaths([desk.path("site")])
    #expect(try checkPaths([desk.path("linked-site")]).count == site.count && site.count > 3)
    let templates = try checkPaths([desk.path("linked-mine")])
    #expect(templates.count == 1)
    #expect(templates.findings.map(\.id).contains("template.unknown-name"))
    let refusal = await desk.refusal { $0.templates = desk.path("linked-mine") }
    #expect(refusal?.diagnostics.map(\.id).contains("template.unknown-name") == true)
  }
}
