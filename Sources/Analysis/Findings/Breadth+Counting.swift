// SPDX-License-Identifier: Apache-2.0

extension Breadth {
  /// How many of `figures` stand in which regime.
  init(of figures: [SubjectFigure]) {
    var byStep = [0, 0, 0, 0, 0, 0, 0]
    let steps = figures.compactMap { $0.regime?.step }
    for step in steps { byStep[step + 3] += 1 }
    self.init(byStep: byStep, withoutVerdict: figures.count - steps.count)
  }
}
