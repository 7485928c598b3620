// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning

extension DatasetBuilder {
  /// Reads a file of comments, whose bytes these are; what is wrong inside goes to `findings`.
  mutating func readComments(_ bytes: UnsafeBufferPointer<UInt8>, _ path: String) {
    var file = CommentFile(bytes) { (row) throws(CommentRow.Fault) in try row.comment() }
    let rows = file.rows()
    let places = CommentPlaces(bytes: bytes, file: path)
    for row in rows {
      switch row {
      case .value(let comment): comments.append(comment)
      case .fault(let fault, let range):
        if findings.quarantine {
          findings.reject(places.rejected(fault, range))
        } else {
          findings.add([places.diagnostic(fault)])
        }
      }
    }
    // Behind a break of an array nothing can be told apart, so no quarantine helps.
    if let broken = file.broken { findings.add([places.diagnostic(broken)]) }
    if !file.ignored.isEmpty {
      ignoredColumns.append(Dataset.IgnoredColumns(file: path, names: file.ignored.sorted()))
    }
  }
}

/// Tells where in a file of comments something is.
struct CommentPlaces {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The file as the user named it.
  let file: String

  /// A fault as a finding.
  func diagnostic(_ fault: CommentRow.Fault) -> Diagnostic {
    let (line, column) = LineTable(bytes).place(of: fault.offset)
    let point = SourcePoint(line: line, lineStart: fault.offset - (column - 1))
    return point.diagnostic(fault.problem, column: column, file, bytes)
  }

  /// The object at the bytes `range`, set aside for a fault.
  func rejected(_ fault: CommentRow.Fault, _ range: Range<Int>) -> RejectedRow {
    let (line, column) = LineTable(bytes).place(of: fault.offset)
    return RejectedRow(
      file: file,
      line: line,
      column: column,
      id: fault.problem.id.rawValue,
      reason: fault.problem.summary,
      text: text(bytes, range)
    )
  }
}

/// `comments` in their order; one that was read several times stands once, with the most likes.
func eachOnce(_ comments: [ReaderComment]) -> [ReaderComment] {
  var once: [ReaderComment] = []
  for comment in comments.sorted() {
    if let last = once.last, isSame(last, comment) { once.removeLast() }
    once.append(comment)
  }
  return once
}

private func isSame(_ a: ReaderComment, _ b: ReaderComment) -> Bool {
  (a.note, a.time) == (b.note, b.time) && a.author.utf8.elementsEqual(b.author.utf8)
    && a.text.utf8.elementsEqual(b.text.utf8)
}
