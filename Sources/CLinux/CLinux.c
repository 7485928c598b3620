// SPDX-License-Identifier: Apache-2.0
#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <unistd.h>

static int answer(int result) { return result == 0 ? 0 : errno; }

int linux_exchange(int folder, const char *first, const char *second) {
  return answer(renameat2(folder, first, folder, second, RENAME_EXCHANGE));
}

int linux_rename_new(int folder, const char *from, const char *to) {
  int failure = answer(renameat2(folder, from, folder, to, RENAME_NOREPLACE));
  // A file system without the flag: rename(2) still refuses anything but an empty folder.
  if (failure == EINVAL || failure == ENOSYS) return answer(renameat(folder, from, folder, to));
  return failure;
}

int linux_sync_file_system(int descriptor) { return answer(syncfs(descriptor)); }

int linux_lock(int descriptor) { return answer(flock(descriptor, LOCK_EX | LOCK_NB)); }

int linux_reserve(int descriptor, long long from, long long count) {
  int failure = answer(fallocate(descriptor, FALLOC_FL_KEEP_SIZE, from, count));
  return failure == EOPNOTSUPP || failure == ENOSYS ? 0 : failure;
}

int linux_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }
