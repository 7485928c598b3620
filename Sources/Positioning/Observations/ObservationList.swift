// SPDX-License-Identifier: Apache-2.0

/// Observations in an order, packed: a history of hours has millions of them.
///
/// Each is given as it was put in. What many share, their markets and the names of their sources, is
/// kept once; of the numbers that few have each row says only whether it has any.
package struct ObservationList: Sendable {
  private var marketNumbers = Numbering<Market>()
  private var sourceNumbers = Numbering<String>()
  private var rows: [PackedObservation] = []
  private var beside: [Beside] = []

  /// An empty list.
  package init() {}

  /// A list of `observations`.
  package init(_ observations: some Sequence<Observation>) {
    rows.reserveCapacity(observations.underestimatedCount)
    for observation in observations { append(observation) }
  }

  /// Makes room for `count` observations in all.
  package mutating func reserveCapacity(_ count: Int) { rows.reserveCapacity(count) }

  /// Adds an observation at the end.
  package mutating func append(_ observation: Observation) { rows.append(packed(observation)) }

  /// Puts `observation` in the place of the one at `index`.
  package mutating func replace(at index: Int, with observation: Observation) {
    rows[index] = packed(observation)
  }

  /// The observations at `ranges`, in their order.
  package subscript(ranges: [Range<Int>]) -> ObservationList {
    var part = self
    part.rows = []
    part.rows.reserveCapacity(ranges.reduce(0) { $0 + $1.count })
    for range in ranges { part.rows += rows[range] }
    return part
  }
}

extension ObservationList: RandomAccessCollection {
  /// The place of the first observation.
  package var startIndex: Int { 0 }

  /// The place after the last.
  package var endIndex: Int { rows.count }

  /// The observation at a place.
  package subscript(index: Int) -> Observation {
    let row = rows[index]
    let beside = row.beside < 0 ? Beside.nothing : beside[Int(row.beside)]
    return Observation(
      key: Observation.Key(
        market: marketNumbers.values[Int(row.market)],
        unit: row.unit,
        time: row.time
      ),
      published: row.published,
      value: row.value,
      statedRatio: beside.statedRatio.unlessNaN,
      spreading: beside.spreading.unlessNaN,
      rounding: beside.rounding.unlessNaN,
      status: row.status,
      source: sourceNumbers.values[Int(row.source)]
    )
  }
}

extension ObservationList {
  /// The markets, by the numbers that ``market(at:)`` gives; each once.
  package var markets: [Market] { marketNumbers.values }

  /// The number of the market of an observation, below the count of ``markets``.
  package func market(at index: Int) -> Int { Int(rows[index].market) }

  /// What the sides of an observation are counted in.
  package func unit(at index: Int) -> Unit? { rows[index].unit }

  /// The time an observation is about.
  package func time(at index: Int) -> ObservationTime { rows[index].time }

  /// When an observation became public.
  package func published(at index: Int) -> Instant { rows[index].published }
}

extension ObservationList: Equatable {
  /// Whether both hold equal observations in one order.
  package static func == (a: ObservationList, b: ObservationList) -> Bool { a.elementsEqual(b) }
}

extension ObservationList: ExpressibleByArrayLiteral {
  /// A list of the observations written out.
  package init(arrayLiteral observations: Observation...) { self.init(observations) }
}

extension ObservationList {
  /// The numbers that only some observations have; NaN stands for what is not there.
  private struct Beside: Sendable {
    let statedRatio, spreading, rounding: Double

    static let nothing = Beside(statedRatio: .nan, spreading: .nan, rounding: .nan)

    func isSame(as other: Beside) -> Bool {
      statedRatio.bitPattern == other.statedRatio.bitPattern
        && spreading.bitPattern == other.spreading.bitPattern
        && rounding.bitPattern == other.rounding.bitPattern
    }
  }

  private mutating func packed(_ observation: Observation) -> PackedObservation {
    PackedObservation(
      observation,
      market: marketNumbers.number(of: observation.key.market),
      source: sourceNumbers.number(of: observation.source),
      beside: place(
        of: Beside(
          statedRatio: observation.statedRatio ?? .nan,
          spreading: observation.spreading ?? .nan,
          rounding: observation.rounding ?? .nan
        )
      )
    )
  }

  /// Where `numbers` are kept: mostly nowhere, or where those of the row before are.
  private mutating func place(of numbers: Beside) -> Int32 {
    if numbers.isSame(as: .nothing) { return -1 }
    if beside.last?.isSame(as: numbers) != true { beside.append(numbers) }
    return Int32(beside.count - 1)
  }
}
