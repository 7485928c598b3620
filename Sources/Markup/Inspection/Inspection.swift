// SPDX-License-Identifier: Apache-2.0
internal import CMarkup

/// One walk over the records of a page, which asks every rule.
struct Inspection {
  /// The page and what it is made of.
  let context: PageContext
  private let tables: RuleTables
  private let kind: Page.Kind

  /// What the rules found.
  private(set) var findings = Findings()
  private(set) var identifiers = IdentifierRule()
  private(set) var addresses = AddressRule()
  private var open: [OpenElement] = []
  private var form = FormRule()
  private var head = HeadRule()
  private var outline = OutlineRule()
  private var landmarks = LandmarkRule()
  private var grids = TableRule()
  private var names = NameRule()
  private var drawings = DrawingRule()
  private let numbers: NumberRule

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
    var opened = OpenElement(
      tag: rule.pointee.tag,
      index: index,
      allows: rule.pointee.allows,
      forbids: rule.pointee.forbids
    )
    if let parent = open.last {
      place(element, rule, parent, &opened)
    } else {
      PlaceRule().root(element, kind: kind, &findings)
    }
    let hasRole = attributes(of: element, rule, words)
    opening(element, hasRole: hasRole, &opened)
    open.append(opened)
  }

  /// Looks at where an element stands, and hands down what holds inside it.
  @inline(__always)
  private mutating func place(
    _ element: Element,
    _ rule: UnsafePointer<TagRule>,
    _ parent: OpenElement,
    _ opened: inout OpenElement
  ) {
    if rule.pointee.tag != .unknown {
      PlaceRule().start(element, kinds: rule.pointee.kinds, in: parent, &findings)
    }
    let last = open.count - 1
    if tables.rules[Int(parent.tag.rawValue)].hasOrder {
      OrderRule().child(element, of: &open[last], &findings)
    }
    open[last].children += 1
    if rule.pointee.isTransparent { opened.allows = parent.allows }
    if parent.tag == .dl, rule.pointee.tag == .div { opened.allows = .term }
    opened.forbids.formUnion(parent.forbids)
    if !rule.pointee.mayHoldMain { opened.forbids.insert(.main) }
  }

  /// Looks at the attributes; whether there is a role or a state of ARIA among them.
  @inline(__always)
  private mutating func attributes(
    of element: Element,
    _ rule: UnsafePointer<TagRule>,
    _ words: VocabularyRule.Names
  ) -> Bool {
    var hasRole = false
    for attribute in element.attributes {
      guard attribute.isPlain else {
        named(attribute, element, words)
        continue
      }
      let key = tables.keys[Int(attribute.name)]
      guard rule.pointee.keys.contains(key) else {
        VocabularyRule().attribute(attribute, of: element, words, &findings)
        continue
      }
      let reading = tables.readings[Int(key)]
      if reading != .plain { read(attribute, key, reading, of: element) }
      hasRole = hasRole || Key.isAria(key)
    }
    return hasRole
  }

  @inline(__always)
  private mutating func read(
    _ attribute: cmk_attribute,
    _ key: UInt8,
    _ reading: Reading,
    of element: Element
  ) {
    let value = context.records.value(attribute, in: context.source)
    switch reading {
    case .plain: break
    case .numbers: numbers.numbers(value, key, of: element, &findings)
    case .path: numbers.path(value, of: element, &findings)
    case .expression: numbers.expression(value, key, of: element, &findings)
    case .id: identifiers.name(value, element, &findings)
    case .references: identifiers.refer(value, element.index, key)
    case .paint:
      if let id = AddressRule().paint(value, key, of: element, &findings) {
        identifiers.refer(fragment: id, element.index, key)
      }
    case .link, .request:
      let isRequest = reading == .request || AddressRule.isRequest(element)
      let id = addresses.address(value, key, of: element, isRequest: isRequest, &findings)
      if let id { identifiers.refer(fragment: id, element.index, key) }
    }
  }

  /// Looks at an attribute that is not in the table by its plain name.
  private mutating func named(
    _ attribute: cmk_attribute,
    _ element: Element,
    _ words: VocabularyRule.Names
  ) {
    if attribute.isDeclaration {
      if element.tag == .unknown { return }
      DeclarationRule().declaration(
        prefix: words(attribute.name),
        uri: words(attribute.value),
        on: element,
        &findings
      )
      return
    }
    let prefix = attribute.prefix == 0 ? "" : words(attribute.prefix) + ":"
    guard let key = Key.named(prefix + words(attribute.name)),
      tables.rules[Int(element.tag.rawValue)].keys.contains(key.rawValue)
    else {
      VocabularyRule().attribute(attribute, of: element, words, &findings)
      return
    }
    let reading = tables.readings[Int(key.rawValue)]
    if reading != .plain { read(attribute, key.rawValue, reading, of: element) }
  }
}

