// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Intake
internal import Preview

/// What a build of `request` reads: its configuration, the files that names, its inputs, the
/// templates.
///
/// Other files beside the configuration are left alone: a log that the preview itself is written to
/// would have it build for ever.
///
/// A configuration that cannot be read names no inputs; it is watched itself, so its repair is seen.
func watchedPaths(of request: BuildRequest) -> [WatchedPath] {
  let configuration = request.configuration ?? "leverage-notes.yml"
  let beside = folder(of: configuration)
  var paths = [WatchedPath(file: configuration)]
  do throws(ReportError) {
    let plan = try plan(of: request)
    paths += plan.sources.flatMap { source in
      source.files.map { watched($0.text, in: source.folder) }
    }
  } catch {
    // The build itself says what is wrong.
    paths += request.inputs.map { WatchedPath(folder: $0, depth: 2) }
  }
  paths += request.inputs.map { WatchedPath(folder: $0, depth: 2) }
  paths += releases(in: configuration)
  paths += logos(in: configuration)
  paths += texts(in: configuration, beside: beside)
  paths.append(WatchedPath(folder: beside + "Data", depth: 2))
  return paths + watchedTemplates(of: request, beside: beside)
}

/// The file of publication times that the configuration names, also where it is not there yet.
private func releases(in path: String) -> [WatchedPath] {
  do throws(ReportError) {
    return try configuration(at: path).releases.map { [WatchedPath(file: $0.text)] } ?? []
  } catch {
    return []
  }
}

/// The logos that the configuration names, also where they are not there yet.
private func logos(in path: String) -> [WatchedPath] {
  do throws(ReportError) {
    let design = try configuration(at: path).design
    return [design.logo, design.darkLogo].compactMap { $0.map { WatchedPath(file: $0.text) } }
  } catch {
    return []
  }
}

/// The folder of the analysts' texts, also where there is none yet.
private func texts(in path: String, beside: String) -> [WatchedPath] {
  let standard = WatchedPath(folder: beside + "Notes", depth: 3)
  do throws(ReportError) {
    let named = try configuration(at: path).notes
    return [named.map { WatchedPath(folder: $0.text, depth: 3) } ?? standard]
  } catch {
    return [standard]
  }
}

/// The publisher's templates, also where there are none yet, and the program's own.
private func watchedTemplates(of request: BuildRequest, beside: String) -> [WatchedPath] {
  let deepest = 8
  var folders = [request.templates ?? beside + "Templates"]
  do throws(ReportError) {
    folders.append(try ownTemplates())
  } catch {
    return folders.map { WatchedPath(folder: $0, depth: deepest) }
  }
  return folders.map { WatchedPath(folder: $0, depth: deepest) }
}

/// The folder of a file pattern, as deep as the pattern goes.
private func watched(_ pattern: String, in folder: String) -> WatchedPath {
  let path = pattern.hasPrefix("/") || folder.isEmpty ? pattern : joined(folder, pattern)
  let names = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  guard let wild = names.firstIndex(where: { $0.contains("*") || $0.contains("?") }) else {
    return WatchedPath(file: path)
  }
  return WatchedPath(folder: names[..<wild].joined(separator: "/"), depth: names.count - wild)
}

private func joined(_ folder: String, _ name: String) -> String {
  folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
}
