// SPDX-License-Identifier: Apache-2.0
internal import Charts
internal import Templating

extension CellPaths.Path {
  /// What templates may write of the cells of one fill.
  static let model = Model<CellPaths.Path>(
    .text("fill") { SideView.cell($0.fill) },
    .text("path") { $0.commands }
  )
}
