// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// A delivery on its way, with the note's journal in hand.
struct Sending: ~Copyable {
  private let delivery: Delivery
  private let time: Timekeeper
  private var journal: Journal
  private var queue: DeliveryQueue
  private let before: Set<String>
  /// The uptime before which nothing more may go out, for the rate's sake.
  private var nextTurn: Duration

  /// Accounts for what an earlier run left open, and lines up those who are due.
  init(
    _ delivery: Delivery,
    _ journal: consuming Journal,
    time: Timekeeper
  ) throws(ReportError) {
    let spool = delivery.journal.spool
    if let run = journal.content.open { _ = try journal.judge(run, .unseen, spool: spool) }
    try spool.prepare()
    let states = journal.content.states
    let mailboxes = delivery.recipients.entries.map(\.mailbox)
    before = Set(
      mailboxes.map(\.key).filter { if case .sent = states[$0] { true } else { false } }
    )
    queue = DeliveryQueue(
      mailboxes.filter { delivery.isDue(states[$0.key]) },
      batch: delivery.batch,
      pauses: delivery.pauses
    )
    nextTurn = time.uptime()
    self.delivery = delivery
    self.time = time
    self.journal = journal
  }

  /// What has come of it so far.
  var summary: DeliverySummary {
    DeliverySummary(delivery.recipients, journal.content.states, before: before)
  }

  /// Sends until nobody is left to try, or the task is cancelled.
  mutating func sendAll(
    tell: (DeliveryNews) -> Void,
    message: MessageMaker
  ) async throws(ReportError) {
    while !Task.isCancelled {
      switch queue.next(atMost: delivery.messagesPerRun) {
      case .done: return
      case .stop(let fault): throw stopped(by: fault)
      case .pause(let pause, let reason):
        tell(.pausing(pause, reason: reason))
        await time.sleep(pause)
      case .send(let batches):
        await waitForTurn(of: batches.count)
        if Task.isCancelled { return }
        queue.take(try await send(batches, message), of: batches)
        let summary = summary
        tell(.progress(done: summary.asked - summary.waiting, of: summary.asked))
      }
    }
  }
}

extension Sending {
  /// Sends one message to each batch, in one run of the child.
  private mutating func send(
    _ batches: [[Mailbox]],
    _ message: MessageMaker
  ) async throws(ReportError) -> [Outcome] {
    let label = newLabel()
    let spool = delivery.journal.spool
    let prepared = try prepare(batches, message, label, spool)
    try journal.begin(label, prepared.attempts, time: time.stamp, by: delivery.route)
    let start = try journal.count()
    let child = try await prepared.launch.run(
      input: prepared.input.descriptor,
      journal: journal.descriptor
    )
    try journal.readResults(from: start)
    guard let run = journal.content.open else { return batches.map { _ in .untried(nil) } }
    let outcomes = try journal.judge(run, child, spool: spool)
    try spool.empty()
    return outcomes
  }

  /// Writes the messages and what the child reads.
  private func prepare(
    _ batches: [[Mailbox]],
    _ message: MessageMaker,
    _ label: String,
    _ spool: Spool
  ) throws(ReportError) -> PreparedRun {
    var attempts: [Attempt] = []
    for (index, batch) in batches.enumerated() {
      var bytes = try message(batch)
      if case .command = delivery.route { bytes.removeAll { $0 == UInt8(ascii: "\r") } }
      try spool.write(bytes, index, of: label)
      attempts.append(
        Attempt(index: index, count: bytes.count, recipients: batch.map(\.address))
      )
    }
    switch delivery.route {
    case .server(let server, let login):
      let config = CurlConfig(
        server: server,
        login: login,
        sender: delivery.sender.address,
        greeting: delivery.greeting ?? ownName()
      )
      return try PreparedRun(
        attempts,
        .curl(delivery.curl, label),
        options: config.text(for: attempts, of: label, in: spool)
      )
    case .command(let command):
      let words =
        command.words + ["-f", delivery.sender.address, "--"] + attempts.flatMap(\.recipients)
      return try PreparedRun(
        attempts,
        .sendmail(words, label, answer: spool.answer(0, of: label)),
        message: spool.message(0, of: label)
      )
    }
  }

  private mutating func waitForTurn(of messages: Int) async {
    guard let rate = delivery.rate else { return }
    let now = time.uptime()
    if now < nextTurn { await time.sleep(nextTurn - now) }
    nextTurn = max(now, nextTurn) + rate.duration(of: messages)
  }

  private func stopped(by fault: ServiceFault) -> ReportError {
    let summary = summary
    return ReportError(
      .service,
      Diagnostic(
        .error,
        fault.id.rawValue,
        fault.summary,
        notes: [
          Diagnostic.Note(
            "\(summary.sentNow + summary.sentBefore) of \(summary.asked) have their mail, and none "
              + "of them gets it again"
          )
        ],
        fix: fault.fix
      )
    )
  }
}

/// Eight digits that nobody outside can guess.
private func newLabel() -> String {
  let digits = String(UInt32.random(in: 0...UInt32.max), radix: 16)
  return String(repeating: "0", count: 8 - digits.count) + digits
}
