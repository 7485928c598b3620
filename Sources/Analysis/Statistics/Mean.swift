// SPDX-License-Identifier: Apache-2.0

/// The sum of `values` over their number; `nil` if there are none.
func mean(of values: some Collection<Double>) -> Double? {
  values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
}
