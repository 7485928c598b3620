// SPDX-License-Identifier: Apache-2.0

extension Outcome {
  /// What curl's result says of an attempt.
  ///
  /// The message belongs to the server once it has read the final dot. Until all bytes of the
  /// message are handed over curl does not send that dot, so a failure before is safe to repeat;
  /// one after it, without an answer, is not.
  ///
  /// - Parameters:
  ///   - end: curl's result.
  ///   - attempt: The message it is about.
  ///   - reply: The server's answer as it was, if it was kept.
  /// - Returns: What became of the message.
  static func ofCurl(_ end: TransferEnd, _ attempt: Attempt, reply: String?) -> Outcome {
    let answer = reply ?? (end.code > 0 ? "\(end.code)" : end.message)
    if end.exit == 0 { return .sent(answer) }
    if let fault = ServiceFault(end, answer) { return .untried(fault) }
    let isUploaded = end.uploaded >= attempt.count && end.uploaded > 0
    switch end.code {
    case 400..<600 where attempt.recipients.count > 1 && (end.code >= 500 || !isUploaded):
      return .divided(answer)
    case 400..<500: return .later(answer)
    case 500..<600: return .refused(answer)
    default:
      let reason = end.message.isEmpty ? "curl ended with \(end.exit)" : end.message
      return isUploaded ? .uncertain("no answer to the whole message: \(reason)") : .later(reason)
    }
  }
}

extension ServiceFault {
  /// The fault of the whole service that curl's result tells of; `nil` if it is the message's.
  init?(_ end: TransferEnd, _ answer: String) {
    let reason = end.message.isEmpty ? "curl ended with \(end.exit)" : end.message
    let isEarly = end.uploaded == 0
    switch end.exit {
    case 67:
      summary = "the mail server refuses the login: \(answer)"
      (isLasting, fix) = (end.code >= 500 || end.code == 0, "check the user and the password")
    case 51, 60, 77, 83, 90, 91:
      summary = "the mail server's certificate is not trusted: \(reason)"
      (isLasting, fix) = (true, "check the server's name, and install `ca-certificates`")
    case 64:
      summary = "the mail server offers no encryption: \(reason)"
      (isLasting, fix) = (true, "use an `smtps://` URL, or another server")
    case _ where end.message.hasPrefix("MAIL failed"):
      summary = "the mail server refuses the sender: \(answer)"
      (isLasting, fix) = (end.code >= 500, "check the sender's address and the login")
    case 6, 7, 8, 9, 28, 35, 52, 55, 56:
      // A dialogue that was broken off is the message's; before that, nobody was there.
      let isBroken = end.exit == 8 ? !isEarly : end.exit != 9 && end.code != 0
      if isBroken { return nil }
      summary = "the mail server cannot be reached: \(reason)"
      (isLasting, fix) = (false, "check the server's URL and the network, then run again")
    default:
      if !isEarly { return nil }
      summary = "curl cannot send mail: \(reason)"
      (isLasting, fix) = (true, "check that curl is 7.75 or later and knows SMTP")
    }
  }
}
