// SPDX-License-Identifier: Apache-2.0
internal import Figures
internal import Positioning
package import Templating

/// A resolved forecast in a table.
package struct CallRowView: Sendable {
  /// The note that stated it, and the way from the site's root to it; `nil` without a page.
  let made: Day, path: String?
  let what: String, stated: String
  let happened: Bool
  /// Yes or no.
  let outcome: String
  let brier: String

  /// The names that templates see.
  static let model = Model<CallRowView>(
    .text("iso") { $0.made.description },
    .text("made") { mediumDate($0.made) },
    .optionalText("path") { $0.path },
    .text("what") { $0.what },
    .text("stated") { $0.stated },
    .flag("happened") { $0.happened },
    .text("outcome") { $0.outcome },
    .text("brier") { $0.brier }
  )
}

/// Resolved forecasts, as `parts/calls.html` lays them out.
package struct CallsView: Sendable {
  let words: Words<CallsWords.Key>
  /// At least one, newest first.
  let rows: [CallRowView]
  /// The mean of the scores of ``rows``; `nil` where it is not told.
  let mean: String?

  /// The names that templates see.
  package static let model = Model<CallsView>(
    .text("caption") { $0.words[.past] },
    .text("headMade") { $0.words[.made] },
    .text("headForecast") { $0.words[.forecast] },
    .text("headStated") { $0.words[.stated] },
    .text("headHappened") { $0.words[.happened] },
    .text("headBrier") { $0.words[.brier] },
    .list("rows", of: CallRowView.model) { $0.rows },
    .optionalRecord("mean", of: CallsMeanView.model) { view in
      view.mean.map { CallsMeanView(name: view.words[.mean], brier: $0) }
    }
  )
}

/// The foot of a table of resolved forecasts.
struct CallsMeanView: Sendable {
  let name: String, brier: String

  /// The names that templates see.
  static let model = Model<CallsMeanView>(.text("name") { $0.name }, .text("brier") { $0.brier })
}

/// A forecast that is open.
package struct OpenCallRowView: Sendable {
  let what: String, stated: String, base: String, due: String

  /// The names that templates see.
  static let model = Model<OpenCallRowView>(
    .text("what") { $0.what },
    .text("stated") { $0.stated },
    .text("base") { $0.base },
    .text("due") { $0.due }
  )
}

/// Open forecasts, as `parts/open-calls.html` lays them out.
package struct OpenCallsView: Sendable {
  let words: Words<CallsWords.Key>
  /// At least one.
  let rows: [OpenCallRowView]

  /// The names that templates see.
  package static let model = Model<OpenCallsView>(
    .text("caption") { $0.words[.open] },
    .text("headForecast") { $0.words[.forecast] },
    .text("headStated") { $0.words[.stated] },
    .text("headBase") { $0.words[.base] },
    .text("headDue") { $0.words[.due] },
    .list("rows", of: OpenCallRowView.model) { $0.rows }
  )
}

/// What the words of tables of forecasts may tell.
struct CallsWords: Sendable {
  /// The lines that the template writes.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case past, open, made, forecast, stated, happened, brier, base, due, yes, no, mean
  }

  /// Whose forecasts; `nil` for those of several.
  let subject: String?
  let count: Int

  /// What the template may write.
  static let model = Model<CallsWords>(
    .optionalText("of") { $0.subject },
    .text("count") { counted($0.count) },
    .flag("one") { $0.count == 1 }
  )
}
