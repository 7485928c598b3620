// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Fetch
internal import Intake

extension VenueAnswer {
  /// The text in an archive that holds one.
  ///
  /// - Throws: `fetch.bad-archive`.
  func unpacked() throws(ReportError) -> VenueAnswer {
    let archive = try ZipArchive(bytes, named: name)
    let texts = archive.entries.filter { $0.name.lowercased().hasSuffix(".txt") }
    guard let text = texts.first, texts.count == 1 else {
      throw ReportError(
        .data,
        Diagnostic(
          .badArchive,
          "`\(name)` has \(texts.count) texts where one is read",
          fix: "look at what answers there"
        )
      )
    }
    return VenueAnswer(try archive.content(of: text), named: name, format: nil)
  }
}
