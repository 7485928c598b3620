// SPDX-License-Identifier: Apache-2.0

/// The stable names of everything this target reports.
package enum SiteID: String, CaseIterable {
  /// A file's path is absolute, climbs, or has a part no file system takes.
  case badPath = "site.bad-path"
  /// Two files have one path.
  case duplicatePath = "site.duplicate-path"
  /// Two paths are the same to a file system that ignores letter case or accents' encoding.
  case pathClash = "site.path-clash"
  /// One path is both a file and a folder.
  case fileAndFolder = "site.file-and-folder"
  /// A file claims the manifest's path.
  case reservedPath = "site.reserved-path"
  /// The site has no `index.html` at its root.
  case noHome = "site.no-home"
  /// The output's path names no folder that could be replaced.
  case badOutput = "site.bad-output"
  /// The output exists and is not a folder.
  case notAFolder = "site.not-a-folder"
  /// A file of the user's stands where the site needs the place.
  case foreignFile = "site.foreign-file"
  /// Another build is writing the same output.
  case locked = "site.locked"
  /// The file system cannot swap the new tree with the old one.
  case exchangeRefused = "site.exchange-refused"
  /// No space or quota is left.
  case diskFull = "site.disk-full"
  /// The file system is mounted read-only.
  case readOnly = "site.read-only"
  /// The user may not do this here.
  case noPermission = "site.no-permission"
  /// Any other refusal of the system.
  case system = "site.system"
  /// A file that this build takes over from an earlier one was changed meanwhile.
  case keptChanged = "site.kept-changed"
  /// Warning: a file that left the site was edited by hand, so it stays in the folder.
  case changedByHand = "site.changed-by-hand"
  /// Warning: the new site stands, but something could not be tidied up after it.
  case notTidied = "site.not-tidied"
}
