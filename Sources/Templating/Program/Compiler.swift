// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// Turns a composed template into a program for data of one shape, checking every name.
struct Compiler {
  /// Whether the names were declared by the program or taken from the data at hand.
  enum Naming: Hashable, Sendable {
    /// A view model declares them: a section over text, always true, is a mistake.
    case declared
    /// JSON gave them: any value may be tested, as the Mustache language has it.
    case fromData
  }

  /// Where parts are being compiled.
  private struct Setting {
    var scopes: Scopes
    let placement: Placement
    var depth = 0
  }

  let library: PlacedTemplates
  private let naming: Naming
  private var program = Program()
  private var tooDeep = false
  private var findings: [Diagnostic] = []

  /// How many partials may be nested.
  static let depthLimit = 100

  /// The program of file number `file` for `shape`, and what is wrong with its names.
  static func compile(
    _ file: Int,
    of library: PlacedTemplates,
    for shape: Shape,
    naming: Naming
  ) -> (program: Program, findings: [Diagnostic]) {
    var compiler = Compiler(library: library, naming: naming)
    let parts = Composer.compose(file, in: library.catalog).parts
    let space = Space(library.catalog.files[file].source.kind)
    let placement = library.placement(of: file, in: space)
    compiler.add(parts, in: Setting(scopes: Scopes(root: shape), placement: placement))
    return (compiler.program, compiler.findings)
  }

  private init(library: PlacedTemplates, naming: Naming) {
    self.library = library
    self.naming = naming
  }
}

extension Compiler {
  private mutating func add(_ parts: [Part], in setting: Setting) {
    for part in parts {
      switch part {
      case .text(let file, let range):
        let bytes = library.catalog.files[file].bytes[range]
        program.addLiteral(bytes, file: file, offset: range.lowerBound, isCopy: true)
      case .indentation(let blanks, let file, let at):
        program.addLiteral(blanks, file: file, offset: at, isCopy: false)
      case .variable(let tag):
        checkingURL(at: tag, in: setting) { $0.addVariable(tag, in: setting) }
      case .section(let tag, let body, _):
        checkingURL(at: tag, in: setting) { $0.addSection(tag, body, in: setting) }
      case .partial(let tag, let indentation): addPartial(tag, indentation, in: setting)
      }
    }
  }

  /// Does `body` for `tag`, between the begin and end of a URL's check where one is due.
  private mutating func checkingURL(
    at tag: PlacedTag,
    in setting: Setting,
    _ body: (inout Compiler) -> Void
  ) {
    let site = Program.Site(file: tag.file, offset: tag.offset, name: nil)
    if setting.placement.urls[tag.id] != nil { program.add(.beginURL, site) }
    body(&self)
    if let span = setting.placement.urls.values.first(where: { $0.last == tag.id }) {
      let check = Instruction.endURL(isPrefixed: span.isPrefixed, colonFollows: span.colonFollows)
      program.add(check, site)
    }
  }

  private mutating func report(
    _ id: TemplateID,
    _ summary: String,
    _ tag: PlacedTag,
    fix: String? = nil
  ) {
    findings.append(library.catalog.file(of: tag).error(id, summary, at: tag.offset, fix: fix))
  }

  private func place(of tag: PlacedTag, in setting: Setting) -> Place? {
    guard library.catalog.file(of: tag).source.kind != .text else { return .plain }
    return tag.id < setting.placement.places.count ? setting.placement.places[tag.id] : nil
  }
}

// MARK: - Names

extension Compiler {
  /// The value that `tag` names, or `nil` if there is none, which is reported.
  private mutating func resolve(
    _ tag: PlacedTag,
    in setting: Setting,
    isTest: Bool
  ) -> (value: Resolved, optionals: [Path])? {
    let parts = tag.tag.parts
    do {
      return try setting.scopes.resolve(parts, isTest: isTest)
    } catch {
      report(error, parts, tag)
      return nil
    }
  }

