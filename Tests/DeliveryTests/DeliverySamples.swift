// SPDX-License-Identifier: Apache-2.0

import Delivery
import Diagnostics
import Synchronization
import TestSupport

/// A list of these addresses, one a line.
func recipients(_ addresses: String...) throws(ReportError) -> Recipients {
  try Recipients(Array(addresses.joined(separator: "\n").utf8), file: "list")
}

/// A list of `r1@example.org` to `r<count>@example.org`.
func manyRecipients(_ count: Int) throws(ReportError) -> Recipients {
  try Recipients(Array((1...count).map { "r\($0)@example.org\n" }.joined().utf8), file: "list")
}

/// The journal of a note in `folder`.
func place(in folder: String) -> JournalPlace {
  JournalPlace(
    folder: "\(folder)/Mail",
    name: "2025-12-17.journal",
    note: "2025-12-17",
    site: "https://example.org/"
  )
}

/// Mail to `recipients` by the local server, with two short pauses.
func delivery(
  _ recipients: Recipients,
  by server: LocalSMTP,
  in folder: String
) throws(ReportError) -> Delivery {
  var delivery = Delivery(
    to: recipients,
    from: try Mailbox("desk@example.org"),
    by: .server(try MailServer("smtp://127.0.0.1:\(server.port)"), login: nil),
    place(in: folder)
  )
  delivery.pauses = [.seconds(10), .seconds(30)]
  return delivery
}

/// A message of a few lines, one of which begins with a dot.
let shortMessage: MessageMaker = { batch in
  let names = batch.map(\.address).joined(separator: " ")
  return Array("Subject: note\r\n\r\nto \(names)\r\n.dot\r\n".utf8)
}

/// A clock on which only waiting takes time, and none of ours.
final class StillClock: Sendable {
  private let slept = Mutex<[Duration]>([])

  /// What was waited, in order.
  var pauses: [Duration] { slept.withLock { $0 } }

  var timekeeper: Timekeeper {
    Timekeeper(
      uptime: { self.slept.withLock { $0.reduce(.zero, +) } },
      date: { 1_765_963_800 },
      sleep: { duration in
        self.slept.withLock { $0.append(duration) }
        await Task.yield()
      }
    )
  }
}

/// Collects what is told.
final class Ear: Sendable {
  private let heard = Mutex<[DeliveryNews]>([])

  var news: [DeliveryNews] { heard.withLock { $0 } }

  func hear(_ news: DeliveryNews) { heard.withLock { $0.append(news) } }
}

/// The error that `body` throws, if it throws one.
func thrown<Result>(by body: () throws(ReportError) -> Result) -> ReportError? {
  do {
    _ = try body()
    return nil
  } catch {
    return error
  }
}

/// The error that `body` throws, if it throws one.
func thrown<Result>(by body: () async throws(ReportError) -> Result) async -> ReportError? {
  do {
    _ = try await body()
    return nil
  } catch {
    return error
  }
}

extension DeliverySummary {
  /// The counts in the order of their declaration, after `asked`.
  var counts: [Int] { [sentNow, sentBefore, refused, uncertain, waiting] }
}
