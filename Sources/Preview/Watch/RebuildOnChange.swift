// SPDX-License-Identifier: Apache-2.0

/// Calls `build` at once, and again whenever what a look sees has changed and come to rest, until
/// the task is cancelled.
///
/// What a build reads may change while it runs: then it is called once more. A change that is still
/// going on, such as a long copy, is waited for: two looks in a row must see the same.
///
/// - Parameters:
///   - watch: Called before each build, since that may read other files than the last one: a look
///     at what is there now.
///   - pause: The wait between two looks; what it throws ends the watch.
///   - build: What to do.
package func rebuildOnChange<State: Equatable & Sendable>(
  watch: @Sendable () -> (@Sendable () -> State),
  pause: @Sendable () async throws -> Void,
  build: @Sendable () async -> Void
) async {
  while !Task.isCancelled {
    let look = watch()
    let before = look()
    await build()
    do {
      try await change(from: before, look: look, pause: pause)
    } catch {
      return
    }
  }
}

/// Returns once `look` sees twice in a row the same that is not `before`.
private func change<State: Equatable & Sendable>(
  from before: State,
  look: @Sendable () -> State,
  pause: @Sendable () async throws -> Void
) async throws {
  var last = before
  while true {
    try await pause()
    let now = look()
    if now == last, now != before { return }
    last = now
  }
}
