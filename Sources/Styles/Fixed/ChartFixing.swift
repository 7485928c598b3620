// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Markup

/// What the lengths inside an `<svg>` are measured by.
struct Viewport {
  /// What 100% of a width is, in px.
  let width: Double
  /// What 100% of a height is, in px.
  let height: Double
  /// What a unit of its paths is in px, if the author's box is stretched to these px.
  var stretch: (x: Double, y: Double)?
}

/// Goes through a chart and collects what must change inside its root.
///
/// What the sheet hides at this width is left out: rsvg-convert moves a text by the `dx` of its first
/// part even if that is hidden. Percentages stay, since the plot box has its size. An `<svg>` that is
/// stretched with `preserveAspectRatio="none"` becomes one in px, and its paths are written in px.
struct ChartFixing {
  private let chart: EditedMarkup
  private let rules: ChartRules
  private let plot: Viewport
  /// From the root to the element at hand.
  private var path: [NamedElement] = []
  /// The viewports from the plot box inwards; the root's own start finds none.
  private var open: [Viewport] = []
  /// Where the hidden element at hand begins, and how long the path to it is.
  private var hidden: (start: Int, depth: Int)?
  /// The changes, in order.
  private(set) var edits: [TextEdit] = []
  /// What is wrong, in order.
  private(set) var found: [Diagnostic] = []

  /// For `chart`, whose root has the size of `plot`, and the rules that concern it.
  init(chart: EditedMarkup, rules: ChartRules, plot: Viewport) {
    (self.chart, self.rules, self.plot) = (chart, rules, plot)
  }

  /// Adds what changes in `event`; the events come in order.
  mutating func add(_ event: MarkupEvent) {
    switch event.kind {
    case .start(let element):
      path.append(NamedElement(element))
      if hidden == nil { start(element, at: event.range) }
    case .end(let name):
      end(name, at: event.range.upperBound)
      path.removeLast()
    default: break
    }
  }
}

extension ChartFixing {
  private mutating func start(_ element: MarkupElement, at range: Range<Int>) {
    if path.count > 1, rules.hide(path) {
      hidden = (range.lowerBound, path.count)
    } else if element.name.local == "svg" {
      open.append(open.last.map { size(of: element, at: range, in: $0) } ?? plot)
    } else if let stretch = open.last?.stretch {
      fix(element, at: range, by: stretch)
    }
  }

  private mutating func end(_ name: MarkupName, at offset: Int) {
    if let (start, depth) = hidden {
      guard depth == path.count else { return }
      edits.append(TextEdit(range: start..<offset, text: ""))
      hidden = nil
    } else if name.local == "svg" {
      open.removeLast()
    }
  }

  /// The viewport that `element`, an `<svg>` in `outer`, makes.
  private mutating func size(
    of element: MarkupElement,
    at range: Range<Int>,
    in outer: Viewport
  ) -> Viewport {
    guard outer.stretch == nil else {
      found.append(refusal(of: element, at: range))
      return outer
    }
    guard let width = pixels(element.attribute("width")?.value, of: outer.width),
      let height = pixels(element.attribute("height")?.value, of: outer.height)
    else {
      found.append(
        chart.error(.chart, "the size of the `<svg>` is neither px nor %", at: range.lowerBound)
      )
      return outer
    }
    guard let viewBox = element.attribute("viewBox") else {
      return Viewport(width: width, height: height)
    }
    guard let box = size(of: viewBox) else { return outer }
    let isStretched = element.attribute("preserveAspectRatio")?.value == "none"
    if isStretched { unstretch(element, to: width) }
    return isStretched
      ? Viewport(width: width, height: height, stretch: (width / box.width, height / box.height))
      : Viewport(width: box.width, height: box.height)
  }

  /// Width and height of a view box that begins at 0.
  private mutating func size(of viewBox: MarkupAttribute) -> (width: Double, height: Double)? {
    let numbers = viewBox.value.split(separator: " ").map { Double($0) ?? .nan }
    guard numbers.count == 4, numbers[0] == 0, numbers[1] == 0, numbers[2] > 0, numbers[3] > 0
    else {
      found.append(
        chart.error(
          .stretched,
          "the view box `\(viewBox.value)` does not go from 0 to a size",
          at: viewBox.valueRange.lowerBound
        )
      )
      return nil
    }
    return (numbers[2], numbers[3])
  }

  /// Takes the stretching away from `element` and gives it its width in px.
  private mutating func unstretch(_ element: MarkupElement, to width: Double) {
    for attribute in element.attributes where attribute.name.prefix.isEmpty {
      switch attribute.name.local {
      case "viewBox", "preserveAspectRatio":
        edits.append(TextEdit(range: attribute.rangeWithBlanks(in: chart.bytes), text: ""))
      case "width": edits.append(TextEdit(range: attribute.valueRange, text: decimal(width)))
      default: break
      }
    }
  }

  /// Writes the path `element` in px; other shapes are not written in a stretched box.
  private mutating func fix(
    _ element: MarkupElement,
    at range: Range<Int>,
    by stretch: (x: Double, y: Double)
  ) {
    if ["title", "desc", "g"].contains(element.name.local) { return }
    guard element.name.local == "path", element.attribute("transform") == nil else {
      found.append(refusal(of: element, at: range))
      return
    }
    guard let path = element.attribute("d") else { return }
    guard let text = stretched(path.value, by: stretch) else {
      found.append(
        chart.error(.path, "the path cannot be stretched", at: path.valueRange.lowerBound)
      )
      return
    }
    edits.append(TextEdit(range: path.valueRange, text: text))
  }

  private func refusal(of element: MarkupElement, at range: Range<Int>) -> Diagnostic {
    chart.error(
      .stretched,
      "`<\(element.name.local)>` stands in a stretched `<svg>`, where a chart in a fixed size has "
        + "paths without `transform` alone",
      at: range.lowerBound
    )
  }
}
