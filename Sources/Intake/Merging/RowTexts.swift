// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// Lines of files that have been read already, fetched again for messages about them.
struct RowTexts {
  private let files: [String]
  private var lines: [UInt32: (bytes: [UInt8], table: LineTable)] = [:]

  /// The lines of `files`.
  init(files: [String]) { self.files = files }

  /// A place with its file's name.
  func location(_ place: InputPlace) -> SourceLocation {
    SourceLocation(file: files[Int(place.file)], line: Int(place.line))
  }

  /// The line at `place`; `nil` if the file has gone since.
  mutating func text(of place: InputPlace) -> String? {
    if lines[place.file] == nil { load(place.file) }
    guard let (bytes, table) = lines[place.file] else { return nil }
    var slice = bytes[table.range(ofLine: Int(place.line))]
    if slice.last == UInt8(ascii: "\r") { slice = slice.dropLast() }
    return String(decoding: slice, as: UTF8.self)
  }

  private mutating func load(_ file: UInt32) {
    do throws(ReportError) {
      let mapped = try MappedFile(path: files[Int(file)])
      let bytes = mapped.withBytes { Array($0) }
      lines[file] = (bytes, LineTable(bytes))
    } catch {
      // The message is only poorer: its place is known, its line is not shown.
      return
    }
  }
}
