// SPDX-License-Identifier: Apache-2.0
internal import Design
internal import Diagnostics
internal import Intake
internal import Pages
internal import Styles

/// What should be looked at in the publisher's choices: colours that are hard to make out, and what a
/// template of theirs does not draw.
///
/// - Parameter job: What was chosen, and the templates that draw it.
/// - Returns: The colours by theme, then what is not drawn.
/// - Throws: `input.unreadable-file`, `template.no-folder`.
func looksWarnings(of job: BuildJob) throws(ReportError) -> [Diagnostic] {
  let chosen = job.plan.design
  let design = job.site.design
  var found: [Diagnostic] = []
  if !design.tokens.isEmpty || !design.dark.isEmpty {
    let colours = try sheetColours(publisher: job.plan.templates)
    found += design.lowContrasts(isDark: false, over: colours.light).map { warning($0, chosen) }
    found += design.lowContrasts(isDark: true, over: colours.dark).map { warning($0, chosen) }
  }
  return found
    + job.site.templates.unread(of: design).map { chosenKey, template in
      Diagnostic(
        .warning,
        ReportID.undrawnChoice.rawValue,
        "your `\(template)` does not draw the `\(chosenKey)` that `design` chooses",
        at: chosenKey == "logo" ? chosen.logo?.location : chosen.sectionsLocation,
        fix: "take over what is new in ours: `leverage-notes init new --templates \(template)`"
      )
    }
}

private func warning(_ low: LowContrast, _ chosen: Configuration.Design) -> Diagnostic {
  let values = low.isDark ? chosen.dark : chosen.tokens
  let place = [low.front, low.ground].lazy.compactMap { name in
    values.first { $0.value.token.name == name }?.location
  }.first
  let theme = low.isDark ? "dark" : "light"
  return Diagnostic(
    .warning,
    ReportID.lowContrast.rawValue,
    "`\(low.front)` on `\(low.ground)` has a contrast of \(decimal(low.ratio)) to 1 in the \(theme) "
      + "theme, below \(decimal(low.least))",
    at: place,
    fix: low.better.map { "write `\(low.front): \"\($0.hex)\"`" }
  )
}

/// A ratio with one decimal, rounded down, so that one that falls short does not look as if it did not.
private func decimal(_ ratio: Double) -> String {
  let tenths = Int(ratio * 10)
  return "\(tenths / 10).\(tenths % 10)"
}

/// The colours of the site's sheet in both themes.
///
/// A publisher's sheet may hold more than this program reads; ours then stands for it.
private func sheetColours(
  publisher: String?
) throws(ReportError) -> (light: [String: Colour], dark: [String: Colour]) {
  let own = try styleSheet("style.css", publisher: nil)
  let palette: ThemeValues
  do throws(ReportError) {
    palette = ThemeValues([own, try styleSheet("style.css", publisher: publisher)])
  } catch {
    // What of it cannot be read, `check` and `email` tell.
    palette = ThemeValues([own])
  }
  func colours(_ values: [String: String]) -> [String: Colour] {
    var colours: [String: Colour] = [:]
    for token in DesignToken.all where token.kind == .colour {
      colours[token.name] = values["--" + token.name].flatMap { Colour($0.lowercased()) }
    }
    return colours
  }
  return (colours(palette.light), colours(palette.dark))
}
