// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Templating

extension PhraseName {
  /// The figures that are there in every note in which it is said.
  var needs: [FigureName] {
    var seen: Set<FigureName> = []
    return rules.flatMap(\.needs).filter { seen.insert($0).inserted }
  }

  /// The same in all their spellings, of which a phrase may use any.
  var present: [FigureName] { needs.flatMap(\.spellings) }

  /// What `template` does not print, though a rule of this phrase requires it.
  func missing(in template: Template) -> [Diagnostic] {
    let uses = template.uses
    let figures = rules.flatMap { rule in
      rule.needs.compactMap { need -> Diagnostic? in
        let names = need.spellings.map(\.rawValue)
        let excuses = rule.excuses[need] ?? []
        return Printing(of: names, in: uses, of: rules, unless: excuses).gap.map { gap in
          gap.diagnostic(.missingFigure, need.rawValue, by: rule, in: template)
        }
      }
    }
    let hedges = rules.flatMap { rule in
      rule.hedges.compactMap { hedge -> Diagnostic? in
        Printing(of: [hedge], in: uses, of: rules, unless: []).gap.map { gap in
          gap.diagnostic(.missingHedge, hedge, by: rule, in: template)
        }
      }
    }
    return figures + hedges
  }
}

extension Printing.Gap {
  /// The finding that `name`, which `rule` requires, is not printed in this case.
  fileprivate func diagnostic(
    _ id: CommentaryID,
    _ name: String,
    by rule: Rule,
    in template: Template
  ) -> Diagnostic {
    let what = id == .missingHedge ? "the hedge " : ""
    let place = section ?? template.start
    let case_ = conditions.isEmpty ? "" : " where \(conditions)"
    return Diagnostic(
      .error,
      id.rawValue,
      "the phrase does not print \(what)`\(name)`\(case_), which the rule `\(rule.rawValue)` requires",
      at: place,
      fix: "write `{{\(name)}}` there",
      excerpt: place.flatMap { template.excerpt(at: $0) }
    )
  }
}
