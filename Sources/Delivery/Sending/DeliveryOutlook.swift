// SPDX-License-Identifier: Apache-2.0

package import Diagnostics
import Glibc

/// Who would get the mail now and who would not, by the journal as it stands.
package struct DeliveryOutlook: Hashable, Sendable {
  /// Who would get it, in the list's order.
  package let due: [Mailbox]
  /// Who has it.
  package let sent: [Mailbox]
  /// Whom the server refused, and who would not be tried.
  package let refused: [Mailbox]
  /// Of whom nobody can say, and who would not be tried.
  package let uncertain: [Mailbox]
}

/// Looks into the journal without writing, locking or sending anything.
///
/// While another run sends, what it has in flight shows as due or uncertain.
///
/// - Throws: `mail.foreign-journal`; `mail.system` if the journal is there and cannot be read.
package func outlook(of delivery: Delivery) throws(ReportError) -> DeliveryOutlook {
  let place = delivery.journal
  var content = JournalContent()
  if access(place.path, F_OK) == 0 {
    content = try JournalContent(try OpenFile(at: place.path, .reading).bytes(), of: place)
  }
  var states = content.states
  if let run = content.open {
    let outcomes = run.outcomes(.unseen, boot: bootOfMachine()) { _, _ in nil }
    for (attempt, outcome) in zip(run.attempts, outcomes) {
      for address in attempt.recipients {
        states[address.lowercased()] = outcome.state ?? states[address.lowercased()]
      }
    }
  }
  var (due, sent, refused, uncertain): ([Mailbox], [Mailbox], [Mailbox], [Mailbox]) =
    ([], [], [], [])
  for mailbox in delivery.recipients.entries.map(\.mailbox) {
    switch states[mailbox.key] {
    case let state where delivery.isDue(state): due.append(mailbox)
    case .sent: sent.append(mailbox)
    case .refused: refused.append(mailbox)
    case .uncertain: uncertain.append(mailbox)
    case .later, nil: due.append(mailbox)
    }
  }
  return DeliveryOutlook(due: due, sent: sent, refused: refused, uncertain: uncertain)
}
