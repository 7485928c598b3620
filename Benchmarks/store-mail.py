# SPDX-License-Identifier: Apache-2.0
"""Writes the newest note of a store as a mail's text three times, and prints medians and peak memory."""
import hashlib
import os
import statistics
import subprocess
import sys
import time

program, store = sys.argv[1:]


def mail():
    start = time.perf_counter()
    command = [program, "email", "latest", "--format", "text", "--input", store]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    text = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"the mail ends with {process.returncode}")
    return seconds, usage.ru_maxrss * 1024 / 1e6, hashlib.sha256(text).hexdigest()[:16]


seconds, peaks, sums = zip(*(mail() for _ in range(3)))
what = "A mail from ten million: 4,167 notes' past"
figures = f"{statistics.median(seconds):.2f} s, peak {statistics.median(peaks):.0f} MB"
print(f"| {what} | {figures} | 300 MB | `{' '.join(sorted(set(sums)))}` |")
