// SPDX-License-Identifier: Apache-2.0
import Positioning

/// What holds for all rows of one file: the format, and what is known from beside it.
struct VenueSource: Sendable {
  /// The format.
  let format: VenueFormat
  /// The dataset's number of the file.
  let file: Int
  /// What the configuration adds.
  let constants: [Column: String]
  /// The contract by the name of the file.
  let named: VenueSymbol?
  /// The seconds of the period that a row's time opens.
  var interval: Int?

  /// What is known of the file at `path`.
  init(_ format: VenueFormat, of path: String, file: Int, _ constants: [Column: String]) {
    self.format = format
    self.file = file
    self.constants = constants
    named = VenueSymbol(fileNamed: path)
    interval =
      constants[.interval].flatMap { seconds(ofInterval: $0) }
      ?? Self.interval(fileNamed: path)
  }

  /// The venue of the figures, which only a payload of no venue of its own lets the source name.
  var venue: Venue? {
    let given = format.constants.contains(.venue) ? constants[.venue] : nil
    return given.map { Venue($0) } ?? format.venue
  }

  /// The symbol of rows that name none: by the configuration, else by the name of the file.
  var symbol: VenueSymbol? {
    if let asset = constants[.asset] {
      if let named, named.asset.symbol == asset, constants[.contract] == nil { return named }
      return VenueSymbol(asset: Asset(asset), contract: constants[.contract] ?? "")
    }
    return constants[.contract].flatMap { VenueSymbol($0) } ?? named
  }

  /// The time of a payload that does not say it.
  var time: ObservationTime? {
    constants[.time].flatMap { (text) -> ObservationTime? in
      var text = text
      return text.withUTF8 { TimeCell($0[...])?.time }
    }
  }

  /// The price that a payload without it is seen from, US dollars.
  var price: Double? {
    constants[.price].flatMap { (text) -> Double? in
      var text = text
      return text.withUTF8 { Number($0[...])?.value }
    }
  }

  /// The interval that stands in a file's name by itself, as in `BTCUSDT-1h-2024-01.csv`.
  private static func interval(fileNamed path: String) -> Int? {
    let name = path.split(separator: "/").last ?? ""
    let words = name.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let found = Set(words.compactMap { seconds(ofInterval: String($0)) })
    return found.count == 1 ? found.first : nil
  }
}
