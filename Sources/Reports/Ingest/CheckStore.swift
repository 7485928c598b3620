// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// Refuses a store that is no file.
///
/// - Throws: `ingest.unsupported-store`.
func checkStore(_ store: String) throws(ReportError) {
  let isServer = store.hasPrefix("postgres://") || store.hasPrefix("postgresql://")
  guard isServer || store.isEmpty else { return }
  throw ReportError(
    .arguments,
    Diagnostic(
      .error,
      ReportID.unsupportedStore.rawValue,
      isServer ? "`postgres` is not supported by this version" : "the store has no name",
      fix: "name a file, such as `--into history.sqlite`"
    )
  )
}
