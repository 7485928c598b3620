// SPDX-License-Identifier: Apache-2.0

/// What notes look up beside the positions of their headline.
struct NoteBooks: Sendable {
  /// Market data.
  let prices: PriceBook
  /// Reports by class of trader.
  let reports: ReportBook
  /// Liquidation levels.
  let levels: LevelBook
  /// Which side the takers were on.
  let takers: TakerBook
}
