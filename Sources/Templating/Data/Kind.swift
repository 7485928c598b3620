// SPDX-License-Identifier: Apache-2.0

/// What a declared name of a template's data may hold.
package indirect enum Kind: Hashable, Sendable {
  /// Characters, escaped for the place they land in.
  case text
  /// A finite number written with a fixed count of decimals, 0 to 6.
  case number(places: Int)
  /// Yes or no; only a section can ask it.
  case flag
  /// Markup that a template rendered; written `{{{name}}}`.
  case markup
  /// A value that may be absent; a section tests it.
  case optional(Kind)
  /// Named values.
  case record(Shape)
  /// Any count of values of one kind.
  case list(Kind)
  /// What never occurs: the element of an empty JSON array, or the value behind a JSON `null`.
  case nothing
}

extension Kind {
  /// The kind without the chance of being absent.
  var present: Kind {
    if case .optional(let kind) = self { kind.present } else { self }
  }

  /// The kind in a sentence, such as "a list".
  var phrase: String {
    switch self {
    case .text: "text"
    case .number: "a number"
    case .flag: "a flag"
    case .markup: "markup"
    case .optional(let kind): "an optional, \(kind.phrase) or absent"
    case .record: "a record"
    case .list: "a list"
    case .nothing: "nothing"
    }
  }
}
