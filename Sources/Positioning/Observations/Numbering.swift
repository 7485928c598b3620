// SPDX-License-Identifier: Apache-2.0

/// Values by number, each once, in the order in which they first came.
struct Numbering<Value: Hashable & Sendable>: Sendable {
  /// The values by number.
  private(set) var values: [Value] = []
  private var numbers: [Value: Int32] = [:]
  private var last: Int32 = 0

  /// The number of `value`, which is mostly that of the one before.
  mutating func number(of value: Value) -> Int32 {
    if !values.isEmpty, values[Int(last)] == value { return last }
    last = numbers[value] ?? Int32(values.count)
    if last == values.count {
      values.append(value)
      numbers[value] = last
    }
    return last
  }
}
