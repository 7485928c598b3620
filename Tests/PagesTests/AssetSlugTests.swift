// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning
import TestSupport
import Testing

@testable import Pages

@Suite("Addresses of assets and measures")
struct AssetSlugTests {
  @Test("letters become small, blanks hyphens, and other scalars their numbers")
  func examples() {
    #expect(slug(of: "BTC") == "btc")
    #expect(slug(of: "btc") == "btc")
    #expect(slug(of: "Btc") == "btc")
    #expect(slug(of: "S&P 500") == "s~26~p-500")
    #expect(slug(of: "heating_oil") == "heating_oil")
    #expect(slug(of: "all") == "all")
    #expect(slug(of: "Öl") == "~d6~l")
    #expect(slug(of: "比特币") == "~6bd4~~7279~~5e01~")
    #expect(slug(of: "../../etc") == "~2e~~2e~~2f~~2e~~2e~~2f~etc")
    #expect(assetFolder(of: Asset("BTC")) == "assets/btc/")
  }

  @Test("names that differ in more than letter case have addresses that differ")
  func injective() {
    // All names of up to four of these scalars, which are those that the escapes use.
    let scalars: [Unicode.Scalar] = ["a", "b", "2", " ", "_", "-", "~", "."]
    var names = [""]
    var all: Set<String> = []
    for _ in 1...4 {
      names = names.flatMap { name in scalars.map { name + String($0) } }
      all.formUnion(names)
    }
    #expect(Set(all.map { slug(of: $0).lowercased() }).count == all.count)
  }

  @Test("any name makes a path of parts that any file system takes")
  func safe() {
    var random = SplitMix64(seed: 11)
    var seen: [String: [Unicode.Scalar]] = [:]
    for _ in 0..<200 {
      let count = Int.random(in: 1...300, using: &random)
      let scalars = (0..<count).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &random))
      }
      let name = String(String.UnicodeScalarView(scalars))
      let folder = assetFolder(of: Asset(name))
      let parts = folder.split(separator: "/", omittingEmptySubsequences: false)
      #expect(parts.first == "assets" && parts.last == "")
      for part in parts.dropLast() {
        #expect((1...200).contains(part.utf8.count))
        #expect(part != "." && part != ".." && !part.hasPrefix("."))
        #expect(part.utf8.allSatisfy { allowed.contains($0) })
      }
      #expect(seen.updateValue(scalars, forKey: folder) == nil)
      #expect(wayToRoot(from: folder + "index.html").count == 3 * (parts.count - 1))
    }
  }

  @Test("each measure and class of traders has an address of its own")
  func measures() {
    let headlines =
      Measure.allCases.map { NoteAnalysis.Headline(measure: $0) }
      + Population.allCases.map { .init(measure: .traderClass, population: $0) }
    #expect(Set(headlines.map(measureFolder)).count == headlines.count)
    #expect(
      measureFolder(of: .init(measure: .traderClass, population: .assetManager))
        == "measures/trader-class-asset-manager/"
    )
  }

  private let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789_-~.".utf8)
}
