// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Diagnostics
import Glibc
import Reports

/// `leverage-notes verify`.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Derive every number and sentence of a site anew from its own data, and compare."
  )

  @Argument(help: "The folder of the published site.")
  var folder: String
  @Option(name: .long, help: "The publisher's templates that the site was drawn with.")
  var templates: String?
  @Option(name: .long, help: "How many notes are made at once.")
  var jobs: Int?
  @Flag(name: .long, help: "Print JSON Lines.")
  var json = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1") }
  }

  func run() async throws {
    let console = Console(json: json)
    var request = VerifyRequest(folder)
    request.templates = templates
    request.jobs = jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let receipt = try await console.run { () async throws(ReportError) in
      try await verify(request)
    }
    for found in receipt.findings { console.show(found) }
    let errors = receipt.findings.count { $0.severity == .error }
    if json {
      let figures = [("notes", receipt.notes), ("files", receipt.files), ("errors", errors)]
      print(JSONLine(done: figures).text)
    }
    let what = receipt.comparesMarkup ? "byte by byte" : "by their data, sentences and figures"
    console.tell("\(receipt.notes) notes derived anew, \(receipt.files) files compared \(what)")
    if receipt.pictures > 0 {
      console.tell("\(receipt.pictures) cards compared by their drawings, not by their pixels")
    }
    if receipt.comparesPacked { console.tell("compressed files compared by what they hold") }
    console.tell(errors == 0 ? "no difference" : "\(folder) is not what its data make")
    if errors > 0 { throw ExitCode(ExitStatus.checkFailed.rawValue) }
  }
}
