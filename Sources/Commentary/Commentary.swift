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
  /// Everything that is said, in the order of the note, each with the rules it comes from; none empty.
  package let sentences: [Sentence]
  /// The paragraphs, in the order of the topics: the sentences below the standfirst.
  package let paragraphs: [[Run]]
  /// The box "What this measure counts".
  package let box: [String]
  /// One row for each figure used anywhere in the note, in the order of first use.
  package let evidence: [EvidenceRow]
  /// What is said about the data.
  package let qualities: [QualityNote]
  /// What the words came from.
  package let findings: [Finding]
  /// What was found and is not said.
  package let leftOut: [LeftOut]
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
