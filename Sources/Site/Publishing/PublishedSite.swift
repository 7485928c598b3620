// SPDX-License-Identifier: Apache-2.0

package import Diagnostics
import Glibc
package import Markup

/// A look at what stands in the output, before a build: which files are as they were published.
package struct PublishedSite: ~Copyable {
  private let folder: Folder

  /// The site in the folder at `output`; `nil` if nothing is there yet, or no folder that opens.
  package init?(at output: String) {
    var status = stat()
    guard stat(output, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    do {
      folder = try Folder(at: output)
    } catch {
      // What cannot be opened keeps nothing; publishing will say why.
      return nil
    }
  }

  /// The file as it stands now, if its bytes are still those of its digest.
  ///
  /// One that stands as its mark tells is not read.
  ///
  /// - Throws: `site.no-permission` or `site.system` if it cannot be read.
  package func standing(_ file: KeptFile) throws(ReportError) -> KeptFile? {
    try folder.standing(file, at: RawPath(file.path))
  }

  /// The digests that the files whose paths end in `name` were published with, by path; none if the
  /// site's list of digests cannot be read.
  package func digests(named name: String) -> [String: String] {
    do throws(ReportError) {
      let list = try folder.content(of: RawPath(manifestName)) ?? []
      return Manifest.digests(named: name, in: list)
    } catch {
      // What cannot be read tells nothing; publishing says what is wrong there.
      return [:]
    }
  }

  /// The mark of the regular file at `path`; `nil` if there is none.
  package func mark(of path: String) throws(ReportError) -> FileMark? {
    guard let status = try folder.status(of: RawPath(path)) else { return nil }
    return status.st_mode & S_IFMT == S_IFREG ? FileMark(status) : nil
  }
}

/// Waits until whatever changes a file gives it another time: file systems count in ticks of 10 ms
/// or less.
package func waitOneTick() {
  usleep(12_000)
}

extension Folder {
  /// `file`, whose entry here is `name`, as it stands now, if its bytes are those of its digest.
  func standing(_ file: KeptFile, at name: RawPath) throws(ReportError) -> KeptFile? {
    guard let status = try status(of: name), status.st_mode & S_IFMT == S_IFREG,
      Int(status.st_size) == file.size
    else { return nil }
    let mark = FileMark(status)
    if mark == file.mark { return file }
    guard let content = try content(of: name), contentDigest(of: content) == file.digest else {
      return nil
    }
    return KeptFile(path: file.path, size: file.size, digest: file.digest, mark: mark)
  }
}

extension FileMark {
  /// The mark of a file of which the system says `status`.
  init(_ status: stat) {
    self.init(
      inode: Int(status.st_ino),
      modified: status.st_mtim.nanoseconds,
      changed: status.st_ctim.nanoseconds
    )
  }
}

extension timespec {
  fileprivate var nanoseconds: Int { Int(tv_sec) * 1_000_000_000 + Int(tv_nsec) }
}
