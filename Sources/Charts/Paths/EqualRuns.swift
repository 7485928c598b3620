// SPDX-License-Identifier: Apache-2.0

/// The stretches of equal neighbours in `values`, in order; none is empty.
func equalRuns<Value: Equatable>(of values: [Value]) -> [(value: Value, start: Int, count: Int)] {
  var runs: [(value: Value, start: Int, count: Int)] = []
  for (index, value) in values.enumerated() {
    if let last = runs.last, last.value == value {
      runs[runs.count - 1].count += 1
    } else {
      runs.append((value, index, 1))
    }
  }
  return runs
}
