// SPDX-License-Identifier: Apache-2.0

/// One declared name of a view, and how its value is taken from the view.
package struct Field<View>: Sendable {
  /// The name and kind that templates see.
  let declaration: Shape.Field
  /// The value of a view.
  let value: @Sendable (View) -> Value

  /// The field called `name` of `kind`, read by `value`, which must return that kind.
  private init(_ name: String, _ kind: Kind, _ value: @escaping @Sendable (View) -> Value) {
    declaration = Shape.Field(name, kind)
    self.value = value
  }
}

extension Field {
  /// Text that is always there; it may be empty.
  package static func text(
    _ name: String,
    _ read: @escaping @Sendable (View) -> String
  ) -> Field {
    Field(name, .text) { .text(read($0)) }
  }

  /// Text that may be absent.
  package static func optionalText(
    _ name: String,
    _ read: @escaping @Sendable (View) -> String?
  ) -> Field {
    Field(name, .optional(.text)) { read($0).map(Value.text) ?? .absent }
  }

  /// A number written with `places` decimals, 0 to 6; one that is not finite stops the rendering.
  package static func number(
    _ name: String,
    places: Int,
    _ read: @escaping @Sendable (View) -> Double
  ) -> Field {
    Field(name, .number(places: places)) { .number(read($0)) }
  }

  /// A number that may be absent.
  package static func optionalNumber(
    _ name: String,
    places: Int,
    _ read: @escaping @Sendable (View) -> Double?
  ) -> Field {
    Field(name, .optional(.number(places: places))) { read($0).map(Value.number) ?? .absent }
  }

  /// Yes or no.
  package static func flag(
    _ name: String,
    _ read: @escaping @Sendable (View) -> Bool
  ) -> Field {
    Field(name, .flag) { .flag(read($0)) }
  }

  /// Markup of another template, such as a chart.
  package static func markup(
    _ name: String,
    _ read: @escaping @Sendable (View) -> RenderedMarkup
  ) -> Field {
    Field(name, .markup) { .markup(read($0)) }
  }

  /// Markup that may be absent.
  package static func optionalMarkup(
    _ name: String,
    _ read: @escaping @Sendable (View) -> RenderedMarkup?
  ) -> Field {
    Field(name, .optional(.markup)) { read($0).map(Value.markup) ?? .absent }
  }

  /// A record with names of its own.
  package static func record<Part>(
    _ name: String,
    of model: Model<Part>,
    _ read: @escaping @Sendable (View) -> Part
  ) -> Field {
    Field(name, .record(model.shape)) { .record(model.record(of: read($0))) }
  }

  /// A record that may be absent.
  package static func optionalRecord<Part>(
    _ name: String,
    of model: Model<Part>,
    _ read: @escaping @Sendable (View) -> Part?
  ) -> Field {
    Field(name, .optional(.record(model.shape))) { view in
      read(view).map { .record(model.record(of: $0)) } ?? .absent
    }
  }

  /// Any count of records.
  package static func list<Row>(
    _ name: String,
    of model: Model<Row>,
    _ read: @escaping @Sendable (View) -> [Row]
  ) -> Field {
    Field(name, .list(.record(model.shape))) { .list(model.rows(of: read($0))) }
  }

  /// Any count of texts, each written `{{.}}`.
  package static func texts(
    _ name: String,
    _ read: @escaping @Sendable (View) -> [String]
  ) -> Field {
    Field(name, .list(.text)) { view in
      let texts = read(view)
      return .list(Rows(count: texts.count, cells: texts.map(Value.text)))
    }
  }

  /// Any count of rendered markups, each written `{{{.}}}`.
  package static func markups(
    _ name: String,
    _ read: @escaping @Sendable (View) -> [RenderedMarkup]
  ) -> Field {
    Field(name, .list(.markup)) { view in
      let markups = read(view)
      return .list(Rows(count: markups.count, cells: markups.map(Value.markup)))
    }
  }
}
