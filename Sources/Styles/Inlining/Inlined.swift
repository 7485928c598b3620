// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
internal import Markup

/// Writes `rules` on the elements of a mail, since many mail programs read no sheet.
///
/// Every rule about one element name, one class, or `element.class` becomes `style="…"` on each
/// element it fits; what stands in the element's own `style` goes over all. Groups such as `@media`
/// and rules that begin with an attribute are kept: they go into the mail's one `<style>`, which
/// stands there empty. A `class` is left only with the classes that kept rules name. Variables have
/// their values, in `bgcolor` and `color` too. All other bytes stay as they are.
///
///     let sheet = try StyleSheet(
///       Array(":root{--ink:#16191d}.k{color:var(--ink);font-size:13px}".utf8), file: "mail.css")
///     try inlined(Array("<p class='k'>x</p>".utf8), by: MailRules(sheet)) { _ in nil }
///     // <p style="color:#16191d;font-size:13px">x</p>
///
/// - Parameters:
///   - html: The mail, XHTML in UTF-8 with one root.
///   - rules: What its classes look like.
///   - origin: The template's place of a byte of `html`, for messages.
/// - Returns: The mail, well-formed; the same for the same input.
/// - Throws: Everything wrong: `style.unknown-class`, `style.placeholder`, `style.unknown-variable`
///   and unreadable `style` attributes.
/// - Complexity: O(n) in the bytes, times the rules.
package func inlined(
  _ html: [UInt8],
  by rules: MailRules,
  origin: @escaping (Int) -> SourceLocation?
) throws(ReportError) -> [UInt8] {
  let mail = try EditedMarkup(html, named: "mail.html", origin: origin)
  var inliner = Inliner(mail: mail, rules: rules)
  for event in mail.events {
    if case .start(let element) = event.kind { inliner.add(element, at: event.range) }
  }
  inliner.putKept()
  guard inliner.found.isEmpty else { throw ReportError(.templates, inliner.found) }
  return html.edited(by: inliner.edits.sorted { $0.range.lowerBound < $1.range.lowerBound })
}
