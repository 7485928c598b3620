// SPDX-License-Identifier: Apache-2.0

extension Breadth {
  /// How many of `figures` stand in which regime.
  init(of figures: [SubjectFigure]) { self.init(ofSteps: figures.map { $0.regime?.step }) }

  /// How many of `steps`, each from −3 to 3, or `nil` without a verdict, are which.
  package init(ofSteps steps: [Int?]) {
    var byStep = [0, 0, 0, 0, 0, 0, 0]
    let told = steps.compactMap(\.self)
    for step in told { byStep[step + 3] += 1 }
    self.init(byStep: byStep, withoutVerdict: steps.count - told.count)
  }
}
