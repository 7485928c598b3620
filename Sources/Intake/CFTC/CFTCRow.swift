// SPDX-License-Identifier: Apache-2.0
import Positioning

/// What is common to all figures of one row of a CFTC report.
struct CFTCRow {
  let place: InputPlace
  /// The day the report is as of.
  let asOf: Day
  /// When it became public.
  let published: Instant
  /// All contracts, one side.
  let openInterest: Int

  /// The open interest as a figure of the market with `number`.
  func openInterest(_ number: Int32) -> PositionRow {
    figure(
      number,
      .contracts,
      CFTCSides(long: openInterest, short: openInterest, spreading: nil)
    )
  }

  /// A class's sides as a figure of the market with `number`.
  func figure(_ number: Int32, _ unit: Unit, _ sides: CFTCSides) -> PositionRow {
    PositionRow(
      market: number,
      unit: unit,
      time: .day(asOf),
      published: published,
      value: .sides(long: Double(sides.long), short: Double(sides.short)),
      spreading: sides.spreading.map { Double($0) },
      place: place,
      basis: .reported
    )
  }
}

/// What a class holds long, short, and on both sides at once.
struct CFTCSides {
  let long, short: Int
  /// `nil` where the report has none.
  let spreading: Int?
}

/// The sums over the classes of one row.
struct CFTCSum {
  private var long = 0
  private var short = 0

  /// Adds a class; its spreading counts on both sides.
  mutating func add(_ sides: CFTCSides) {
    long += sides.long + (sides.spreading ?? 0)
    short += sides.short + (sides.spreading ?? 0)
  }

  /// Says that the classes, no trader being in two and none in none, do not make up the open
  /// interest on both sides, if they are off by more than `tolerance` contracts.
  ///
  /// Consolidated contracts are rounded to those of their largest part, class by class, and are off
  /// by up to two; all others are exact (the CFTC's explanatory notes; checked on 4,600 rows).
  func problem(_ row: CFTCRow, code: String, tolerance: Int) -> RowProblem? {
    let (long, short) = (long - row.openInterest, short - row.openInterest)
    if abs(long) <= tolerance, abs(short) <= tolerance { return nil }
    return RowProblem(
      .identity,
      """
      the classes of `\(code)` on \(row.asOf) do not make up its open interest: long \(self.long), \
      short \(self.short), open interest \(row.openInterest)
      """,
      fix: "fetch the file again from the CFTC; spreading counts on both sides"
    )
  }
}
