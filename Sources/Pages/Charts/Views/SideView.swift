// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// The classes of a side's marks and words in the stylesheet.
///
/// Orange and blue mean short and long and nothing else; what leans nowhere is ink.
enum SideView {
  /// The fill of a mark in a chart.
  static func fill(_ side: Side?) -> String {
    switch side {
    case .short: "bs"
    case .long: "bl"
    case nil: "ik"
    }
  }

  /// The colour of a word.
  static func word(_ side: Side?) -> String {
    switch side {
    case .short: "st"
    case .long: "lt"
    case nil: "rl"
    }
  }

  /// The fill of a dot in a strip.
  static func dot(_ side: Side?) -> String {
    switch side {
    case .short: "ds"
    case .long: "dl"
    case nil: "dk"
    }
  }

  /// The side of long ÷ short.
  static func side(of ratio: Double) -> Side? { ratio > 1 ? .long : ratio < 1 ? .short : nil }

  /// The class of a regime's fill, from `s3` to `l3`, with `n0` in the middle.
  static func regime(_ step: Int) -> String {
    step < 0 ? "s\(-step)" : step > 0 ? "l\(step)" : "n0"
  }
}
