// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// Which groups of a sheet hold for a drawing of a fixed width on a light ground.
struct DrawingQuery {
  /// Whether the rules in `group` hold for a figure `width` px wide.
  ///
  /// - Throws: `style.query` for a container that asks for more than its least and largest width.
  static func holds(for group: StyleGroup, width: Double) throws(ReportError) -> Bool {
    switch group.name {
    case "media": group.condition.split(separator: ",").contains { screens.contains(String($0)) }
    case "container": try holds(group.condition, width: width, at: group.place)
    // What rsvg-convert supports is not asked, so such rules are refinements for browsers.
    default: false
    }
  }

  private static let screens: Set<String> = [
    "all", "screen", "(prefers-color-scheme:light)", "screen and (prefers-color-scheme:light)",
  ]

  private static func holds(
    _ condition: String,
    width: Double,
    at place: StylePlace
  ) throws(ReportError) -> Bool {
    for part in condition.split(separator: " and ") {
      let words = part.dropFirst().dropLast().split(separator: ":")
      guard words.count == 2, let limit = pixels(DrawingValue.written(String(words[1]))) else {
        throw unreadable(condition, at: place)
      }
      switch words[0] {
      case "max-width": if width > limit { return false }
      case "min-width": if width < limit { return false }
      default: throw unreadable(condition, at: place)
      }
    }
    return true
  }

  private static func unreadable(_ condition: String, at place: StylePlace) -> ReportError {
    place.error(
      .query,
      "charts in a fixed size cannot tell whether `\(condition)` holds",
      fix: "ask for `(max-width:…)` or `(min-width:…)` in px or rem"
    )
  }
}
