// SPDX-License-Identifier: Apache-2.0
internal import Glibc

/// The values between which all but the fraction `tail` at each end of `values` lie, by
/// ``quantile(_:ofSorted:)``.
///
/// Sorting all would cost more than making the resamples. So only those further than a standard
/// deviation from the mean are put in order, if that leaves enough of them.
///
/// - Parameters:
///   - values: Finite, in any order.
///   - tail: 0 to one half.
/// - Returns: `nil` if `values` is empty.
/// - Complexity: O(n) on average.
func middle(of values: some Collection<Double>, leavingOut tail: Double) -> ClosedRange<Double>? {
  guard !values.isEmpty else { return nil }
  let values = Array(values)
  let position = Double(values.count - 1) * tail
  let (place, part) = (Int(position), position - Double(Int(position)))
  let (low, high) = far(values)
  let bottom = lowest(place, of: low.count > place + 1 ? low : values)
  // What is highest is lowest of the negatives.
  let top = lowest(place, of: high.count > place + 1 ? high : values.map { -$0 })
  let lower = bottom.value + part * (bottom.next - bottom.value)
  let upper = -(top.value + part * (top.next - top.value))
  return min(lower, upper)...max(lower, upper)
}

/// The values more than a standard deviation below the mean, and the negatives of those above.
private func far(_ values: [Double]) -> (low: [Double], high: [Double]) {
  let mean = values.reduce(0, +) / Double(values.count)
  let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
  let (floor, ceiling) = (mean - sqrt(square), mean + sqrt(square))
  func kept(_ sign: Double, _ isFar: (Double) -> Bool) -> [Double] {
    Array(unsafeUninitializedCapacity: values.count) { kept, count in
      for value in values {
        // Written always and counted if far: a branch would often be guessed wrong.
        kept[count] = sign * value
        count += isFar(value) ? 1 : 0
      }
    }
  }
  return (kept(1) { $0 < floor }, kept(-1) { $0 > ceiling })
}

/// The value that sorting would put at `place`, and the one after it; the same if it is the last.
///
/// Hoare 1961, Algorithm 65: Find (DOI 10.1145/366622.366647).
private func lowest(_ place: Int, of values: [Double]) -> (value: Double, next: Double) {
  var values = values
  return values.withUnsafeMutableBufferPointer { values in
    var (low, high) = (0, values.count - 1)
    while low < high {
      let pivot = values[(low + high) / 2]
      var (left, right) = (low, high)
      while left <= right {
        while values[left] < pivot { left += 1 }
        while values[right] > pivot { right -= 1 }
        guard left <= right else { break }
        values.swapAt(left, right)
        left += 1
        right -= 1
      }
      guard place <= right || place >= left else { break }
      if place <= right { high = right } else { low = left }
    }
    let value = values[place]
    return (value, values[place...].dropFirst().min() ?? value)
  }
}
