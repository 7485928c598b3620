// SPDX-License-Identifier: Apache-2.0

/// What the process tells its caller, in the numbers of `sysexits.h`.
package enum ExitStatus: Int32, Hashable, Sendable, CaseIterable {
  case done = 0
  case checkFailed = 1
  case usage = 64
  case data = 65
  case noInput = 66
  case unavailable = 69
  case internalFault = 70
  case cannotWrite = 73
  case tooOld = 75
  case configuration = 78
}
