// SPDX-License-Identifier: Apache-2.0
import Diagnostics

extension DatasetBuilder {
  /// Reads a CFTC file, whose bytes these are, as the dataset's file number `index`.
  ///
  /// - Throws: what makes the file as a whole unreadable: `data.cftc-shape`, `data.cftc-combined`,
  ///   `data.missing-column`.
  mutating func readCFTC(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ path: String,
    _ index: Int
  ) throws(ReportError) {
    guard let layout = try CFTCLayout(bytes, file: path) else {
      throw CFTCLayout.unknown(bytes, file: path)
    }
    let first = positions.count
    var reader = CFTCReader(bytes, layout, file: index, rules)
    var told = FileFaults()
    var isReading = true
    while isReading {
      do throws(RowFault) {
        isReading = try reader.readRow(&interner, &markets, &cftc, into: &positions)
      } catch {
        if error.problem.id == .cftcCombined {
          positions.removeSubrange(first...)
          throw ReportError(.data, error.diagnostic(path, bytes))
        }
        if findings.quarantine {
          findings.reject(error.rejected(path, bytes))
        } else if told.isToldFully(error) {
          findings.add([error.diagnostic(path, bytes)])
        }
      }
    }
    findings.add(told.rest(of: path))
  }
}
