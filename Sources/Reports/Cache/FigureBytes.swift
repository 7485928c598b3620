// SPDX-License-Identifier: Apache-2.0
internal import Positioning
internal import Site

/// Figures in their own order, each as bytes when these are asked for: to keep them would take more
/// room than the figures.
struct FigureBytes: Sendable {
  /// How many figures there are.
  let count: Int
  private let add: @Sendable (Int, inout ByteWriter) -> Void

  /// The bytes of `observations`.
  init(_ observations: ObservationList) {
    let names = observations.markets.map { market in
      var name = ByteWriter()
      name.add(market)
      return name
    }
    count = observations.count
    add = { index, writer in
      writer.add(names[observations.market(at: index)])
      writer.addFigure(of: observations[index])
    }
  }

  /// The bytes of `bars`.
  init(_ bars: [MarketBar]) {
    count = bars.count
    add = { $1.add(bars[$0]) }
  }

  /// The bytes of `levels`.
  init(_ levels: [LiquidationLevel]) {
    count = levels.count
    add = { $1.add(levels[$0]) }
  }
}

extension FigureBytes {
  /// Adds the bytes of the figures at `indices`, in this order, to `digest`.
  func add(_ indices: some Sequence<Int>, to digest: inout RunningDigest) {
    var writer = ByteWriter(capacity: Self.piece + 1024)
    for index in indices {
      add(index, &writer)
      if writer.bytes.count >= Self.piece { writer.move(to: &digest) }
    }
    writer.move(to: &digest)
  }

  /// How many bytes are digested at once.
  private static let piece = 1 << 16
}

extension ByteWriter {
  /// Adds what was written to `digest` and forgets it.
  fileprivate mutating func move(to digest: inout RunningDigest) {
    bytes.withUnsafeBytes { digest.add($0) }
    removeAll()
  }
}
