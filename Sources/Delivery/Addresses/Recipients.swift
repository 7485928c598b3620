// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// Everyone a note is mailed to, each once, in the order of their list.
package struct Recipients: Hashable, Sendable {
  /// The mailboxes with the lines they stand in; never empty, no two of one ``Mailbox/key``.
  package let entries: [Entry]
  /// What the list is read in spite of: doubles, and bad lines that were set aside.
  package let warnings: [Diagnostic]

  /// One mailbox and where its line has it.
  package struct Entry: Hashable, Sendable {
    /// Whom the mail goes to.
    package let mailbox: Mailbox
    /// The line's first column that is no blank.
    package let location: SourceLocation
  }

  /// Reads a list: one mailbox a line; blank lines and lines that begin with `#` are skipped.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 with LF or CRLF; a byte order mark is skipped.
  ///   - file: The list's path as the user named it.
  ///   - setsAside: Whether bad lines become warnings instead of refusing the list.
  /// - Throws: `mail.address` for every bad line, all at once; `mail.no-recipients`.
  package init(_ bytes: [UInt8], file: String, setsAside: Bool = false) throws(ReportError) {
    var reader = RecipientsReader(file: file)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let skipped = bytes.starts(with: mark) ? mark.count : 0
    for (index, line) in bytes[skipped...]
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
    {
      reader.read(line, number: index + 1, skipped: index == 0 ? skipped : 0)
    }
    if !reader.faults.isEmpty, !setsAside { throw ReportError(.data, reader.faults) }
    warnings = (reader.doubles + reader.faults.map(\.setAside)).sorted {
      ($0.location?.line ?? 0) < ($1.location?.line ?? 0)
    }
    entries = reader.entries
    if entries.isEmpty {
      throw ReportError(.data, warnings + [noRecipients(in: file)])
    }
  }

  /// Reads the list in the file at `path`.
  ///
  /// - Throws: `mail.no-list` if it cannot be read, and what ``init(_:file:setsAside:)`` throws.
  package init(readingFileAt path: String, setsAside: Bool = false) throws(ReportError) {
    let bytes: [UInt8]
    do {
      bytes = try OpenFile(at: path, .reading).bytes()
    } catch {
      throw ReportError(
        .input,
        Diagnostic(
          .error,
          DeliveryID.noList.rawValue,
          "the list of recipients cannot be read: \(error.diagnostics.first?.summary ?? path)",
          fix: "name a text file with one mailbox a line"
        )
      )
    }
    try self.init(bytes, file: path, setsAside: setsAside)
  }
}

private func noRecipients(in file: String) -> Diagnostic {
  Diagnostic(
    .error,
    DeliveryID.noRecipients.rawValue,
    "`\(file)` names nobody",
    at: SourceLocation(file: file, line: 1),
    fix: "write one mailbox a line, such as `Ann Lee <ann@example.org>`"
  )
}

extension Diagnostic {
  /// The fault of a line that was left out, as a warning.
  fileprivate var setAside: Diagnostic {
    Diagnostic(.warning, id, summary, at: location, notes: notes, fix: fix, excerpt: excerpt)
  }
}
