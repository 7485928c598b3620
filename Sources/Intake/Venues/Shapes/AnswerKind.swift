// SPDX-License-Identifier: Apache-2.0

/// What a venue's answer is, before its figures are read.
package enum AnswerKind: Hashable, Sendable {
  /// Rows, or none.
  case data(isEmpty: Bool)
  /// The venue says that something is wrong: its code, and its words.
  case refusal(code: String, words: String)
  /// No JSON, for this reason.
  case broken(String)

  /// Looks at an answer.
  package init(_ answer: [UInt8]) {
    self = answer.withUnsafeBufferPointer { bytes in
      do throws(JSONFault) {
        return AnswerKind(try JSONNode(bytes), bytes)
      } catch {
        return .broken(error.summary)
      }
    }
  }

  private init(_ root: JSONNode, _ bytes: UnsafeBufferPointer<UInt8>) {
    if let (code, words) = root.refused(bytes) {
      self = .refusal(code: code, words: words)
    } else {
      let rows = root.items == nil ? root["data"] ?? root[["result", "list"]] : root
      self = .data(isEmpty: rows?.hasNothing ?? false)
    }
  }
}

extension JSONNode {
  /// Whether this is null, or a list of nothing.
  fileprivate var hasNothing: Bool {
    if case .null = content { true } else { items?.isEmpty ?? false }
  }

  /// The code and the words of an answer without data: of an envelope whose code is not one for
  /// success, or of Bitfinex's `["error", code, words]`.
  func refused(_ bytes: UnsafeBufferPointer<UInt8>) -> (code: String, words: String)? {
    if let items, items.first?.plainText(bytes) == "error" {
      let texts = items.dropFirst().map { $0.plainText(bytes) ?? "" }
      return (texts.first ?? "", texts.dropFirst().first ?? "")
    }
    let codes = ["code", "retCode"].compactMap { self[$0]?.plainText(bytes) }
    guard let code = codes.first, !["0", "00000", "200"].contains(code) else { return nil }
    let words = ["msg", "retMsg", "message"].compactMap { self[$0]?.plainText(bytes) }
    return (code, words.filter { !$0.isEmpty }.joined(separator: ": "))
  }

  private func plainText(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    switch content {
    case .string(_, let text): text
    case .number(let range): String(decoding: bytes[range], as: UTF8.self)
    case .null, .flag, .list, .object: nil
    }
  }
}
