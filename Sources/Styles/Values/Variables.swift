// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// The custom properties of a sheet and their values, to put in for `var(…)`.
///
/// Mail programs and rsvg-convert know no variables. Here each has one value: those of `:root`, or
/// what a group or the root of a chart sets over them.
struct Variables {
  private var values: [String: String] = [:]

  /// The values as written, by names.
  var written: [String: String] { values }

  /// No variables.
  init() {}

  /// What `:root` sets in `sheets` outside of all groups; a later sheet goes over an earlier.
  init(of sheets: [StyleSheet]) {
    for sheet in sheets { set(by: sheet.items) }
  }

  /// Sets the custom properties among `declarations`, in order.
  mutating func set(_ declarations: [Declaration]) {
    for declaration in declarations where declaration.isCustom {
      values[declaration.name] = declaration.value
    }
  }

  /// These variables and, over them, those that `:root` has among `items`, not in their groups.
  func under(_ items: [StyleItem]) -> Variables {
    var variables = self
    variables.set(by: items)
    return variables
  }

  private mutating func set(by items: [StyleItem]) {
    for case .rule(let rule) in items where rule.selectors.contains(where: \.isRoot) {
      set(rule.declarations)
    }
  }
}

extension Variables {
  /// The value of the variable `name`, itself without variables; `nil` if there is none.
  ///
  /// - Throws: `style.unknown-variable`, `style.circular-variable` at `place`.
  func value(of name: String, at place: StylePlace) throws(ReportError) -> String? {
    guard let value = values[name] else { return nil }
    return try resolved(value, at: place, inside: [name])
  }

  /// `declaration` with the values of its variables.
  ///
  /// - Throws: `style.unknown-variable`, `style.circular-variable` at the declaration.
  func resolved(_ declaration: Declaration) throws(ReportError) -> Declaration {
    Declaration(
      name: declaration.name,
      value: try resolved(declaration.value, at: declaration.place, inside: []),
      isImportant: declaration.isImportant,
      place: declaration.place
    )
  }

  /// `value` with what its variables stand for, which is looked up in its turn `inside` the names
  /// it was reached by.
  private func resolved(
    _ value: String,
    at place: StylePlace,
    inside names: [String]
  ) throws(ReportError) -> String {
    guard let call = FunctionCall("var", in: value) else { return value }
    let name = call.arguments[0]
    if names.contains(name) {
      throw place.error(.circularVariable, "the value of `\(name)` needs itself")
    }
    let rest = try resolved(String(call.after), at: place, inside: names)
    if let known = values[name] {
      return call.before + (try resolved(known, at: place, inside: names + [name])) + rest
    }
    guard call.arguments.count > 1 else { throw unknown(name, at: place) }
    let fallback = call.arguments.dropFirst().joined(separator: ",")
    return call.before + (try resolved(fallback, at: place, inside: names)) + rest
  }

  private func unknown(_ name: String, at place: StylePlace) -> ReportError {
    place.error(
      .unknownVariable,
      "`:root` sets no `\(name)`",
      fix: nearSpelling(of: name, among: values.keys.sorted())
    )
  }
}
