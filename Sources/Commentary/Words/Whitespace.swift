// SPDX-License-Identifier: Apache-2.0
internal import Templating

/// The runs of a phrase with each stretch of white space as one blank, none at the ends, and none
/// before a comma, full stop, semicolon or colon.
///
/// Phrases are written over several lines for their authors' sake; readers see one sentence.
func collapsed(_ segments: [Segment]) -> [Run] {
  var runs: [Run] = []
  var pendingBlank = false
  for segment in segments {
    let figure = segment.name.flatMap { FigureName(rawValue: $0) }?.evidence
    var text = ""
    for character in segment.text.unicodeScalars {
      if character == " " || character == "\n" || character == "\t" || character == "\r" {
        pendingBlank = true
        continue
      }
      if pendingBlank, !(runs.isEmpty && text.isEmpty), !",.;:".unicodeScalars.contains(character) {
        if text.isEmpty, figure != nil { runs.append(Run(" ")) } else { text.append(" ") }
      }
      pendingBlank = false
      text.unicodeScalars.append(character)
    }
    if !text.isEmpty { runs.append(Run(text, figure: figure)) }
  }
  return joined(runs)
}

/// `text` with each stretch of white space as one blank and none at the ends.
func plain(_ text: String) -> String {
  text.utf8.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
    .map { String(Substring($0)) }.joined(separator: " ")
}

/// The paragraphs of a text, which stand apart by an empty line.
func paragraphs(of text: String) -> [String] {
  var paragraphs: [[Substring]] = [[]]
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    if plain(String(line)).isEmpty {
      paragraphs.append([])
    } else {
      paragraphs[paragraphs.count - 1].append(line)
    }
  }
  return paragraphs.filter { !$0.isEmpty }.map { plain($0.joined(separator: " ")) }
}

/// Neighbouring words as one run.
private func joined(_ runs: [Run]) -> [Run] {
  var result: [Run] = []
  for run in runs {
    if run.figure == nil, let last = result.last, last.figure == nil {
      result[result.count - 1].text += run.text
    } else {
      result.append(run)
    }
  }
  return result
}
