// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Markup
internal import Pages
internal import Positioning
internal import Site

/// What an earlier build of the same output made, so that the next one need not make it again.
///
/// It is the file `.Output.cache` beside the output and may be deleted at any time. It is never
/// needed and never trusted: one that is cut short, of another program or of another format is as
/// good as none, and a note in it is taken only if all that the note is made of is the same, and
/// if its files in the output still are what was published.
struct BuildCache: Equatable, Sendable {
  /// The notes by their days.
  private(set) var notes: [Day: CachedNote] = [:]
  /// The years of the archive's data by their names.
  private(set) var years: [String: CachedYear] = [:]
  /// The compressed neighbours of files by their own paths.
  private(set) var packed: [String: CachedPacking] = [:]
  /// The digest of the templates and settings it was made with; see ``sharedDigest(in:templates:)``.
  private(set) var shared: [UInt8] = []

  /// Nothing made yet.
  init() {}

  /// A cache of `notes`, `years` and compressed files, made with templates and settings of the digest
  /// `shared`.
  init(
    _ notes: [CachedNote],
    _ years: [CachedYear],
    _ packed: [CachedPacking] = [],
    shared: [UInt8]
  ) {
    self.packed = Dictionary(packed.map { ($0.file.path, $0) }) { first, _ in first }
    self.shared = shared
    self.notes = Dictionary(notes.map { ($0.facts.date, $0) }) { first, _ in first }
    self.years = Dictionary(years.map { ($0.name, $0) }) { first, _ in first }
  }

  /// The cache beside `output` that `program` wrote; empty if there is none of it.
  init(of output: String, by program: String?) {
    guard let program else { return }
    do {
      guard let bytes = try contentBeside(output, Self.suffix) else { return }
      self = Self(bytes, by: program) ?? Self()
    } catch {
      // One that cannot be read is as good as none, and publishing tells what is wrong there.
      return
    }
  }

  /// Keeps the cache beside `output`, as `program`'s.
  ///
  /// - Returns: Why it could not be kept; `nil` if it was.
  func keep(beside output: String, by program: String?) -> String? {
    guard let program else { return "the system does not tell this program from others" }
    do {
      try replaceBeside(output, Self.suffix, with: bytes(by: program))
      return nil
    } catch {
      return error.diagnostics.map(\.summary).joined(separator: "; ")
    }
  }
}

extension BuildCache {
  static let suffix = "cache"
  /// How every format's name begins.
  static let formats = "leverage-notes cache "
  /// Changes with the format; the program's identity changes with all else.
  static let format = formats + "5"

  /// The bytes of a file: the format, the program, the digest of what is shared, the notes by day, the
  /// years by name, and a digest of all that.
  func bytes(by program: String) -> [UInt8] {
    var writer = ByteWriter(capacity: notes.count * 2048)
    writer.add(Self.format)
    writer.add(program)
    writer.add(shared)
    writer.add(notes.count)
    for day in notes.keys.sorted() {
      if let note = notes[day] { writer.add(note) }
    }
    writer.add(years.count)
    for name in years.keys.sorted() {
      if let year = years[name] { writer.add(year) }
    }
    writer.add(packed.count)
    for path in packed.keys.sorted() {
      if let packing = packed[path] { writer.add(packing) }
    }
    return writer.bytes + Array(contentDigest(of: writer.bytes).utf8)
  }

  /// The cache in the bytes of a file; `nil` if `program` did not write exactly these.
  init?(_ bytes: [UInt8], by program: String) {
    let content = Array(bytes.dropLast(64))
    var reader = ByteReader(content)
    guard bytes.count > 64, reader.text() == Self.format, reader.text() == program,
      contentDigest(of: content).utf8.elementsEqual(bytes.suffix(64)), let shared = reader.data(),
      let count = reader.count()
    else { return nil }
    var notes: [CachedNote] = []
    for _ in 0..<count {
      guard let note = reader.note() else { return nil }
      notes.append(note)
    }
    guard let count = reader.count() else { return nil }
    var years: [CachedYear] = []
    for _ in 0..<count {
      guard let year = reader.year() else { return nil }
      years.append(year)
    }
    guard let count = reader.count() else { return nil }
    var packed: [CachedPacking] = []
    for _ in 0..<count {
      guard let packing = reader.packing() else { return nil }
      packed.append(packing)
    }
    guard reader.isAtEnd else { return nil }
    self.init(notes, years, packed, shared: shared)
  }
}
