// SPDX-License-Identifier: Apache-2.0

extension Diagnostic {
  /// The same finding with further notes, and with another fix where one is given.
  package func adding(_ more: [Note], fix other: String? = nil) -> Diagnostic {
    Diagnostic(
      severity,
      id,
      summary,
      at: location,
      notes: notes + more,
      fix: other ?? fix,
      excerpt: excerpt
    )
  }
}
