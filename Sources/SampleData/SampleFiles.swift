// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
import Positioning

/// The files of a synthetic sample, laid out as `leverage-notes build --input` reads a folder.
///
/// 1. ``Climate`` simulates what all assets share: the market's return and the common crowd.
/// 2. ``AssetHistory`` simulates each asset on top of it, ``VenueSplit`` each of its venues.
/// 3. ``LevelMap`` puts liquidation levels around the last closes.
/// 4. ``PositionTable``, ``MarketTable`` and ``LevelTable`` write the rows in key order.
/// 5. ``CommentLines`` lets invented readers comment on the last notes.
///
/// Each series draws from a generator of its own, so more assets or venues leave the others' rows
/// as they were.
///
/// - Parameter request: The size of the sample, and its seed.
/// - Returns: `market/market.csv`, `positions/positions.csv`, `levels/levels.csv`, with a snapshot
///   `positions/published.csv`, and from two days on `comments/comments.jsonl`.
/// - Throws: ``ReportError`` with `sample.size` for each number out of range.
/// - Complexity: O(days × assets × venues) time, and bytes.
package func sampleFiles(_ request: SampleRequest) throws(ReportError) -> [SampleFile] {
  let problems = sizeProblems(in: request)
  guard problems.isEmpty else { throw ReportError(.arguments, problems) }
  let climate = Climate(request)
  let dates = (0..<request.allDays).map { offset in
    Array((request.lastDay - (request.allDays - 1 - offset)).description.utf8)
  }
  var positions = PositionTable(dates: dates, namesSource: !request.snapshot)
  var market = MarketTable(dates: dates, namesSource: !request.snapshot)
  var levels = LevelTable(namesSource: !request.snapshot)
  var histories: [AssetHistory] = []
  var markets: [VenueSplit] = []
  for profile in AssetProfile.first(request.assets) {
    let history = AssetHistory(of: profile, in: climate, seed: request.seed)
    market.add(history)
    if request.snapshot {
      histories.append(history)
    } else {
      for index in request.levelDays {
        levels.add(LevelMap(of: history, on: index, of: request), on: dates[index])
      }
    }
    for venue in VenueProfile.first(request.venues) {
      let split = VenueSplit(of: history, at: venue, seed: request.seed)
      if request.snapshot { markets.append(split) } else { positions.add(split) }
    }
  }
  let comments = [CommentLines(request).file].compactMap { $0 }
  guard request.snapshot else { return [market.file, positions.file, levels.file] + comments }
  markets = publishedSnapshot.divided(among: markets)
  for split in markets { positions.add(split) }
  for (index, history) in histories.enumerated() {
    let own = markets[index * request.venues..<(index + 1) * request.venues]
    for day in request.levelDays {
      levels.add(LevelMap(of: history, on: day, held: own, of: request), on: dates[day])
    }
  }
  return [market.file, positions.file, publishedSnapshot.file, levels.file] + comments
}

/// What is wrong with the numbers of a request.
private func sizeProblems(in request: SampleRequest) -> [Diagnostic] {
  let mostDays = request.lastDay.civil.year * 365 - 365
  let wanted = [
    ("--days", request.days, mostDays), ("--assets", request.assets, 10_000),
    ("--venues", request.venues, 1000),
  ]
  return wanted.filter { !(1...max(1, $0.2)).contains($0.1) }.map { option, value, most in
    Diagnostic(
      .error,
      SampleDataID.size.rawValue,
      "`\(option)` is `\(value)`, expected 1 to \(most)"
    )
  }
}
