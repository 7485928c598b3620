// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// ARIA is used as its specification allows (WAI-ARIA 1.2, https://www.w3.org/TR/wai-aria-1.2/).
struct AriaRule {
  /// Looks at an element that has a role or an `aria-…` attribute.
  func start(_ element: Element, isHidden: Bool, _ findings: inout Findings) {
    if let role = element.value(.role), !Self.isRole(role) {
      findings.add(
        .aria,
        at: element.place(.role),
        "`\(role.text)` is not a role of ARIA",
        fix: nearSpelling(of: role.text, among: Self.roles).map { "write `\($0)`" }
      )
    }
    if let hidden = element.value(.ariaHidden), !hidden.equals("true"), !hidden.equals("false") {
      findings.add(
        .aria,
        at: element.place(.ariaHidden),
        "`aria-hidden` is `\(hidden.text)`",
        fix: "write `true` or leave it out"
      )
    }
    guard element.value(.role) == nil, Self.takesNoName(element.tag) else { return }
    for key in [Key.ariaLabel, .ariaLabelledby] where element.value(key) != nil {
      findings.add(
        .aria,
        at: element.place(key),
        "`\(element.tag.name)` without a role takes no `\(key.name)`",
        fix: "give it a `role` or leave the label out"
      )
    }
  }

  /// Refuses what can be focused inside `aria-hidden`.
  func focus(_ element: Element, _ findings: inout Findings) {
    findings.add(
      .hiddenFocus,
      at: element.start,
      "`\(element.tag.name)` can be focused but is hidden by `aria-hidden`"
    )
  }

  /// Elements whose role forbids a name: `generic`, `paragraph`, `strong` and their like.
  private static func takesNoName(_ tag: Tag) -> Bool {
    switch tag {
    case .div, .span, .p, .b, .i, .u, .s, .em, .strong, .small, .sub, .sup, .code, .samp, .kbd,
      .var, .cite, .q, .abbr, .ins, .del, .mark, .time, .data, .caption, .figcaption, .bdi, .bdo,
      .br, .wbr, .pre:
      true
    default: false
    }
  }

  private static func isRole(_ value: Bytes) -> Bool {
    if value.equals("img") || value.equals("presentation") { return true }
    return roles.contains(value.text)
  }

  private static let roles = [
    "alert", "alertdialog", "application", "article", "banner", "blockquote", "button", "caption",
    "cell", "checkbox", "code", "columnheader", "combobox", "complementary", "contentinfo",
    "definition", "deletion", "dialog", "document", "emphasis", "feed", "figure", "form",
    "generic", "graphics-document", "graphics-object", "graphics-symbol", "grid", "gridcell",
    "group", "heading", "img", "insertion", "link", "list", "listbox", "listitem", "log", "main",
    "marquee", "math", "menu", "menubar", "menuitem", "menuitemcheckbox", "menuitemradio",
    "meter", "navigation", "none", "note", "option", "paragraph", "presentation", "progressbar",
    "radio", "radiogroup", "region", "row", "rowgroup", "rowheader", "scrollbar", "search",
    "searchbox", "separator", "slider", "spinbutton", "status", "strong", "subscript",
    "superscript", "switch", "tab", "table", "tablist", "tabpanel", "term", "textbox", "time",
    "timer", "toolbar", "tooltip", "tree", "treegrid", "treeitem",
  ]
}
