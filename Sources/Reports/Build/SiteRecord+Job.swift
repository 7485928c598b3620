// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Intake
internal import Markup
internal import Pages
internal import Positioning
internal import Site
internal import Templating

extension SiteRecord {
  /// The record of a site made of `job`.
  ///
  /// - Parameters:
  ///   - job: What was read and chosen.
  ///   - plain: The style sheet and the script.
  ///   - cards: The sheet of cards, if there are cards.
  ///   - drawings: The days of the notes that have a card, with the digests of the drawings.
  ///   - files: The digests of the site's files; those outside `data/` do not count, but for logos.
  init(
    of job: BuildJob,
    plain: [SiteFile],
    cards: [Entry],
    drawings: [(day: Day, drawing: String)],
    files: [FileDigest]
  ) {
    let markup = job.templates.filter { !$0.isPhrase && !$0.isOfMail }.map { source in
      Entry(path: source.path, digest: contentDigest(of: source.bytes))
    }
    self.init(
      program: programVersion,
      title: job.site.title,
      baseURL: job.site.baseURL,
      settings: job.site.settings,
      design: job.site.design,
      levelPositions: job.dataset.levelPositions(by: job.site.settings),
      templates: (markup + cards
        + plain.map { Entry(path: $0.path, digest: contentDigest(of: $0.bytes)) })
        .sorted { $0.path < $1.path },
      files: (files.filter { $0.path.hasPrefix("data/") }
        + job.site.logos.map { FileDigest(of: $0) })
        .map { Entry(path: $0.path, digest: $0.text) }
        .sorted { $0.path < $1.path },
      cards: drawings.map { Entry(path: cardPath(of: $0.day), digest: $0.drawing) }
        .sorted { $0.path < $1.path },
      compresses: job.plan.compresses,
      freshness: job.site.freshness.map { DatedRule($0.rule, at: $0.now) }
    )
  }
}

extension TemplateSource {
  /// The file's path below the templates' root.
  var path: String { "\(name).\(kind.rawValue)" }
}

extension Dataset {
  /// How many of the positions are what the maps of levels make: none is, where a source gives
  /// positions of its own for the time of a map.
  func levelPositions(by settings: AnalysisSettings) -> Int {
    if levels.isEmpty { return 0 }
    let made = liquidationPositions(
      of: levels,
      bars: bars,
      band: settings.levelsBand,
      cutOff: settings.cutOff
    )
    let all = Set(made.observations)
    return observations.count { all.contains($0) }
  }
}
