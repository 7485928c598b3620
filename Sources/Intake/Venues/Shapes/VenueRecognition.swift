// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// A file from a venue with the format and layout it is read by.
struct RecognisedFile {
  let format: VenueFormat
  let shape: VenueShape
  let document: VenueDocument
}

extension VenueDocument {
  /// What the file is, by its content, and only between payloads of one layout by its name.
  ///
  /// - Parameter asked: The format that the configuration names; `nil` if it leaves it to the content.
  /// - Returns: The one format that it is.
  /// - Throws: `data.venue-refusal`, `data.venue-shape`, `data.venue-format`, `data.venue-ambiguous`.
  func recognised(as asked: VenueFormat? = nil) throws(ReportError) -> RecognisedFile {
    if let refusal { throw ReportError(.data, refused(refusal)) }
    if let asked, let shape = shape(of: asked, mayBeEmpty: true) {
      return RecognisedFile(format: asked, shape: shape, document: self)
    }
    let fitting = fitting
    if let asked { throw ReportError(.data, mismatch(asked, fitting)) }
    guard !fitting.isEmpty else { throw ReportError(.data, unknown(near: VenueFormat.all)) }
    if let told = fitting.onlyOne(where: { $0.shape.tells }) { return told }
    if let only = named(fitting) { return only }
    throw ReportError(.data, ambiguous(fitting))
  }

  /// The format that the file's name tells of those its content allows, where the configuration asks for
  /// another one.
  func otherName(than asked: VenueFormat) -> VenueFormat? {
    named(fitting).map(\.format).flatMap { $0.name == asked.name ? nil : $0 }
  }

  /// The only one of `fitting` whose name the file's own holds the most of.
  private func named(_ fitting: [RecognisedFile]) -> RecognisedFile? {
    let claims = fitting.map { $0.format.claim(onFileAt: file) }
    let longest = claims.max() ?? 0
    let named = zip(fitting, claims).filter { $0.1 == longest && longest > 0 }.map(\.0)
    return named.count == 1 ? named.first : nil
  }

  /// What the file is by its content alone, or by its name; `nil` if no format fits or several do.
  var isOfVenue: Bool { refusal != nil || !fitting.isEmpty }

  private var fitting: [RecognisedFile] {
    VenueFormat.all.compactMap { format in
      shape(of: format, mayBeEmpty: false).map {
        RecognisedFile(format: format, shape: $0, document: self)
      }
    }
  }

  private func shape(of format: VenueFormat, mayBeEmpty: Bool) -> VenueShape? {
    format.shapes.first { $0.matches(self, mayBeEmpty: false) }
      ?? (mayBeEmpty ? format.shapes.first { $0.matches(self, mayBeEmpty: true) } : nil)
  }
}

extension [RecognisedFile] {
  /// The only one for which this holds; `nil` if there are none or several.
  fileprivate func onlyOne(where holds: (RecognisedFile) -> Bool) -> RecognisedFile? {
    let found = filter(holds)
    return found.count == 1 ? found.first : nil
  }
}
