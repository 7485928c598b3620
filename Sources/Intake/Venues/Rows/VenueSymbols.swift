// SPDX-License-Identifier: Apache-2.0
import Positioning

/// The contracts that the rows of one file name, each looked at once.
struct VenueSymbols: Sendable {
  private let source: VenueSource
  private var known: [String: VenueSymbol] = [:]
  private var last: VenueSymbol?

  /// No contracts yet.
  init(_ source: VenueSource) { self.source = source }

  /// The symbol of a row, which may stand in the cell called `name`.
  ///
  /// A row that names none is of what the configuration or the file's name says, or of the row before.
  ///
  /// - Throws: `data.venue-symbol`, `data.venue-constant`.
  mutating func symbol(
    of cells: VenueCells,
    in name: String? = nil
  ) throws(VenueFault) -> VenueSymbol {
    guard let name, let text = cells.text(name) else {
      guard let symbol = source.symbol ?? last else {
        throw cells.fault(.unsaid(.asset, by: source.format, such: "BTC"))
      }
      return symbol
    }
    if let symbol = known[text] {
      last = symbol
      return symbol
    }
    guard let symbol = VenueSymbol(text) else { throw cells.fault(.noDollars(text), name) }
    if let asset = source.constants[.asset], asset != symbol.asset.symbol {
      throw cells.fault(.otherAsset(symbol, asset), name)
    }
    known[text] = symbol
    last = symbol
    return symbol
  }
}
