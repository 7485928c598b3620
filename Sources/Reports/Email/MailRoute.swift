// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Delivery
internal import Diagnostics
internal import Intake
internal import Pages

/// What is sent to whom by what, as the configuration and `request` say.
///
/// - Throws: At stage `configuration`, `mail.not-configured` for all that is missing at once; what is
///   wrong with the server, the command, the rate, the login; what is wrong with the list.
func delivery(of request: EmailRequest, from desk: MailDesk) throws(ReportError) -> Delivery {
  let plan = desk.job.plan
  let settings = plan.mail ?? Configuration.Mail()
  let list = request.recipients ?? settings.to?.text
  var missing: [String] = []
  if settings.from == nil { missing.append("`from`") }
  if list == nil { missing.append("`to`") }
  let route = try route(of: settings, request)
  if route == nil { missing.append("`smtp` or `sendmail`") }
  guard let route, let list, missing.isEmpty else { throw notConfigured(missing, settings) }
  var delivery = Delivery(
    to: try Recipients(readingFileAt: list, setsAside: request.build.quarantines),
    from: desk.sender.from,
    by: route,
    JournalPlace(
      folder: settings.journal?.text ?? plan.folder + "Mail",
      name: "\(desk.note.date).journal",
      note: "\(desk.note.date)",
      site: desk.job.site.baseURL
    )
  )
  delivery.batch = settings.batch
  delivery.rate = try settings.rate.map { (rate) throws(ReportError) in
    try SendingRate(rate.text, at: rate.location)
  }
  if request.resendsUncertain { delivery.again.insert(.uncertain) }
  if request.resendsRefused { delivery.again.insert(.refused) }
  return delivery
}

/// By what mail leaves the machine; `nil` where nothing is named.
private func route(
  of settings: Configuration.Mail,
  _ request: EmailRequest
) throws(ReportError) -> Route? {
  if let server = settings.smtp {
    return .server(
      try MailServer(server.text, at: server.location),
      login: try Login(user: request.user, password: request.password)
    )
  }
  return try settings.sendmail.map { (command) throws(ReportError) in
    .command(try SendmailCommand(command.text, at: command.location))
  }
}

private func notConfigured(_ missing: [String], _ settings: Configuration.Mail) -> ReportError {
  ReportError(
    .configuration,
    Diagnostic(
      .error,
      ReportID.mailNotConfigured.rawValue,
      "nothing can be sent: `mail` does not say \(missing.joined(separator: ", "))",
      at: settings.location,
      fix: "write it under `mail:` in the configuration; `--to` names a list too"
    )
  )
}
