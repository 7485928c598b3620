// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning

/// One side of a figure whose other side is in another file.
struct HalfFigure: Sendable {
  /// What the whole figure is about.
  struct Key: Hashable, Sendable {
    let market: Market
    let unit: Unit
    let time: ObservationTime
  }

  /// What the whole figure is about.
  let key: Key
  /// Which side this is.
  let side: Side
  /// The side as printed.
  let amount: Number
  /// Where it stands.
  let place: InputPlace
}

/// The sides that wait for each other, over all files of a reading.
struct HalfFigures: Sendable {
  private var sides: [HalfFigure.Key: [Side: HalfFigure]] = [:]
  private var cutMarkets: Set<Market> = []

  /// No sides.
  init() {}

  /// Adds a side; of its market the newest time is left out in the end if it `isCut`.
  ///
  /// - Returns: The side that was there already with another value; `nil` if there is none.
  mutating func add(_ half: HalfFigure, isCut: Bool) -> HalfFigure? {
    if isCut { cutMarkets.insert(half.key.market) }
    if let known = sides[half.key]?[half.side] {
      return known.amount.value == half.amount.value ? nil : known
    }
    sides[half.key, default: [:]][half.side] = half
    return nil
  }

  /// The figures with both sides, in no order, and gaps for those that have one.
  func whole() -> (figures: [(long: HalfFigure, short: HalfFigure)], gaps: [Gap]) {
    var newest: [Market: ObservationTime] = [:]
    for key in sides.keys where cutMarkets.contains(key.market) {
      newest[key.market] = max(newest[key.market] ?? key.time, key.time)
    }
    var figures: [(long: HalfFigure, short: HalfFigure)] = []
    var gaps: [Gap] = []
    for (key, both) in sides where newest[key.market] != key.time {
      if let long = both[.long], let short = both[.short] {
        figures.append((long, short))
      } else {
        gaps.append(Gap(time: key.time, subject: .market(key.market)))
      }
    }
    return (figures, gaps)
  }
}

extension DatasetBuilder {
  /// Adds the sides of one file; two values of one side are a contradiction.
  mutating func add(_ halves: [HalfFigure], isCut: Bool) {
    for half in halves {
      guard let other = self.halves.add(half, isCut: isCut) else { continue }
      var texts = RowTexts(files: files)
      report(
        Diagnostic(
          .contradiction,
          "`\(half.key.market)` at \(half.key.time) has another value in another row",
          at: texts.location(half.place),
          notes: [.init("the other row is here", at: texts.location(other.place))],
          fix: "remove one row",
          excerpt: texts.text(of: half.place)
        )
      )
    }
  }

  /// Makes figures of the sides that found each other, and gaps of the others.
  mutating func joinHalves() {
    let (figures, alone) = halves.whole()
    gaps.formUnion(alone)
    for (long, short) in figures {
      positions.append(
        PositionRow(
          market: markets.number(of: long.key.market),
          unit: long.key.unit,
          time: long.key.time,
          published: long.key.time.naturallyPublic,
          value: .sides(long: long.amount.value, short: short.amount.value),
          place: min(long.place, short.place),
          lastPlace: max(long.amount.lastPlace, short.amount.lastPlace)
        )
      )
    }
  }
}
