// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// The files of a site by their paths, compared byte by byte, as servers do.
struct SiteIndex {
  /// Why an address leads nowhere.
  struct Problem {
    let id: MarkupID
    let summary: String
    let fix: String?
  }

  /// Files that have the path of another one.
  let duplicates: [Diagnostic]
  /// The number of the page at a path, -1 for another file.
  private let files: [[UInt8]: Int]
  private let pages: [InspectedPage]
  /// The ids of the pages that were led to, by the page's number.
  private var ids: [Int: Set<[UInt8]>] = [:]

  /// The index of `pages` and `assets`.
  init(_ pages: [InspectedPage], _ assets: [SiteFile]) {
    var files: [[UInt8]: Int] = [:]
    var duplicates: [Diagnostic] = []
    let paths = pages.enumerated().map { ($1.page.file.path, $0) } + assets.map { ($0.path, -1) }
    for (path, number) in paths where files.updateValue(number, forKey: Array(path.utf8)) != nil {
      duplicates.append(
        Diagnostic(
          .error,
          MarkupID.duplicatePath.rawValue,
          "two files of the site have the path `\(path)`",
          at: SourceLocation(file: path, line: 1)
        )
      )
    }
    self.files = files
    self.pages = pages
    self.duplicates = duplicates
  }

  /// Why `link` of `page` leads nowhere, or `nil` if it leads somewhere.
  mutating func problem(of link: InspectedPage.Link, in page: InspectedPage) -> Problem? {
    let address = link.address
    guard let followed = RelativeAddress(address, from: page.page.file.path) else {
      return Problem(id: .deadLink, summary: "`\(address)` leads out of the site", fix: nil)
    }
    guard !followed.isFolder, let number = files[followed.path] else {
      return missing(followed, address)
    }
    if number < 0 || followed.fragment.isEmpty || followed.fragment == Array("top".utf8) {
      return nil
    }
    if pages[number].page.kind == .xml || has(followed.fragment, number) { return nil }
    let fragment = String(decoding: followed.fragment, as: UTF8.self)
    return Problem(
      id: .deadFragment,
      summary: "`\(address)` leads to `\(pages[number].page.file.path)`, "
        + "which has no id `\(fragment)`",
      fix: nearSpelling(of: fragment, among: pages[number].ids.prefix(500)).map { "write `#\($0)`" }
    )
  }
}

extension SiteIndex {
  /// Whether the page has the id; its ids are hashed when it is first led to.
  private mutating func has(_ id: [UInt8], _ number: Int) -> Bool {
    if let known = ids[number] { return known.contains(id) }
    let known = Set(pages[number].ids.map { Array($0.utf8) })
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
