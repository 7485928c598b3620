// SPDX-License-Identifier: Apache-2.0

/// How a figure came to be.
package enum Status: String, Hashable, Sendable, CaseIterable {
  /// Observed and published by its source.
  case published
  /// Estimated by a model.
  case modelled
  /// Made up, for a sample.
  case synthetic
}
