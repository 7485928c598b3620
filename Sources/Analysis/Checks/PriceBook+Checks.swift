// SPDX-License-Identifier: Apache-2.0
internal import Glibc
internal import Positioning

extension PriceBook {
  /// What the checks find about the price, the open interest and the funding of `context`, by check.
  func suspicions(
    of context: MarketContext,
    for note: NoteDate,
    _ cadence: Cadence
  ) -> [Suspicion] {
    let end = cadence == .daily ? note.date : note.asOf
    func past(
      of figure: (VenuePrices) -> Quotes<Double>,
      at venue: Venue?
    ) -> [(day: Day, value: Double)] {
      guard let venue, let prices = venues(of: context.asset).first(where: { $0.venue == venue })
      else { return [] }
      let count = max(CheckLimits.slipWindow, CheckLimits.jumpWindow + 1) + 1
      return figure(prices).days(count, through: end, at: note.cutOff)
    }
    let closes = past(of: \.closes, at: context.venues.close)
    let interest = past(of: \.openInterest, at: context.venues.interest)
    let funding = context.annualisedFunding.flatMap { abs($0) > CheckLimits.funding ? $0 : nil }
    let priceSlip = slip(closes.map(\.value))
    let found: [(check: DataCheck, size: Double?, since: Day?)] = [
      (.priceSlip, priceSlip, closes.first?.day),
      (.priceJump, priceSlip == nil ? jump(closes.map(\.value)) : nil, closes.first?.day),
      (.interestSlip, slip(interest.map(\.value)), interest.first?.day),
      (.fundingBeyond, funding, nil),
    ]
    return found.compactMap { finding in
      finding.size.map {
        Suspicion(finding.check, of: .asset(context.asset), size: $0, since: finding.since)
      }
    }
  }
}

extension Quotes {
  /// The last value of each of the last `count` days up to `day` that have one, oldest first.
  fileprivate func days(
    _ count: Int,
    through day: Day,
    at cutOff: Instant
  ) -> [(day: Day, value: Value)] {
    var days: [(day: Day, value: Value)] = []
    for quote in quotes[..<quotes.partitioningIndex { $0.slot > day }].reversed() {
      if quote.published > cutOff || quote.slot == days.last?.day { continue }
      if days.count == count { break }
      days.append((quote.slot, quote.value))
    }
    return days.reversed()
  }
}

private func slip(_ values: [Double]) -> Double? {
  values.last.flatMap { unitSlip(of: $0, after: values.dropLast()) }
}

/// By how many standard deviations of the returns before the last one lies out; `nil` if it is no
/// jump, and across a price at or below zero.
private func jump(_ values: [Double]) -> Double? {
  guard values.count > CheckLimits.jumpReturns + 1, values.allSatisfy({ $0 > 0 }) else {
    return nil
  }
  let returns = zip(values.dropFirst(), values).map { log($0 / $1) }
  guard let last = returns.last, abs(exp(last) - 1) >= CheckLimits.jumpLeast else { return nil }
  guard let variance = sampleVariance(of: returns.dropLast()), variance > 0 else { return nil }
  let size = abs(last) / sqrt(variance)
  return size >= CheckLimits.jumpDeviations ? size : nil
}
