// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// A command that takes one mail on its standard input, such as `/usr/sbin/sendmail -i`.
///
/// It is run as `COMMAND… -f SENDER -- RECIPIENT…` and must answer with the exit statuses of
/// `sysexits.h`. Sendmail itself answers 75 for a mail that it keeps and tries again by itself; give
/// it `-odq`, so that it answers 0 then, for 75 is tried again here.
package struct SendmailCommand: Hashable, Sendable, CustomStringConvertible {
  /// The program's absolute path and its arguments; never empty.
  package let words: [String]

  /// Reads a command: an absolute path and arguments with blanks between; no shell is asked.
  ///
  /// - Throws: `mail.command`, at `location`.
  package init(_ text: String, at location: SourceLocation? = nil) throws(ReportError) {
    func fault(_ summary: String, _ fix: String) -> ReportError {
      ReportError(
        .configuration,
        Diagnostic(.error, DeliveryID.command.rawValue, summary, at: location, fix: fix)
      )
    }
    words = text.split { $0 == " " || $0 == "\t" }.map(String.init)
    guard let program = words.first, program.hasPrefix("/") else {
      throw fault(
        "the command that takes mail does not begin with an absolute path",
        "write `/usr/sbin/sendmail -i`"
      )
    }
    if let odd = text.unicodeScalars.first(where: {
      $0.value < 32 && $0 != "\t" || #""'\$`;|&<>()"#.unicodeScalars.contains($0)
    }) {
      let shown = printable(String(Character(odd)), limit: 1)
      throw fault(
        "the command that takes mail has `\(shown)`, which only a shell would understand",
        "write a script with the command, and name the script here"
      )
    }
  }

  /// The words with blanks between.
  package var description: String { words.joined(separator: " ") }
}
