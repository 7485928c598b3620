// SPDX-License-Identifier: Apache-2.0
internal import Analysis

/// The words of one note, each number tied to its evidence.
package struct Commentary: Hashable, Sendable {
  /// At most 14 words or so, without a full stop.
  package let headline: String
  /// One or two sentences under the headline.
  package let standfirst: String
  /// The name of the lead's regime; `nil` without a verdict.
  package let regime: String?
  /// The two sides in the plural, such as "longs" and "shorts".
  package let longs: String, shorts: String
  /// The paragraphs, in the order of the topics.
  package let paragraphs: [[Run]]
  /// The box "What this measure counts".
  package let box: [String]
  /// One row for each figure used anywhere in the note, in the order of first use.
  package let evidence: [EvidenceRow]
  /// What is said about the data.
  package let qualities: [QualityNote]
  /// What the words came from.
  package let findings: [Finding]
}

/// One row of the evidence table.
package struct EvidenceRow: Hashable, Sendable {
  /// The letter by which the text refers to it: a to p, then aa.
  package let key: String
  /// The figure.
  package let figure: Figure
  /// What it is.
  package let title: String
  /// How it came about: the formula in words.
  package let how: String
  /// Whether a paragraph refers to it, so that the row can link back.
  package let isCited: Bool
  /// Whether a paragraph refers to it, so that the row belongs beside the text.
  package let isInText: Bool
}

/// One item of the quality section.
package struct QualityNote: Hashable, Sendable {
  /// What it is about.
  package let quality: Quality
  /// The words before the first full stop, which stand in bold.
  package let head: String
  /// The rest, with its figures.
  package let text: [Run]
}
