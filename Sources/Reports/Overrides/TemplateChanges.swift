// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// What versions changed in the templates, as `Templates/CHANGES` lists it.
struct TemplateChanges: Sendable {
  /// All changes, in the order of the list: the newest version first.
  let all: [TemplateChange]
  /// The numbers of lines that could not be read; a test holds our own list to none.
  let unreadable: [Int]

  /// The list that comes with this program's templates.
  ///
  /// - Throws: `input.unreadable-file`, `template.no-folder`.
  static func own() throws(ReportError) -> TemplateChanges {
    let bytes = try contents(of: ownTemplates() + "/CHANGES", .templates)
    return TemplateChanges(parsing: String(decoding: bytes, as: UTF8.self))
  }

  /// The list written `text`.
  init(parsing text: String) {
    var all: [TemplateChange] = []
    var unreadable: [Int] = []
    var version: TemplateVersion?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.isEmpty || line.hasPrefix("#") { continue }
      if let next = TemplateVersion(line) {
        version = next
      } else if let version, let change = TemplateChange(parsing: line, of: version) {
        all.append(change)
      } else {
        unreadable.append(index + 1)
      }
    }
    (self.all, self.unreadable) = (all, unreadable)
  }
}

extension TemplateChanges {
  /// What became of `name`, which a template of the publisher still writes.
  ///
  /// - Parameters:
  ///   - name: A dotted name without the records around it, or all of it; or a template's or a block's.
  ///   - kind: What kind of thing it is.
  ///   - template: The template that writes it; changes that are told for it go first.
  /// - Returns: `nil` if nothing is told of it.
  func change(of name: String, _ kind: TemplateChange.Kind, in template: String) -> TemplateChange?
  {
    let found = all.filter { change in
      guard change.kind == kind, let old = change.old else { return false }
      return old == name || kind == .name && old.hasSuffix(".\(name)")
    }
    return found.first { $0.template == template } ?? found.first
  }

  /// The changes that concern a copy of `template` of `version`, newest first.
  ///
  /// - Parameters:
  ///   - template: The template's name.
  ///   - version: The version of which it was copied.
  ///   - text: The copy's text: of names that any copy may hold, only those in it concern it.
  /// - Returns: Those of later versions; if there are none, those of `version`, in whose making it may
  ///   have been copied.
  func changes(
    concerning template: String,
    since version: TemplateVersion,
    in text: String
  ) -> [TemplateChange] {
    let mine = all.filter { change in
      guard let concerned = change.template else {
        return change.old.map { text.contains($0) } ?? false
      }
      return concerned == template && !(change.new.map { text.contains($0) } ?? false)
    }
    let later = mine.filter { $0.version > version }
    return later.isEmpty ? mine.filter { $0.version == version } : later
  }
}

extension TemplateChange {
  /// The change in one line of the list.
  ///
  ///     parts/frame | name -> frame.logo | The masthead shows the logo.
  fileprivate init?(parsing line: Substring, of version: TemplateVersion) {
    let columns = line.split(separator: "|").map { $0.split(separator: " ") }
    guard columns.count == 3, columns[0].count == 1, let first = columns[1].first,
      let kind = Kind(rawValue: String(first)),
      let arrow = columns[1].firstIndex(of: "->"), (1...2).contains(arrow), columns[1].count > 2,
      columns[1].count <= arrow + 2, !columns[2].isEmpty
    else { return nil }
    self.version = version
    template = columns[0][0] == "*" ? nil : String(columns[0][0])
    self.kind = kind
    old = arrow == 2 ? String(columns[1][1]) : nil
    new = columns[1].count > arrow + 1 ? String(columns[1][arrow + 1]) : nil
    let sentence = columns[2].joined(separator: " ")
    meaning = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }
}
