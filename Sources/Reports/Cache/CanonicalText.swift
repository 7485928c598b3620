// SPDX-License-Identifier: Apache-2.0

/// A value as a text that is the same in every run, and another one for another value.
///
/// It is taken by reflection, so that a setting that is added later counts without a word here.
/// Dictionaries and sets are put in the order of their members' texts.
///
/// - Parameters:
///   - value: A tree of structures, enumerations, collections and plain values; no references.
///   - left: The names of its own properties that do not count.
/// - Returns: The text, which nobody but a digest reads.
func canonicalText<Value>(of value: Value, except left: Set<String> = []) -> String {
  let mirror = Mirror(reflecting: value)
  guard let style = mirror.displayStyle else { return String(reflecting: value) }
  var parts = mirror.children.compactMap { child in
    let name = child.label ?? ""
    return left.contains(name) ? nil : "\(name):\(canonicalText(of: child.value))"
  }
  switch style {
  case .dictionary, .set: parts.sort()
  case .enum where parts.isEmpty: return String(reflecting: value)
  default: break
  }
  return "(" + parts.joined(separator: ",") + ")"
}
