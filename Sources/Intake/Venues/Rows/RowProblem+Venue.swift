// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
import Positioning

extension RowProblem {
  /// What a payload does not say and nothing beside it does.
  static func unsaid(_ column: Column, by format: VenueFormat, such example: String) -> RowProblem {
    let name = column.rawValue
    return RowProblem(
      .venueConstant,
      "the payload does not say its `\(name)`, and nothing else does",
      fix: """
        write `- \(format.name): { files: …, constants: { \(name): \(example) } }`\
        \(column == .asset ? ", or begin the file's name with the contract, as in `BTCUSDT-…`" : "")
        """
    )
  }

  /// A contract whose figures are in no dollars.
  static func noDollars(_ symbol: String) -> RowProblem {
    RowProblem(
      .venueSymbol,
      "`\(symbol)` is no contract in dollars or a coin pegged to them",
      fix: "leave the contract out; `BTCUSDT`, `BTCUSD_PERP`, `BTC-USDT-SWAP` are read"
    )
  }

  /// A contract of another asset than the source says.
  static func otherAsset(_ symbol: VenueSymbol, _ asset: String) -> RowProblem {
    RowProblem(
      .venueSymbol,
      "`\(symbol.contract)` is of `\(symbol.asset.symbol)`, and the source says asset `\(asset)`",
      fix: "remove `asset` from `constants:`; the payload says it"
    )
  }

  /// A share above the whole.
  static func noShare(_ name: String, of whole: Double) -> RowProblem {
    RowProblem(
      .outOfRange,
      "`\(name)` is a share and above \(whole == 100 ? "100 per cent" : "1")",
      fix: "fetch the file again; the venue gives \(whole == 100 ? "per cent" : "fractions")"
    )
  }

  /// Shares that make up far less than the whole, as fractions do where per cent are read.
  static func otherWhole(_ long: String, _ short: String, of whole: Double) -> RowProblem {
    RowProblem(
      .outOfRange,
      "`\(long)` and `\(short)` make up less than half of \(plain(whole))",
      fix: "fetch the file again; the venue gives \(whole == 100 ? "per cent" : "fractions")"
    )
  }

  /// A row of other width than its places have names.
  static func width(_ count: Int, of places: Int) -> RowProblem {
    RowProblem(
      .raggedRow,
      "the row has \(count) \(count == 1 ? "value" : "values"), and \(places) are expected",
      fix: "fetch the file again"
    )
  }

  /// One side without the other.
  static func oneSideOf(_ missing: String) -> RowProblem {
    RowProblem(
      .oneSide,
      "`\(missing)` is empty and the other side is not",
      fix: "fetch the file again"
    )
  }
}
