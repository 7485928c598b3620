// SPDX-License-Identifier: Apache-2.0
#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>

static int answer(int result) { return result == 0 ? 0 : errno; }

int csystem_exchange(int folder, const char *first, const char *second) {
  return answer(renameat2(folder, first, folder, second, RENAME_EXCHANGE));
}

int csystem_rename_new(int folder, const char *from, const char *to) {
  int failure = answer(renameat2(folder, from, folder, to, RENAME_NOREPLACE));
  // A file system without the flag: rename(2) still refuses anything but an empty folder.
  if (failure == EINVAL || failure == ENOSYS) return answer(renameat(folder, from, folder, to));
  return failure;
}

int csystem_sync_file_system(int descriptor) { return answer(syncfs(descriptor)); }

int csystem_lock(int descriptor) { return answer(flock(descriptor, LOCK_EX | LOCK_NB)); }
