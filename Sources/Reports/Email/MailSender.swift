// SPDX-License-Identifier: Apache-2.0
internal import Delivery
internal import Diagnostics
internal import Intake
internal import Mail
internal import Pages

/// In whose name letters go out, and how readers leave the list.
struct MailSender: Sendable {
  let from: Mailbox
  let replyTo: Mailbox?
  let list: ListID
  /// The address of `https` with `{recipient}` in it; `nil` without one.
  private let web: String?
  /// The address of `mailto`.
  private let mail: String

  /// The sender that the configuration names; without one, `notes@example.org`, which cannot send.
  ///
  /// - Throws: At stage `configuration`, `mail.address` at each address that is none.
  init(_ settings: Configuration.Mail?, of job: BuildJob) throws(ReportError) {
    from = try Self.mailbox(settings?.from ?? SourceSpec.Written("notes@example.org"))
    replyTo = try settings?.replyTo.map { (written) throws(ReportError) in
      try Self.mailbox(written)
    }
    list =
      settings?.listID.map { ListID(title: job.site.title, name: $0.text) }
      ?? ListID(title: job.site.title, ofSiteAt: job.site.baseURL)
    let ways = settings?.unsubscribe.map(\.text) ?? []
    web = ways.first { $0.hasPrefix("https://") }
    // Answers are read by people, so a way to leave by mail is always there.
    mail =
      ways.first { $0.hasPrefix("mailto:") }
      ?? "mailto:\((replyTo ?? from).address)?subject=unsubscribe"
  }

  /// How `reader` leaves; how anyone does where there is none.
  func leaving(for reader: Mailbox?) -> Leaving { Leaving(pattern: web, mail: mail, for: reader) }

  private static func mailbox(_ written: SourceSpec.Written) throws(ReportError) -> Mailbox {
    try Mailbox(written.text, at: written.location, in: .configuration)
  }
}
