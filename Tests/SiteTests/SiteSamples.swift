// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Markup
import Site

/// A site of the files given as path and text, in the order of their paths.
func site(_ files: [String: String]) -> [SiteFile] {
  files.sorted { $0.key < $1.key }.map { SiteFile(path: $0.key, bytes: Array($0.value.utf8)) }
}

let first = ["index.html": "home 1", "a/index.html": "a 1", "a/b/c.csv": "1,2", "style.css": "p{}"]
let second = [
  "index.html": "home 2", "a/index.html": "a 1", "d/index.html": "d 2", "style.css": "p{}",
]

/// The manifest text that a site of `files` should have.
func manifest(_ files: [String: String]) -> String {
  files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    .map { "\(contentDigest(of: Array($0.value.utf8)))  \($0.key)\n" }.joined()
}

/// The tree of a published site with its manifest.
func published(_ files: [String: String]) -> [String: String] {
  files.merging(["SHA256SUMS": manifest(files)]) { $1 }
}

/// The diagnostics a publication is refused with; empty if it is not refused.
func refusal(_ publication: () throws(ReportError) -> Receipt) -> [Diagnostic] {
  do {
    _ = try publication()
    return []
  } catch {
    return error.stage.exitStatus == .cannotWrite ? error.diagnostics : []
  }
}