  private mutating func report(_ miss: Scopes.Miss, _ parts: [String], _ tag: PlacedTag) {
    switch miss {
    case .unknown(let part, let names):
      let before = parts[..<part].joined(separator: ".")
      let summary =
        before.isEmpty
        ? "there is no name `\(parts[part])` here" : "`\(before)` has no name `\(parts[part])`"
      let near = nearSpelling(of: parts[part], among: names)
      report(.unknownName, summary, tag, fix: near.map { "write `\($0)`" })
    case .untested(let part):
      let name = parts[...part].joined(separator: ".")
      reportUntested(name, tag)
    }
  }

  private mutating func reportUntested(_ name: String, _ tag: PlacedTag) {
    let fix = "test it with a section: `{{#\(name)}}…{{/\(name)}}`"
    report(.untestedOptional, "`\(name)` may be absent", tag, fix: fix)
  }
}

// MARK: - Variables

extension Compiler {
  private mutating func addVariable(_ tag: PlacedTag, in setting: Setting) {
    guard let (value, _) = resolve(tag, in: setting, isTest: false),
      let place = place(of: tag, in: setting)
    else { return }
    let site = Program.Site(
      file: tag.file,
      offset: tag.offset,
      name: value.names.joined(separator: ".")
    )
    if tag.tag.sigil == .raw, value.kind.present != .markup {
      let summary = "`\(tag.tag.text)` would write \(value.kind.phrase) unescaped"
      report(.unescaped, summary, tag, fix: "write `{{\(tag.tag.name)}}`")
      return
    }
    switch value.kind {
    case .text: program.add(instruction(slot(of: value), place), site)
    case .number(let places): program.add(.number(slot(of: value), places: Int32(places)), site)
    case .markup: addMarkup(tag, slot(of: value), place, site)
    case .optional: reportUntested(tag.tag.name, tag)
    case .flag, .record, .list, .nothing:
      let fix =
        switch value.kind {
        case .flag: "test it with `{{#\(tag.tag.name)}}`"
        case .list: "go through it with `{{#\(tag.tag.name)}}`"
        default: "write one of its names"
        }
      let summary = "`\(tag.tag.name)` is \(value.kind.phrase), which cannot be written"
      report(.wrongKind, summary, tag, fix: fix)
    }
  }

  private func instruction(_ slot: Slot, _ place: Place) -> Instruction {
    switch place {
    case .content: .text(slot)
    case .attribute, .aroundAttribute: .attribute(slot)
    case .plain: .plain(slot)
    }
  }

  private mutating func addMarkup(
    _ tag: PlacedTag,
    _ slot: Slot,
    _ place: Place,
    _ site: Program.Site
  ) {
    guard tag.tag.sigil == .raw else {
      let fix = "write `{{{\(tag.tag.name)}}}`"
      report(.escapedMarkup, "`\(tag.tag.name)` is markup and would be escaped", tag, fix: fix)
      return
    }
    guard case .content = place else {
      let summary = "`\(tag.tag.text)` is markup, which may stand in content only"
      report(.forbiddenPlace, summary, tag)
      return
    }
    program.add(.markup(slot), site)
  }

  /// Where `value`, which is not a scope's whole record, is found at run time.
  private mutating func slot(of value: Resolved) -> Slot {
    program.slot(frame: value.path.frame, fields: value.path.fields)
  }
}

// MARK: - Sections

extension Compiler {
  private mutating func addSection(_ tag: PlacedTag, _ body: [Part], in setting: Setting) {
    guard let (value, optionals) = resolve(tag, in: setting, isTest: true) else { return }
    let site = Program.Site(
      file: tag.file,
      offset: tag.offset,
      name: value.names.joined(separator: ".")
    )
    if isAlwaysTrue(value, optionals) {
      let summary =
        "`\(tag.tag.name)` is \(value.kind.phrase), which is always there and cannot be tested"
      report(.wrongKind, summary, tag, fix: "declare it optional, or write it without a section")
      return
    }
    if value.path.fields.isEmpty {
      // `{{#.}}` over the record itself: it is always there, and already the scope.
      if tag.tag.sigil == .section { add(body, in: setting) }
      return
    }
    if tag.tag.sigil == .inverted {
      addBody(body, .unless(slot(of: value), end: 0), site, in: setting)
      return
    }
    var tested = optionals
    if case .optional = value.kind { tested.append(value.path) }
    let present = Resolved(path: value.path, kind: value.kind.present, names: value.names)
    addPresent(present, body, site, in: setting, tested)
  }

