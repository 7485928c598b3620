// SPDX-License-Identifier: Apache-2.0
internal import Glibc
internal import Positioning

extension ForecastBook {
  /// How many resamples make the intervals of ``calibration(of:)``.
  package static let resamples = 1_000
  /// A bin with fewer forecasts is put together with its neighbour.
  package static let fewestInBin = 10

  /// What was stated against what happened, in ten bins of 10 points.
  ///
  /// Bins without forecasts are left out; one of fewer than ``fewestInBin`` goes with the next, the
  /// last with the one before. The interval is 90% of a stationary bootstrap (Politis & Romano 1994)
  /// of the notes' dates, jointly over markets and kinds, because neither outcomes of neighbouring
  /// notes nor those of several markets in one are independent. Where none or all happened, resamples
  /// do not differ, and the interval is that of Wilson (1927), as if they were.
  ///
  /// - Parameter kind: Which forecasts; `nil` for all.
  /// - Returns: The bins from the lowest; none without scored forecasts.
  package func calibration(of kind: Forecast.Kind? = nil) -> [CalibrationBin] {
    var sums = Array(repeating: BinSums(notes: dates.count), count: 10)
    for entry in entries where kind == nil || entry.kind == kind {
      guard let happened = entry.end?.happened else { continue }
      sums[min(Int(entry.probability * 10), 9)].add(entry, happened)
    }
    let wholes = sums.enumerated().map { place, sums in
      (low: Double(place) / 10, high: Double(place + 1) / 10, sums: sums)
    }
    let merged = merged(wholes.filter { $0.sums.count > 0 })
    let intervals = intervals(of: merged.map(\.sums))
    return zip(merged, intervals).map { bin, interval in
      CalibrationBin(
        low: bin.low,
        high: bin.high,
        count: bin.sums.count,
        happened: bin.sums.happened,
        stated: bin.sums.stated / Double(bin.sums.count),
        interval: interval
      )
    }
  }
}

extension ForecastBook {
  /// The forecasts of one bin, by the note that stated them.
  private struct BinSums {
    var count = 0, happened = 0
    var stated = 0.0
    var counts: [Int], hits: [Int]

    init(notes: Int) {
      counts = Array(repeating: 0, count: notes)
      hits = counts
    }

    mutating func add(_ entry: ForecastEntry, _ happened: Bool) {
      count += 1
      self.happened += happened ? 1 : 0
      stated += entry.probability
      counts[entry.note] += 1
      hits[entry.note] += happened ? 1 : 0
    }

    static func + (a: BinSums, b: BinSums) -> BinSums {
      var sum = a
      sum.count += b.count
      sum.happened += b.happened
      sum.stated += b.stated
      for note in sum.counts.indices {
        sum.counts[note] += b.counts[note]
        sum.hits[note] += b.hits[note]
      }
      return sum
    }
  }

  private typealias Bin = (low: Double, high: Double, sums: BinSums)

  private func merged(_ bins: [Bin]) -> [Bin] {
    var merged: [Bin] = []
    for bin in bins {
      if let last = merged.last, last.sums.count < Self.fewestInBin {
        merged[merged.count - 1] = (last.low, bin.high, last.sums + bin.sums)
      } else {
        merged.append(bin)
      }
    }
    if merged.count > 1, let last = merged.last, last.sums.count < Self.fewestInBin {
      let before = merged[merged.count - 2]
      merged.removeLast(2)
      merged.append((before.low, last.high, before.sums + last.sums))
    }
    return merged
  }

  private func intervals(of bins: [BinSums]) -> [ClosedRange<Double>] {
    let first = bins.compactMap { $0.counts.firstIndex { $0 > 0 } }.min() ?? 0
    let end = (bins.compactMap { $0.counts.lastIndex { $0 > 0 } }.max() ?? -1) + 1
    guard first < end else { return [] }
    let counts = bins.map { PrefixSums($0.counts[first..<end]) }
    let hits = bins.map { PrefixSums($0.hits[first..<end]) }
    var draws = BlockDraws(
      slots: end - first,
      mean: cadence == .weekly ? 8 : 14,
      seed: [UInt64(first), UInt64(end)]
    )
    draws.draw(Self.resamples)
    var shares: [[Double]] = Array(repeating: [], count: bins.count)
    for resample in 0..<draws.count {
      let runs = draws.runs[draws.bounds[resample]..<draws.bounds[resample + 1]]
      for bin in bins.indices {
        let count = runs.reduce(0) { $0 + counts[bin].sum(of: $1) }
        guard count > 0 else { continue }
        let happened = runs.reduce(0) { $0 + hits[bin].sum(of: $1) }
        shares[bin].append(Double(happened) / Double(count))
      }
    }
    return bins.indices.map { bin in
      let (count, happened) = (bins[bin].count, bins[bin].happened)
      let sorted = shares[bin].sorted()
      guard
        happened > 0, happened < count,
        let low = quantile(0.05, ofSorted: sorted), let high = quantile(0.95, ofSorted: sorted)
      else { return wilsonInterval(happened, of: count) }
      return low...high
    }
  }
}

/// Where a share lies of which `happened` of `count` independent trials are known: 90% (Wilson 1927,
/// "Probable inference, the law of succession, and statistical inference", JASA 22:209).
///
/// - Parameters:
///   - happened: 0 to `count`.
///   - count: At least 1.
/// - Returns: Both ends within 0 to 1.
func wilsonInterval(_ happened: Int, of count: Int) -> ClosedRange<Double> {
  let z = 1.6448536269514722
  let (n, share) = (Double(count), Double(happened) / Double(count))
  let middle = share + z * z / (2 * n)
  let half = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
  let whole = 1 + z * z / n
  return max(0, (middle - half) / whole)...min(1, (middle + half) / whole)
}
