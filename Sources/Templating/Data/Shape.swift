// SPDX-License-Identifier: Apache-2.0

/// The names and kinds that a template's data declares, in the order of its values.
package struct Shape: Hashable, Sendable {
  /// One declared name.
  package struct Field: Hashable, Sendable {
    /// The name as templates write it; `.` alone stands for the whole value.
    package let name: String
    /// What it holds.
    package let kind: Kind

    /// The declaration of `name` as `kind`.
    package init(_ name: String, _ kind: Kind) {
      self.name = name
      self.kind = kind
    }
  }

  /// The declarations; names are unique, the first of two equal ones is found.
  package let fields: [Field]

  /// The shape with `fields`, which may be none.
  package init(_ fields: [Field]) { self.fields = fields }

  /// Where the value of `name` stands; `nil` if it is not declared.
  ///
  /// - Complexity: O(n) in the fields; used when templates are compiled only.
  func index(of name: String) -> Int? { fields.firstIndex { $0.name == name } }
}