  /// Whether a section over a declared value would be a mistake.
  private func isAlwaysTrue(_ value: Resolved, _ optionals: [Path]) -> Bool {
    guard naming == .declared, optionals.isEmpty else { return false }
    return switch value.kind {
    case .text, .number, .markup: true
    default: false
    }
  }

  private mutating func addPresent(
    _ value: Resolved,
    _ body: [Part],
    _ site: Program.Site,
    in setting: Setting,
    _ tested: [Path]
  ) {
    var inner = setting
    let depth = setting.scopes.depth
    switch value.kind {
    case .record:
      let frame = program.frame(above: depth)
      let scope = Resolved(
        path: Path(frame: frame, fields: []),
        kind: value.kind,
        names: value.names
      )
      inner.scopes = setting.scopes.pushing(scope, tested: tested)
      let slot = slot(of: value)
      addBody(body, .with(slot, frame: Int32(frame), end: 0), site, in: inner)
    case .list(let element):
      addList(value, of: element, body, site, in: setting, tested)
    case .text, .number, .markup, .flag, .optional:
      inner.scopes = setting.scopes.pushing(value, tested: tested)
      addBody(body, .when(slot(of: value), end: 0), site, in: inner)
    // What never occurs has no names to check, and nothing to render.
    case .nothing: break
    }
  }

  private mutating func addList(
    _ value: Resolved,
    of element: Kind,
    _ body: [Part],
    _ site: Program.Site,
    in setting: Setting,
    _ tested: [Path]
  ) {
    guard element != .nothing else { return }
    let frame = program.frame(above: setting.scopes.depth)
    var (fields, width) = ([0], 1)
    if case .record(let shape) = element { (fields, width) = ([], shape.fields.count) }
    let path = Path(frame: frame, fields: fields)
    let scope = Resolved(path: path, kind: element, names: value.names)
    var inner = setting
    inner.scopes = setting.scopes.pushing(scope, tested: tested)
    let slot = slot(of: value)
    addBody(
      body,
      .each(slot, frame: Int32(frame), width: Int32(width), end: 0),
      site,
      in: inner
    )
  }

  private mutating func addBody(
    _ body: [Part],
    _ opening: Instruction,
    _ site: Program.Site,
    in setting: Setting
  ) {
    let index = program.add(opening, site)
    add(body, in: setting)
    program.end(sectionAt: index)
  }
}

// MARK: - Partials

extension Compiler {
  private mutating func addPartial(
    _ tag: PlacedTag,
    _ indentation: [UInt8],
    in setting: Setting
  ) {
    guard !tooDeep, let file = library.catalog.number(of: tag.tag.name) else { return }
    guard setting.depth < Self.depthLimit else {
      tooDeep = true
      let summary = "`\(tag.tag.text)` takes in itself more than \(Self.depthLimit) deep"
      report(.depth, summary, tag, fix: "end it with a section over a list that gets shorter")
      return
    }
    let placement: Placement
    switch place(of: tag, in: setting) {
    case .content(let space): placement = library.placement(of: file, in: space)
    case .plain: placement = Placement()
    case .attribute, .aroundAttribute, nil: return
    }
    let parts = Composer.compose(file, in: library.catalog, indentation: indentation).parts
    var inner = Setting(scopes: setting.scopes, placement: placement)
    inner.depth = setting.depth + 1
    add(parts, in: inner)
  }
}
