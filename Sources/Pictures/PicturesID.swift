// SPDX-License-Identifier: Apache-2.0

/// The stable names of everything this target finds.
package enum PicturesID: String, CaseIterable {
  case cannotRun = "picture.cannot-run"
  case failed = "picture.failed"
  case tooLong = "picture.too-long"
  case tooLarge = "picture.too-large"
  case notPNG = "picture.not-png"
}
