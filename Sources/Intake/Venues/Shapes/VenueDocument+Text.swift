// SPDX-License-Identifier: Apache-2.0
import Diagnostics

extension VenueDocument {
  /// The venue answered, but not with data.
  func refused(_ words: String) -> Diagnostic {
    Diagnostic(
      .venueRefusal,
      "`\(file)` holds no data: the venue answered `\(words)`",
      at: place,
      fix: "ask the venue again, and keep only answers with data"
    )
  }

  /// The file is laid out as none of `formats`: what was found, and the nearest of them.
  func unknown(near formats: [VenueFormat]) -> Diagnostic {
    guard let (format, shape) = nearest(formats) else {
      return Diagnostic(
        .venueShape,
        "`\(file)` is no known payload; it has \(outline)",
        at: place,
        fix: "see which payloads are read in the README's table of sources"
      )
    }
    return Diagnostic(
      .venueShape,
      "`\(file)` is no known payload; it has \(outline)",
      at: place,
      fix: "the nearest is `\(format.name)`\(difference(from: shape))"
    )
  }

  /// The nearest layout in words; `nil` if none shares a name with the file.
  var likeness: String? {
    nearest(VenueFormat.all).map {
      "the nearest is `\($0.format.name)`\(difference(from: $0.shape))"
    }
  }

  /// The file is not laid out as the format that was asked for.
  func mismatch(_ asked: VenueFormat, _ fitting: [RecognisedFile]) -> Diagnostic {
    guard let other = fitting.first else {
      let found = unknown(near: [asked])
      return Diagnostic(
        .venueShape,
        "`\(file)` is no `\(asked.name)`; it has \(outline)",
        at: place,
        fix: found.fix
      )
    }
    let names = fitting.map { "`\($0.format.name)`" }.joined(separator: " or ")
    return Diagnostic(
      .venueFormat,
      "`\(file)` is no `\(asked.name)` but \(names)",
      at: place,
      fix: "write `- \(other.format.name): …` for this file"
    )
  }

  /// The configuration asks for `asked`, and the name of the file is that of `other`, which is laid out
  /// alike.
  func doubt(_ asked: VenueFormat, _ other: VenueFormat) -> Diagnostic {
    Diagnostic(
      .venueFormat,
      "`\(file)` is read as `\(asked.name)`, and its name is that of `\(other.name)`",
      severity: .warning,
      at: place,
      fix: "write `- \(other.name): …` for this file, or give it a name that does not say so"
    )
  }

  /// Several payloads are laid out like this, and neither content nor name tells which it is.
  func ambiguous(_ fitting: [RecognisedFile]) -> Diagnostic {
    let names = fitting.map { "`\($0.format.name)`" }.joined(separator: ", ")
    return Diagnostic(
      .venueAmbiguous,
      fitting.count == 1
        ? "`\(file)` may be \(names) or something else that is laid out like it"
        : "`\(file)` may be any of \(names): they are laid out alike",
      at: place,
      fix: """
        say which: `- \(fitting.first?.format.name ?? ""): …` in the configuration, or name the \
        file as the venue names the request
        """
    )
  }

  private var place: SourceLocation { SourceLocation(file: file, line: 1) }

  /// The names of envelopes, and of what nearly every payload says.
  private static let common: Set = [
    "code", "msg", "data", "retCode", "retMsg", "result", "list", "time", "timestamp", "ts",
    "symbol", "price", "open", "high", "low", "close",
  ]

  /// The layout that is most like the file, by the names they share.
  ///
  /// A name the file lacks weighs twice, one it has besides half (A. Tversky, Features of similarity,
  /// Psychological Review 84, 1977), because payloads gain fields more often than they lose them.
  ///
  /// Names that most payloads have make none alike.
  private func nearest(_ formats: [VenueFormat]) -> (format: VenueFormat, shape: VenueShape)? {
    let found = Set(names)
    let all = formats.flatMap { format in format.shapes.map { (format: format, shape: $0) } }
      .filter { $0.shape.isTable == isTable }
    let likeness = all.map { _, shape -> Double in
      let known = Set(shape.names)
      if formats.count > 1, known.intersection(found).subtracting(Self.common).isEmpty { return 0 }
      let (shared, missing) = (known.intersection(found).count, known.subtracting(found).count)
      let besides = found.subtracting(known).count
      return Double(shared) / max(1, Double(shared + 2 * missing) + Double(besides) / 2)
    }
    guard let best = likeness.max(), best > 0 || formats.count == 1,
      let index = likeness.firstIndex(of: best)
    else { return nil }
    return all[index]
  }

  private func difference(from shape: VenueShape) -> String {
    let found = Set(names)
    let missing = shape.names.filter { !found.contains($0) }.map { "`\($0)`" }
    let places = shape.places.map { ", whose rows are lists of \($0) values" } ?? ""
    if missing.isEmpty { return places }
    let verb = missing.count == 1 ? "is" : "are"
    return "\(places), of which \(missing.joined(separator: ", ")) \(verb) missing here"
  }
}
