// SPDX-License-Identifier: Apache-2.0
import Positioning

extension RowProblem {
  /// A required cell without a value.
  static func empty(_ column: Column) -> RowProblem {
    RowProblem(.empty, "`\(column.rawValue)` is empty", at: column, fix: "fill the cell")
  }

  /// A number below zero where none may be.
  static func negative(_ column: Column) -> RowProblem {
    RowProblem(
      .outOfRange,
      "`\(column.rawValue)` is negative",
      at: column,
      fix: "give both sides as numbers from 0 on; the column says the side"
    )
  }

  /// A number that must be above zero.
  static func notAbove(_ column: Column) -> RowProblem {
    RowProblem(
      .outOfRange,
      "`\(column.rawValue)` is not above 0",
      at: column,
      fix: "give a number above 0, or leave the cell empty"
    )
  }

  /// A share above one.
  static func noShare(_ column: Column) -> RowProblem {
    RowProblem(
      .outOfRange,
      "`\(column.rawValue)` is a share and above 1",
      at: column,
      fix: "give shares as fractions from 0 to 1, such as `0.6791`"
    )
  }

  /// Only one side has a value.
  static func oneSide(missing column: Column) -> RowProblem {
    RowProblem(
      .oneSide,
      "`\(column.rawValue)` is empty and the other side is not",
      at: column,
      fix: "give both sides (0 is a value), or leave all value columns empty for a gap"
    )
  }

  /// A ratio where only sides make sense.
  static let sidesMissing = RowProblem(
    .sidesMissing,
    "`open_interest` needs `long` and `short`, not a ratio",
    at: .ratio,
    fix: "give the open interest in both columns"
  )

  /// Sides without a unit.
  static func unitMissing(_ measure: Measure) -> RowProblem {
    RowProblem(
      .unitMissing,
      "`long` and `short` of `\(measure.rawValue)` need a unit",
      at: .unit,
      fix: "write one of \(list(measure.units)) in `unit`"
    )
  }

  /// Sides in a unit the measure does not have.
  static func unitRefused(_ unit: Unit, _ measure: Measure) -> RowProblem {
    RowProblem(
      .unitRefused,
      "`\(measure.rawValue)` cannot be counted in `\(unit.rawValue)`",
      at: .unit,
      fix: "write one of \(list(measure.units))"
    )
  }

  /// A class of traders without its name.
  static let populationMissing = RowProblem(
    .populationMissing,
    "`trader_class` needs a population",
    at: .population,
    fix: "write the class in `population`, such as `noncommercial`"
  )

  /// A population where nobody is counted by class.
  static func populationRefused(_ population: Population, _ measure: Measure) -> RowProblem {
    RowProblem(
      .populationRefused,
      "`\(measure.rawValue)` has no populations, but the row says `\(population.rawValue)`",
      at: .population,
      fix: "leave `population` empty, or write measure `trader_class`"
    )
  }

  /// Spreading beside a bare ratio, which has no unit.
  static let spreadingAlone = RowProblem(
    .sidesMissing,
    "`spreading` needs `long` and `short`, whose unit it is in",
    at: .spreading,
    fix: "give both sides, or leave `spreading` empty"
  )

  /// An open interest with unequal sides.
  static let identity = RowProblem(
    .identity,
    "`long` and `short` of `open_interest` differ, and in any contract they are equal",
    at: .short,
    fix: "give the same number on both sides, or another measure"
  )

  private static func list(_ units: [Unit]) -> String {
    units.map { "`\($0.rawValue)`" }.joined(separator: ", ")
  }
}
