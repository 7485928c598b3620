// SPDX-License-Identifier: Apache-2.0

/// What a preview is asked to do.
package struct ServeRequest: Sendable {
  /// What to build and serve.
  package var build: BuildRequest
  /// The address to listen at.
  package var host = "127.0.0.1"
  /// The port to listen at; 0 asks the system for a free one.
  package var port: UInt16 = 8080
  /// Whether to build again when what a build reads has changed, and to tell browsers.
  package var watches = false

  /// A preview of `build` at the ordinary address.
  package init(_ build: BuildRequest) { self.build = build }
}
