// SPDX-License-Identifier: Apache-2.0

/// What the custom properties of some sheets are in each theme, as written.
package struct ThemeValues: Sendable {
  /// The values outside of all groups, by names with their hyphens.
  package let light: [String: String]
  /// Those in a dark theme.
  package let dark: [String: String]

  /// Those of `sheets`; a later sheet goes over an earlier.
  package init(_ sheets: [StyleSheet]) {
    let palettes = Palettes(sheets)
    (light, dark) = (palettes.light.written, palettes.dark.written)
  }
}
