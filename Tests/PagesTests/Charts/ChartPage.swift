// SPDX-License-Identifier: Apache-2.0
import Analysis
import Charts
import Foundation
import Positioning
import Templating
import TestSupport

@testable import Pages

/// A page that shows the charts of one note, as a note's page would.
struct ChartPage {
  let title: String
  let hero: FigureView?
  let strips: [RenderedMarkup]
  let regimes: [RenderedMarkup]
  let figures: [FigureView]

  static let model = Model<ChartPage>(
    .text("title") { $0.title },
    .optionalRecord("hero", of: FigureView.model) { $0.hero },
    .markups("strips") { $0.strips },
    .markups("regimes") { $0.regimes },
    .list("figures", of: FigureView.model) { $0.figures }
  )

  /// Figures that belong to no note, with small drawings above them.
  init(title: String, strips: [RenderedMarkup], figures: [FigureView]) {
    self.title = title
    hero = nil
    self.strips = strips
    regimes = []
    self.figures = figures
  }

  /// The charts of `note`.
  init(
    _ title: String,
    _ note: NoteAnalysis,
    _ templates: ChartTemplates,
    cadence: Cadence = .daily
  ) throws {
    var settings = AnalysisSettings()
    settings.cadence = cadence
    self.title = title
    hero = try templates.heroFigure(
      of: note,
      source: FigureSource("a feed & <more>", status: note.lead.status)
    )
    let keys = try templates.keyStrips(of: note.lead)
    strips = ([keys.skew, keys.rank, keys.z] + keys.changes).compactMap { $0 }
    let regime = Regime(grade: .crowded, side: note.lead.imbalance.lean, rule: .bands)
    regimes = try RegimeStrip.Size.allCases.map { size in
      try templates.regimeStrip(regime, size: size)
    }
    figures = [
      try templates.holdersFigure(
        of: note,
        source: FigureSource(nil, status: note.lead.status),
        settings: settings
      ),
      try templates.historyFigure(
        of: note,
        source: FigureSource("a feed\nsub: of two lines", status: note.lead.status),
        settings: settings
      ),
    ].compactMap { $0 }
  }

  /// The whole page.
  func render() throws -> String {
    let library = try TemplateLibrary(Self.sources())
    let template = try library.template("page", for: Self.model.shape)
    return String(decoding: try template.render(Self.model.record(of: self)), as: UTF8.self)
  }

  /// The templates of the project, and the page of this test.
  static func sources() throws -> [TemplateSource] {
    let root = URL(filePath: ownTemplates)
    let files = ["charts", "commentary/en/charts"].flatMap { folder in
      let path = root.appending(path: folder).path()
      let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
      return names.sorted().map { "\(folder)/\($0)" }
    }
    let page = TemplateSource(name: "page", file: "page.html", kind: .html, bytes: Array(text.utf8))
    return try files.compactMap { file in
      let bytes = try Data(contentsOf: root.appending(path: file))
      return TemplateSource(path: file, in: "Templates", bytes: Array(bytes))
    } + [page]
  }

  private static let text = """
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en">
    <head><meta charset="utf-8"/><title>{{title}}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="description" content="Charts"/><meta name="color-scheme" content="light dark"/>
    <link rel="stylesheet" href="style.css"/></head>
    <body>
    <header class="mast"><div class="wrap"><p>{{>charts/mark}}</p></div></header>
    <main id="main" class="wrap"><h1>{{title}}</h1>
    <p class="regime">Regime{{#regimes}} {{{.}}}{{/regimes}}</p>
    {{#hero}}
    {{>charts/hero-figure}}
    {{/hero}}
    <div class="keys">{{#strips}}<div>{{{.}}}</div>{{/strips}}</div>
    <section class="sec"><h2>Charts</h2><div class="figs g2">
    {{#figures}}
    {{>charts/figure}}
    {{/figures}}
    </div></section></main>
    </body>
    </html>

    """
}
