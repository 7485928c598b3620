// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// What came of a delivery, for everyone on the list.
package struct DeliverySummary: Hashable, Sendable {
  /// How many are on the list; the sum of the others.
  package let asked: Int
  /// Who got it in this run.
  package let sentNow: Int
  /// Who had it already, by earlier runs or what they left sending.
  package let sentBefore: Int
  /// Whom the server will not have.
  package let refused: Int
  /// Of whom nobody can say whether they got it.
  package let uncertain: Int
  /// Who will be tried by the next run.
  package let waiting: Int
  /// `mail.refused`, `mail.uncertain` and `mail.waiting`, each a warning at the recipient's line; of
  /// those who were not tried at all, only how many they are.
  package let findings: [Diagnostic]
}

extension DeliverySummary {
  /// Sums up the `states` of everyone on the list; `before` are the keys of those that had it.
  init(
    _ recipients: Recipients,
    _ states: [String: RecipientState],
    before: Set<String>
  ) {
    var (now, refused, uncertain, waiting, untried) = (0, 0, 0, 0, 0)
    var findings: [Diagnostic] = []
    for entry in recipients.entries {
      let key = entry.mailbox.key
      switch states[key] {
      case .sent: now += before.contains(key) ? 0 : 1
      case .refused: refused += 1
      case .uncertain: uncertain += 1
      case .later: waiting += 1
      case nil: (waiting, untried) = (waiting + 1, untried + 1)
      }
      if let finding = states[key]?.finding(about: entry) { findings.append(finding) }
    }
    if untried > 0 { findings.append(notTried(untried)) }
    asked = recipients.entries.count
    sentNow = now
    sentBefore = recipients.entries.count { before.contains($0.mailbox.key) }
    (self.refused, self.uncertain, self.waiting) = (refused, uncertain, waiting)
    self.findings = findings
  }
}

extension RecipientState {
  fileprivate func finding(about entry: Recipients.Entry) -> Diagnostic? {
    let address = entry.mailbox.address
    let (id, summary, fix): (DeliveryID, String, String)
    switch self {
    case .sent: return nil
    case .refused(let answer):
      (id, summary) = (.refused, "the mail server refuses `\(address)`: \(answer)")
      fix = "correct the address or delete the line"
    case .uncertain(let reason):
      (id, summary) = (.uncertain, "`\(address)` may or may not have got the mail: \(reason)")
      fix = "look into the mail server's log, or send again and risk a second mail"
    case .later(let answer):
      (id, summary) = (.waiting, "`\(address)` has not got the mail yet: \(answer)")
      fix = "run again later"
    }
    return Diagnostic(.warning, id.rawValue, summary, at: entry.location, fix: fix)
  }
}

private func notTried(_ count: Int) -> Diagnostic {
  Diagnostic(
    .warning,
    DeliveryID.waiting.rawValue,
    count == 1 ? "1 recipient was not tried yet" : "\(count) recipients were not tried yet",
    fix: "run again"
  )
}
