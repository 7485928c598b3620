// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Foundation
import Synchronization

/// A server on this machine that answers each request with bytes as they are, be they an answer or not.
///
/// It ends with this value; connections that wait are then closed.
public final class RawServer: Sendable {
  /// What is sent: some bytes, a wait, an end.
  public enum Part: Sendable {
    case bytes([UInt8])
    case wait(Double)
  }

  /// The port it listens on.
  public let port: UInt16
  private let listener: Int32
  private let log = Log()

  /// A server that answers the request with a head by the parts that `answer` gives, and then closes.
  ///
  /// - Throws: What the system says if no port can be had.
  public init(_ answer: @escaping @Sendable (_ index: Int, _ head: String) -> [Part]) throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && listen(listener, 64) == 0
          && getsockname(listener, $0, &length) == 0
      }
    }
    guard isBound else { throw POSIXError(.EADDRINUSE) }
    (self.listener, port) = (listener, UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [log] in
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        Thread.detachNewThread {
          defer { close(connection) }
          guard let head = Self.head(of: connection) else { return }
          for part in answer(log.note(head), head) where !Self.send(part, to: connection) { return }
        }
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  /// The heads of all requests so far.
  public var heads: [String] { log.heads.withLock { $0 } }

  /// The whole answer with a status and a body.
  public static func answer(
    _ status: Int,
    _ body: [UInt8] = [],
    headers: [String] = [],
    length: Int? = nil
  ) -> Part {
    let lines =
      ["HTTP/1.1 \(status) X", "Content-Length: \(length ?? body.count)", "Connection: close"]
      + headers
    return .bytes(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
  }

  private static func head(of connection: Int32) -> String? {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = recv(connection, &part, part.count, 0)
      guard count > 0 else { return nil }
      bytes += part[..<count]
      let text = String(decoding: bytes, as: UTF8.self)
      if text.contains("\r\n\r\n") { return text }
    }
  }

  private static func send(_ part: Part, to connection: Int32) -> Bool {
    switch part {
    case .wait(let seconds):
      Thread.sleep(forTimeInterval: seconds)
      return true
    case .bytes(let bytes):
      var rest = bytes[...]
      while !rest.isEmpty {
        let sent = rest.withUnsafeBytes {
          Foundation.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        guard sent > 0 else { return false }
        rest = rest.dropFirst(sent)
      }
      return true
    }
  }
}

/// The heads of the requests that a server got.
private final class Log: Sendable {
  let heads = Mutex<[String]>([])

  /// Notes a head and gives its number.
  func note(_ head: String) -> Int {
    heads.withLock { heads in
      heads.append(head)
      return heads.count - 1
    }
  }
}
