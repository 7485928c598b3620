// SPDX-License-Identifier: Apache-2.0

extension Compiler {
  mutating func addSection(_ tag: PlacedTag, _ body: [Part], in setting: Setting) {
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
