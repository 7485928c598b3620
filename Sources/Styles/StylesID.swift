// SPDX-License-Identifier: Apache-2.0

/// The stable names of everything this target finds.
package enum StylesID: String, CaseIterable {
  // The sheet as a text
  case syntax = "style.syntax"
  case atRule = "style.at-rule"
  case selector = "style.selector"
  case declaration = "style.declaration"
  // Custom properties
  case unknownVariable = "style.unknown-variable"
  case circularVariable = "style.circular-variable"
  // Mail
  case unknownClass = "style.unknown-class"
  case placeholder = "style.placeholder"
  case unsafeText = "style.unsafe-text"
  // Charts in a fixed size
  case chart = "style.chart"
  case stretched = "style.stretched"
  case path = "style.path"
  case value = "style.value"
  case query = "style.query"
}
