// SPDX-License-Identifier: Apache-2.0
import Yams

extension ConfigurationReader {
  private static let mailKeys = [
    "from", "reply_to", "list_id", "unsubscribe", "to", "smtp", "sendmail", "batch", "rate",
    "pictures", "max_age", "journal",
  ]

  /// `mail:` — who sends, to whom, and by what.
  mutating func mail(_ node: Node) -> Configuration.Mail {
    var mail = Configuration.Mail()
    mail.location = document.location(of: node)
    for (key, value) in entries(of: node, Self.mailKeys, in: "`mail`") {
      switch key {
      case "from": mail.from = written(value, key)
      case "reply_to": mail.replyTo = written(value, key)
      case "list_id": mail.listID = listID(value, key)
      case "unsubscribe": mail.unsubscribe = addresses(value, key)
      case "to": mail.to = place(value, key)
      case "smtp": mail.smtp = written(value, key)
      case "sendmail": mail.sendmail = written(value, key)
      case "batch": mail.batch = batch(value, key) ?? 1
      case "rate": mail.rate = written(value, key)
      case "pictures": mail.hasPictures = flag(value, key)
      case "max_age": mail.maxAge = seconds(value, key)
      default: mail.journal = place(value, key)
      }
    }
    if mail.smtp != nil, mail.sendmail != nil {
      add(
        .wrongValue,
        "`mail` names both a server and a command",
        at: node,
        fix: "write `smtp` or `sendmail`"
      )
    }
    return mail
  }

  private mutating func written(_ node: Node, _ key: String) -> SourceSpec.Written? {
    text(node, key).map { .init($0, at: document.location(of: node)) }
  }

  /// Dotted names of letters, digits and hyphens (RFC 2919).
  private mutating func listID(_ node: Node, _ key: String) -> SourceSpec.Written? {
    guard let written = written(node, key) else { return nil }
    let labels = written.text.split(separator: ".", omittingEmptySubsequences: false)
    let isName = labels.allSatisfy { label in
      !label.isEmpty && label.utf8.allSatisfy(Self.isLabel)
    }
    guard isName, labels.count > 1, written.text.utf8.count <= 200 else {
      add(
        .wrongValue,
        "`\(written.text)` is no name of a list",
        at: node,
        fix: "write names with dots between them, such as `notes.example.org`"
      )
      return nil
    }
    return written
  }

  private static func isLabel(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      || byte == UInt8(ascii: "-")
  }

  /// One or two ways to leave the list.
  private mutating func addresses(_ node: Node, _ key: String) -> [SourceSpec.Written] {
    let nodes = node.sequence.map { Array($0) } ?? [node]
    var addresses: [SourceSpec.Written] = []
    for item in nodes {
      guard let written = written(item, key) else { continue }
      let isWeb = written.text.hasPrefix("https://")
      let isAddress = written.text.utf8.allSatisfy {
        $0 > 0x20 && $0 < 0x7F && !"<>\"\\^`|".utf8.contains($0)
      }
      guard isWeb || written.text.hasPrefix("mailto:"), isAddress, written.text.count <= 200 else {
        add(
          .wrongValue,
          "`\(written.text)` is no way to leave a list",
          at: item,
          fix: "write an address of `https` with `{recipient}` in it, or one of `mailto`"
        )
        continue
      }
      if isWeb, !written.text.contains("{recipient}") {
        add(
          .wrongValue,
          "`\(written.text)` does not know who leaves",
          at: item,
          fix: "write `{recipient}` where the reader's address belongs"
        )
        continue
      }
      if addresses.contains(where: { $0.text.hasPrefix("https://") == isWeb }) {
        add(.wrongValue, "`unsubscribe` has two addresses of one kind", at: item)
        continue
      }
      addresses.append(written)
    }
    return addresses
  }

  private mutating func batch(_ node: Node, _ key: String) -> Int? {
    guard let count = node.scalar.flatMap({ Int($0.string) }), (1...500).contains(count) else {
      add(
        .wrongValue,
        "`\(key)` must be a whole number from 1 to 500",
        at: node,
        fix: "write 1 for a mail of their own for each reader"
      )
      return nil
    }
    return count
  }

  /// A time such as `36h`, in seconds.
  mutating func seconds(_ node: Node, _ key: String) -> Int? {
    let text = node.scalar?.string ?? ""
    let units: [Character: Int] = ["m": 60, "h": 3600, "d": 86_400]
    guard let unit = text.last.flatMap({ units[$0] }), let count = Int(text.dropLast()),
      (1...1_000_000).contains(count)
    else {
      add(
        .wrongValue,
        "`\(text)` is no time",
        at: node,
        fix: "write a whole number with its unit, such as `90m`, `36h` or `8d`"
      )
      return nil
    }
    return count * unit
  }
}