extension Inspection {
  /// Asks the rules that look at certain elements only.
  @inline(__always)
  private mutating func opening(_ element: Element, hasRole: Bool, _ opened: inout OpenElement) {
    let parent = open.last
    opened.isHidden = parent?.isHidden ?? false
    opened.isInPart = parent?.isInPart ?? false
    if hasRole {
      if element.has(.ariaHidden, "true") { opened.isHidden = true }
      AriaRule().start(element, isHidden: opened.isHidden, &findings)
    }
    switch element.tag {
    case .svgRect, .svgLine, .svgPath, .svgCircle, .svgText, .svgG, .svgTspan, .span, .p: return
    case .tr, .td, .th, .tbody: grids.start(element, &findings)
    case .table: grids.table(element.index)
    case .svg:
      let isOutermost = parent?.tag.space != .svg
      drawings.start(element, isOutermost: isOutermost, isHidden: opened.isHidden, &findings)
    case .svgTitle, .svgDesc: if let parent { drawings.describe(element, in: parent) }
    case .h1, .h2, .h3, .h4, .h5, .h6: outline.heading(element, &findings)
    default: seldom(element, &opened)
    }
  }

  private mutating func seldom(_ element: Element, _ opened: inout OpenElement) {
    switch element.tag {
    case .html: head.language(element, &findings)
    case .meta: head.meta(element, &findings)
    case .title: head.title(element, text: context.rawText(behind: element.index), &findings)
    case .script: ScriptRule().start(element, &findings)
    case .img: image(element)
    case .label: names.label(element)
    case .input, .select, .textarea:
      names.field(element, isInLabel: opened.forbids.contains(.label), &findings)
    case .main:
      outline.main(element, &findings)
      opened.isInPart = true
    case .nav, .aside:
      landmarks.part(element)
      opened.isInPart = true
    case .section, .article: opened.isInPart = true
    case .header, .footer: if !opened.isInPart { landmarks.edge(element, &findings) }
    default: break
    }
    if opened.isHidden { focus(element) }
  }

  private mutating func image(_ element: Element) {
    names.image(element, &findings)
    if element.value(.alt)?.isBlank == false { note(text: true) }
  }

  private mutating func focus(_ element: Element) {
    let isLink = element.tag == .a || element.tag == .svgA
    let isControl = [.button, .input, .select, .textarea, .summary].contains(element.tag)
    if isControl || (isLink && element.value(.href) != nil) || element.value(.tabindex) != nil {
      AriaRule().focus(element, &findings)
    }
  }
}

extension Inspection {
  private mutating func text(_ index: Int) {
    guard let parent = open.last else { return }
    if !parent.allows.contains(.text) {
      PlaceRule().text(at: context.textStart(index), in: parent, &findings)
    }
    if !parent.isHidden { note(text: true) }
  }

  /// Notes that the open element holds something that is read aloud.
  private mutating func note(text: Bool) {
    guard text, !open.isEmpty else { return }
    open[open.count - 1].hasText = true
  }

  @inline(__always)
  private mutating func end() {
    guard let ended = open.popLast() else { return }
    var isRead = ended.hasText
    switch ended.tag {
    case .svgRect, .svgLine, .svgPath, .svgCircle, .span, .p, .td: break
    case .th, .tr, .table: grids.end(ended, in: context, &findings)
    case .svg: isRead = drawings.end(ended, in: context, &findings) || isRead && !ended.isHidden
    case .svgTitle, .svgDesc, .title, .script: isRead = false
    default: seldomEnd(ended)
    }
    if tables.rules[Int(ended.tag.rawValue)].hasOrder {
      OrderRule().end(ended, in: context, &findings)
    }
    if isRead { note(text: true) }
  }

  private mutating func seldomEnd(_ ended: OpenElement) {
    if NameRule.concerns(ended.tag) { names.end(ended, in: context, &findings) }
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

extension Key {
  /// Whether the attribute is `role` or one of ARIA's.
  @inline(__always)
  fileprivate static func isAria(_ key: UInt8) -> Bool {
    key == Key.role.rawValue
      || key >= Key.ariaActivedescendant.rawValue && key <= Key.ariaValuetext.rawValue
  }
}
