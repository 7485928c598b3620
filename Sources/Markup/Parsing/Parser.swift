// SPDX-License-Identifier: Apache-2.0
internal import CMarkup

/// Sole owner of one libxml2 parser; its memory ends with this value.
///
/// It may parse any number of documents, one after the other; names keep their ids throughout.
struct Parser: ~Copyable {
  private let raw: OpaquePointer

  /// libxml2's process-wide state: set up once, before the first parser, and never torn down.
  private static let ready: Void = cmk_initialize()

  /// What a parse keeps.
  enum Detail: Int32 {
    /// No records, only complaints: it measures libxml2 by itself.
    case nothing
    /// All but texts of blanks alone.
    case visibleText
    case all
  }

  /// How a parse ended.
  enum Outcome { case wellFormed, stopped, outOfMemory }

  /// A parser, or `nil` if there is no memory for one.
  init?() {
    _ = Self.ready
    guard let raw = cmk_parser_create() else { return nil }
    self.raw = raw
  }

  deinit { cmk_parser_destroy(raw) }

  /// The name with `id`, or `nil` for 0 and for ids never given; they are given from 1 on.
  func name(_ id: UInt32) -> String? { cmk_parser_name(raw, id).map { String(cString: $0) } }

  /// All names so far; the one with id n stands at n - 1.
  var names: [String] {
    var names: [String] = []
    while let name = name(UInt32(names.count + 1)) { names.append(name) }
    return names
  }

  /// Parses `bytes`, at most `Int32.max` of them, as XML in UTF-8 and keeps the records.
  ///
  mutating func parse(_ bytes: UnsafeBufferPointer<UInt8>, _ detail: Detail) -> Outcome {
    // libxml2 takes no null pointer, which an empty array may have.
    let empty: [UInt8] = [0]
    let result = empty.withUnsafeBufferPointer { nothing in
      cmk_parser_parse(raw, bytes.baseAddress ?? nothing.baseAddress, bytes.count, detail.rawValue)
    }
    return result < 0 ? .outOfMemory : result == 0 ? .stopped : .wellFormed
  }

  /// What the last parse found the document to be made of; valid until the next parse, and only
  /// inside the function that asks.
  var records: Records {
    var (pieces, attributes, expanded) = (0, 0, 0)
    return Records(
      pieces: UnsafeBufferPointer(start: cmk_parser_records(raw, &pieces), count: pieces),
      attributes: UnsafeBufferPointer(
        start: cmk_parser_attributes(raw, &attributes),
        count: attributes
      ),
      expanded: UnsafeBufferPointer(start: cmk_parser_expanded(raw, &expanded), count: expanded)
    )
  }

  /// Whether libxml2 complained in the last parse.
  var hasComplaints: Bool {
    var count = 0
    _ = cmk_parser_problems(raw, &count)
    return count > 0
  }

  /// What libxml2 complained about in the last parse, in its order.
  var complaints: [Complaint] {
    var count = 0
    let problems = UnsafeBufferPointer(start: cmk_parser_problems(raw, &count), count: count)
    return problems.map {
      Complaint(
        offset: Int($0.offset),
        code: Int($0.code),
        level: Int($0.level),
        message: String(cString: $0.message)
      )
    }
  }
}

/// One message of libxml2 as a value.
struct Complaint {
  /// Where the parser stood, in bytes.
  let offset: Int
  /// libxml2's number for the kind of message.
  let code: Int
  /// 1 warning, 2 error, 3 fatal.
  let level: Int
  /// libxml2's own sentence, perhaps with a line end.
  let message: String
}
