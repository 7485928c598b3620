// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Manuscripts

/// The names that figures have in these tests.
let figureNames = ["ratio", "net", "longSide", "shortSide"]

/// A file of the day that these tests are about.
func file(_ text: String, _ path: String = "Notes/2026-11-20.md") -> ManuscriptFile {
  ManuscriptFile(path: path, bytes: Array(text.utf8))
}

/// The one manuscript that `text` makes.
func read(_ text: String) throws(ReportError) -> Manuscript {
  let read = try manuscripts(of: [file(text)], figures: figureNames).texts
  guard let first = read.first else {
    throw ReportError(.analysis, Diagnostic(.error, "test.none", "nothing was read"))
  }
  return first
}

/// What is said of `files`, one line a finding; empty if nothing is wrong.
func faults(_ files: [ManuscriptFile]) -> [String] {
  do throws(ReportError) {
    return try manuscripts(of: files, figures: figureNames).warnings.map(\.description)
  } catch {
    return error.diagnostics.map(\.description)
  }
}

/// What is said of `text`.
func faults(_ text: String) -> [String] { faults([file(text)]) }
