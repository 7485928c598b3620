// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Intake
internal import Markup

/// The most bytes that a logo may have: it comes with every first visit.
private let mostBytes = 64 * 1024
/// How large a logo is shown at most, in px.
private let (tallest, widest) = (32.0, 320.0)

/// The bytes of the logo that a configuration names, which hold to the rules of every drawing of a site.
///
/// - Throws: `design.logo` at the configuration's place; what is wrong in the drawing, at its lines.
func logoBytes(_ written: SourceSpec.Written) throws(ReportError) -> [UInt8] {
  guard isFile(written.text) else {
    throw refusal("`\(written.text)` does not exist", written, fix: "name an SVG file")
  }
  let bytes = try contents(of: written.text, .configuration)
  guard bytes.count <= mostBytes else {
    throw refusal(
      "`\(written.text)` has \(bytes.count) bytes, and a logo may have \(mostBytes)",
      written,
      fix: "simplify its paths, and leave out pictures"
    )
  }
  let page = Page(SiteFile(path: written.text, bytes: bytes), kind: .picture)
  let found = inspect(page).findings
  guard found.isEmpty else {
    let note = Diagnostic.Note("the logo is named here", at: written.location)
    throw ReportError(.configuration, found.map { $0.adding([note]) })
  }
  guard logoSize(of: bytes) != nil else {
    throw refusal(
      "`\(written.text)` does not say how wide and how high it is",
      written,
      fix: "give its `svg` a `viewBox` such as `0 0 240 48`"
    )
  }
  return bytes
}

private func refusal(_ summary: String, _ written: SourceSpec.Written, fix: String) -> ReportError {
  ReportError(
    .configuration,
    Diagnostic(.error, ReportID.badLogo.rawValue, summary, at: written.location, fix: fix)
  )
}

/// How large a logo is shown, in px, by the proportions of its drawing; `nil` if it has none.
func logoSize(of svg: [UInt8]) -> (width: Int, height: Int)? {
  for event in parse(svg, named: "logo.svg").events {
    guard case .start(let element) = event.kind else { continue }
    func number(_ name: String) -> Double? {
      element.attributes.first { $0.name.local == name }.flatMap { Double($0.value) }
    }
    let box = element.attributes.first { $0.name.local == "viewBox" }?.value
      .split { $0 == " " || $0 == "," }.compactMap { Double($0) }
    let sides =
      box.flatMap { $0.count == 4 ? ($0[2], $0[3]) : nil }
      ?? number("width").flatMap { width in number("height").map { (width, $0) } }
    guard let (width, height) = sides, width > 0, height > 0, width.isFinite, height.isFinite else {
      return nil
    }
    let scale = min(tallest / height, widest / width)
    let size = (Int((width * scale).rounded()), Int((height * scale).rounded()))
    return size.0 > 0 && size.1 > 0 ? size : nil
  }
  return nil
}
