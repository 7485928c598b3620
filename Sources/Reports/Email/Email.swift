// SPDX-License-Identifier: Apache-2.0
internal import Delivery
package import Diagnostics
internal import FoundationEssentials
internal import Mail
package import Pages

/// A mail that was written and not sent.
package struct WrittenMail: Sendable {
  /// Its bytes, as an `.eml` file has them.
  package let bytes: [UInt8]
  /// What a reader may miss of it, and what else should be known.
  package let warnings: [Diagnostic]
  package let remarks: [String]
}

/// Writes the note that `request` names as a mail to nobody in particular, or to the one reader named.
///
/// - Throws: What stops a build before anything is written; what is wrong with the mail;
///   `mail.several` if the list has more than one reader.
package func email(_ request: EmailRequest) async throws(ReportError) -> WrittenMail {
  let desk = try await mailDesk(for: request)
  let list = try request.recipients.map { (path) throws(ReportError) in
    try Recipients(readingFileAt: path, setsAside: request.build.quarantines)
  }
  if let count = list?.entries.count, count > 1 { throw severalReaders(count) }
  let message = try desk.message(to: list?.entries.map(\.mailbox) ?? [], isShared: false)
  return WrittenMail(
    bytes: message.bytes,
    warnings: desk.warnings + (list?.warnings ?? []) + message.html.warnings,
    remarks: desk.remarks
  )
}

/// Writes the note that `request` names for another channel.
///
/// - Throws: As ``email(_:)``; `mail.digest-limit`.
package func digest(
  _ request: EmailRequest,
  as format: DigestFormat,
  within limit: Int
) async throws(ReportError) -> String {
  var request = request
  request.hasPictures = false
  let desk = try await mailDesk(for: request)
  let letter = try desk.letter(leaving: desk.sender.leaving(for: nil))
  return try letter.digest(format, within: limit, in: desk.job.site)
}

private func severalReaders(_ count: Int) -> ReportError {
  ReportError(
    .arguments,
    Diagnostic(
      .error,
      ReportID.severalReaders.rawValue,
      "one file holds one mail, and the list has \(count) readers",
      fix: "send it with `--send`, or look at what would go out with `--dry-run`"
    )
  )
}

/// Writes `bytes` to the file at `path`, whole or not at all.
///
/// - Throws: `mail.cannot-write` at stage `publishing`.
package func writeMail(_ bytes: [UInt8], to path: String) throws(ReportError) {
  do {
    try Data(bytes).write(to: URL(filePath: path), options: .atomic)
  } catch {
    throw ReportError(
      .publishing,
      Diagnostic(
        .error,
        ReportID.mailCannotWrite.rawValue,
        "`\(path)` cannot be written",
        fix: "name a file by `--out` in a folder that you may write to, on a disk with room"
      )
    )
  }
}
