// SPDX-License-Identifier: Apache-2.0

/// The program's name and version, as `--version` tells it and sites record it.
package let programVersion = "leverage-notes 0.1.0"
