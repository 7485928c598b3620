// SPDX-License-Identifier: Apache-2.0

/// The figures of a mail that stand in no sentence, cell by cell.
struct MailTables {
  /// The rows of the HTML's tables, each with its head, without the cells that are bars.
  let rows: [[String]]
  /// The key figures of the HTML: label, value, caption.
  let keys: [[String]]
  /// The lines of the plain text, parted where two blanks or more stand.
  let lines: [[String]]

  init(_ mail: MailReader) {
    rows = Self.rows(of: mail.html)
    let key = /<span[^>]*>([^<]*)<\/span><br\/><span[^>]*>([^<]*)<\/span><br\/><span[^>]*>([^<]*)</
    keys = mail.html.matches(of: key).map { match in
      [match.output.1, match.output.2, match.output.3].map { EmailTests.visible(String($0)) }
    }
    lines = mail.text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: /\ {2,}/).map(String.init)
    }
  }

  /// The rows of the tables in `html` that have a head.
  static func rows(of html: String) -> [[String]] {
    let bars = /<table role="presentation"[^>]*><tr>(?:<td[^>]*>&#160;<\/td>)+<\/tr><\/table>/
    let row = /<tr><th[^>]*scope="row"[^>]*>.*?<\/tr>/.dotMatchesNewlines()
    return html.replacing(bars, with: "").matches(of: row).map { row in
      row.output.split(separator: /<\/t[hd]>/).map { EmailTests.visible(String($0)) }
        .filter { !$0.isEmpty }
    }
  }
}

extension [String] {
  /// Whether `other` has all of these, in this order.
  func isPart(of other: [String]) -> Bool {
    var rest = other[...]
    for one in self {
      guard let place = rest.firstIndex(of: one) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }
}
