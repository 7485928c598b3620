// SPDX-License-Identifier: Apache-2.0

/// The part of a run in which an error was thrown; it decides the exit code.
package enum Stage: String, Hashable, Sendable, CaseIterable {
  case arguments, configuration, input, data, analysis, templates, rendering, checking
  case publishing, freshness, service, preview

  /// What the process exits with when this stage stops the run.
  package var exitStatus: ExitStatus {
    switch self {
    case .arguments: .usage
    case .configuration, .templates: .configuration
    case .input: .noInput
    case .data: .data
    case .analysis: .internalFault
    case .rendering, .checking: .checkFailed
    case .publishing: .cannotWrite
    case .freshness: .tooOld
    case .service, .preview: .unavailable
    }
  }
}
