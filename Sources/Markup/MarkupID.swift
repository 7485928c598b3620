// SPDX-License-Identifier: Apache-2.0

/// The stable names of everything this target finds.
package enum MarkupID: String, CaseIterable, Hashable, Sendable {
  case notWellFormed = "markup.not-well-formed"
  case namespace = "markup.namespace"
  case encoding = "markup.encoding"
  case forbiddenByte = "markup.forbidden-byte"
  case tooLarge = "markup.too-large"
  case outOfMemory = "markup.out-of-memory"
  case internalSubset = "markup.internal-subset"
}
