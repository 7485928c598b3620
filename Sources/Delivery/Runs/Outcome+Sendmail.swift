// SPDX-License-Identifier: Apache-2.0

extension Outcome {
  /// What a sendmail command's exit status says of an attempt, by `sysexits.h`.
  ///
  /// 65, 67 and 68 are about the message or its recipient; with several recipients some commands
  /// answer so after they have sent it to the others, and nobody can say to whom. 75 asks to try
  /// again. Any other status is a command that does not work, whoever the recipient.
  static func ofSendmail(_ end: TransferEnd, _ attempt: Attempt, reply: String?) -> Outcome {
    let answer = reply ?? "exit status \(end.exit)"
    switch end.exit {
    case 0: return .sent(reply ?? "")
    case 65, 67, 68: return attempt.recipients.count > 1 ? .uncertain(answer) : .refused(answer)
    case 75: return .later(answer)
    case 126, 127: return .untried(.missing("the mail command"))
    case 129...: return .uncertain("the mail command was killed by signal \(end.exit - 128)")
    default:
      return .untried(
        ServiceFault(
          summary: "the mail command fails with exit status \(end.exit): \(answer)",
          isLasting: [64, 77, 78].contains(end.exit),
          fix: "run the command by hand and see what it says"
        )
      )
    }
  }
}

extension ServiceFault {
  /// The program that `name` describes cannot be run.
  static func missing(_ name: String) -> ServiceFault {
    ServiceFault(
      summary: "\(name) cannot be run",
      isLasting: true,
      fix: "install it: `apt install curl` or a mail server such as Postfix",
      id: .noProgram
    )
  }
}
