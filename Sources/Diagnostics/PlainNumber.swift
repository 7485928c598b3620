// SPDX-License-Identifier: Apache-2.0

/// A number for a message: whole ones without a point.
package func plain(_ value: Double) -> String {
  Int(exactly: value).map { String($0) } ?? "\(value)"
}
