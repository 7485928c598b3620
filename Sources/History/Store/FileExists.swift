// SPDX-License-Identifier: Apache-2.0
internal import Glibc

/// Whether there is anything at `path`.
func fileExists(_ path: String) -> Bool { access(path, F_OK) == 0 }
