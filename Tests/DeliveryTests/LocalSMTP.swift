// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import Synchronization

/// A mail server of this machine that does what a recipient's address asks for.
///
/// `bad…` is refused with 550 and `grey…` with 451 at the recipient; `spam…` is refused with 554 and
/// `full…` with 452 after the message; `drop…` loses the connection after the whole message, `cut…`
/// in the midst of it, `gone…` at the recipient. The first so many connections can be turned away.
final class LocalSMTP: Sendable {
  /// A message that was taken.
  struct Mail: Sendable {
    let sender: String
    let recipients: [String]
    let text: String
    /// 0-based number of the connection it came over.
    let connection: Int
  }

  let port: UInt16
  private let listener: CInt
  private let state: Mutex<State>

  private struct State {
    var mails: [Mail] = []
    var commands: [String] = []
    var connections = 0
    var greyLeft: Int
    var turnedAway: Int
  }

  /// A server that answers 451 to `grey` recipients that are grey, and 421 to the first `turnedAway`
  /// connections.
  init(grey: Int = .max, turnedAway: Int = 0) throws {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let failed = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, size) != 0 || listen(listener, 16) != 0
          || getsockname(listener, $0, &size) != 0
      }
    }
    if failed { throw NoServer() }
    port = UInt16(bigEndian: address.sin_port)
    state = Mutex(State(greyLeft: grey, turnedAway: turnedAway))
    // Threads of their own: they wait, and would starve a pool that has one a core.
    Thread.detachNewThread { self.accept() }
  }

  /// Ends the listening; nobody is answered any more.
  ///
  /// The accepting thread closes the listener, so that it never accepts on a descriptor that is
  /// another server's by then.
  func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  /// What was taken so far.
  var mails: [Mail] { state.withLock { $0.mails } }
  /// Whose mail was taken, in order; each as often as it was.
  var recipients: [String] { mails.flatMap(\.recipients) }
  /// How often someone connected.
  var connections: Int { state.withLock { $0.connections } }
  /// All command lines, without the messages.
  var commands: [String] { state.withLock { $0.commands } }

  private struct NoServer: Error {}
}

extension LocalSMTP {
  private func accept() {
    while true {
      let connection = Glibc.accept(listener, nil, nil)
      if connection < 0 {
        close(listener)
        return
      }
      let (number, isTurnedAway) = state.withLock { state in
        state.connections += 1
        state.turnedAway -= 1
        return (state.connections - 1, state.turnedAway >= 0)
      }
      Thread.detachNewThread {
        var dialogue = Dialogue(connection)
        if isTurnedAway { dialogue.say("421 too busy") } else { self.serve(&dialogue, number) }
        // Whoever else may have a copy: the connection itself ends here.
        shutdown(connection, Int32(SHUT_RDWR))
        close(connection)
      }
    }
  }

  private func serve(_ dialogue: inout Dialogue, _ number: Int) {
    var (sender, recipients): (String, [String]) = ("", [])
    dialogue.say("220 localhost")
    while let line = dialogue.line() {
      state.withLock { $0.commands.append(line) }
      switch line.prefix(4).uppercased() {
      case "EHLO": dialogue.say("250 localhost")
      case "MAIL":
        (sender, recipients) = (address(in: line), [])
        dialogue.say(sender.hasPrefix("bad") ? "550 5.1.8 no such sender" : "250 sender")
      case "RCPT":
        let address = address(in: line)
        if address.hasPrefix("gone") { return }
        let answer = answer(toRecipient: address)
        if answer.hasPrefix("250") { recipients.append(address) }
        dialogue.say(answer)
      case "DATA":
        dialogue.say("354 go on")
        let first = recipients.first ?? ""
        if first.hasPrefix("cut") { return }
        guard let text = dialogue.message(), !first.hasPrefix("drop") else { return }
        if first.hasPrefix("spam") { dialogue.say("554 5.7.1 no such words"); continue }
        if first.hasPrefix("full") { dialogue.say("452 4.3.1 disk full"); continue }
        state.withLock {
          $0.mails.append(
            Mail(sender: sender, recipients: recipients, text: text, connection: number)
          )
        }
        dialogue.say("250 2.0.0 queued as \(first)")
      case "QUIT": return dialogue.say("221 bye")
      default: dialogue.say("502 unknown")
      }
    }
  }

  private func answer(toRecipient address: String) -> String {
    if address.hasPrefix("bad") { return "550 5.1.1 no such user" }
    guard address.hasPrefix("grey") else { return "250 recipient" }
    return state.withLock { state in
      state.greyLeft -= 1
      return state.greyLeft >= 0 ? "451 4.7.1 come again" : "250 recipient"
    }
  }

  private func address(in line: String) -> String {
    String(line.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" })
  }
}

/// The server's side of one connection.
private struct Dialogue {
  private let connection: CInt
  private var pending: [UInt8] = []

  init(_ connection: CInt) { self.connection = connection }

  func say(_ text: String) {
    let bytes = Array("\(text)\r\n".utf8)
    _ = send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  mutating func line() -> String? {
    while true {
      if let end = pending.firstIndex(of: 10) {
        defer { pending.removeSubrange(...end) }
        return String(decoding: pending[..<end].filter { $0 != 13 }, as: UTF8.self)
      }
      if !readMore() { return nil }
    }
  }

  /// The message without the final dot, as it came.
  mutating func message() -> String? {
    var lines: [String] = []
    while let line = line() {
      if line == "." { return lines.joined(separator: "\n") }
      lines.append(line)
    }
    return nil
  }

  private mutating func readMore() -> Bool {
    var part = [UInt8](repeating: 0, count: 4096)
    let count = recv(connection, &part, part.count, 0)
    if count > 0 { pending += part[..<count] }
    return count > 0
  }
}
