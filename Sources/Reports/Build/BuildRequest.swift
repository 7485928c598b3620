// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// What a build is asked to do.
package struct BuildRequest: Sendable {
  /// The configuration to read; `nil` reads `leverage-notes.yml` of the current folder, if there is
  /// one and no input is given.
  package var configuration: String?
  /// Files and folders to read instead of a configuration's sources.
  package var inputs: [String] = []
  /// The folder to publish to.
  package var output = "Output"
  /// The publisher's templates, which override ours file by file.
  package var templates: String?
  /// Where the site will live; `nil` takes the configuration's.
  package var baseURL: String?
  /// How many notes are made at once, at least 1.
  package var jobs = 1
  /// Whether everything is made anew, and nothing is kept from an earlier build.
  package var isForced = false
  /// Whether warnings fail the build.
  package var isStrict = false
  /// Whether bad rows are set aside instead of stopping the build.
  package var quarantines = false
  /// The tool that draws cards, sought in `PATH`, or its path.
  package var cardTool = "rsvg-convert"
  /// The time taken for now; `nil` for the clock.
  package var now: Instant?
  /// Whether values that are rolled up to days may be left out of what is read, because no figure but
  /// those of notes is asked for.
  var rollsUp = false

  /// Whether analysts' drafts are built too.
  package var includesDrafts = false

  /// A build of the sample into `Output/`.
  package init() {}
}
