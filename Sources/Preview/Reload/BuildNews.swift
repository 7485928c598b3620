// SPDX-License-Identifier: Apache-2.0

/// How the builds of a watched site went, for browsers that wait to hear.
package actor BuildNews {
  /// What is known of the builds.
  struct News: Hashable, Sendable {
    /// A number that is new with each published site.
    var published: Int
    /// A number that is new with each build, published or refused.
    var build: Int
    /// Why the last build was refused, for people; empty if it was published.
    var refusal = ""
  }

  /// What is known now.
  private(set) var news: News
  private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
  private var lastWaiter = 0

  /// News that begin at the number `first`, which should differ between runs, so that a page of an
  /// earlier run is loaded anew.
  package init(first: Int) { news = News(published: first, build: first) }

  /// A build was published.
  package func published() {
    news = News(published: news.published + 1, build: news.build + 1)
    wakeAll()
  }

  /// A build was refused because of `text`; what was published before stays.
  package func refused(_ text: String) {
    news.build += 1
    news.refusal = text
    wakeAll()
  }

  /// What is known as soon as it is of another build than `build`, or when `patience` ends.
  func next(after build: Int, patience: Duration) async -> News {
    guard news.build == build else { return news }
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await self.change(after: build) }
      group.addTask {
        do { try await Task.sleep(for: patience) } catch { return }
      }
      await group.next()
      group.cancelAll()
    }
    return news
  }
}

extension BuildNews {
  /// Returns when there is news, or when the task is cancelled.
  private func change(after build: Int) async {
    lastWaiter += 1
    let waiter = lastWaiter
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if Task.isCancelled || news.build != build {
          continuation.resume()
        } else {
          waiting[waiter] = continuation
        }
      }
    } onCancel: {
      Task { await self.wake(waiter) }
    }
  }

  private func wake(_ waiter: Int) { waiting.removeValue(forKey: waiter)?.resume() }

  private func wakeAll() {
    for waiter in waiting.keys { wake(waiter) }
  }
}
