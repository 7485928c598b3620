# SPDX-License-Identifier: Apache-2.0
"""Reads the measured CSV file with pandas and prints rows as `benchmarks columns` does."""
import resource
import statistics
import sys
import time

import pandas


def checksum(text):
    value = 0xCBF29CE484222325
    for byte in text.encode():
        value = ((value ^ byte) * 0x100000001B3) % 2**64
    return f"{value:016x}"


def read(path, **options):
    seconds = []
    for _ in range(6):
        start = time.perf_counter()
        frame = pandas.read_csv(path, **options)
        seconds.append(time.perf_counter() - start)
    return frame, statistics.median(seconds[1:])


def row(what, frame, seconds):
    cents = [int((frame[side] * 100).round().astype("int64").sum()) for side in ("long", "short")]
    total = checksum(f"{len(frame)} {cents[0]} {cents[1]}")
    figures = f"{seconds:.3f} s, {len(frame) / seconds / 1e6:.2f} million rows/s"
    print(f"| {what} | {figures}, peak {peak():.0f} MB |  | `{total}` |")


def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6


name = f"pandas {pandas.__version__}"
row(f"{name}, times as text", *read(sys.argv[1]))
row(f"{name}, times parsed", *read(sys.argv[1], parse_dates=["time"]))
