// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Preview

@Suite("The news of builds", .timeLimit(.minutes(10)))
struct BuildNewsTests {
  @Test("come at once where the browser knows another build, else with the next")
  func next() async {
    let builds = BuildNews(first: 3)
    #expect(await builds.next(after: -1, patience: .seconds(3600)).published == 3)
    async let waited = builds.next(after: 3, patience: .seconds(3600))
    await builds.published()
    #expect(await waited == .init(published: 4, build: 4))
  }

  @Test("of a refused build have the reason, and the site's number as it was, until it is mended")
  func refused() async {
    let builds = BuildNews(first: 3)
    await builds.refused("a < b")
    #expect(await builds.news == .init(published: 3, build: 4, refusal: "a < b"))
    await builds.published()
    #expect(await builds.news == .init(published: 4, build: 5))
  }

  @Test("do not come when patience ends, and then are as they were")
  func patience() async {
    let builds = BuildNews(first: 3)
    #expect(await builds.next(after: 3, patience: .zero) == .init(published: 3, build: 3))
  }

  @Test("let go of a browser whose task ends")
  func cancelled() async {
    let builds = BuildNews(first: 3)
    let waiting = Task { await builds.next(after: 3, patience: .seconds(3600)) }
    waiting.cancel()
    #expect(await waiting.value.build == 3)
  }
}
