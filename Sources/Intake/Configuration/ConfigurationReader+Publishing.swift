// SPDX-License-Identifier: Apache-2.0
import Yams

extension ConfigurationReader {
  /// `cards:` — how many of the newest notes have one; `nil` if it is not written well.
  mutating func cards(_ node: Node) -> Int? {
    switch node.scalar?.string ?? "" {
    case "all": return .max
    case "none": return 0
    case let text:
      if let count = Int(text), count >= 0, text.utf8.allSatisfy({ $0 &- 48 < 10 }) { return count }
      add(
        .wrongValue,
        "`cards` must be a number of notes, `all` or `none`",
        at: node,
        fix: "write how many of the newest notes are to have a card, such as `30`"
      )
      return nil
    }
  }

  /// `compress:` — whether files of text stand compressed beside themselves.
  mutating func compresses(_ node: Node) -> Bool {
    switch node.scalar?.string ?? "" {
    case "gzip": return true
    case "none": return false
    default:
      add(.wrongValue, "`compress` must be `gzip` or `none`", at: node, fix: "write `gzip`")
      return false
    }
  }
}
