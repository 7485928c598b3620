// SPDX-License-Identifier: Apache-2.0
package import Diagnostics

/// The sources that `--input` names: single files, whose kind their header tells, and folders laid
/// out `positions/ market/ levels/ cftc/ comments/`.
///
/// In a folder the files ending in `.csv`, `.jsonl` or `.ndjson` are read, in `cftc/` those ending in
/// `.txt` or `.csv`; `comments/`, which this version does not read, gives one warning if it holds any
/// file, and so does each file with another ending.
///
/// - Throws: at stage `input` `input.missing`, `input.unreadable`, `input.layout`,
///   `input.unknown-kind`, `input.unsupported-kind`; all of them at once.
package func sources(fromInputs paths: [String]) throws(ReportError) -> [SourceSpec] {
  var specs: [SourceSpec] = []
  var problems: [Diagnostic] = []
  for path in paths {
    do throws(ReportError) {
      switch FileKind(of: path) {
      case .folder: specs += try sources(inFolder: path)
      case .file, .missing: specs.append(SourceSpec(try kind(ofFile: path), files: [.init(path)]))
      }
    } catch {
      problems += error.diagnostics
    }
  }
  guard problems.isEmpty else { throw ReportError(.input, problems) }
  return specs
}

private func sources(inFolder folder: String) throws(ReportError) -> [SourceSpec] {
  let present = SourceKind.allCases.filter {
    FileKind(of: path($0.rawValue, in: folder)) == .folder
  }
  guard !present.isEmpty else {
    throw ReportError(
      .input,
      Diagnostic(
        .inputLayout,
        "`\(folder)` has no folder `positions`, `market`, `levels` or `cftc`",
        fix: """
          name the files themselves, or lay the folder out as `positions/`, `market/`, `levels/`, \
          `cftc/`
          """
      )
    )
  }
  var warnings = [unread("comments", in: folder)].compactMap(\.self)
  return present.map { kind in
    let inside = path(kind.rawValue, in: folder)
    let all = names(inFolder: inside)
    let isData = { (name: String) in kind.endings.contains { name.hasSuffix($0) } }
    warnings += all.filter { !isData($0) }.map { otherName(path($0, in: inside), kind) }
    let files = all.filter(isData).map { SourceSpec.Written(path($0, in: inside)) }
    defer { warnings = [] }
    return SourceSpec(kind, files: files, mayBeAbsent: true, warnings: warnings)
  }
}

private func otherName(_ path: String, _ kind: SourceKind) -> Diagnostic {
  let endings = kind.endings.map { "`\($0)`" }
  let last = endings.last ?? ""
  return Diagnostic(
    .inputNotRead,
    "`\(path)` is not read",
    severity: .warning,
    fix:
      "end its name in \(endings.dropLast().joined(separator: ", ")) or \(last), or move it elsewhere"
  )
}

private func unread(_ name: String, in folder: String) -> Diagnostic? {
  let inside = path(name, in: folder)
  let count = names(inFolder: inside).count
  guard count > 0 else { return nil }
  let files = count == 1 ? "1 file" : "\(count) files"
  return Diagnostic(
    .inputNotRead,
    "`\(inside)` holds \(files) that this version does not read",
    severity: .warning
  )
}

/// The kind of a lone file, by its columns.
private func kind(ofFile path: String) throws(ReportError) -> SourceKind {
  let file = try MappedFile(path: path)
  let isReport = try file.withBytes { bytes throws(ReportError) in
    try CFTCLayout(bytes, file: path) != nil
  }
  if isReport { return .cftc }
  let (names, location) = try file.withBytes { bytes throws(ReportError) in
    if isJSONLines(bytes) {
      return (JSONLinesReader.names(bytes), SourceLocation(file: path, line: 1))
    }
    let header = try CSVHeader(bytes, file: path)
    return (header.names, header.location)
  }
  let has = { (name: String) in names.contains(name) }
  if has("author") && has("text") {
    throw ReportError(
      .input,
      Diagnostic(
        .inputUnsupportedKind,
        "`\(path)` holds comments, which this version does not read",
        at: location,
        fix: "give files of positions, market data or levels"
      )
    )
  }
  // A price alone makes no level: figures that name their measure may stand beside one.
  if has("price"), has("long"), has("short"), !has("measure") { return .levels }
  if has("measure") || (has("long") && has("short")) || has("ratio") { return .positions }
  let market = SourceKind.market.alternatives.joined().map(\.rawValue)
  if market.contains(where: has) { return .market }
  throw ReportError(.input, unknownKind(path, location))
}

private func unknownKind(_ path: String, _ location: SourceLocation) -> Diagnostic {
  Diagnostic(
    .inputUnknownKind,
    "the columns of `\(path)` do not tell what it holds",
    at: location,
    fix: """
      name the columns as positions (`measure`, `long`, `short`, `ratio`), market data \
      (`close`, `funding_rate`, …) or levels (`price`, `long`, `short`), or map them in a \
      configuration under `columns:`
      """
  )
}
