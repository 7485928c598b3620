// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Markup

/// Compares the wanted site with the present output and says what becomes of each entry.
///
/// Nothing is written. An entry is ours if the present manifest lists it; everything else is the
/// user's and stays, or is refused with `site.foreign-file` where the site needs its place.
struct Planner {
  private let files: [CheckedFile]
  private let manifest: Manifest
  /// Where the output is, for messages.
  private let output: String

  /// The files that are new or changed.
  private(set) var written: [Int] = []
  /// How many earlier published files leave.
  private(set) var removed = 0
  /// Whether a folder leaves.
  private(set) var dropsFolder = false
  /// Errors (`site.foreign-file`) and warnings (`site.changed-by-hand`), in the order of paths.
  private(set) var findings: [Diagnostic] = []
  /// The paths of the site's files, the wanted ones and those that leave.
  private(set) var ours: Set<RawPath>

  /// A planner of a site of `files`, the manifest among them, over what `manifest` lists.
  init(_ files: [CheckedFile], over manifest: Manifest, at output: String) {
    self.files = files
    self.manifest = manifest
    self.output = output
    ours = Set(files.map { RawPath($0.path) })
  }

  /// Whether the output is not yet exactly what is wanted.
  var changes: Bool { !written.isEmpty || removed > 0 || dropsFolder }

  /// The plan of the root where there is no output yet.
  mutating func planNew() -> FolderPlan {
    plan(WantedFolder(of: files), as: RawPath(""))
  }

  /// The plan of the root over the present output.
  mutating func plan(over output: borrowing Folder) throws(ReportError) -> FolderPlan {
    try plan(WantedFolder(of: files), over: output, RawPath(""), as: RawPath(""))
  }
}

extension Planner {
  /// The plan of a folder that is not there yet.
  private mutating func plan(_ wanted: WantedFolder, as name: RawPath) -> FolderPlan {
    var plan = FolderPlan(name: name, exists: false)
    for (name, index) in wanted.files.sorted(by: { $0.key < $1.key }) { write(index, name, &plan) }
    for (name, folder) in wanted.folders.sorted(by: { $0.key < $1.key }) {
      plan.folders.append(self.plan(folder, as: name))
    }
    return plan
  }

  /// The plan of a folder that is there, of which `wanted` is wanted.
  private mutating func plan(
    _ wanted: WantedFolder,
    over old: borrowing Folder,
    _ path: RawPath,
    as name: RawPath
  ) throws(ReportError) -> FolderPlan {
    var plan = FolderPlan(name: name, exists: true)
    let entries = try old.entries()
    for entry in entries { try place(entry, of: old, path, wanted, in: &plan) }
    let present = Set(entries.map(\.name))
    for name in wanted.names.sorted() where !present.contains(name) {
      if let index = wanted.files[name] { write(index, name, &plan) }
      if let folder = wanted.folders[name] { plan.folders.append(self.plan(folder, as: name)) }
    }
    return plan
  }

  /// Decides about one present entry.
  private mutating func place(
    _ entry: FolderEntry,
    of old: borrowing Folder,
    _ folder: RawPath,
    _ wanted: WantedFolder,
    in plan: inout FolderPlan
  ) throws(ReportError) {
    let path = folder.appending(entry.name)
    if let index = wanted.files[entry.name] {
      try replace(entry, of: old, path, with: index, in: &plan)
    } else if entry.kind == .folder {
      let below = wanted.folders[entry.name] ?? WantedFolder()
      let child = try self.plan(below, over: old.folder(entry.name), path, as: entry.name)
      if child.isEmpty && manifest.hasFolder(path) {
        dropsFolder = true
      } else {
        plan.folders.append(child)
      }
    } else if try leaves(entry, of: old, path) {
      if let below = wanted.folders[entry.name] {
        plan.folders.append(self.plan(below, as: entry.name))
      }
    } else if wanted.folders[entry.name] != nil {
      refuse(path, "a folder")
    } else {
      plan.kept.append(entry.name)
    }
  }
}

extension Planner {
  /// Decides about an entry where the site has a file.
  private mutating func replace(
    _ entry: FolderEntry,
    of old: borrowing Folder,
    _ path: RawPath,
    with index: Int,
    in plan: inout FolderPlan
  ) throws(ReportError) {
    switch entry.kind {
    case .file:
      if try stands(files[index], in: old, at: entry.name) {
        plan.kept.append(entry.name)
      } else if isOurs(path) {
        write(index, entry.name, &plan)
      } else {
        refuse(path, "a file")
      }
    case .folder:
      let child = try self.plan(WantedFolder(), over: old.folder(entry.name), path, as: entry.name)
      if child.isEmpty && manifest.hasFolder(path) {
        write(index, entry.name, &plan)
      } else {
        refuse(path, "a file")
      }
    case .link, .other: refuse(path, "a file")
    }
  }

  /// Whether the entry was published earlier, is no longer wanted, and is as it was published.
  private mutating func leaves(
    _ entry: FolderEntry,
    of old: borrowing Folder,
    _ path: RawPath
  ) throws(ReportError) -> Bool {
    guard entry.kind == .file, let digest = manifest.digest(of: path) else { return false }
    guard let content = try old.content(of: entry.name), contentDigest(of: content) == digest else {
      findings.append(changedByHand(path))
      return false
    }
    ours.insert(path)
    removed += 1
    return true
  }

  private func isOurs(_ path: RawPath) -> Bool {
    path == RawPath(manifestName) ? manifest.isOurs : manifest.digest(of: path) != nil
  }

  /// Whether the file is in the output with the bytes it should have.
  private func stands(
    _ file: CheckedFile,
    in old: borrowing Folder,
    at name: RawPath
  ) throws(ReportError) -> Bool {
    switch file {
    case .made(let file): try old.holds(file.bytes, at: name)
    case .kept(let file): try old.standing(file, at: name) != nil
    }
  }

  /// Plans to write a file; one that was kept has no bytes to write, since it should be there.
  private mutating func write(_ index: Int, _ name: RawPath, _ plan: inout FolderPlan) {
    if case .kept(let file) = files[index] { return findings.append(keptChanged(file)) }
    plan.written.append((name, index))
    written.append(index)
  }

  private mutating func refuse(_ path: RawPath, _ need: String) {
    findings.append(
      Diagnostic(
        .foreignFile,
        "`\(output)/\(path)` was not published by a build, and the site needs \(need) there",
        fix: "move it away, or choose another `--output`"
      )
    )
  }

  private func keptChanged(_ file: KeptFile) -> Diagnostic {
    Diagnostic(
      .keptChanged,
      "`\(output)/\(file.path)` was changed while the site was built",
      fix: "build again"
    )
  }

  private func changedByHand(_ path: RawPath) -> Diagnostic {
    Diagnostic(
      .warning,
      .changedByHand,
      "`\(output)/\(path)` left the site but was edited since it was published, so it stays there",
      fix: "delete it if nobody needs it"
    )
  }
}
