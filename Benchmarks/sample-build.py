# SPDX-License-Identifier: Apache-2.0
"""Builds `Sample/` five times into new folders, each twice, and prints medians and peak memory."""
import hashlib
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

program = sys.argv[1]


def build(output):
    start = time.perf_counter()
    process = subprocess.Popen([program, "build", "--output", output, "--quiet"])
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"the build of the sample ends with {process.returncode}")
    cores = (usage.ru_utime + usage.ru_stime) / seconds
    return seconds, cores, usage.ru_maxrss * 1024 / 1e6


def row(what, goal, runs, sums):
    seconds, cores, peak = (statistics.median(values) for values in zip(*runs))
    figures = f"{seconds:.2f} s on {cores:.1f} cores, peak {peak:.0f} MB"
    print(f"| {what} | {figures} | {goal} | `{' '.join(sorted(set(sums)))}` |")


first, second, sums = [], [], []
# All five stay until the end: ext4 is slow to make files where some were just removed.
with tempfile.TemporaryDirectory() as folder:
    for number in range(5):
        output = os.path.join(folder, str(number))
        first.append(build(output))
        second.append(build(output))
        manifest = pathlib.Path(output, "SHA256SUMS").read_bytes()
        sums.append(hashlib.sha256(manifest).hexdigest()[:16])
row("Build of `Sample/`", "1 s", first, sums)
row("The same, nothing changed", "", second, sums)
