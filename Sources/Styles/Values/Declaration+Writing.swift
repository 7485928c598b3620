// SPDX-License-Identifier: Apache-2.0

extension Declaration {
  /// `color:#16191d`, with `!important` if it is.
  var text: String { "\(name):\(value)\(isImportant ? "!important" : "")" }
}

extension [Declaration] {
  /// Those that count: of each property the last, where it stands.
  ///
  /// A shorthand and a part of it are two properties, so their order is kept.
  var effective: [Declaration] {
    var seen: Set<String> = []
    return reversed().filter { seen.insert($0.name).inserted }.reversed()
  }

  /// The declarations in CSS, without blanks.
  var text: String { map(\.text).joined(separator: ";") }
}
