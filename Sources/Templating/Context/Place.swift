// SPDX-License-Identifier: Apache-2.0

/// Where a tag stands, so how a value is escaped there.
enum Place: Hashable, Sendable {
  /// Between elements.
  case content(Space)
  /// Inside a quoted attribute value.
  case attribute
  /// Around one whole attribute; sections alone can stand there.
  case aroundAttribute
  /// In plain text: nothing is escaped.
  case plain
}

/// The tags of one URL attribute's value, whose scheme is checked when it has been written.
struct URLSpan: Hashable, Sendable {
  /// The first tag in the value; the check begins before it.
  let first: Int
  /// The last tag in the value; the check is made behind it.
  let last: Int
  /// Whether characters before the first tag rule out every scheme.
  let isPrefixed: Bool
  /// What of the template follows the last tag.
  let tail: Tail

  /// The template's own characters behind the last tag, as far as a scheme is concerned.
  enum Tail: Hashable, Sendable {
    /// Nothing that could end a scheme.
    case plain
    /// A colon at once, which ends the scheme that the tags wrote.
    case colon
    /// Other characters and then a colon, so that no scheme that is allowed can come about.
    case scheme
  }
}

/// What the context analysis knows about a composed template.
struct Placement: Sendable {
  /// The place of each tag by its id; `nil` where it may not stand.
  var places: [Place?] = []
  /// The URL attributes with tags in their values, by their first tag.
  var urls: [Int: URLSpan] = [:]
}
