// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Manuscripts
internal import Pages
internal import Positioning
internal import Site
internal import Templating

/// For each note, a digest of all that its words, figures and drawings are made of.
///
/// A note is a function of what was public at its cut-off (property 1), of what all pages share, and
/// of the program; so notes with equal digests are equal, whatever became public later.
///
/// - Parameters:
///   - notes: In the order of their cut-offs.
///   - site: What all pages share; of people's words each note has its own.
///   - shared: As in ``sharedDigest(in:templates:)``.
///   - observations: The positions in the order in which they became public.
///   - bars: The market data likewise.
///   - levels: The liquidation levels likewise.
/// - Returns: 32 bytes for each note.
/// - Complexity: O(n) in observations, bars and levels.
func noteDigests(
  of notes: [NoteDate],
  in site: SiteContext,
  shared: [UInt8],
  _ observations: PublicStream,
  _ bars: PublicStream,
  _ levels: PublicStream
) -> [[UInt8]] {
  var (observations, bars, levels) = (observations, bars, levels)
  return notes.indices.map { index in
    var writer = ByteWriter()
    writer.add(shared)
    writer.add(canonicalText(of: notes[index], except: ["before"]))
    // What the note looks back to, in fewer words than reflection has.
    for note in notes[max(0, index - Coverage.notes)..<index] { writer.add(note.slot.count) }
    writer.add(observations.digest(at: notes[index].cutOff))
    writer.add(bars.digest(at: notes[index].cutOff))
    writer.add(levels.digest(at: notes[index].cutOff))
    let text = site.texts[notes[index].date]
    writer.add(text == nil ? 0 : 1)
    writer.add(text?.bytes ?? [])
    writer.add(canonicalText(of: site.readers[notes[index].date]))
    return digest(of: writer)
  }
}

/// The digest of what all pages of a site share but for its data and people's words.
///
/// - Parameters:
///   - site: What it holds is counted by reflection.
///   - templates: The sources of the compiled templates.
/// - Returns: 32 bytes.
func sharedDigest(in site: SiteContext, templates: [TemplateSource]) -> [UInt8] {
  var shared = ByteWriter()
  shared.add(
    canonicalText(
      of: site,
      except: ["observations", "templates", "texts", "readers", "logos", "cards", "freshness"]
    )
  )
  for source in templates where !source.isOfMail {
    shared.add(source.name)
    shared.add(source.kind.rawValue)
    shared.add(source.bytes)
  }
  return digest(of: shared)
}

/// The SHA-256 of what was written.
func digest(of writer: ByteWriter) -> [UInt8] {
  var digest = RunningDigest()
  writer.bytes.withUnsafeBytes { digest.add($0) }
  return digest.bytes
}
