// SPDX-License-Identifier: Apache-2.0

extension Compiler {
  mutating func addVariable(_ tag: PlacedTag, in setting: Setting) {
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
  mutating func slot(of value: Resolved) -> Slot {
    program.slot(frame: value.path.frame, fields: value.path.fields)
  }
}
