// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Commentary
internal import Positioning

/// What a figure was computed from beside the note's own rows.
///
/// `kind` tells which other members there are. Days and slots are dates, both ends included.
func inputJSON(_ input: FigureInput) -> JSONText {
  switch input {
  case .readings(let first, let last, let count):
    .object(kind("readings") + days(first, last) + [("count", .count(count))])
  case .reading(let slot): .object(kind("reading") + [("slot", .text(slot.description))])
  case .note(let date, _): .object(kind("note") + [("date", .text(date.description))])
  case .markets(let first, let last): .object(kind("markets") + days(first, last))
  case .bars(let column, let asset, let venue, let first, let last):
    .object(
      kind("bars") + [
        ("column", .text(column.rawValue)), ("asset", .text(asset.symbol)),
        ("venue", .optional(venue?.name)),
      ] + days(first, last)
    )
  case .levels(let asset, let venues, let time):
    .object(
      kind("levels") + [
        ("asset", .text(asset.symbol)), ("venues", .list(venues.map { .text($0.name) })),
        ("time", .text(time.description)),
      ]
    )
  case .study(let date): .object(kind("study") + [("date", .text(date.description))])
  case .forecasts(let forecast, let count):
    .object(kind("forecasts") + [("of", .text(forecast.rawValue)), ("count", .count(count))])
  }
}

private func kind(_ name: String) -> [(String, JSONText)] { [("kind", .text(name))] }

private func days(_ first: Day, _ last: Day) -> [(String, JSONText)] {
  [("first", .text(first.description)), ("last", .text(last.description))]
}
