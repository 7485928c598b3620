// SPDX-License-Identifier: Apache-2.0

/// What is to be mailed: to whom, in whose name, by what, and by which rules.
package struct Delivery: Sendable {
  /// Everyone who is to get the note.
  package var recipients: Recipients
  /// Whom undeliverable mail goes back to; its address alone is used.
  package var sender: Mailbox
  /// By what the mail leaves this machine.
  package var route: Route
  /// Where it is written down who got it.
  package var journal: JournalPlace
  /// How many recipients a message goes to, unseen by one another; at least 1.
  package var batch = 1
  /// How many messages a run of curl sends over one connection at most; fewer with a `rate`.
  package var group = 50
  /// How fast messages go out at most; `nil` for as fast as they are taken.
  package var rate: SendingRate?
  /// How long is waited before each new try, of recipients who were put off and of the server.
  package var pauses: [Duration] = [.seconds(10), .seconds(30), .seconds(90)]
  /// How long is waited at most for the child of a killed run.
  package var patience: Duration = .seconds(600)
  /// Whom to try again who otherwise is not.
  package var again: Again = []
  /// The name given to the mail server as ours; by default the machine's own.
  package var greeting: String?
  /// The curl to run: a path, or a name that is looked up.
  package var curl = "curl"

  /// What a rerun tries again although it may be in vain, or make a second mail.
  package struct Again: OptionSet, Hashable, Sendable {
    /// One bit a choice.
    package let rawValue: Int
    /// The choices in `rawValue`.
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Those of whom nobody can say whether they got it; they may get it twice.
    package static let uncertain = Again(rawValue: 1)
    /// Those whom the server refused, such as after a fault of the server's was mended.
    package static let refused = Again(rawValue: 2)
  }

  /// Mails to `recipients` from `sender` by `route`, written down at `journal`.
  package init(
    to recipients: Recipients,
    from sender: Mailbox,
    by route: Route,
    _ journal: JournalPlace
  ) {
    self.recipients = recipients
    self.sender = sender
    self.route = route
    self.journal = journal
  }
}

extension Delivery {
  /// How many messages go out in one run.
  var messagesPerRun: Int {
    guard case .server = route else { return 1 }
    return rate?.group(atMost: max(1, group)) ?? max(1, group)
  }

  /// Whether a recipient of this state gets a mail now.
  func isDue(_ state: RecipientState?) -> Bool {
    switch state {
    case nil, .later: true
    case .sent: false
    case .refused: again.contains(.refused)
    case .uncertain: again.contains(.uncertain)
    }
  }
}
