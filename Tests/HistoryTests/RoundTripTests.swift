// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import TestSupport
import Testing

@testable import History

struct RoundTripTests {
  @Test("a store gives back what was put in, to the bit", arguments: UInt64(0)..<40)
  func roundTrip(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let folder = try TemporaryFolder()
    let path = folder.path("h.sqlite")
    let batch = randomBatch(&random)
    let counts = try ingest(batch, into: path)
    let rows = batch.positions.count + batch.bars.count + batch.levels.count
    #expect(counts.new + counts.restated == rows && counts.known == 0)
    #expect(try NamedRows(readingFrom: path) == NamedRows(batch))
  }

  @Test("putting in the same again changes nothing", arguments: UInt64(40)..<60)
  func again(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let folder = try TemporaryFolder()
    let path = folder.path("h.sqlite")
    let batch = randomBatch(&random)
    let first = try ingest(batch, into: path)
    let before = try NamedRows(readingFrom: path)
    let second = try ingest(batch, into: path)
    #expect(second.new == 0 && second.restated == 0 && second.gaps == 0 && second.comments == 0)
    #expect(second.known == first.new + first.restated)
    #expect(try NamedRows(readingFrom: path) == before)
  }

  @Test("parts in any order make the same store as the whole", arguments: UInt64(60)..<80)
  func parts(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let folder = try TemporaryFolder()
    let path = folder.path("h.sqlite")
    let batch = randomBatch(&random)
    for part in batch.cut(into: 3, &random).shuffled(using: &random) {
      _ = try ingest(part, into: path)
    }
    #expect(try NamedRows(readingFrom: path) == NamedRows(batch))
  }
}
