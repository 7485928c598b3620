// SPDX-License-Identifier: Apache-2.0

extension Page.Kind {
  /// The rules that a file's name asks for, letter case aside; `nil` for files that are no markup.
  ///
  ///     Page.Kind(path: "2025/12/17/index.html")   // .html
  ///     Page.Kind(path: "feed.xml")                // .xml
  ///     Page.Kind(path: "logo.svg")                // .picture
  ///     Page.Kind(path: "style.css")               // nil
  package init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[dot...].lowercased() {
    case ".html", ".htm", ".xhtml": self = .html
    case ".svg": self = ["logo.svg", "logo-dark.svg"].contains(name) ? .picture : .svg
    case ".xml", ".atom", ".rss": self = .xml
    default: return nil
    }
  }
}
