// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
package import Templating

/// The templates of all charts, compiled once: drawings in `charts/`, words in
/// `commentary/LANGUAGE/charts/`.
package struct ChartTemplates: Sendable {
  /// A drawing and the words around it.
  struct Chart: Sendable {
    let drawing: Template
    let words: Template
  }

  let hero: Chart
  let assets: Chart
  let markets: Chart
  let history: Chart
  let breadth: Chart
  let classes: Chart
  let calendar: Chart
  let heatmap: Chart
  let net: Chart
  let calibration: Chart
  let liquidationMap: Chart
  let squeeze: Chart
  let eventFan: Chart
  let moves: Chart
  let measureStrip: Chart
  let crowding: Chart
  let panels: Chart
  /// The words of a market's past, whose drawing is that of a history.
  let past: Template
  /// The words of an asset's venues, whose drawing is that of the dots by market.
  let venues: Template
  /// The words of the regimes' colours.
  let regimeKey: Template
  let sparkline: Template
  let strip: Template
  let regimeStrip: Template
  /// The single words that figures take in.
  package let vocabulary: Vocabulary

  /// The charts of `library`, with the words of `language`.
  ///
  /// - Throws: Everything that is wrong with the names they use; what is wrong with the lines of
  ///   the vocabulary.
  package init(_ library: TemplateLibrary, language: String = "en") throws(ReportError) {
    var loader = Loader(library: library, language: language)
    let hero = loader.chart("hero", HeroDrawing.model.shape, HeroWords.model.shape)
    let assets = loader.chart("assets", BarsDrawing.model.shape, BarsWords.model.shape)
    let markets = loader.chart("markets", DotsDrawing.model.shape, DotsWords.model.shape)
    let history = loader.chart("history", HistoryDrawing.model.shape, HistoryWords.model.shape)
    let breadth = loader.chart("breadth", BreadthDrawing.model.shape, BreadthWords.model.shape)
    let classes = loader.chart("classes", ClassDrawing.model.shape, ClassWords.model.shape)
    let calendar = loader.chart("calendar", CalendarDrawing.model.shape, CalendarWords.model.shape)
    let heatmap = loader.chart("heatmap", HeatmapDrawing.model.shape, HeatmapWords.model.shape)
    let net = loader.chart("net", NetDrawing.model.shape, NetWords.model.shape)
    let calibration = loader.chart(
      "calibration",
      CalibrationDrawing.model.shape,
      CalibrationWords.model.shape
    )
    let liquidationMap = loader.chart(
      "liquidation-map",
      LiquidationDrawing.model.shape,
      LiquidationWords.model.shape
    )
    let squeeze = loader.chart("squeeze", SqueezeDrawing.model.shape, SqueezeWords.model.shape)
    let eventFan = loader.chart("event-fan", EventFanDrawing.model.shape, EventFanWords.model.shape)
    let moves = loader.chart("moves", MovesDrawing.model.shape, MovesWords.model.shape)
    let measureStrip = loader.chart(
      "measure-strip",
      MeasureStripDrawing.model.shape,
      MeasureStripWords.model.shape
    )
    let crowding = loader.chart(
      "crowding",
      CrowdingDrawing.model.shape,
      CrowdingWords.model.shape
    )
    let panels = loader.chart("panels", PanelDrawing.model.shape, PanelWords.model.shape)
    let past = loader.words("past", PastWords.model.shape)
    let venues = loader.words("venues", VenueWords.model.shape)
    let regimeKey = loader.words("regime-key", RegimeKeyWords.model.shape)
    let sparkline = loader.template("charts/sparkline", SparklineDrawing.model.shape)
    let strip = loader.template("charts/strip", StripDrawing.model.shape)
    let regimeStrip = loader.template("charts/regime-strip", RegimeStripDrawing.model.shape)
    let vocabulary = loader.words("vocabulary", Vocabulary.model.shape)
    guard let hero, let assets, let markets, let history, let breadth, let classes, let calendar,
      let heatmap, let net, let calibration, let liquidationMap, let squeeze, let eventFan,
      let moves, let measureStrip, let venues, let crowding, let panels,
      let past, let regimeKey, let sparkline, let strip, let regimeStrip,
      let vocabulary
    else { throw ReportError(.templates, loader.findings) }
    self.hero = hero
    self.assets = assets
    self.markets = markets
    self.history = history
    self.breadth = breadth
    self.classes = classes
    self.calendar = calendar
    self.heatmap = heatmap
    self.net = net
    self.calibration = calibration
    self.liquidationMap = liquidationMap
    self.squeeze = squeeze
    self.eventFan = eventFan
    self.moves = moves
    self.measureStrip = measureStrip
    self.venues = venues
    self.crowding = crowding
    self.panels = panels
    self.past = past
    self.regimeKey = regimeKey
    self.sparkline = sparkline
    self.strip = strip
    self.regimeStrip = regimeStrip
    self.vocabulary = try Vocabulary(vocabulary)
  }
}

extension ChartTemplates {
  /// Compiles one after the other, so that all findings are told at once.
  private struct Loader {
    let library: TemplateLibrary
    let language: String
    var findings: [Diagnostic] = []

    mutating func template(_ name: String, _ shape: Shape) -> Template? {
      do {
        return try library.template(name, for: shape)
      } catch {
        findings += error.diagnostics
        return nil
      }
    }

    mutating func words(_ name: String, _ shape: Shape) -> Template? {
      template("commentary/\(language)/charts/\(name)", shape)
    }

    mutating func chart(_ name: String, _ drawing: Shape, _ words: Shape) -> Chart? {
      let drawing = template("charts/\(name)", drawing)
      let words = self.words(name, words)
      guard let drawing, let words else { return nil }
      return Chart(drawing: drawing, words: words)
    }
  }
}
