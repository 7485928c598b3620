// SPDX-License-Identifier: Apache-2.0

/// The variables of some sheets, by the group they are used in.
struct Palettes {
  private let sheets: [StyleSheet]
  /// Those outside of all groups.
  let light: Variables

  /// Those of `sheets`; a later sheet goes over an earlier.
  init(_ sheets: [StyleSheet]) {
    self.sheets = sheets
    light = Variables(of: sheets)
  }

  /// Those in a dark mode.
  var dark: Variables { variables(in: "media", "(prefers-color-scheme:dark)") }

  /// Those in `group`: what `:root` has in all groups of the same name and condition goes over the
  /// light ones.
  func variables(in group: StyleGroup) -> Variables {
    variables(in: group.name, group.condition)
  }

  private func variables(in name: String, _ condition: String) -> Variables {
    var variables = light
    for case .group(let group) in sheets.flatMap(\.items)
    where group.name == name && group.condition == condition {
      variables = variables.under(group.items)
    }
    return variables
  }
}
