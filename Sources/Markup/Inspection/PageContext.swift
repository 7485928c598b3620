// SPDX-License-Identifier: Apache-2.0
internal import CMarkup

/// Some bytes of the page being inspected; they live as long as its records.
typealias Bytes = UnsafeBufferPointer<UInt8>

/// What every rule may look at: the page's bytes and its records.
///
/// It is handed to every rule for every element, so it is one pointer.
struct PageContext {
  /// What is behind the pointer.
  struct Contents {
    let source: Bytes
    let records: Records
    let keys: Bytes
  }

  private let contents: UnsafePointer<Contents>

  /// Calls `body` with the context of `contents`, which ends with the call.
  static func with<Result>(_ contents: Contents, _ body: (PageContext) -> Result) -> Result {
    withUnsafePointer(to: contents) { body(PageContext(contents: $0)) }
  }

  /// The page.
  @inline(__always)
  var source: Bytes { contents.pointee.source }

  /// What it is made of.
  @inline(__always)
  var records: Records { contents.pointee.records }

  /// The raw value of a ``Key`` by the id of an attribute's name.
  @inline(__always)
  var keys: Bytes { contents.pointee.keys }

  /// Where the tag that ends before `end` begins.
  ///
  /// XML allows no `<` inside a tag, so it is the last one.
  func tagStart(before end: UInt32) -> Int {
    source[..<min(Int(end), source.count)].lastIndex(of: UInt8(ascii: "<")) ?? 0
  }

  /// Where the tag that is piece `index` begins.
  func start(of index: Int) -> Int { tagStart(before: records.pieces[index].end) }

  /// Where the CDATA section or instruction that is piece `index` begins.
  ///
  /// It may hold `<` itself, so it is sought from the piece before; text holds none.
  func markStart(of index: Int) -> Int {
    var before = index - 1
    while before >= 0, Int(records.pieces[before].kind) == CMK_TEXT { before -= 1 }
    let from = before < 0 ? 0 : Int(records.pieces[before].end)
    return source[from...].firstIndex(of: UInt8(ascii: "<")) ?? from
  }

  /// The first visible byte of the text that is piece `index`.
  func textStart(_ index: Int) -> Int {
    let from = index > 0 ? Int(records.pieces[index - 1].end) : 0
    return source[from...].firstIndex { $0 > 32 } ?? from
  }

  /// The text between the start tag `index` and the next tag, as written.
  func rawText(behind index: Int) -> Bytes {
    let from = Int(records.pieces[index].end)
    let end = source[from...].firstIndex(of: UInt8(ascii: "<")) ?? source.count
    return Bytes(rebasing: source[from..<end])
  }

  /// The element that piece `index` starts.
  @inline(__always)
  func element(_ index: Int, _ tag: Tag) -> Element {
    Element(
      tag: tag,
      index: index,
      attributes: records.attributes(of: records.pieces[index]),
      context: self
    )
  }
}
