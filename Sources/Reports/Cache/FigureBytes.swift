// SPDX-License-Identifier: Apache-2.0
internal import Positioning
internal import Site

/// Figures as bytes, one after the other, in their own order.
struct FigureBytes: Sendable {
  /// The bytes of all figures.
  let bytes: [UInt8]
  /// Where each figure ends, in their order.
  let ends: [Int]

  /// The bytes of `observations`.
  init(_ observations: [Observation]) {
    var market: (Market, ByteWriter)?
    self.init(observations) { (observation, writer) in
      let name = observation.key.market
      if market?.0 != name {
        var names = ByteWriter()
        names.add(name)
        market = (name, names)
      }
      if let market { writer.add(market.1) }
      writer.addFigure(of: observation)
    }
  }

  /// The bytes of `bars`.
  init(_ bars: [MarketBar]) {
    self.init(bars) { (bar, writer) in writer.add(bar) }
  }

  /// The bytes of `levels`.
  init(_ levels: [LiquidationLevel]) {
    self.init(levels) { (level, writer) in writer.add(level) }
  }

  private init<Figure>(_ all: [Figure], _ add: (Figure, inout ByteWriter) -> Void) {
    var writer = ByteWriter(capacity: all.count * 160)
    var ends: [Int] = []
    ends.reserveCapacity(all.count)
    for figure in all {
      add(figure, &writer)
      ends.append(writer.bytes.count)
    }
    (bytes, self.ends) = (writer.bytes, ends)
  }

  /// The bytes of the figure at `index`.
  func range(_ index: Int) -> Range<Int> { (index > 0 ? ends[index - 1] : 0)..<ends[index] }
}
