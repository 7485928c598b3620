// SPDX-License-Identifier: Apache-2.0
internal import CMarkup

/// One walk over the records of a page, which asks every rule.
struct Inspection {
  /// The page and what it is made of.
  let context: PageContext
  /// The tables of names.
  let tables: RuleTables
  /// Which rules hold.
  let kind: Page.Kind
  /// The elements that are open, the root first.
  var open: [OpenElement] = []
  /// What the rules found.
  var findings = Findings()

  // The rules that remember something; the others have no state.
  var identifiers = IdentifierRule()
  var addresses = AddressRule()
  var form = FormRule()
  var head = HeadRule()
  var outline = OutlineRule()
  var landmarks = LandmarkRule()
  var grids = TableRule()
  var names = NameRule()
  var drawings = DrawingRule()
  let numbers: NumberRule

  /// A walk over `context`, a page of `kind`.
  init(_ context: PageContext, _ tables: RuleTables, _ numbers: NumberRule, kind: Page.Kind) {
    self.context = context
    self.tables = tables
    self.numbers = numbers
    self.kind = kind
    open.reserveCapacity(64)
  }

  /// Walks over all records.
  ///
  /// What the page lacks as a whole is looked for only if it `isWhole`.
  mutating func run(isWhole: Bool, _ words: VocabularyRule.Names) {
    for index in 0..<context.records.pieces.count {
      let piece = context.records.pieces[index]
      switch Int(piece.kind) {
      case CMK_START: start(piece, index, words)
      case CMK_END: end()
      case CMK_TEXT: if piece.flags != 0 { text(index) }
      default: other(piece, index)
      }
    }
    if isWhole { finish() }
  }
}

extension Inspection {
  @inline(__always)
  private mutating func start(_ piece: cmk_record, _ index: Int, _ words: VocabularyRule.Names) {
    let space = tables.spaces[Int(piece.namespace_)]
    let rawTag = tables.tags[Int(piece.name) * 4 + Int(space)]
    guard let rules = tables.rules.baseAddress else { return }
    let rule = rules + Int(rawTag)
    let element = context.element(index, rule.pointee.tag)
    if rawTag == 0 { VocabularyRule().unknownElement(element, words, &findings) }
    if piece.prefix != 0 { VocabularyRule().prefix(element, words, &findings) }
    if kind == .html, space == Namespace.html.rawValue {
      form.start(element, isClosed: piece.isSelfClosed, isVoid: rule.pointee.isVoid, &findings)
    }
    let parent = open.last
    var opened = OpenElement(rule, index, in: parent)
    if let parent {
      place(element, rule, parent)
    } else {
      PlaceRule().root(element, kind: kind, &findings)
    }
    let hasRole = attributes(of: element, words)
    opening(element, hasRole: hasRole, &opened)
    open.append(opened)
  }

  /// Looks at where an element stands.
  @inline(__always)
  private mutating func place(
    _ element: Element,
    _ rule: UnsafePointer<TagRule>,
    _ parent: OpenElement
  ) {
    if rule.pointee.tag != .unknown {
      PlaceRule().start(element, kinds: rule.pointee.kinds, in: parent, &findings)
    }
    let last = open.count - 1
    if tables.rules[Int(parent.tag.rawValue)].hasOrder {
      OrderRule().child(element, of: &open[last], &findings)
    }
    open[last].children += 1
  }

  private mutating func other(_ piece: cmk_record, _ index: Int) {
    guard kind == .html else { return }
    switch Int(piece.kind) {
    case CMK_DOCTYPE: form.doctype(piece, in: context, &findings)
    case CMK_CDATA, CMK_INSTRUCTION:
      form.piece(piece, at: context.markStart(of: index), &findings)
    default: break
    }
  }

  private mutating func finish() {
    identifiers.finish(context, &findings)
    names.finish(context, &findings)
    guard kind == .html else { return }
    form.finish(context, &findings)
    head.finish(&findings)
    outline.finish(&findings)
    landmarks.finish(context, &findings)
  }
}
