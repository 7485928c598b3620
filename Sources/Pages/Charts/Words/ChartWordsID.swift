// SPDX-License-Identifier: Apache-2.0

/// The stable names of what is reported about the words around a chart.
package enum ChartWordsID: String, CaseIterable, Sendable {
  case line = "chart.words-line"
  case unknownKey = "chart.unknown-words"
  case repeatedKey = "chart.repeated-words"
  case missingKey = "chart.missing-words"
  case tableColumns = "chart.table-columns"
}
