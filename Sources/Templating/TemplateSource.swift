// SPDX-License-Identifier: Apache-2.0

/// One template file as it was read, before anything is known about it.
package struct TemplateSource: Sendable {
  /// Which escaping and which rules hold; it follows from the file's extension.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Polyglot XHTML5: a page or a part of one.
    case html
    /// SVG: a chart or a part of one.
    case svg
    /// Plain text: no escaping and no markup rules.
    case text = "txt"
  }

  /// What other templates call it: relative to the templates' root, without the extension, such as
  /// `pages/note` or `commentary/en/headline`.
  package let name: String
  /// The file as diagnostics show it.
  package let file: String
  /// Which rules hold.
  package let kind: Kind
  /// The content, UTF-8.
  package let bytes: [UInt8]

  /// The template `name` read from `file`.
  package init(name: String, file: String, kind: Kind, bytes: [UInt8]) {
    self.name = name
    self.file = file
    self.kind = kind
    self.bytes = bytes
  }

  /// The template at `path`, which is relative to the templates' root `folder`.
  ///
  /// - Returns: `nil` if the extension is not one of a template, as of a style sheet.
  package init?(path: String, in folder: String, bytes: [UInt8]) {
    let base = path.split(separator: "/").last ?? ""
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")), !base.hasPrefix("."),
      let kind = Kind(rawValue: String(path[path.index(after: dot)...]))
    else { return nil }
    self.init(name: String(path[..<dot]), file: "\(folder)/\(path)", kind: kind, bytes: bytes)
  }
}

extension TemplateSource.Kind {
  /// Whether a template of this kind may take in one of `other` as a partial or parent.
  func mayTakeIn(_ other: TemplateSource.Kind) -> Bool {
    self == other || (self == .html && other == .svg)
  }
}
