// SPDX-License-Identifier: Apache-2.0
internal import Charts
internal import Templating

extension Tick {
  /// What templates may write of a tick; `mark` is the classes of its label, if any.
  static let model = Model<Tick>(
    .number("x", places: 2) { $0.x },
    .text("label") { $0.label },
    .optionalText("mark") { tick in
      let marks = [tick.anchor.rawValue, tick.isWide ? "w" : ""].filter { !$0.isEmpty }
      return marks.isEmpty ? nil : marks.joined(separator: " ")
    }
  )
}

/// A place across, for lists of nothing but places.
struct PlaceView: Hashable, Sendable {
  /// Per cent of the plot.
  let x: Double

  /// What templates may write of a place.
  static let model = Model<PlaceView>(.number("x", places: 2) { $0.x })
}
