// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import History
import Positioning

/// The stores among the files of `sources`, opened, each by its path.
func openStores(
  _ sources: [SourceSpec],
  _ files: [[String]]
) throws(ReportError) -> [String: HistoryReader] {
  var stores: [String: HistoryReader] = [:]
  for (spec, paths) in zip(sources, files) where spec.kind == .sqlite {
    for path in paths where stores[path] == nil { stores[path] = try HistoryReader(path) }
  }
  return stores
}

extension Series {
  /// Whether of a day the last value stands: not of flows, which are summed, nor of classes of traders,
  /// which are of whole days and may have to balance.
  var isRolledUp: Bool {
    guard let measure else { return false }
    return !measure.isFlow && measure != .traderClass && asset != nil
  }
}

extension HistoryReader {
  /// What the files that were put into the store at `path` are called in messages.
  func fileNames(in path: String) -> [String] {
    files.dropFirst().map { storedFileName($0, in: path) }
  }
}
