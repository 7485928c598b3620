// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// Values as rsvg-convert 2.54 reads them.
struct DrawingValue {
  /// The properties that a drawing is made with; those of a page's layout are not among them, nor is
  /// `display`, since what is hidden is left out.
  static let properties: Set<String> = [
    "clip-rule", "color", "dominant-baseline", "fill", "fill-opacity", "fill-rule", "font",
    "font-family", "font-size", "font-style", "font-weight", "letter-spacing", "opacity",
    "overflow",
    "paint-order", "shape-rendering", "stroke", "stroke-dasharray", "stroke-dashoffset",
    "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-opacity", "stroke-width",
    "text-anchor", "text-decoration", "visibility",
  ]

  /// `declaration` with its variables' values, light ones of two, and px for rem.
  ///
  /// - Throws: `style.value` for what would have to be computed, and what `variables` throw.
  static func resolved(
    _ declaration: Declaration,
    with variables: Variables
  ) throws(ReportError) -> Declaration {
    let value = written(try variables.resolved(declaration).value)
    if let name = value.matches(of: /([A-Za-z-]+)\(/).map(\.1).first(where: { !known.contains($0) })
    {
      throw declaration.place.error(
        .value,
        "charts in a fixed size cannot compute `\(name)(…)` for `\(declaration.name)`",
        fix: "write the value itself"
      )
    }
    return Declaration(
      name: declaration.name,
      value: value,
      isImportant: declaration.isImportant,
      place: declaration.place
    )
  }

  /// `value`, which has no variables, with the light one of two colours and px for rem.
  static func written(_ value: String) -> String {
    var value = value
    while let call = FunctionCall("light-dark", in: value) {
      value = call.before + call.arguments[0] + call.after
    }
    return value.replacing(/([0-9]*\.?[0-9]+)rem/) { rem in
      Double(rem.1).map { "\(decimal($0 * 16))px" } ?? String(rem.0)
    }
  }

  private static let known: Set<Substring> = ["rgb", "rgba", "hsl", "hsla", "url"]
}
