// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Delivery
internal import Diagnostics
internal import Intake
internal import Mail
internal import Markup
internal import Pages
internal import Positioning

/// One note, ready to be written as a letter to anyone.
struct MailDesk: Sendable {
  let job: BuildJob
  let note: NoteDate
  let content: NoteContent
  /// What restated data changes of it; `nil` for nothing.
  let correction: Correction?
  let sender: MailSender
  let styles: LetterStyles
  /// The drawings that go along, and what they are called in the letter.
  let drawings: [LetterDrawing]
  /// When it is sent.
  let now: Instant
  /// What should be looked at, and what else is known.
  let warnings: [Diagnostic], remarks: [String]
}

/// Analyses and writes the note that `request` names, and draws its pictures.
///
/// - Throws: What stops a build before anything is written; `usage.date`, `input.no-note`; what is
///   wrong with `mail:` and with the sheet of mails.
func mailDesk(for request: EmailRequest) async throws(ReportError) -> MailDesk {
  var build = request.build
  build.rollsUp = true
  let (job, analyst) = try analysedJob(of: build)
  let index = try noteIndex(request.date, among: analyst.notes)
  let sender = try MailSender(job.plan.mail, of: job)
  let almanac = try await almanac(of: analyst, for: [index], jobs: request.build.jobs)
  var fans = FanCache()
  let content = try NoteContent(almanac.analysis(ofNoteAt: index, fans: &fans), in: job.site)
  let note = analyst.notes[index]
  let restated = Restated(analyst.notes, in: job.dataset, by: job.site.settings)
  let correction = try Correcting(restated, of: [index], analyst, in: job)
    .correction(of: content, at: index, note, in: job.site)
  let styles = try letterStyles(publisher: job.plan.templates, design: job.site.design)
  let wantsPictures = request.hasPictures && job.plan.mail?.hasPictures ?? true
  let drawn =
    wantsPictures
    ? try await drawings(of: content, by: styles, from: sender.from) : LetterDrawings()
  return MailDesk(
    job: job,
    note: note,
    content: content,
    correction: correction,
    sender: sender,
    styles: styles,
    drawings: drawn.drawings,
    now: request.now,
    warnings: drawn.warnings,
    remarks: job.plan.remarks + drawn.remarks
  )
}

extension MailDesk {
  /// The mail to `readers`, who do not see each other if it `isShared`.
  ///
  /// - Throws: What rendering throws; what is wrong in the letter, at its template.
  func message(to readers: [Mailbox], isShared: Bool) throws(ReportError) -> MailMessage {
    let reader = isShared || readers.count != 1 ? nil : readers.first
    let leaving = sender.leaving(for: reader)
    let letter = try letter(leaving: leaving)
    return MailMessage(
      from: sender.from,
      replyTo: sender.replyTo,
      to: reader.map { [$0] } ?? [],
      subject: letter.subject,
      date: now,
      id: messageID(of: note.date, on: job.site.baseURL, to: readers, from: sender.from),
      list: sender.list,
      leaving: leaving,
      text: try letter.text(in: job.site),
      html: try CheckedLetter(
        letter.page(in: job.site),
        styles: styles,
        pictures: drawings.map(\.part)
      ),
      pictures: drawings.map(\.part)
    )
  }

  /// The letter from which a reader leaves by `leaving`.
  func letter(leaving: Leaving) throws(ReportError) -> Letter {
    try Letter(
      content,
      corrected: correction,
      unsubscribe: leaving.shown,
      pictures: drawings.map(\.shown),
      in: job.site
    )
  }
}
