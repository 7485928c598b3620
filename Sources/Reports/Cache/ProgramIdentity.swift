// SPDX-License-Identifier: Apache-2.0
internal import Glibc
internal import Site

/// What tells this program, with the libraries it runs on, from any other: the files that its code
/// was loaded from, with their sizes and times.
///
/// A program that is built or installed anew is another one. `nil` where the system does not tell;
/// then nothing is kept.
let programIdentity: String? = identity(ofCodeIn: "/proc/self/maps")

/// The identity of the files that the list of mappings at `path` shows as code.
private func identity(ofCodeIn path: String) -> String? {
  guard let list = fopen(path, "r") else { return nil }
  defer { fclose(list) }
  var files: Set<String> = []
  var line: UnsafeMutablePointer<CChar>?
  var capacity = 0
  defer { free(line) }
  while getline(&line, &capacity, list) > 0 {
    guard let line, let file = codeFile(String(cString: line)) else { continue }
    files.insert(file)
  }
  if files.isEmpty { return nil }
  var parts: [String] = []
  for file in files.sorted() {
    var status = stat()
    guard stat(file, &status) == 0 else { return nil }
    let (time, size, inode) = (status.st_mtim, status.st_size, status.st_ino)
    parts.append("\(file) \(inode) \(size) \(time.tv_sec) \(time.tv_nsec)")
  }
  return contentDigest(of: Array(parts.joined(separator: "\n").utf8))
}

/// The file that a line of mappings tells code of; `nil` for data, and for what is no file.
private func codeFile(_ line: String) -> String? {
  let parts = line.split(separator: " ", maxSplits: 4)
  guard parts.count == 5, parts[1].contains("x"), let slash = parts[4].firstIndex(of: "/") else {
    return nil
  }
  return String(parts[4][slash...].prefix { $0 != "\n" })
}
