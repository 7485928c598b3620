// SPDX-License-Identifier: Apache-2.0

package import Diagnostics
import Glibc

/// Makes the one message that goes to all of a batch: RFC 5322 bytes with CRLF line ends.
package typealias MessageMaker = @Sendable ([Mailbox]) throws(ReportError) -> [UInt8]

/// Mails to everyone who has not had it, each once, however often it is run and whatever kills it.
///
/// 1. Take the note's lock, and wait for what a killed run left sending.
/// 2. Account for that run from the journal.
/// 3. Send in runs of curl or sendmail: messages into the spool, attempts into the journal, the
///    child, its results.
/// 4. Try again whom the server put off, after each of the pauses.
///
/// When the task is cancelled, the run in flight is finished and nothing more is sent.
///
/// - Parameters:
///   - delivery: To whom and by what.
///   - time: The clock.
///   - tell: Is told how it goes.
///   - message: Is asked for each message shortly before it is sent, and again for each new try.
/// - Returns: What came of it for everyone on the list, also when not all was sent.
/// - Throws: `mail.locked`, `mail.still-sending`, `mail.foreign-journal`, `mail.system`;
///   `mail.no-program` and `mail.service` if nothing goes out whoever the recipient, when the pauses
///   are used up; what `message` throws. What was sent until then is in the journal.
package func deliver(
  _ delivery: Delivery,
  time: Timekeeper = .system,
  tell: @Sendable (DeliveryNews) -> Void = { _ in },
  message: MessageMaker
) async throws(ReportError) -> DeliverySummary {
  let place = delivery.journal
  try makeFolder(place.folder)
  let lock = try SenderLock(at: place.lockPath)
  let journal = try await openJournal(
    place,
    patience: delivery.patience,
    time: time,
    tell: tell
  )
  var sending = try Sending(delivery, journal, time: time)
  do {
    try await sending.sendAll(tell: tell, message: message)
  } catch {
    try place.spool.remove()
    throw error
  }
  try place.spool.remove()
  let summary = sending.summary
  _ = consume sending
  _ = consume lock
  return summary
}

private func makeFolder(_ path: String) throws(ReportError) {
  if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
  throw ReportError(.publishing, systemFault("make the folder", path, errno))
}
