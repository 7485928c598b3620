// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// What `make` makes of each of `elements`, in their order, `jobs` at a time.
///
/// - Throws: All that any of them throws, in the elements' order, under the first one's stage.
func parallelMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element],
  jobs: Int,
  _ make: @escaping @Sendable (Int, Element) async throws(ReportError) -> Result
) async throws(ReportError) -> [Result] {
  let width = max(1, min(jobs, elements.count))
  let stripes = await withTaskGroup(of: [(Int, Outcome<Result>)].self) { group in
    for stripe in 0..<width {
      group.addTask {
        var made: [(Int, Outcome<Result>)] = []
        for index in stride(from: stripe, to: elements.count, by: width) {
          do throws(ReportError) {
            made.append((index, .success(try await make(index, elements[index]))))
          } catch {
            made.append((index, .failure(error)))
          }
        }
        return made
      }
    }
    var all: [(Int, Outcome<Result>)] = []
    for await part in group { all += part }
    return all
  }
  return try unwrapped(stripes.sorted { $0.0 < $1.0 }.map(\.1))
}

/// `elements` cut into `width` neighbouring parts of about the same length.
func stripes<Element>(of elements: [Element], width: Int) -> [[Element]] {
  let parts = max(1, min(width, elements.count))
  return (0..<parts).map { part in
    Array(elements[elements.count * part / parts..<elements.count * (part + 1) / parts])
  }
}

private typealias Outcome<Value> = Swift.Result<Value, ReportError>

private func unwrapped<Value>(_ outcomes: [Outcome<Value>]) throws(ReportError) -> [Value] {
  var values: [Value] = []
  values.reserveCapacity(outcomes.count)
  var errors: [ReportError] = []
  for outcome in outcomes {
    switch outcome {
    case .success(let value): values.append(value)
    case .failure(let error): errors.append(error)
    }
  }
  guard let first = errors.first else { return values }
  var seen: Set<Diagnostic> = []
  let findings = errors.flatMap(\.diagnostics).filter { seen.insert($0).inserted }
  throw ReportError(first.stage, findings)
}
