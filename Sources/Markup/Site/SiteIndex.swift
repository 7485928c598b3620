// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// The files of a site by their paths, compared byte by byte, as servers do.
package struct SiteIndex {
  /// Why an address leads nowhere.
  package struct Problem {
    let id: MarkupID
    /// What is wrong, naming the address.
    package let summary: String
    /// What to write instead, if that is known.
    package let fix: String?
  }

  /// One file of the site, as a link may find it.
  private struct Destination {
    let path: String
    /// Its ids, with a blank between two; `nil` where fragments are not looked at.
    let ids: IDs?
  }

  /// The ids of a page, told apart when it is first led to.
  private enum IDs {
    case list([String])
    case text(String)

    var each: [String] {
      switch self {
      case .list(let ids): ids
      case .text(let ids): ids.split(separator: " ").map(String.init)
      }
    }
  }

  /// Files that have the path of another one.
  let duplicates: [Diagnostic]
  /// The number of the file at a path.
  private let files: [[UInt8]: Int]
  private let destinations: [Destination]
  /// The ids of the pages that were led to, by the page's number.
  private var ids: [Int: Set<[UInt8]>] = [:]

  /// The index of `pages`, `assets` and `kept`.
  package init(_ pages: [InspectedPage], _ assets: [SiteFile], _ kept: KeptFiles) {
    destinations =
      pages.map {
        Destination(path: $0.page.file.path, ids: $0.page.kind == .xml ? nil : .list($0.ids))
      } + assets.map { Destination(path: $0.path, ids: nil) }
      + kept.pages.map { Destination(path: $0.file.path, ids: .text($0.traits.ids)) }
      + kept.assets.map { Destination(path: $0.path, ids: nil) }
    var files: [[UInt8]: Int] = [:]
    files.reserveCapacity(destinations.count)
    var duplicates: [Diagnostic] = []
    for (number, file) in destinations.enumerated()
    where files.updateValue(number, forKey: Array(file.path.utf8)) != nil {
      duplicates.append(
        Diagnostic(
          .error,
          MarkupID.duplicatePath.rawValue,
          "two files of the site have the path `\(file.path)`",
          at: SourceLocation(file: file.path, line: 1)
        )
      )
    }
    self.files = files
    self.duplicates = duplicates
  }

  /// Why the address `address` in the page at `base` leads nowhere, or `nil` if it leads somewhere.
  package mutating func problem(of address: String, in base: String) -> Problem? {
    guard let followed = RelativeAddress(address, from: base) else {
      return Problem(id: .deadLink, summary: "`\(address)` leads out of the site", fix: nil)
    }
    guard !followed.isFolder, let number = files[followed.path] else {
      return missing(followed, address)
    }
    let destination = destinations[number]
    guard let ids = destination.ids, !followed.fragment.isEmpty,
      followed.fragment != Array("top".utf8), !has(followed.fragment, number, ids)
    else { return nil }
    let fragment = String(decoding: followed.fragment, as: UTF8.self)
    return Problem(
      id: .deadFragment,
      summary: "`\(address)` leads to `\(destination.path)`, which has no id `\(fragment)`",
      fix: nearSpelling(of: fragment, among: ids.each.prefix(500)).map { "write `#\($0)`" }
    )
  }
}

extension SiteIndex {
  /// Whether the page has the id; its ids are hashed when it is first led to.
  private mutating func has(_ id: [UInt8], _ number: Int, _ all: IDs) -> Bool {
    if let known = ids[number] { return known.contains(id) }
    let known = Set(all.each.map { Array($0.utf8) })
    ids[number] = known
    return known.contains(id)
  }

  private func missing(_ followed: RelativeAddress, _ address: String) -> Problem {
    let slash = followed.path.isEmpty ? "" : "/"
    if followed.isFolder || files[followed.path + Array("\(slash)index.html".utf8)] != nil {
      return Problem(
        id: .folderLink,
        summary: "`\(address)` leads to a folder, which opens only on a server",
        fix: "name the file, such as `index.html`"
      )
    }
    let path = String(decoding: followed.path, as: UTF8.self)
    let paths = files.keys.map { String(decoding: $0, as: UTF8.self) }.sorted()
    if let other = paths.first(where: { $0.lowercased() == path.lowercased() }) {
      return Problem(
        id: .letterCase,
        summary: "`\(address)` leads to `\(path)`, but the file is `\(other)`",
        fix: "write the same letters"
      )
    }
    let folder = path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)
    let near = nearSpelling(of: path, among: paths.filter { $0.hasPrefix(folder) }.prefix(500))
    return Problem(
      id: .deadLink,
      summary: "`\(address)` leads to `\(path)`, which is no file of the site",
      fix: near.map { "write the path of `\($0)`" }
    )
  }
}
