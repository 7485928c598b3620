// SPDX-License-Identifier: Apache-2.0
import Delivery
import Reports

extension Outbox {
  /// What would go out, for people.
  var lines: [String] {
    let each =
      batch == 1 ? "a mail of their own for each" : "\(batch) readers a mail, unseen by each other"
    return [
      "note of \(date): \(subject)",
      "from \(from), by \(route)",
      "\(outlook.due.count) would get it, \(outlook.sent.count) have it, "
        + "\(outlook.refused.count) refused, \(outlook.uncertain.count) uncertain",
      "\(each), about \(size / 1024) KB; journal \(journal)",
    ] + outlook.due.prefix(Self.shown).map { "  \($0.address)" }
      + (outlook.due.count > Self.shown ? ["  and \(outlook.due.count - Self.shown) more"] : [])
      + remarks
      + [stops.isEmpty ? "nothing was sent: this was a dry run" : "it would not be sent"]
  }

  /// The same in numbers, for a program.
  var figures: [(String, Int)] {
    [
      ("due", outlook.due.count), ("sent", outlook.sent.count),
      ("refused", outlook.refused.count), ("uncertain", outlook.uncertain.count),
      ("bytes", size), ("stops", stops.count),
    ]
  }

  /// How many readers are listed.
  private static let shown = 5
}

extension DeliverySummary {
  /// What came of it, for people.
  var line: String {
    "\(sentNow) sent, \(sentBefore) had it before, \(refused) refused, \(uncertain) uncertain, "
      + "\(waiting) waiting, \(asked) in all"
  }

  /// The same in numbers, for a program.
  var figures: [(String, Int)] {
    [
      ("sent", sentNow), ("before", sentBefore), ("refused", refused), ("uncertain", uncertain),
      ("waiting", waiting), ("asked", asked),
    ]
  }
}

extension Console {
  /// Shows what is told while mail is sent.
  func show(_ news: EmailNews) {
    switch news {
    case .warning(let found): show(found)
    case .remark(let remark): tell(remark)
    // A log has no use for a line a mail; the journal has one.
    case .delivery(.progress(let done, let all)): tellLive("\(done) of \(all)")
    case .delivery(.waitingForChild): tell("waiting for mail that an earlier run left sending")
    case .delivery(.pausing(let time, let reason)):
      tell("trying again in \(time.milliseconds / 1000) s: \(reason)")
    }
  }
}
