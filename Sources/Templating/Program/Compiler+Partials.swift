// SPDX-License-Identifier: Apache-2.0

extension Compiler {
  mutating func addPartial(
    _ tag: PlacedTag,
    _ indentation: [UInt8],
    in setting: Setting
  ) {
    guard !tooDeep, let file = library.catalog.number(of: tag.tag.name) else { return }
    guard setting.depth < Self.depthLimit else {
      tooDeep = true
      let summary = "`\(tag.tag.text)` takes in itself more than \(Self.depthLimit) deep"
      report(.depth, summary, tag, fix: "end it with a section over a list that gets shorter")
      return
    }
    let placement: Placement
    switch place(of: tag, in: setting) {
    case .content(let space): placement = library.placement(of: file, in: space)
    case .plain: placement = Placement()
    case .attribute, .aroundAttribute, nil: return
    }
    let parts = Composer.compose(file, in: library.catalog, indentation: indentation).parts
    var inner = Setting(scopes: setting.scopes, placement: placement)
    inner.depth = setting.depth + 1
    add(parts, in: inner)
  }
}
