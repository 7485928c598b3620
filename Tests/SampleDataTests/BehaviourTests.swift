// SPDX-License-Identifier: Apache-2.0
import SampleData
import Testing

/// The series behave as those of real markets do, over 6000 days of one asset.
@Suite struct BehaviourTests {
  let returns: [Double]
  let leans: [Double]
  let funding: [Double]
  let interest: [Double]

  init() throws {
    let files = try sampleFiles(SampleRequest(days: 6000, assets: 1, venues: 1, seed: 3))
    let market = try cells(of: "market/market.csv", in: files).dropFirst()
    let close = try market.map { try #require(Double($0[2])) }
    returns = zip(close, close.dropFirst()).map { ($1 - $0) / $0 }
    funding = try market.map { try #require(Double($0[3])) }
    interest = try market.map { try #require(Double($0[5])) }
    leans = try positionRows(in: files).map { share in
      Double(share.short - share.long) / Double(share.short + share.long)
    }
  }

  @Test("returns have heavy tails, and wild days come in clusters")
  func volatility() {
    let squares = returns.map { $0 * $0 }
    let variance = mean(squares)
    #expect(mean(squares.map { $0 * $0 }) / (variance * variance) > 4)
    #expect(correlation(squares.dropLast(), squares.dropFirst()) > 0.05)
    #expect(abs(correlation(returns.dropLast(), returns.dropFirst())) < 0.1)
    #expect((0.015...0.045).contains(variance.squareRoot()))
  }

  @Test("crowds build up slowly and unwind at once")
  func squeezes() {
    #expect(correlation(leans.dropLast(), leans.dropFirst()) > 0.9)
    let unwound = zip(leans, leans.dropFirst()).filter { abs($0) > 0.4 && abs($1) < abs($0) - 0.2 }
    let crowded = zip(leans, leans.dropFirst()).filter { abs($1) > 0.4 && abs($0) < abs($1) - 0.2 }
    #expect(unwound.count > 20)
    #expect(unwound.count > 5 * crowded.count)
  }

  @Test("a squeeze moves the price against the crowd, and takes open interest with it")
  func squeezeMoves() {
    let days = leans.indices.dropLast().filter {
      abs(leans[$0]) > 0.4 && abs(leans[$0 + 1]) < abs(leans[$0]) - 0.2
    }
    #expect(mean(days.map { leans[$0] > 0 ? returns[$0] : -returns[$0] }) > 0.02)
    #expect(mean(days.map { interest[$0 + 1] / interest[$0] - 1 }) < -0.03)
  }

  @Test("the crowded side pays: funding falls as shorts prevail")
  func fundingLeans() { #expect(correlation(funding, leans) < -0.5) }

  private func mean(_ values: some Collection<Double>) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  private func correlation(_ a: some Collection<Double>, _ b: some Collection<Double>) -> Double {
    let (meanA, meanB) = (mean(a), mean(b))
    let products = zip(a, b).map { ($0 - meanA) * ($1 - meanB) }
    let squaresA = a.reduce(0) { $0 + ($1 - meanA) * ($1 - meanA) }
    let squaresB = b.reduce(0) { $0 + ($1 - meanB) * ($1 - meanB) }
    return products.reduce(0, +) / (squaresA * squaresB).squareRoot()
  }
}
