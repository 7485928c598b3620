// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Testing

@testable import Delivery

@Suite("Whose turn it is")
struct DeliveryQueueTests {
  private let fault = ServiceFault(summary: "down", isLasting: false, fix: "")

  private func queue(_ count: Int, batch: Int = 1, pauses: Int = 2) throws -> DeliveryQueue {
    DeliveryQueue(
      try manyRecipients(count).entries.map(\.mailbox),
      batch: batch,
      pauses: (0..<pauses).map { .seconds($0 + 1) }
    )
  }

  /// The numbers of the recipients of each message that is to be sent next.
  private func sent(_ step: DeliveryQueue.Step) -> [[Mailbox]] {
    if case .send(let batches) = step { batches } else { [] }
  }

  @Test("nobody: nothing is done")
  func empty() throws {
    var queue = DeliveryQueue([], batch: 1, pauses: [])
    #expect(queue.next(atMost: 5) == .done)
  }

  @Test("messages are as many as allowed, each to as many as wanted, in order")
  func order() throws {
    var queue = try queue(5, batch: 2)
    let first = sent(queue.next(atMost: 2))
    #expect(first.map(\.count) == [2, 2])
    queue.take([.sent(""), .sent("")], of: first)
    #expect(sent(queue.next(atMost: 2)).map { $0.map(\.address) } == [["r5@example.org"]])
    #expect(queue.next(atMost: 2) == .done)
  }

  @Test("those whose turn never came are first again, halves before them")
  func back() throws {
    var queue = try queue(4, batch: 2)
    let first = sent(queue.next(atMost: 9))
    queue.take([.divided("no"), .untried(nil)], of: first)
    #expect(
      sent(queue.next(atMost: 9)).map { $0.map(\.address) } == [
        ["r1@example.org"], ["r2@example.org"], ["r3@example.org", "r4@example.org"],
      ]
    )
  }

  @Test("a fault of the service uses up the pauses, and any mail sent gives them back")
  func faults() throws {
    var queue = try queue(3)
    for _ in 0..<2 {
      let first = sent(queue.next(atMost: 1))
      queue.take([.untried(fault)], of: first)
      #expect(queue.next(atMost: 1) == .pause(.seconds(1), reason: "down"))
      let second = sent(queue.next(atMost: 1))
      #expect(second == first)
      queue.take([.sent("")], of: second)
    }
    for seconds in [1, 2] {
      queue.take([.untried(fault)], of: sent(queue.next(atMost: 1)))
      #expect(queue.next(atMost: 1) == .pause(.seconds(seconds), reason: "down"))
    }
    queue.take([.untried(fault)], of: sent(queue.next(atMost: 1)))
    #expect(queue.next(atMost: 1) == .stop(fault))
  }

  @Test("what waiting does not mend is not waited for")
  func lasting() throws {
    var queue = try queue(1)
    let lasting = ServiceFault(summary: "no", isLasting: true, fix: "")
    queue.take([.untried(lasting)], of: sent(queue.next(atMost: 1)))
    #expect(queue.next(atMost: 1) == .stop(lasting))
  }

  @Test("those put off wait until all others are through")
  func later() throws {
    var queue = try queue(2, pauses: 1)
    queue.take([.later("451")], of: sent(queue.next(atMost: 1)))
    queue.take([.refused("")], of: sent(queue.next(atMost: 1)))
    #expect(queue.next(atMost: 1) == .pause(.seconds(1), reason: "451"))
    let again = sent(queue.next(atMost: 1))
    #expect(again.map { $0.map(\.address) } == [["r1@example.org"]])
    queue.take([.later("451")], of: again)
    #expect(queue.next(atMost: 1) == .done)
  }
}
