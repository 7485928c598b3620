// SPDX-License-Identifier: Apache-2.0
import Positioning

/// Gives each funding rate without a stated interval the distance from the settlement before it,
/// to the hour; the first settlement of a market keeps none, nor does one behind a hole.
///
/// Only settlements public by the bar's own publication count, so that later data changes nothing.
/// The rows must be sorted by key and publication.
func withFundingIntervals(_ rows: [BarRow]) -> [BarRow] {
  var rows = rows
  for index in rows.indices {
    let bar = rows[index].bar
    guard bar.values.fundingRate != nil, bar.values.fundingIntervalHours == nil else { continue }
    guard let previous = settlement(before: index, in: rows),
      let hours = fundingHours(from: previous, to: bar.key.time)
    else { continue }
    var values = bar.values
    values.fundingIntervalHours = hours
    rows[index].bar = MarketBar(
      key: bar.key,
      published: bar.published,
      values: values,
      rounding: bar.rounding,
      status: bar.status,
      source: bar.source
    )
  }
  return rows
}

private func settlement(before index: Int, in rows: [BarRow]) -> ObservationTime? {
  let bar = rows[index].bar
  var at = index - 1
  while at >= 0, rows[at].bar.key.asset == bar.key.asset, rows[at].bar.key.venue == bar.key.venue {
    let other = rows[at].bar
    if other.values.fundingRate != nil, other.key.time != bar.key.time,
      other.published <= bar.published
    {
      return other.key.time
    }
    at -= 1
  }
  return nil
}
