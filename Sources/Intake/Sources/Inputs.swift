// SPDX-License-Identifier: Apache-2.0
package import Diagnostics

/// The sources that `--input` names: single files, whose kind their header tells, and folders laid
/// out `positions/ market/ levels/ cftc/ venue/ comments/`; a store is known by its first bytes.
///
/// In a folder the files ending in `.csv`, `.jsonl` or `.ndjson` are read, in `cftc/` those ending in
/// `.txt` or `.csv`, in `venue/` those ending in `.csv` or `.json`, in `comments/` those ending in `.jsonl`, `.ndjson` or `.json`; each file with
/// another ending gives a warning.
///
/// - Throws: at stage `input` `input.missing`, `input.unreadable`, `input.layout`,
///   `input.unknown-kind`; all of them at once.
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
  let present = SourceKind.laidOut.filter {
    FileKind(of: path($0.rawValue, in: folder)) == .folder
  }
  guard !present.isEmpty else {
    throw ReportError(
      .input,
      Diagnostic(
        .inputLayout,
        "`\(folder)` has no folder `positions`, `market`, `levels`, `cftc` or `venue`",
        fix: """
          name the files themselves, or lay the folder out as `positions/`, `market/`, `levels/`, \
          `cftc/`, `venue/`, `comments/`
          """
      )
    )
  }
  var warnings: [Diagnostic] = []
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

/// The kind of a lone file, by its columns.
private func kind(ofFile path: String) throws(ReportError) -> SourceKind {
  let file = try MappedFile(path: path)
  if file.withBytes({ $0.starts(with: "SQLite format 3\0".utf8) }) { return .sqlite }
  let isReport = try file.withBytes { bytes throws(ReportError) in
    try CFTCLayout(bytes, file: path) != nil
  }
  if isReport { return .cftc }
  let payload = file.withBytes { document($0, path) }
  if let payload, payload.isOfVenue { return .venue }
  let (names, location) = try file.withBytes { bytes throws(ReportError) in
    if isCommentArray(bytes) {
      let isOther = payload.map { !$0.mayBeComments } ?? false
      return (isOther ? [] : ["author", "text"], SourceLocation(file: path, line: 1))
    }
    if isJSONLines(bytes) {
      return (JSONLinesReader.names(bytes), SourceLocation(file: path, line: 1))
    }
    let header = try CSVHeader(bytes, file: path)
    return (header.names, header.location)
  }
  let has = { (name: String) in names.contains(name) }
  if has("author"), has("text") { return .comments }
  // A price alone makes no level: figures that name their measure may stand beside one.
  if has("price"), has("long"), has("short"), !has("measure") { return .levels }
  if has("measure") || (has("long") && has("short")) || has("ratio") { return .positions }
  let market = SourceKind.market.alternatives.joined().map(\.rawValue)
  if market.contains(where: has) { return .market }
  // What is wrong with a drifted payload is told with its shape when it is read.
  if let payload, !payload.isTable { return .venue }
  throw ReportError(.input, unknownKind(path, location, payload?.likeness))
}

/// The file as a payload, if it is CSV with a header or whole JSON; what is wrong with another is told
/// when it is read as what it then is.
private func document(_ bytes: UnsafeBufferPointer<UInt8>, _ path: String) -> VenueDocument? {
  do throws(ReportError) {
    return try VenueDocument(bytes, file: path)
  } catch {
    return nil
  }
}

/// Whether a file is a JSON array, as comments and some payloads are.
private func isCommentArray(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  return bytes[start...].first { ![0x20, 0x09, 0x0D, 0x0A].contains($0) } == UInt8(ascii: "[")
}

private func unknownKind(
  _ path: String,
  _ location: SourceLocation,
  _ likeness: String?
) -> Diagnostic {
  Diagnostic(
    .inputUnknownKind,
    "the columns of `\(path)` do not tell what it holds",
    at: location,
    notes: likeness.map { [.init("of the payloads of venues \($0)")] } ?? [],
    fix: """
      name the columns as positions (`measure`, `long`, `short`, `ratio`), market data \
      (`close`, `funding_rate`, …), levels (`price`, `long`, `short`) or comments (`author`, \
      `text`), or map them in a configuration under `columns:`; a venue's file is read under its \
      own name, such as `- binance_metrics: FILE`
      """
  )
}
