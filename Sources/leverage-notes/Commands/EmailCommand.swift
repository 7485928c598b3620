// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Delivery
import Diagnostics
import Glibc
import Pages
import Positioning
import Reports

/// `leverage-notes email`.
struct EmailCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "email",
    abstract: "Write a note as a mail, or as a digest for other channels, or send it.",
    discussion: """
      Without --send nothing leaves the machine: the mail is written to --out, or to standard output. \
      With --send the note goes to everyone on the list who has not had it, once, however often it \
      is run.
      """
  )

  @Argument(help: "The note's day, YYYY-MM-DD, or latest.")
  var date = "latest"
  @OptionGroup var input: InputOptions
  @Option(name: .long, help: "The file of the readers, one address a line.")
  var to: String?
  @Option(name: .long, help: "The file to write to.")
  var out: String?
  @Option(name: .long, help: "The folder of the published site.")
  var site = "Output"
  @Option(name: .long, help: "The time taken for now, RFC 3339: the mail's date.")
  var now: String?
  @Option(name: .long, help: "Write a digest instead of a mail: text or markdown.")
  var format: DigestFormat?
  @Option(name: .long, help: "How many characters a digest may have.")
  var limit = 2000
  @Flag(name: .long, help: "Take no charts along as pictures.")
  var noPictures = false
  @Flag(name: .long, help: "Tell what --send would send, to whom, and what would stop it.")
  var dryRun = false
  @Flag(name: .long, help: "Send the mail.")
  var send = false
  @Flag(name: .long, help: "Send again to those of whom nobody can say whether they got it.")
  var resendUncertain = false
  @Flag(name: .long, help: "Send again to those whom the server refused.")
  var resendRefused = false
  @Flag(name: .shortAndLong, help: "Print findings only.")
  var quiet = false
  @Flag(name: .long, help: "Print JSON Lines.")
  var json = false

  func validate() throws {
    if send || dryRun {
      if out != nil { throw ValidationError("--out writes a mail that is not sent") }
      if format != nil { throw ValidationError("--format writes a digest, which is not sent") }
    }
    if limit < 1 { throw ValidationError("--limit takes a number from 1") }
    _ = try moment(now)
  }

  func run() async throws {
    let request = try request()
    let console = Console(json: json, quiet: quiet)
    if dryRun {
      try await look(request, console)
    } else if send {
      try await send(request, console)
    } else {
      try await write(request, console)
    }
  }
}

extension EmailCommand {
  private func request() throws -> EmailRequest {
    var build = input.request
    build.output = site
    var request = EmailRequest(build, now: try moment(now))
    request.date = date
    request.recipients = to
    request.hasPictures = !noPictures
    request.resendsUncertain = resendUncertain
    request.resendsRefused = resendRefused
    request.user = variable(Login.userVariable)
    request.password = variable(Login.passwordVariable)
    return request
  }

  /// Writes the mail or the digest to a file, or to standard output.
  private func write(_ request: EmailRequest, _ console: Console) async throws {
    let bytes = try await console.run { () async throws(ReportError) -> [UInt8] in
      if let format { return Array(try await digest(request, as: format, within: limit).utf8) }
      let mail = try await email(request)
      for found in mail.warnings { console.show(found) }
      if out != nil { for remark in mail.remarks { console.tell(remark) } }
      return mail.bytes
    }
    guard let out else { return try leverage_notes.write(bytes, to: STDOUT_FILENO) }
    try await console.run { () async throws(ReportError) in try writeMail(bytes, to: out) }
    console.tell("\(out): \(bytes.count / 1024) KB")
  }

  /// Tells what would go out.
  private func look(_ request: EmailRequest, _ console: Console) async throws {
    let outbox = try await console.run { () async throws(ReportError) in
      try await Reports.outbox(request)
    }
    for found in outbox.warnings + outbox.stops { console.show(found) }
    for line in outbox.lines { console.tell(line) }
    if json { print(JSONLine(done: outbox.figures).text) }
    if !outbox.stops.isEmpty { throw ExitCode(ExitStatus.checkFailed.rawValue) }
  }

  /// Sends, and tells what came of it.
  private func send(_ request: EmailRequest, _ console: Console) async throws {
    try await untilInterrupted {
      let summary = try await console.run { () async throws(ReportError) in
        try await sendEmail(request) { news in console.show(news) }
      }
      for found in summary.findings { console.show(found) }
      console.tell(summary.line)
      if json { print(JSONLine(done: summary.figures).text) }
      if summary.waiting > 0 { throw ExitCode(ExitStatus.unavailable.rawValue) }
      if summary.refused + summary.uncertain > 0 {
        throw ExitCode(ExitStatus.checkFailed.rawValue)
      }
    }
  }
}

extension DigestFormat: ExpressibleByArgument {}

/// The value of the environment variable `name`.
private func variable(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}
