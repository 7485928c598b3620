// SPDX-License-Identifier: Apache-2.0

/// One run of curl or sendmail as the journal has it.
struct RunRecord: Hashable {
  /// The run's own name, which no server can guess.
  let label: String
  /// The boot of the machine that it ran on; `-` if the machine does not say.
  let boot: String
  /// By what the mail went out.
  let route: String
  /// Its messages in the order they are sent.
  var attempts: [Attempt] = []
  /// Whether the child was there.
  var isStarted = false
  /// What the child said, by the message's index.
  var ends: [Int: TransferEnd] = [:]
}

extension RunRecord {
  /// What became of each attempt, in their order.
  ///
  /// The messages go out one after the other, and none after one that failed. So of those without a
  /// result only the first can have gone out, unless the machine itself went down, which may lose
  /// results that were written.
  ///
  /// - Parameters:
  ///   - child: How the child ended.
  ///   - now: The machine's present boot.
  ///   - reply: What the server said of an attempt, if that was kept.
  /// - Returns: An outcome for each of `attempts`.
  func outcomes(
    _ child: ChildEnd,
    boot now: String,
    reply: (Attempt, TransferEnd) -> String?
  ) -> [Outcome] {
    var outcomes: [Outcome] = []
    var isOver = false
    for attempt in attempts {
      if let end = ends[attempt.index] {
        outcomes.append(outcome(of: attempt, end, reply: reply(attempt, end)))
        isOver = isOver || end.exit != 0
      } else if boot != now || boot == "-" {
        outcomes.append(.uncertain("the machine went down meanwhile"))
      } else if isOver {
        outcomes.append(.untried(nil))
      } else {
        outcomes.append(outcomeWithoutResult(child))
        isOver = true
      }
    }
    return outcomes
  }

  private var isCurl: Bool { route.hasPrefix("curl ") }

  private func outcome(of attempt: Attempt, _ end: TransferEnd, reply: String?) -> Outcome {
    isCurl
      ? .ofCurl(end, attempt, reply: reply) : .ofSendmail(end, attempt, reply: reply)
  }

  private func outcomeWithoutResult(_ child: ChildEnd) -> Outcome {
    if !isStarted {
      switch child {
      case .exited(127): return .untried(.missing(isCurl ? "`curl`" : "the mail command"))
      case .exited, .killed, .unseen: return .untried(nil)
      }
    }
    // Statuses by which curl says that it did not even begin.
    if case .exited(let status) = child, isCurl, [2, 26, 27, 43, 126, 127].contains(status) {
      return .untried(
        ServiceFault(
          summary: "curl cannot send mail: it ended with \(status)",
          isLasting: true,
          fix: "check that curl is 7.75 or later and knows SMTP"
        )
      )
    }
    return .uncertain("what sent it was killed before it could say")
  }
}
