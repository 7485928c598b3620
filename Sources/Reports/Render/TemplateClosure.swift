// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Templating

/// The template at `path` with every partial and parent that it takes in, and theirs.
///
/// A name without a file is left out; the template library says so at its line.
///
/// - Throws: `input.unreadable-file`.
func templateClosure(
  of path: String,
  below root: String
) throws(ReportError) -> [TemplateSource] {
  var sources: [TemplateSource] = []
  var waiting = [path]
  var seen: Set<String> = []
  while let next = waiting.popLast() {
    guard seen.insert(next).inserted else { continue }
    let bytes = try contents(of: "\(root)/\(next)", .templates)
    guard let source = TemplateSource(path: next, in: root, bytes: bytes) else { continue }
    sources.append(source)
    for name in takenIn(bytes) {
      waiting += TemplateSource.Kind.allCases.map { "\(name).\($0.rawValue)" }
        .filter { isFile("\(root)/\($0)") }
    }
  }
  return sources.sorted { $0.file < $1.file }
}

/// The names behind `{{>` and `{{<`, in the order they stand.
func takenIn(_ bytes: [UInt8]) -> [String] {
  let brace = UInt8(ascii: "{")
  var names: [String] = []
  var index = 0
  while index + 2 < bytes.count {
    defer { index += 1 }
    guard bytes[index] == brace, bytes[index + 1] == brace else { continue }
    guard bytes[index + 2] == UInt8(ascii: ">") || bytes[index + 2] == UInt8(ascii: "<") else {
      continue
    }
    let name = bytes[(index + 3)...].prefix { $0 != UInt8(ascii: "}") }
    names.append(String(decoding: name, as: UTF8.self).filter { !$0.isWhitespace })
  }
  return names
}
