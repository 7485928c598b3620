// SPDX-License-Identifier: Apache-2.0

/// The stable names of what the stories themselves find.
package enum ReportID: String, CaseIterable {
  case quarantined = "data.quarantined"
  case noNotes = "data.no-notes"
  case badDate = "diff.bad-date"
  case noNote = "diff.no-note"
  case changedNotes = "note.changed"
  case unpricedLevels = "levels.no-price"
  case implausibleLevels = "levels.implausible"
  case wrongSideLevels = "levels.wrong-side"
  case unreadable = "input.unreadable-file"
  case noTemplates = "template.no-folder"
  case unusedOverride = "template.unused-override"
  case noSample = "input.no-sample"
  case badBaseURL = "usage.base-url"
  case nothingToCheck = "check.nothing"
  case unknownKind = "check.unknown-kind"
  case outsideTemplates = "render.outside-templates"
  case wouldOverwrite = "sample.would-overwrite"
  case cannotWrite = "sample.cannot-write"
  case unknownTemplate = "init.unknown-template"
  case initWouldOverwrite = "init.would-overwrite"
  case initCannotWrite = "init.cannot-write"
}
