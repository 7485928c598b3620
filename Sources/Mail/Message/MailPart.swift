// SPDX-License-Identifier: Apache-2.0
internal import FoundationEssentials

/// A part of a message (RFC 2045): what it is, and its body as it goes over the wire.
struct MailPart: Sendable {
  private let fields: [HeaderField]
  private let body: [UInt8]

  private init(_ fields: [HeaderField], _ body: [UInt8]) {
    (self.fields, self.body) = (fields, body)
  }

  /// The bytes: the head, an empty line, and the body, whose last line is ended.
  var bytes: [UInt8] { fields.flatMap(\.bytes) + crlf + body }
}

extension MailPart {
  /// Text of `kind`, such as `plain` or `html`, in UTF-8.
  static func text(_ kind: String, _ text: some Sequence<UInt8>) -> MailPart {
    let fields: [HeaderField] = [
      .words("Content-Type", ["text/\(kind);", "charset=utf-8"]),
      .words("Content-Transfer-Encoding", ["quoted-printable"]),
    ]
    return MailPart(fields, quotedPrintable(text))
  }

  /// A picture that the text beside it shows by its content id.
  static func picture(_ picture: MailPicture) -> MailPart {
    let text = Data(picture.png).base64EncodedString()
    let lines = Array(text.utf8).chunked(longestBodyLine).flatMap { $0 + crlf }
    let fields: [HeaderField] = [
      .words("Content-Type", ["image/png;", "name=\"\(picture.file)\""]),
      .words("Content-Transfer-Encoding", ["base64"]),
      .words("Content-ID", ["<\(picture.contentID)>"]),
      .words("Content-Disposition", ["inline;", "filename=\"\(picture.file)\""]),
    ]
    return MailPart(fields, lines)
  }

  /// Several parts as one of `kind`, such as `alternative`, parted by `boundary`.
  ///
  /// The boundary begins with `=_`, which no body of ours can hold: both encodings write `=` before
  /// digits and line ends alone.
  static func multipart(_ kind: String, boundary: String, _ parts: [MailPart]) -> MailPart {
    let boundary = "=_" + boundary
    let type = parts.first.flatMap { $0.fields.first?.firstWord } ?? "text/plain"
    let related = kind == "related" ? ["type=\"\(type)\";"] : []
    let body = parts.flatMap { Array("--\(boundary)".utf8) + crlf + $0.bytes }
    return MailPart(
      [
        .words("Content-Type", ["multipart/\(kind);"] + related + ["boundary=\"\(boundary)\""])
      ],
      body + Array("--\(boundary)--".utf8) + crlf
    )
  }
}

/// A picture that goes with a message.
package struct MailPicture: Hashable, Sendable {
  /// What the HTML calls it, without brackets: `history@example.org`.
  package let contentID: String
  /// The name under which it may be kept, of letters, digits and hyphens, such as `history.png`.
  package let file: String
  /// A PNG.
  package let png: [UInt8]

  /// The picture `png`, called `contentID` in the HTML.
  package init(contentID: String, file: String, png: [UInt8]) {
    (self.contentID, self.file, self.png) = (contentID, file, png)
  }
}

extension [UInt8] {
  /// The bytes in pieces of `size`, the last one shorter.
  fileprivate func chunked(_ size: Int) -> [ArraySlice<UInt8>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min(count, $0 + size)] }
  }
}
