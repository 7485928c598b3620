// SPDX-License-Identifier: Apache-2.0
internal import Design
internal import Figures
internal import Positioning
package import Templating

/// Everything on a note's page.
package struct NoteView: Sendable {
  let frame: FrameView
  /// The sections between its head and its disclaimer, in order.
  let sections: [SiteDesign.Section]
  let lead: LeadView
  /// The analyst's own text.
  let text: OwnTextView?
  /// What restated data changes of it.
  let correction: CorrectionView?
  let paragraphs: [ParagraphView]
  let evidence: [EvidenceView]
  let further: [EvidenceView]
  let box: [String]
  let keys: [KeyView]
  let holders: [FigureView]
  let history: [FigureView]
  let report: ClassReportView?
  /// Figures beside the report.
  let balance: [FigureView]
  /// What a move would set off, and what came after.
  let outlook: OutlookFigures
  /// How the total depends on each venue and asset.
  let without: TableView?
  /// The note's forecasts, and earlier ones.
  let calls: NoteCallsView?
  let qualities: [QualityView]
  /// What readers said about the note before.
  let readers: ReadersView?
  let rowCount: Int
  let previous: NoteLinkView?
  let next: NoteLinkView?
  /// What it is found by.
  let tags: [NamedTag]
  /// Earlier notes that are worth another look.
  let recalls: [RecallView]

  /// The names that templates see.
  package static let model = Model<NoteView>(
    .record("frame", of: FrameView.model) { $0.frame },
    .list("sections", of: sectionModel) { $0.sections },
    // So that a template may also take in a section by name, outside of the list.
    .optionalText("named") { _ in nil },
    .record("lead", of: LeadView.model) { $0.lead },
    .optionalRecord("own", of: OwnTextView.model) { $0.text },
    .flag("hasParagraphs") { !$0.paragraphs.isEmpty },
    .optionalRecord("correction", of: CorrectionView.model) { $0.correction },
    .list("paragraphs", of: ParagraphView.model) { $0.paragraphs },
    .list("evidence", of: EvidenceView.model) { $0.evidence },
    .flag("hasFurther") { !$0.further.isEmpty },
    .list("further", of: EvidenceView.model) { $0.further },
    .texts("box") { $0.box },
    .list("keys", of: KeyView.model) { $0.keys },
    .flag("hasHolders") { !$0.holders.isEmpty },
    .list("holders", of: FigureView.model) { $0.holders },
    .flag("hasHistory") { !$0.history.isEmpty },
    .list("history", of: FigureView.model) { $0.history },
    .optionalRecord("report", of: ClassReportView.model) { $0.report },
    .flag("hasBalance") { !$0.balance.isEmpty },
    .list("balance", of: FigureView.model) { $0.balance },
    .optionalRecord("without", of: TableView.model) { $0.without },
    .flag("hasMoves") { !$0.outlook.moves.isEmpty },
    .list("moves", of: FigureView.model) { $0.outlook.moves },
    .optionalRecord("choices", of: TableView.model) { $0.outlook.choices },
    .flag("hasAfter") { !$0.outlook.after.isEmpty || $0.outlook.study != nil || $0.calls != nil },
    .list("after", of: FigureView.model) { $0.outlook.after },
    .optionalRecord("study", of: StudyView.model) { $0.outlook.study },
    .optionalRecord("record", of: NoteCallsView.model) { $0.calls },
    .list("qualities", of: QualityView.model) { $0.qualities },
    .optionalRecord("readers", of: ReadersView.model) { $0.readers },
    .text("rowCount") { $0.rowCount == 1 ? "1 observation" : "\(count($0.rowCount)) observations" },
    .optionalRecord("previous", of: NoteLinkView.model) { $0.previous },
    .optionalRecord("next", of: NoteLinkView.model) { $0.next },
    .flag("hasTags") { !$0.tags.isEmpty },
    .list("tags", of: NamedTag.model) { $0.tags },
    .list("recalls", of: RecallView.model) { $0.recalls }
  )
}

/// Which section stands here, and what it is called if it is called otherwise.
private let sectionModel = Model<SiteDesign.Section>(
  .optionalText("named") { $0.heading },
  .flag("isCommentary") { $0.section == .commentary },
  .flag("isReport") { $0.section == .report },
  .flag("isHolders") { $0.section == .holders },
  .flag("isHistory") { $0.section == .history },
  .flag("isMoves") { $0.section == .moves },
  .flag("isAfter") { $0.section == .after },
  .flag("isQuality") { $0.section == .quality },
  .flag("isReaders") { $0.section == .readers },
  .flag("isFiles") { $0.section == .files }
)
