// SPDX-License-Identifier: Apache-2.0
import Markup

/// What a value may do in an attribute.
enum AttributeRule: Hashable, Sendable {
  /// Any text, escaped.
  case text
  /// One URL: `http`, `https`, `mailto`, or relative.
  case url
  /// No value at all, for the reason given.
  case refused(String)

  /// The rule for `attribute` of the element called `element`.
  init(_ attribute: String, prefix: String, of element: MarkupElement) {
    let name = attribute.lowercased()
    if name.hasPrefix("on") {
      self = .refused("an event attribute runs as a script")
    } else if let reason = Self.refused[name] {
      self = .refused(reason)
    } else if prefix == "xmlns" || (prefix.isEmpty && name == "xmlns") {
      self = .refused("a namespace decides what elements mean")
    } else if Self.steersOthers(name, of: element) {
      self = .refused("it may become a URL or a script")
    } else if Self.urls.contains(name) || (prefix == "xml" && name == "base") {
      self = .url
    } else {
      self = .text
    }
  }
}

extension AttributeRule {
  private static let refused = [
    "style": "it is CSS; use a class or a presentation attribute",
    "srcset": "it holds several URLs; use `src`",
    "imagesrcset": "it holds several URLs; use `href`",
    "ping": "it holds several URLs",
    "srcdoc": "it is a document of its own",
  ]

  private static let urls: Set = [
    "href", "src", "action", "formaction", "poster", "cite", "data", "background", "longdesc",
    "manifest", "codebase", "classid", "icon", "profile", "usemap", "archive",
  ]

  /// Whether the attribute's value becomes that of another one: `<meta http-equiv>`, `<animate>`.
  private static func steersOthers(_ name: String, of element: MarkupElement) -> Bool {
    let element = (
      name: element.name.local.lowercased(),
      attributes: element.attributes.map { $0.name.local.lowercased() }
    )
    switch element.name {
    // The name may bear the mark of a section around it.
    case "meta":
      return name == "content" && element.attributes.contains { $0.hasSuffix("http-equiv") }
    case "animate", "set": return ["to", "from", "by", "values", "attributename"].contains(name)
    default: return false
    }
  }
}
