// SPDX-License-Identifier: Apache-2.0
import Foundation
import Reports
import SampleData
import TestSupport
import Testing

@Suite("The same inputs give the same bytes")
struct ReproducibleTests {
  @Test("whatever the number of jobs, also into another folder, also a second time")
  func jobs() async throws {
    let desk = try Desk(Positions.input(9))
    try await desk.build { $0.jobs = 1 }
    let first = try desk.site()
    #expect(first.count > 30)
    try await desk.build {
      $0.jobs = 2
      $0.output = desk.path("a longer name")
    }
    try #expect(differences(first, desk.site("a longer name")) == [])
    let again = try await desk.build { $0.jobs = 2 }
    try #expect(differences(first, desk.site()) == [])
    #expect(again.written == 0)
    #expect(again.removed == 0)
  }

  @Test("from another folder, with rows shuffled and files split", arguments: 1...4)
  func shuffled(_ seed: Int) async throws {
    let plain = try Desk(Positions.input(7))
    try await plain.build()
    var random = SplitMix64(seed: UInt64(seed))
    let rows = Positions.rows(7).shuffled(using: &random)
    let cut = Int.random(in: 0...rows.count, using: &random)
    let split = try Desk([
      "positions/z.csv": Positions.header + rows[..<cut].joined(),
      "positions/a.csv": Positions.header + rows[cut...].joined(),
      "market/other.csv": Positions.market(7),
    ])
    try await split.build { $0.jobs = seed }
    try #expect(differences(plain.site(), split.site()) == [], "seed \(seed)")
  }

  @Test("as the sample that the program itself makes")
  func sample() async throws {
    let request = SampleRequest(days: 5, assets: 3, venues: 2, seed: 4)
    let desk = try Desk()
    let other = try Desk()
    _ = try writeSample(request, to: desk.path("in"))
    _ = try writeSample(request, to: other.path("in"))
    try await desk.build()
    try await other.build { $0.jobs = 2 }
    try #expect(differences(desk.site(), other.site()) == [])
    let says = try desk.read("site/index.html")
    #expect(says.contains("All figures on this site are synthetic"))
  }
}
