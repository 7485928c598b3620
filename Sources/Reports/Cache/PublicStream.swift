// SPDX-License-Identifier: Apache-2.0
internal import Positioning
internal import Site

/// Figures in the order in which they became public, digested up to one moment after the other.
///
/// Figures of one moment come in the order of their keys, so that the digest is a function of what
/// was public alone, and not of the files and rows it came in.
struct PublicStream {
  private let figures: FigureBytes
  private let published: @Sendable (Int) -> Instant
  /// The figures by publication, then by their own order.
  private let order: [Int32]
  private var next = 0
  private var digest = RunningDigest()

  /// The stream of `figures`, which are sorted by key and publication.
  ///
  /// - Parameters:
  ///   - figures: The bytes of each.
  ///   - published: When the one at a place became public.
  init(_ figures: FigureBytes, published: @escaping @Sendable (Int) -> Instant) {
    (self.figures, self.published) = (figures, published)
    order = (0..<Int32(figures.count)).sorted {
      let (a, b) = (published(Int($0)), published(Int($1)))
      return a == b ? $0 < $1 : a < b
    }
  }

  /// The digest of all that was public at `cutOff`, which is not before the one asked for last.
  mutating func digest(at cutOff: Instant) -> [UInt8] {
    let first = next
    while next < order.count, published(Int(order[next])) <= cutOff { next += 1 }
    figures.add(order[first..<next].lazy.map(Int.init), to: &digest)
    return digest.bytes
  }
}
