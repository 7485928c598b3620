// SPDX-License-Identifier: Apache-2.0
package import Templating

/// A chart with everything that stands around it, for a page template to lay out.
package struct FigureView: Sendable {
  /// Unique in a note, such as `hero`; the drawing's own ids begin with it.
  package let id: String
  /// The finding, or a neutral name where the data holds none; no full stop.
  package let title: String
  /// Measure, unit, scale and period.
  package let sub: String
  /// The key of its colours; empty where all is labelled directly.
  package var key: [KeyEntry] = []
  /// The drawing, with a title and a description of its own.
  package let svg: RenderedMarkup
  /// Source, n with its unit, and what to beware of.
  package let src: String
  /// The same figures as a table; `nil` where the drawing says them all in words.
  package let table: TableView?
  /// Whether the figure wants the whole width of the page.
  package let wide: Bool

  /// What templates may write of a figure.
  package static let model = Model<FigureView>(
    .text("id") { $0.id },
    .text("title") { $0.title },
    .text("sub") { $0.sub },
    .flag("keyed") { !$0.key.isEmpty },
    .list("key", of: KeyEntry.model) { $0.key },
    .markup("svg") { $0.svg },
    .text("src") { $0.src },
    .optionalRecord("table", of: TableView.model) { $0.table },
    .flag("wide") { $0.wide }
  )
}
