// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Foundation

/// What a server of this machine answered.
public struct LocalAnswer: Sendable {
  /// The status and all headers, as they came.
  public let head: String
  /// What follows the empty line.
  public let body: String

  /// The number in the status line; 0 if nothing was answered.
  public var status: Int {
    let words = head.split(separator: " ")
    return words.count > 1 ? Int(words[1]) ?? 0 : 0
  }

  /// The value of the header `name`.
  public func header(_ name: String) -> String? {
    for line in head.split(separator: "\r\n").dropFirst()
    where line.lowercased().hasPrefix(name.lowercased() + ":") {
      return line.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces)
    }
    return nil
  }
}

/// Asks the server on `port` of 127.0.0.1 for `target`, which is sent as it is.
public func ask(
  _ target: String,
  on port: UInt16,
  method: String = "GET",
  host: String = "localhost"
) async -> LocalAnswer {
  let request = "\(method) \(target) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n"
  // Off the pool that the server's own answers run on, which a blocked thread would starve.
  let bytes = await withCheckedContinuation { continuation in
    DispatchQueue.global().async { continuation.resume(returning: exchange(request, port)) }
  }
  let text = String(decoding: bytes, as: UTF8.self)
  guard let gap = text.range(of: "\r\n\r\n") else { return LocalAnswer(head: text, body: "") }
  return LocalAnswer(head: String(text[..<gap.lowerBound]), body: String(text[gap.upperBound...]))
}

/// Sends `request` and reads to the end; empty if nobody listens.
private func exchange(_ request: String, _ port: UInt16) -> [UInt8] {
  let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  guard connection >= 0 else { return [] }
  defer { close(connection) }
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = port.bigEndian
  address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
  let connected = withUnsafePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
    }
  }
  guard connected == 0 else { return [] }
  let sent = Array(request.utf8)
  guard send(connection, sent, sent.count, Int32(MSG_NOSIGNAL)) == sent.count else { return [] }
  var answer: [UInt8] = []
  var part = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = recv(connection, &part, part.count, 0)
    guard count > 0 else { return answer }
    answer += part[..<count]
  }
}
