// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Glibc

/// Opens and locks the journal of `place`, waiting for the child of a killed run to end.
///
/// - Parameters:
///   - place: Where it is, and what it must be about.
///   - patience: How long is waited for the child at most.
///   - time: The clock to wait by.
///   - tell: Is told once that a child is waited for.
/// - Returns: The journal, made whole.
/// - Throws: `mail.still-sending` if it has not ended by then or the task is cancelled;
///   `mail.foreign-journal`, `mail.system`.
func openJournal(
  _ place: JournalPlace,
  patience: Duration,
  time: Timekeeper,
  tell: (DeliveryNews) -> Void
) async throws(ReportError) -> Journal {
  let file = try OpenFile(at: place.path, .appending)
  let end = time.uptime() + patience
  var isTold = false
  while try !file.locked() {
    if !isTold { tell(.waitingForChild) }
    isTold = true
    if time.uptime() >= end || Task.isCancelled { throw stillSending(place) }
    await time.sleep(.milliseconds(200))
  }
  return try Journal(file, of: place)
}

private func stillSending(_ place: JournalPlace) -> ReportError {
  ReportError(
    .publishing,
    Diagnostic(
      .error,
      DeliveryID.stillSending.rawValue,
      "mail that a killed run had begun to send is still going out",
      notes: [Diagnostic.Note("the sending process has `\(place.path)` open")],
      fix: "run again later; nobody gets a second mail"
    )
  )
}
