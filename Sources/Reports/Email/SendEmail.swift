// SPDX-License-Identifier: Apache-2.0
internal import Analysis
package import Delivery
package import Diagnostics
internal import Intake
internal import Mail
internal import Pages

/// What is about to go out, or would.
package struct Outbox: Sendable {
  package let subject: String, from: String
  /// The note's day.
  package let date: String
  /// By what it goes out, without any secret.
  package let route: String
  /// Where it is written down who got it.
  package let journal: String
  /// How many readers a mail goes to, and how large one is, in bytes.
  package let batch: Int, size: Int
  /// Who would get it now, and who would not.
  package let outlook: DeliveryOutlook
  /// Why nothing would be sent; empty where it would.
  package let stops: [Diagnostic]
  package let warnings: [Diagnostic], remarks: [String]
}

/// What is told while a note is sent.
package enum EmailNews: Sendable {
  /// What a reader may miss of the mail, or is odd about the list; it stops nothing.
  case warning(Diagnostic)
  /// What else should be known.
  case remark(String)
  /// How the sending goes.
  case delivery(DeliveryNews)
}

/// Sends the note that `request` names to everyone on the list who has not had it.
///
/// 1. Write the note, and read who gets it.
/// 2. Stop if the note is too old, is not in the published site, or the site does not verify.
/// 3. Tell what is odd about the mail and the list, such as lines that were set aside.
/// 4. Send, and write down each mail before and after.
///
/// - Parameters:
///   - request: What to send to whom.
///   - tell: Is told how it goes.
/// - Returns: What came of it.
/// - Throws: `mail.not-configured`, `mail.stale`, `mail.not-published`, and what verifying, writing
///   and delivering throw.
package func sendEmail(
  _ request: EmailRequest,
  tell: @Sendable (EmailNews) -> Void = { _ in }
) async throws(ReportError) -> DeliverySummary {
  let desk = try await mailDesk(for: request)
  let delivery = try delivery(of: request, from: desk)
  // One letter is written first: what is wrong with it is told before anything else is done.
  let first = try desk.message(
    to: delivery.recipients.entries.prefix(1).map(\.mailbox),
    isShared: true
  )
  try requireFresh(desk)
  try await requirePublished(desk, in: request.build)
  for found in desk.warnings + delivery.recipients.warnings + first.html.warnings {
    tell(.warning(found))
  }
  for remark in desk.remarks { tell(.remark(remark)) }
  return try await deliver(delivery, tell: { tell(.delivery($0)) }) {
    (readers) throws(ReportError) in
    try desk.message(to: readers, isShared: delivery.batch > 1).bytes
  }
}

/// What ``sendEmail(_:tell:)`` would do, without doing it.
///
/// - Throws: What would stop it before anyone is asked whether the note may go out.
package func outbox(_ request: EmailRequest) async throws(ReportError) -> Outbox {
  let desk = try await mailDesk(for: request)
  let delivery = try delivery(of: request, from: desk)
  let readers = delivery.recipients.entries.prefix(delivery.batch).map(\.mailbox)
  let message = try desk.message(to: readers, isShared: delivery.batch > 1)
  return Outbox(
    subject: message.subject,
    from: desk.sender.from.address,
    date: "\(desk.note.date)",
    route: delivery.route.description,
    journal: delivery.journal.path,
    batch: delivery.batch,
    size: message.bytes.count,
    outlook: try outlook(of: delivery),
    stops: await stops(of: desk, in: request.build),
    warnings: desk.warnings + delivery.recipients.warnings + message.html.warnings,
    remarks: desk.remarks
  )
}

/// Why the note of `desk` may not go out; all reasons.
private func stops(of desk: MailDesk, in request: BuildRequest) async -> [Diagnostic] {
  var stops: [Diagnostic] = []
  do throws(ReportError) {
    try requireFresh(desk)
  } catch {
    stops += error.diagnostics
  }
  do throws(ReportError) {
    try await requirePublished(desk, in: request)
  } catch {
    stops += error.diagnostics
  }
  return stops
}
