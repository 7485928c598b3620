// SPDX-License-Identifier: Apache-2.0
import Diagnostics
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
    interval = constants[.interval].flatMap { seconds(ofInterval: $0) }
  }

  /// Takes the seconds of a period from the name of the file at `path`, else from the least step of
  /// its times if that is common, where they are of an interval that venues have and the
  /// configuration names none.
  ///
  /// - Throws: `data.interval` where the periods would overlap.
  mutating func setInterval(
    from path: String,
    step: (seconds: Int, isCommon: Bool)?
  ) throws(ReportError) {
    interval = interval ?? Self.interval(fileNamed: path)
    if let interval, let step, step.seconds < interval {
      throw ReportError(.data, overlap(interval, step.seconds, path))
    }
    if interval == nil, let step, step.isCommon { interval = Self.usual(step.seconds) }
  }

  /// The venue of the figures, which a payload of no venue of its own lets the source name.
  ///
  /// Of others the source may name a part, as `Binance USDC` for contracts whose bars must stay apart
  /// from those of `BTCUSDT`.
  var venue: Venue? { usesVenue ? constants[.venue].map { Venue($0) } : format.venue }

  /// Whether the payload needs what the source says of `column`.
  func uses(_ column: Column) -> Bool {
    column == .venue ? usesVenue : format.constants.contains(column)
  }

  private var usesVenue: Bool {
    guard let given = constants[.venue] else { return false }
    guard let own = format.venue, own != .all else { return true }
    return given.hasPrefix("\(own.name) ")
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

  private func overlap(_ interval: Int, _ step: Int, _ path: String) -> Diagnostic {
    Diagnostic(
      .interval,
      "periods of \(interval) seconds would overlap: `\(path)` has times \(step) seconds apart",
      at: SourceLocation(file: path, line: 1),
      fix: "write the `interval` that the bars have in `constants:`, or remove the row between"
    )
  }

  /// The interval that stands in a file's name by itself, as in `BTCUSDT-1h-2024-01.csv`.
  private static func interval(fileNamed path: String) -> Int? {
    let name = path.split(separator: "/").last ?? ""
    let words = name.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let found = Set(words.compactMap { seconds(ofInterval: String($0)).flatMap(usual) })
    return found.count == 1 ? found.first : nil
  }

  /// `seconds` where a venue has bars of so many; else `nil`, as of the 30 days that a file may span.
  private static func usual(_ seconds: Int) -> Int? {
    let minutes = [1, 3, 5, 15, 30, 60, 120, 240, 360, 480, 720, 1440, 4320, 10_080]
    return minutes.contains { $0 * 60 == seconds } ? seconds : nil
  }
}
