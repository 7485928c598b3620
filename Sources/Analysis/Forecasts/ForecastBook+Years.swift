// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// A forecast with how it ended, as far as it has.
package struct RecordedForecast: Hashable, Sendable {
  /// What was stated.
  package let forecast: Forecast
  /// The note that ended it; `nil` while it is open.
  package let ended: Day?
  /// Whether it happened; `nil` while it is open, and where nothing could tell.
  package let happened: Bool?
}

extension ForecastBook {
  /// The years in which notes stated forecasts, ascending.
  package var years: [Int] {
    var years: [Int] = []
    for entry in entries where years.last != dates[entry.note].civil.year {
      years.append(dates[entry.note].civil.year)
    }
    return years
  }

  /// Every forecast that the notes of `year` stated, in their order.
  package func record(of year: Int) -> [RecordedForecast] {
    let first = entries.partitioningIndex { dates[$0.note].civil.year >= year }
    let end = entries.partitioningIndex { dates[$0.note].civil.year > year }
    return (first..<end).map { place in
      let end = entries[place].end
      return RecordedForecast(
        forecast: forecast(at: place),
        ended: end.map { dates[$0.note] },
        happened: end?.happened
      )
    }
  }
}
