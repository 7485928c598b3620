// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The folder of the package the tests were compiled from, without a slash at its end.
public let repository = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().path

/// The program's own templates.
public let ownTemplates = repository + "/Templates"

/// What lies beside the checkout and is not part of it: real data and the designer's pages.
///
/// A test that reads from there is enabled only where it `isThere`.
public let sharedFolder =
  URL(filePath: repository).deletingLastPathComponent().path + "/shared"

/// Whether anything stands at `path`.
public func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
