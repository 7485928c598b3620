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
  struct Setting {
    var scopes: Scopes
    let placement: Placement
    var depth = 0
  }

  let library: PlacedTemplates
  let naming: Naming
  var program = Program()
  var tooDeep = false
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
  mutating func add(_ parts: [Part], in setting: Setting) {
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
  mutating func checkingURL(
    at tag: PlacedTag,
    in setting: Setting,
    _ body: (inout Compiler) -> Void
  ) {
    let site = Program.Site(file: tag.file, offset: tag.offset, name: nil)
    if setting.placement.urls[tag.id] != nil { program.add(.beginURL, site) }
    body(&self)
    if let span = setting.placement.urls.values.first(where: { $0.last == tag.id }) {
      let check = Instruction.endURL(isPrefixed: span.isPrefixed, tail: span.tail)
      program.add(check, site)
    }
  }

  mutating func report(
    _ id: TemplateID,
    _ summary: String,
    _ tag: PlacedTag,
    fix: String? = nil
  ) {
    findings.append(library.catalog.file(of: tag).error(id, summary, at: tag.offset, fix: fix))
  }

  func place(of tag: PlacedTag, in setting: Setting) -> Place? {
    guard library.catalog.file(of: tag).source.kind != .text else { return .plain }
    return tag.id < setting.placement.places.count ? setting.placement.places[tag.id] : nil
  }
}

// MARK: - Names

extension Compiler {
  /// The value that `tag` names, or `nil` if there is none, which is reported.
  mutating func resolve(
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

  mutating func report(_ miss: Scopes.Miss, _ parts: [String], _ tag: PlacedTag) {
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

  mutating func reportUntested(_ name: String, _ tag: PlacedTag) {
    let fix = "test it with a section: `{{#\(name)}}…{{/\(name)}}`"
    report(.untestedOptional, "`\(name)` may be absent", tag, fix: fix)
  }
}
