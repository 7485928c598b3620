// SPDX-License-Identifier: Apache-2.0
package import Templating

/// A row of the tables on the methodology page: what it is, and its value.
package struct ThresholdView: Sendable {
  let name: String
  let value: String

  /// The names that templates see.
  static let model = Model<ThresholdView>(.text("name") { $0.name }, .text("value") { $0.value })
}

/// A check on the data: its name, what it looks for, from where on, and what follows.
package struct CheckRowView: Sendable {
  let id: String
  let finds: String
  let limit: String
  let follows: String

  /// The names that templates see.
  static let model = Model<CheckRowView>(
    .text("id") { $0.id },
    .text("finds") { $0.finds },
    .text("limit") { $0.limit },
    .text("follows") { $0.follows }
  )
}

/// A regime with the values it begins at.
package struct RegimeRowView: Sendable {
  let name: String
  let bands: String
  let ranks: String

  /// The names that templates see.
  static let model = Model<RegimeRowView>(
    .text("name") { $0.name },
    .text("bands") { $0.bands },
    .text("ranks") { $0.ranks }
  )
}

/// A measure with what it counts.
package struct MeasureRowView: Sendable {
  let name: String
  let box: [String]
  let rule: String

  /// The names that templates see.
  static let model = Model<MeasureRowView>(
    .text("name") { $0.name },
    .texts("box") { $0.box },
    .text("rule") { $0.rule }
  )
}

/// Everything on the methodology page that comes from the code's own values.
package struct MethodologyView: Sendable {
  let frame: FrameView
  let regimes: [RegimeRowView]
  let thresholds: [ThresholdView]
  let checks: [CheckRowView]
  let bands: [BandRowView]
  let measures: [MeasureRowView]
  let example: [ThresholdView]
  let exampleDate: String
  let window: String
  /// A day or a week.
  let slot: String
  let isWeekly: Bool
  /// How many weeks a COT index spans, and how many of them it needs.
  let indexWindow: String, indexReadings: String
  let least: String
  /// How comments are chosen.
  let readersRule: String
  /// The values of the methods.
  let values: MethodValuesView

  /// The names that templates see.
  package static let model = Model<MethodologyView>(
    .record("frame", of: FrameView.model) { $0.frame },
    .list("regimes", of: RegimeRowView.model) { $0.regimes },
    .list("thresholds", of: ThresholdView.model) { $0.thresholds },
    .list("checks", of: CheckRowView.model) { $0.checks },
    .list("bands", of: BandRowView.model) { $0.bands },
    .list("measures", of: MeasureRowView.model) { $0.measures },
    .list("example", of: ThresholdView.model) { $0.example },
    .text("exampleDate") { $0.exampleDate },
    .text("window") { $0.window },
    .text("slot") { $0.slot },
    .flag("weekly") { $0.isWeekly },
    .text("indexWindow") { $0.indexWindow },
    .text("indexReadings") { $0.indexReadings },
    .text("least") { $0.least },
    .text("readersRule") { $0.readersRule },
    .record("values", of: MethodValuesView.model) { $0.values }
  )
}

/// Everything on the page for addresses that do not exist.
package struct MissingView: Sendable {
  let siteTitle: String
  let home: String

  /// The names that templates see.
  package static let model = Model<MissingView>(
    .text("siteTitle") { $0.siteTitle },
    .text("home") { $0.home }
  )
}
