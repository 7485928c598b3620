// SPDX-License-Identifier: Apache-2.0

/// One line of a journal, as people read it.
///
///     run 5d21b0c7 2025-12-17T09:30:00Z boot 0f3c… by curl to smtp://mail.example.org
///     begin 5d21b0c7 0 18230 ann@example.org
///     start 5d21b0c7
///     end 5d21b0c7 0 0 250 18230
///     sent 5d21b0c7 ann@example.org 250 2.0.0 Ok: queued as 4XYZ
///     judged 5d21b0c7
///
/// We write `run` and `begin` before the child starts, the child writes `start` and `end`, and we
/// write what that means and `judged` when the child has ended, or in the next run.
enum JournalLine: Hashable {
  /// A run of curl or sendmail: its label, when, on which boot of the machine, and by what.
  case run(String, time: String, boot: String, by: String)
  /// One of the run's messages.
  case begin(String, Attempt)
  /// The child is there.
  case start(String)
  /// The child is through with the message at this index.
  case end(String, Int, TransferEnd)
  /// What became of a recipient by that run.
  case state(String, String, RecipientState)
  /// All of the run's messages have been accounted for.
  case judged(String)

  /// What a line that was cut off is closed with; it then says nothing.
  static let cut = " (cut short)"

  /// Reads a line; `nil` for one that was cut short and for anything else that is no line of ours,
  /// such as a warning of curl's.
  init?(_ text: Substring) {
    if text.hasSuffix(JournalLine.cut) { return nil }
    let verb = text.prefix { $0 != " " }
    let rest = text.dropFirst(verb.count + 1)
    switch verb {
    case "run": self.init(run: rest)
    case "begin": self.init(begin: rest)
    case "start" where !rest.isEmpty: self = .start(String(rest))
    case "end": self.init(end: rest)
    case "judged" where !rest.isEmpty: self = .judged(String(rest))
    default: self.init(state: verb, rest)
    }
  }

  /// The line without its line end.
  var text: String {
    switch self {
    case .run(let label, let time, let boot, let route):
      "run \(label) \(time) boot \(boot) by \(route)"
    case .begin(let label, let attempt):
      "begin \(label) \(attempt.index) \(attempt.count) "
        + attempt.recipients.joined(separator: " ")
    case .start(let label): "start \(label)"
    case .end(let label, let index, let end):
      "end \(label) \(index) \(end.exit) \(end.code) \(end.uploaded) \(end.message)"
    case .state(let label, let address, let state): state.text(of: "\(label) \(address)")
    case .judged(let label): "judged \(label)"
    }
  }
}

extension JournalLine {
  private init?(run text: Substring) {
    let fields = text.split(separator: " ", maxSplits: 5)
    guard fields.count == 6, fields[2] == "boot", fields[4] == "by" else { return nil }
    let (label, time, boot) = (String(fields[0]), String(fields[1]), String(fields[3]))
    self = .run(label, time: time, boot: boot, by: String(fields[5]))
  }

  private init?(begin text: Substring) {
    let fields = text.split(separator: " ")
    guard fields.count > 3, let index = Int(fields[1]), let count = Int(fields[2])
    else { return nil }
    let recipients = fields[3...].map(String.init)
    self = .begin(
      String(fields[0]),
      Attempt(index: index, count: count, recipients: recipients)
    )
  }

  private init?(end text: Substring) {
    let fields = text.split(separator: " ", maxSplits: 5)
    guard fields.count >= 5, let index = Int(fields[1]), let exit = Int(fields[2]),
      let code = Int(fields[3]), let uploaded = Int(fields[4])
    else { return nil }
    let message = fields.count > 5 ? printable(fields[5]) : ""
    self = .end(
      String(fields[0]),
      index,
      TransferEnd(exit: exit, code: code, uploaded: uploaded, message: message)
    )
  }

  private init?(state verb: Substring, _ text: Substring) {
    let fields = text.split(separator: " ", maxSplits: 2)
    guard fields.count >= 2 else { return nil }
    let (label, address) = (String(fields[0]), String(fields[1]))
    let words = fields.count > 2 ? String(fields[2]) : ""
    switch verb {
    case "sent": self = .state(label, address, .sent(words))
    case "refused": self = .state(label, address, .refused(words))
    case "later": self = .state(label, address, .later(words))
    case "uncertain": self = .state(label, address, .uncertain(words))
    default: return nil
    }
  }
}

extension RecipientState {
  fileprivate func text(of subject: String) -> String {
    switch self {
    case .sent(let words): "sent \(subject) \(words)"
    case .refused(let words): "refused \(subject) \(words)"
    case .later(let words): "later \(subject) \(words)"
    case .uncertain(let words): "uncertain \(subject) \(words)"
    }
  }
}
