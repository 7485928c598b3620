// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Glibc
import Markup

/// One publication, from the moment it has the output's lock.
struct Publication {
  /// The site's files, the manifest as the last.
  private let files: [CheckedFile]
  private let place: OutputPlace
  private let progress: ((_ done: Int, _ total: Int) -> Void)?
  private let checkpoint: (PublishStep) throws(ReportError) -> Void

  /// The publication of `files`, the manifest as the last, to `place`.
  init(
    _ files: [CheckedFile],
    to place: OutputPlace,
    progress: ((_ done: Int, _ total: Int) -> Void)?,
    checkpoint: @escaping (PublishStep) throws(ReportError) -> Void
  ) {
    self.files = files
    self.place = place
    self.progress = progress
    self.checkpoint = checkpoint
  }

  /// Publishes into the folder `parent`.
  func run(in parent: borrowing Folder) throws(ReportError) -> Receipt {
    try checkpoint(.locked)
    try parent.removeLeftovers(of: place)
    try checkpoint(.tidied)
    guard let status = try parent.status(of: place.name) else { return try publishNew(in: parent) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw notAFolder }
    let old = try parent.folder(place.name)
    if status.st_dev != (try parent.status()).st_dev { throw exchangeRefused(place, EXDEV) }
    return try replace(old, in: parent)
  }
}

extension Publication {
  /// Publishes where there is no output yet.
  private func publishNew(in parent: borrowing Folder) throws(ReportError) -> Receipt {
    var planner = Planner(files, over: Manifest(parsing: []), at: place.path)
    let plan = planner.planNew()
    if !planner.findings.isEmpty { throw ReportError(.publishing, planner.findings) }
    try checkpoint(.planned)
    var staging = staging(of: plan)
    let new = try parent.makeFolder(stagingName)
    try discardingOnFailure(in: parent) { () throws(ReportError) in
      try staging.fill(new, by: plan)
      try new.syncFileSystem()
      try checkpoint(.synced)
      try parent.give(stagingName, theNewName: place.name)
    }
    try checkpoint(.exchanged)
    let warnings = warningsOfSyncing(parent)
    try checkpoint(.recorded)
    return receipt(planner, isReplaced: true, .zero, warnings)
  }

  /// Publishes over the present output `old`.
  private func replace(
    _ old: borrowing Folder,
    in parent: borrowing Folder
  ) throws(ReportError) -> Receipt {
    let manifest = Manifest(parsing: try old.content(of: RawPath(manifestName)) ?? [])
    var planner = Planner(files, over: manifest, at: place.path)
    let plan = try planner.plan(over: old)
    if planner.findings.contains(where: { $0.severity == .error }) {
      throw ReportError(.publishing, planner.findings)
    }
    try checkpoint(.planned)
    if !planner.changes { return receipt(planner, isReplaced: false, .zero, []) }
    var staging = staging(of: plan)
    let new = try parent.makeFolder(stagingName)
    try discardingOnFailure(in: parent) { () throws(ReportError) in
      try staging.fill(new, by: plan, from: old)
      try new.syncFileSystem()
      try checkpoint(.synced)
      try parent.exchange(stagingName, with: place)
    }
    try checkpoint(.exchanged)
    var warnings = warningsOfSyncing(parent)
    try checkpoint(.recorded)
    warnings += warningsOfRemoving(old, in: parent, planner)
    try checkpoint(.removed)
    return receipt(planner, isReplaced: true, staging.linking, warnings)
  }

  /// Runs `body`, and if it fails removes the staging tree before the error goes on.
  private func discardingOnFailure(
    in parent: borrowing Folder,
    _ body: () throws(ReportError) -> Void
  ) throws(ReportError) {
    do {
      try body()
    } catch {
      var diagnostics = error.diagnostics
      do {
        try parent.removeIfThere(stagingName)
      } catch {
        diagnostics.append(notTidied(error))
      }
      throw ReportError(error.stage, diagnostics)
    }
  }
}

extension Publication {
  /// Makes the exchange last; the new site stands by now, so a failure is a warning.
  private func warningsOfSyncing(_ parent: borrowing Folder) -> [Diagnostic] {
    do {
      try parent.sync()
      return []
    } catch {
      return [notTidied(error)]
    }
  }

  /// Removes the old tree, but first takes over what the user put in it during this build.
  private func warningsOfRemoving(
    _ old: borrowing Folder,
    in parent: borrowing Folder,
    _ planner: Planner
  ) -> [Diagnostic] {
    do {
      let rescue = Rescue(except: planner.ours)
      try rescue.run(from: old, to: parent.folder(place.name))
      try parent.removeTree(stagingName)
      return []
    } catch {
      return [notTidied(error)]
    }
  }

  private func staging(of plan: FolderPlan) -> Staging {
    Staging(files, total: plan.entryCount, progress: progress, checkpoint: checkpoint)
  }

  private var stagingName: RawPath { place.sibling("staging-\(getpid())") }

  private func receipt(
    _ planner: Planner,
    isReplaced: Bool,
    _ linking: Duration,
    _ warnings: [Diagnostic]
  ) -> Receipt {
    let published = files.dropLast()
    let written = planner.written.filter { $0 < published.count }
    return Receipt(
      written: written.count,
      unchanged: published.count - written.count,
      removed: planner.removed,
      bytes: published.reduce(0) { $0 + $1.size },
      bytesWritten: written.reduce(0) { $0 + files[$1].size },
      isReplaced: isReplaced,
      linking: linking,
      warnings: planner.findings + warnings
    )
  }

  private func notTidied(_ error: ReportError) -> Diagnostic {
    let reasons = error.diagnostics.map(\.summary).joined(separator: "; ")
    return Diagnostic(
      .warning,
      .notTidied,
      "not all was tidied up beside `\(place.path)`: \(reasons)",
      fix: "the next build tries again"
    )
  }

  private var notAFolder: ReportError {
    ReportError(
      .notAFolder,
      "the output `\(place.path)` is not a folder",
      fix: "move it away, or choose another `--output`"
    )
  }
}
