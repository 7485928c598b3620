// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// Takes the lines of a list one by one and keeps what they say.
struct RecipientsReader {
  let file: String
  private(set) var entries: [Recipients.Entry] = []
  private(set) var faults: [Diagnostic] = []
  private(set) var doubles: [Diagnostic] = []
  private var firsts: [String: SourceLocation] = [:]

  init(file: String) { self.file = file }

  /// Reads the line `number`, of which `skipped` bytes are a byte order mark and not in `line`.
  mutating func read(_ line: ArraySlice<UInt8>, number: Int, skipped: Int) {
    let content = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    guard let start = content.firstIndex(where: { $0 != 32 && $0 != 9 }),
      content[start] != UInt8(ascii: "#")
    else { return }
    let column = start - line.startIndex + 1 + skipped
    let place = SourceLocation(file: file, line: number, column: column)
    guard let text = String(validating: content[start...], as: UTF8.self) else {
      faults.append(notText(at: place))
      return
    }
    do {
      take(try Mailbox(reading: text), at: place)
    } catch {
      faults.append(error.diagnostic(in: text, at: place))
    }
  }

  private mutating func take(_ mailbox: Mailbox, at place: SourceLocation) {
    if let first = firsts[mailbox.key] {
      doubles.append(double(mailbox, at: place, first: first))
    } else {
      firsts[mailbox.key] = place
      entries.append(Recipients.Entry(mailbox: mailbox, location: place))
    }
  }
}

private func notText(at place: SourceLocation) -> Diagnostic {
  Diagnostic(
    .error,
    DeliveryID.address.rawValue,
    "the line is not UTF-8",
    at: place,
    fix: "save the list as UTF-8"
  )
}

private func double(
  _ mailbox: Mailbox,
  at place: SourceLocation,
  first: SourceLocation
) -> Diagnostic {
  Diagnostic(
    .warning,
    DeliveryID.duplicate.rawValue,
    "`\(mailbox.address)` stands in the list twice and gets one mail",
    at: place,
    notes: [Diagnostic.Note("the first is here", at: first)],
    fix: "delete one of the two lines"
  )
}
