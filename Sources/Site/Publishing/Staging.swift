// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Markup

/// Fills a new tree by a plan: writes what is new, links what stays.
struct Staging {
  /// The site's files, the manifest among them.
  let files: [CheckedFile]
  /// How many entries the whole plan has.
  let total: Int
  /// Told how many entries are done, and of how many.
  let progress: ((_ done: Int, _ total: Int) -> Void)?
  /// Asked after each entry whether to go on.
  let checkpoint: (PublishStep) throws(ReportError) -> Void

  private(set) var done = 0
  /// How long the linking of what stays took.
  private(set) var linking = Duration.zero

  /// A staging of `files` that reports to `progress` and `checkpoint`.
  init(
    _ files: [CheckedFile],
    total: Int,
    progress: ((_ done: Int, _ total: Int) -> Void)?,
    checkpoint: @escaping (PublishStep) throws(ReportError) -> Void
  ) {
    self.files = files
    self.total = total
    self.progress = progress
    self.checkpoint = checkpoint
  }

  /// Fills `new`, the empty folder of `plan`, of which `old` is the present one.
  mutating func fill(
    _ new: borrowing Folder,
    by plan: FolderPlan,
    from old: borrowing Folder
  ) throws(ReportError) {
    let start = ContinuousClock.now
    for name in plan.kept {
      try new.link(name, from: old)
      try count()
    }
    linking += ContinuousClock.now - start
    try write(plan, to: new)
    for child in plan.folders {
      if child.exists {
        try fill(new.makeFolder(child.name), by: child, from: old.folder(child.name))
      } else {
        try fill(new.makeFolder(child.name), by: child)
      }
    }
    // Last, because the permissions may forbid to make entries.
    try new.takeAttributes(of: old)
  }

  /// Fills `new`, the empty folder of `plan`, of which there is no present one.
  mutating func fill(_ new: borrowing Folder, by plan: FolderPlan) throws(ReportError) {
    try write(plan, to: new)
    for child in plan.folders { try fill(new.makeFolder(child.name), by: child) }
  }

  private mutating func write(
    _ plan: FolderPlan,
    to new: borrowing Folder
  ) throws(ReportError) {
    for (name, index) in plan.written {
      // A plan writes no file that is kept.
      guard case .made(let file) = files[index] else { continue }
      try new.write(file.bytes, to: name)
      try count()
    }
  }

  private mutating func count() throws(ReportError) {
    done += 1
    progress?(done, total)
    try checkpoint(.staged(done))
  }
}
