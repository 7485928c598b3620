// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Diagnostics
import Reports

/// The program: parses arguments, runs one story, prints, exits.
@main
struct LeverageNotes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leverage-notes",
    abstract: "Market notes from leverage positioning, checked before they are published.",
    discussion: """
      Exit codes: 0 done; 1 a check failed; 64 usage; 65 bad data; 66 input missing; \
      69 a port, venue, service or mail server unavailable; 70 internal fault; 73 cannot write; 75 refused as too old; \
      78 bad configuration or template. With any code but 0 the published site is as it was.
      """,
    version: programVersion,
    subcommands: [
      InitCommand.self, BuildCommand.self, ServeCommand.self, CheckCommand.self,
      RenderCommand.self, VerifyCommand.self, ExplainCommand.self, DiffCommand.self,
      EmailCommand.self, SampleCommand.self, IngestCommand.self, FetchCommand.self,
    ]
  )
}
