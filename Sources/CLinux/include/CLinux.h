// SPDX-License-Identifier: Apache-2.0
// Linux calls that Swift's Glibc module hides or imports awkwardly. Nothing is allocated or kept:
// descriptors and strings stay the caller's, and are read only during the call. Every function
// answers 0, or the errno of what went wrong, if nothing else is said; none touches a path outside
// `folder`.

#ifndef CLINUX_H
#define CLINUX_H

// Swaps two entries of the open `folder` in one step: at no moment is either name missing.
// `first` and `second` are single names, NUL-terminated. EINVAL, EXDEV, EBUSY: not possible here.
int linux_exchange(int folder, const char *_Nonnull first, const char *_Nonnull second);

// Gives `from` the name `to` in the open `folder`; EEXIST if `to` is there, whatever it is.
int linux_rename_new(int folder, const char *_Nonnull from, const char *_Nonnull to);

// Waits until everything written to the file system that holds `descriptor` is on the disk.
int linux_sync_file_system(int descriptor);

// Takes the exclusive lock of an open file without waiting; EWOULDBLOCK if another descriptor has
// it. The kernel lets go of it when the last copy of `descriptor` closes, so also on a kill.
int linux_lock(int descriptor);

// Keeps room on the disk for `count` bytes at `from`, without changing the file's length, so that
// writing them later cannot fail for want of space. 0 as well where the file system keeps none.
int linux_reserve(int descriptor, long long from, long long count);

// A new empty file that is in memory only and has no name in any folder; -1 with errno if refused.
// The one function here that makes something: the descriptor, closed on exec, is the caller's.
int linux_memory_file(const char *_Nonnull name);

#endif
