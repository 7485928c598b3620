// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// Whose turn it is, and when: the order of a delivery without any sending.
struct DeliveryQueue {
  private var due: [[Mailbox]]
  private var later: [[Mailbox]] = []
  private var laterPauses: ArraySlice<Duration>
  private var faultPauses: ArraySlice<Duration>
  private var fault: ServiceFault?
  private let pauses: [Duration]
  private var reason = ""

  /// What to do next.
  enum Step: Hashable {
    /// Send these, a message each.
    case send([[Mailbox]])
    /// Wait, then ask again.
    case pause(Duration, reason: String)
    /// Stop: nothing goes out.
    case stop(ServiceFault)
    /// There is nobody left to try.
    case done
  }

  /// A queue of `mailboxes` in messages to `batch` of them each.
  init(_ mailboxes: [Mailbox], batch: Int, pauses: [Duration]) {
    let size = max(1, batch)
    due = stride(from: 0, to: mailboxes.count, by: size).map {
      Array(mailboxes[$0..<min($0 + size, mailboxes.count)])
    }
    self.pauses = pauses
    laterPauses = pauses[...]
    faultPauses = pauses[...]
  }

  /// The next step, with at most `limit` messages.
  mutating func next(atMost limit: Int) -> Step {
    if let fault {
      self.fault = nil
      guard !fault.isLasting, let pause = faultPauses.popFirst() else { return .stop(fault) }
      return .pause(pause, reason: fault.summary)
    }
    if due.isEmpty {
      guard !later.isEmpty, let pause = laterPauses.popFirst() else { return .done }
      (due, later) = (later, [])
      return .pause(pause, reason: reason)
    }
    defer { due.removeFirst(min(limit, due.count)) }
    return .send(Array(due.prefix(limit)))
  }

  /// Puts those back who were not served; the outcomes are those of `batches`, in their order.
  mutating func take(_ outcomes: [Outcome], of batches: [[Mailbox]]) {
    var back: [[Mailbox]] = []
    for (batch, outcome) in zip(batches, outcomes) {
      switch outcome {
      case .sent: faultPauses = pauses[...]
      case .refused, .uncertain: break
      case .later(let answer):
        later.append(batch)
        reason = answer
      case .divided:
        let middle = (batch.count + 1) / 2
        back += [Array(batch[..<middle]), Array(batch[middle...])].filter { !$0.isEmpty }
      case .untried(let fault):
        back.append(batch)
        self.fault = self.fault ?? fault
      }
    }
    due.insert(contentsOf: back, at: 0)
  }
}
