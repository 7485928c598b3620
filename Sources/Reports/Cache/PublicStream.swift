// SPDX-License-Identifier: Apache-2.0
internal import Positioning
internal import Site

/// Figures in the order in which they became public, digested up to one moment after the other.
///
/// Figures of one moment come in the order of their keys, so that the digest is a function of what
/// was public alone, and not of the files and rows it came in.
struct PublicStream {
  private let figures: FigureBytes
  /// The figures by publication, then by their own order.
  private let order: [(published: Int, index: Int)]
  private var next = 0
  private var digest = RunningDigest()

  /// The stream of `figures`, which are sorted by key and publication.
  ///
  /// - Parameters:
  ///   - figures: The bytes of each.
  ///   - published: When each of them became public.
  init(_ figures: FigureBytes, published: [Instant]) {
    self.figures = figures
    order = published.enumerated().map { (published: $1.seconds, index: $0) }.sorted {
      ($0.published, $0.index) < ($1.published, $1.index)
    }
  }

  /// The digest of all that was public at `cutOff`, which is not before the one asked for last.
  mutating func digest(at cutOff: Instant) -> [UInt8] {
    figures.bytes.withUnsafeBytes { all in
      while next < order.count, order[next].published <= cutOff.seconds {
        digest.add(UnsafeRawBufferPointer(rebasing: all[figures.range(order[next].index)]))
        next += 1
      }
    }
    return digest.bytes
  }
}
