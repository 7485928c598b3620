// SPDX-License-Identifier: Apache-2.0
package import Diagnostics

/// What a venue answered: bytes that are read as a file would be.
package struct VenueAnswer: Sendable {
  /// What its rows are said to be from.
  package let name: String
  /// The answer.
  package let bytes: [UInt8]
  /// What it holds and how it is read.
  package let source: SourceSpec

  /// An answer that is read by the format of this name, or as a report of the CFTC without one.
  ///
  /// - Parameters:
  ///   - bytes: The answer.
  ///   - name: What its rows are said to be from.
  ///   - format: The name of a venue's format.
  ///   - constants: What the answer does not say, by the name of its column; other names are left out.
  package init(
    _ bytes: [UInt8],
    named name: String,
    format: String?,
    constants: [String: String] = [:]
  ) {
    (self.name, self.bytes) = (name, bytes)
    var written: [Column: SourceSpec.Written] = [:]
    for (name, value) in constants {
      if let column = Column(rawValue: name) { written[column] = SourceSpec.Written(value) }
    }
    source = SourceSpec(
      format == nil ? .cftc : .venue,
      format: format,
      files: [.init(name)],
      constants: written
    )
  }
}

/// Reads answers of venues to put them into a store; figures of which each has a side find each other.
///
/// - Parameters:
///   - answers: What was answered.
///   - rules: When reports became public and what contracts are of.
/// - Returns: What was read.
/// - Throws: what is wrong with them, as of files.
package func readBatch(
  _ answers: [VenueAnswer],
  rules: ReadingRules = ReadingRules()
) throws(ReportError) -> ReadBatch {
  var builder = DatasetBuilder(of: answers.map(\.name), rules: rules, quarantine: false)
  for answer in answers {
    let index = builder.files.firstIndex(of: answer.name) ?? 0
    answer.bytes.withUnsafeBufferPointer { bytes in
      do throws(ReportError) {
        if answer.source.kind == .cftc { return try builder.readCFTC(bytes, answer.name, index) }
        try builder.readVenue(bytes, answer.name, answer.source, index)
      } catch {
        builder.findings.add(error.diagnostics)
      }
    }
  }
  return try (consume builder).batch(warnings: [])
}
