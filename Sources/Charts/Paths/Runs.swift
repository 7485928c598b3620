// SPDX-License-Identifier: Apache-2.0

/// The unbroken stretches of `values`: what is missing is never bridged.
///
/// - Returns: For each stretch the present values in order, none of them empty.
package func runs<Value>(of values: [Value?]) -> [[Value]] {
  var runs: [[Value]] = []
  var isOpen = false
  for value in values {
    if let value {
      if isOpen { runs[runs.count - 1].append(value) } else { runs.append([value]) }
    }
    isOpen = value != nil
  }
  return runs
}
