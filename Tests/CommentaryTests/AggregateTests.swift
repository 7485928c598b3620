// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Commentary

@Suite("Findings of one subject in one sentence")
struct AggregateTests {
  @Test("an aggregate's members are of one topic, and no two aggregates have the same")
  func members() {
    for aggregate in Aggregate.allCases {
      #expect(Set(aggregate.members.map(\.topic)).count == 1, "\(aggregate)")
      #expect(aggregate.members.count > 1)
    }
    #expect(Set(Aggregate.allCases.map(\.members)).count == Aggregate.allCases.count)
  }

  @Test("the largest aggregate wins, where its first member stands, whatever stands between")
  func largest() {
    func phrases(_ rules: [Rule]) -> [PhraseName] {
      messages(of: rules.map { Finding($0) }).map(\.phrase)
    }
    #expect(phrases([.net, .cotIndex, .netExtreme]) == [.aggregate(.netIndexYear)])
    #expect(phrases([.net, .cotIndex]) == [.aggregate(.netIndex)])
    #expect(
      phrases([.sides, .price, .volatility, .riskLong])
        == [.rule(.sides), .aggregate(.priceVolatility), .rule(.riskLong)]
    )
    #expect(
      phrases([.price, .funding, .quadrant, .volatility])
        == [.aggregate(.priceFundingVolatility), .rule(.quadrant)]
    )
    #expect(phrases([.funding, .volatility]) == [.rule(.funding), .rule(.volatility)])
    #expect(phrases([]) == [])
  }

  @Test("every finding is told by exactly one sentence, which names its rule")
  func told() throws {
    let book = try englishPhrases()
    for note in PhraseTests.notes {
      let words = try compose(note, with: book)
      let told = words.sentences.flatMap(\.rules)
      #expect(Set(told).count == told.count)
      #expect(told.allSatisfy { rule in words.findings.contains { $0.rule == rule } })
      let body = words.sentences.filter(\.topic.isBody).map(\.text)
      let paragraphs = words.paragraphs.map { $0.map(\.text).joined() }
      #expect(body.joined(separator: " ") == paragraphs.joined(separator: " "))
    }
  }
}
