// SPDX-License-Identifier: Apache-2.0

/// A value of a template's data: a closed set, so that the renderer knows all cases.
///
/// Values are made by a ``Model`` or from JSON, so they always agree with their ``Shape``.
package enum Value: Sendable {
  /// An optional without a value.
  case absent
  /// Characters of any origin; escaped where they land.
  case text(String)
  /// A number; how many decimals it gets is declared in its ``Kind``.
  case number(Double)
  /// Yes or no.
  case flag(Bool)
  /// Named values.
  case record(Record)
  /// Values of one kind.
  case list(Rows)
  /// Markup that a template rendered.
  indirect case markup(RenderedMarkup)

  /// Whether a section over the value is rendered: not absent, not `false`, not an empty list.
  var isTruthy: Bool {
    switch self {
    case .absent: false
    case .flag(let flag): flag
    case .list(let rows): rows.count > 0
    default: true
    }
  }
}
