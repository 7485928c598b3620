// SPDX-License-Identifier: Apache-2.0

/// A file of a site that may be published: made by this build, or kept from an earlier one.
package enum CheckedFile: Hashable, Sendable {
  /// Bytes of this build.
  case made(SiteFile)
  /// A file that stands in the output already.
  case kept(KeptFile)

  /// The path from the site's root.
  package var path: String {
    switch self {
    case .made(let file): file.path
    case .kept(let file): file.path
    }
  }

  /// How many bytes it has.
  package var size: Int {
    switch self {
    case .made(let file): file.bytes.count
    case .kept(let file): file.size
    }
  }
}

/// What a build takes over from an earlier one.
package struct KeptFiles: Sendable {
  /// Pages; their links and ids take part in the check of the site.
  package var pages: [KeptPage] = []
  /// All other files.
  package var assets: [KeptFile] = []

  /// Nothing kept.
  package init() {}
}
