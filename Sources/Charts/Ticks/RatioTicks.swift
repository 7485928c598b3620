// SPDX-License-Identifier: Apache-2.0

/// The ratios of long to short at which an axis shows labels.
///
/// The same numbers stand on both sides of one to one: 1, 2, 4, 8, 16 where they fit, wider steps
/// on a long axis, finer ones on a short.
///
/// - Parameters:
///   - domain: How far the axis reaches.
///   - most: The most ticks wanted; 3 or more.
/// - Returns: Ascending, from most short to most long; 1 is always among them.
package func ratioTicks(in domain: RatioDomain, most: Int) -> [Double] {
  let ladders: [[Double]] = [
    [1.2, 1.5, 2], [1.5, 2, 3, 4], [2, 4, 8, 16, 32, 64, 128, 256, 512, 1024],
    [4, 16, 64, 256, 1024], [8, 64, 512, 4096],
  ]
  // A fine ladder is left where it stops far short of the axis's end.
  let reach = max(domain.short, domain.long)
  for ladder in ladders where ladder.last.map({ logarithm($0) + 0.4 >= reach }) ?? false {
    let ticks = steps(of: ladder, in: domain)
    if ticks.count <= most { return ticks }
  }
  return [1]
}

private func steps(of ladder: [Double], in domain: RatioDomain) -> [Double] {
  let short = ladder.filter { logarithm($0) <= domain.short + 1e-9 }.reversed().map { 1 / $0 }
  return short + [1] + ladder.filter { logarithm($0) <= domain.long + 1e-9 }
}
