// SPDX-License-Identifier: Apache-2.0
internal import Figures
internal import Positioning

/// Observations as a published table: one row each, in the order of their keys.
struct ObservationTable {
  /// The columns, in the words of the input format; `spreading` only where a row has any.
  let columns: [String]
  /// The observations, sorted by key and publication.
  let observations: ObservationList
  private let hasSpreading: Bool

  /// A table of `observations`, which are sorted by key and publication.
  init(observations: ObservationList) {
    self.observations = observations
    hasSpreading = observations.contains { $0.spreading != nil }
    let hasSpreading = hasSpreading
    columns = DataTable.positions.header.filter { hasSpreading || $0 != "spreading" }
  }

  /// The table as CSV with a header; row 1 is the first observation.
  var csv: [UInt8] {
    var text = CSVText(rows: observations.count + 1)
    text.add(columns)
    for (index, observation) in observations.enumerated() {
      text.add([String(index + 1)] + cells(observation))
    }
    return text.bytes
  }

  /// The table as JSON: an object with `columns` and `rows`.
  var json: JSONText {
    .object([
      ("columns", .list(columns.map(JSONText.text))),
      (
        "rows",
        .list(
          observations.enumerated().map { index, observation in
            .object([("row", .number(Double(index + 1)))] + members(observation))
          }
        )
      ),
    ])
  }

  private func cells(_ observation: Observation) -> [String] {
    let market = observation.key.market
    return [
      observation.key.time.description, market.asset.symbol, market.venue.name, market.contract,
      market.measure.rawValue, market.population?.rawValue ?? "",
      observation.key.unit?.rawValue ?? "",
      observation.value.long.map(exact) ?? "", observation.value.short.map(exact) ?? "",
      Self.ratio(of: observation).map(exact) ?? "",
    ] + (hasSpreading ? [observation.spreading.map(exact) ?? ""] : []) + [
      observation.published.description, observation.rounding.map(exact) ?? "",
      observation.status.rawValue, observation.source,
    ]
  }

  private func members(_ observation: Observation) -> [(String, JSONText)] {
    let numbers: Set<String> = ["long", "short", "ratio", "spreading", "rounding"]
    return zip(columns.dropFirst(), cells(observation)).compactMap { name, cell in
      guard !cell.isEmpty else { return nil }
      return (name, numbers.contains(name) ? .optional(Double(cell)) : .text(cell))
    }
  }

  /// The ratio as the source states it, whether alone or beside its sides.
  private static func ratio(of observation: Observation) -> Double? {
    if case .ratio(let ratio) = observation.value { ratio } else { observation.statedRatio }
  }
}
