// SPDX-License-Identifier: Apache-2.0

/// The stable names of everything this target finds.
package enum MarkupID: String, CaseIterable, Hashable, Sendable {
  // The text itself
  case notWellFormed = "markup.not-well-formed"
  case namespace = "markup.namespace"
  case encoding = "markup.encoding"
  case forbiddenByte = "markup.forbidden-byte"
  case tooLarge = "markup.too-large"
  case outOfMemory = "markup.out-of-memory"
  case internalSubset = "markup.internal-subset"
  // Well-formed, but read otherwise as HTML
  case notPolyglot = "markup.not-polyglot"
  case doctype = "markup.doctype"
  // What may stand where
  case unknownElement = "markup.unknown-element"
  case unknownAttribute = "markup.unknown-attribute"
  case misplacedElement = "markup.misplaced-element"
  case misplacedText = "markup.misplaced-text"
  case nested = "markup.nested"
  case order = "markup.order"
  case missingPart = "markup.missing-part"
  // Active content and requests
  case eventAttribute = "markup.event-attribute"
  case style = "markup.style"
  case script = "markup.script"
  case outsideRequest = "markup.outside-request"
  case address = "markup.address"
  // Ids
  case badID = "markup.bad-id"
  case duplicateID = "markup.duplicate-id"
  case missingTarget = "markup.missing-target"
  // The page as a whole
  case title = "markup.title"
  case language = "markup.language"
  case metadata = "markup.metadata"
  case oneMain = "markup.one-main"
  case oneHeading = "markup.one-heading"
  case headingOrder = "markup.heading-order"
  case landmark = "markup.landmark"
  // What assistive technology reads
  case alternative = "markup.alternative"
  case noName = "markup.no-name"
  case aria = "markup.aria"
  case hiddenFocus = "markup.hidden-focus"
  // Tables
  case tableHeader = "markup.table-header"
  case emptyHeader = "markup.empty-header"
  case tableColumns = "markup.table-columns"
  // Drawings
  case drawingName = "markup.drawing-name"
  case drawingSize = "markup.drawing-size"
  case number = "markup.number"
  case path = "markup.path"
  // The site
  case deadLink = "markup.dead-link"
  case folderLink = "markup.folder-link"
  case letterCase = "markup.letter-case"
  case deadFragment = "markup.dead-fragment"
  case duplicatePath = "markup.duplicate-path"
  case tooMany = "markup.too-many"
}
