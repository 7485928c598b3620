// SPDX-License-Identifier: Apache-2.0

/// One thing that a version changed in the templates.
struct TemplateChange: Hashable, Sendable {
  /// What has another name, is new, or is gone.
  enum Kind: String, Hashable, Sendable {
    /// A value that templates see.
    case name
    /// A part of a parent that others fill.
    case block
    /// A file.
    case template
  }

  /// The version that has it.
  let version: TemplateVersion
  /// The template that has it; `nil` for any.
  let template: String?
  /// What kind of thing.
  let kind: Kind
  /// What it was called; `nil` if it is new.
  let old: String?
  /// What it is called; `nil` if it is gone.
  let new: String?
  /// What that means for a copy: one sentence without its full stop.
  let meaning: String

  /// What became of it, for messages: "`parts/mark` is `charts/mark` since 0.1.0: …".
  var sentence: String {
    let lead: String
    switch (old, new) {
    case (let old?, let new?): lead = "`\(old)` is `\(new)` since \(version)"
    case (let old?, nil): lead = "`\(old)` is gone since \(version)"
    case (nil, let new?): lead = "`\(new)` is new in \(version)"
    case (nil, nil): lead = "since \(version)"
    }
    return "\(lead): \(meaning)"
  }
}

/// A version of the program, such as 0.10.2, ordered by its numbers.
struct TemplateVersion: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The numbers between the points; at least one.
  let numbers: [Int]

  /// The version written `text`; `nil` if it is none.
  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    numbers = parts.compactMap { $0.utf8.allSatisfy { (48...57).contains($0) } ? Int($0) : nil }
    guard numbers.count == parts.count, (1...4).contains(numbers.count) else { return nil }
  }

  /// This program's.
  static var current: TemplateVersion? {
    programVersion.split(separator: " ").last.flatMap { TemplateVersion($0) }
  }

  /// The version as written.
  var description: String { numbers.map(String.init).joined(separator: ".") }

  /// Compares number by number.
  static func < (a: TemplateVersion, b: TemplateVersion) -> Bool {
    a.numbers.lexicographicallyPrecedes(b.numbers)
  }
}
