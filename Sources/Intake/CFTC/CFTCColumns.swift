// SPDX-License-Identifier: Apache-2.0
import Positioning

/// The columns of a CFTC report that are read, each as a `Column`: by name and usual place while a
/// file is being recognised, by index while it is read.
struct CFTCColumns<Column: Sendable>: Sendable {
  /// The columns of the two sides of a class, and of what its traders hold on both at once.
  struct Sides: Sendable {
    let long, short: Column
    /// `nil` where the report has no spreading.
    let spreading: Column?
  }

  /// A class of traders.
  struct Class: Sendable {
    let population: Population
    /// Contracts.
    let positions: Sides
    /// How many traders hold them; `nil` where the report does not count them.
    let traders: Sides?
  }

  let name, shortDate, date, code, openInterest: Column
  /// In the report's order; no trader is in two of them.
  let classes: [Class]
  /// Says whether options are in; `nil` where the report does not say.
  let scope: Column?
}

extension CFTCColumns {
  /// All of them.
  var all: [Column] {
    [name, shortDate, date, code, openInterest]
      + classes.flatMap { $0.positions.all + ($0.traders?.all ?? []) } + [scope].compactMap(\.self)
  }

  /// The same columns, each as something else.
  func map<Other>(_ other: (Column) -> Other) -> CFTCColumns<Other> {
    CFTCColumns<Other>(
      name: other(name),
      shortDate: other(shortDate),
      date: other(date),
      code: other(code),
      openInterest: other(openInterest),
      classes: classes.map {
        CFTCColumns<Other>.Class(
          population: $0.population,
          positions: $0.positions.map(other),
          traders: $0.traders?.map(other)
        )
      },
      scope: scope.map(other)
    )
  }
}

extension CFTCColumns.Sides {
  /// All of them.
  var all: [Column] { [long, short] + [spreading].compactMap(\.self) }

  /// The same columns, each as something else.
  func map<Other>(_ other: (Column) -> Other) -> CFTCColumns<Other>.Sides {
    CFTCColumns<Other>.Sides(
      long: other(long),
      short: other(short),
      spreading: spreading.map(other)
    )
  }
}
