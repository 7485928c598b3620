// SPDX-License-Identifier: Apache-2.0
import Positioning

/// One payload of one venue: how it is recognised, and what its rows say.
///
/// Measure, unit and venue of its figures are fixed here, once, so that no row can be taken for
/// something else.
struct VenueFormat: Sendable {
  /// What a row says, put into a sink.
  typealias Reading = @Sendable (VenueCells, inout VenueSink) throws(VenueFault) -> Void

  /// The name by which a configuration asks for it, such as `binance_metrics`.
  let name: String
  /// Where the figures are from; `nil` where the payload is of whatever venue was asked for.
  let venue: Venue?
  /// The layouts it comes in.
  let shapes: [VenueShape]
  /// What names of files call it, in small letters and digits only, such as `globallongshort`; for
  /// layouts that several payloads share.
  let words: [String]
  /// The cells of which the one a row has opens the period that its figures are of; empty where times
  /// close it.
  let opening: [String]
  /// What a source may have to add, because the payload does not say it.
  let constants: [Column]
  /// What a row says.
  let read: Reading

  /// A format.
  init(
    _ name: String,
    of venue: String?,
    _ shapes: [VenueShape],
    words: [String] = [],
    opening: [String] = [],
    constants: [Column] = [],
    read: @escaping Reading
  ) {
    self.name = name
    self.venue = venue.map { Venue($0) }
    self.shapes = shapes
    self.words = words
    self.opening = opening
    self.constants =
      [.asset, .contract, .venue] + (opening.isEmpty ? [] : [.interval])
      + constants
    self.read = read
  }
}

extension VenueFormat {
  /// The format called `name`; `nil` if there is none.
  static func named(_ name: String) -> VenueFormat? { all.first { $0.name == name } }

  /// How long the longest of its words is that occurs in the name of the file at `path`; 0 if none.
  func claim(onFileAt path: String) -> Int {
    let name = (path.split(separator: "/").last ?? "").lowercased()
      .filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return words.filter { name.contains($0) }.map(\.count).max() ?? 0
  }
}
