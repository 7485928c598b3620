# SPDX-License-Identifier: Apache-2.0
"""Builds made-up weekly reports of 28 markets: one year, ten years, twenty, a new week, no news."""
import datetime
import hashlib
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

MARKETS, CLASSES = 28, ("noncommercial", "commercial", "nonreportable")
FIRST = datetime.date(2006, 1, 3)
program = os.path.abspath(sys.argv[1])


def sides(chance, gross):
    """The long and short sides of all classes, which balance, around a mean that is `gross`."""
    longs = [max(1, int(gross * chance.uniform(0.5, 1.5) * share)) for share in (0.4, 0.5, 0.1)]
    weights = [gross * chance.uniform(0.2, 1.8) * share for share in (0.4, 0.5, 0.1)]
    shorts = [int(sum(longs) * weight / sum(weights)) for weight in weights]
    shorts[1] += sum(longs) - sum(shorts)
    return [value for pair in zip(longs, shorts) for value in pair]


def write_input(folder, weeks):
    """Writes the first `weeks` weeks, the same in every run, and returns the configuration."""
    sources = []
    for number in range(MARKETS):
        chance, price = random.Random(number), 100.0
        asset = f"market{number:02d}"
        reports, prices = [], []
        for week in range(weeks):
            day = FIRST + datetime.timedelta(weeks=week)
            values = sides(chance, 1000 * (number + 2))
            reports.append(",".join(map(str, [day, *values])))
            for weekday in range(4):
                price *= 1 + chance.uniform(-0.02, 0.02)
                prices.append(f"{day + datetime.timedelta(days=weekday)},{price:.4f}")
        columns = "".join(f",{name}_long,{name}_short" for name in CLASSES)
        text = f"date{columns}\n" + "\n".join(reports) + "\n"
        pathlib.Path(folder, asset + ".csv").write_text(text)
        text = "date,close\n" + "\n".join(prices) + "\n"
        pathlib.Path(folder, asset + "-price.csv").write_text(text)
        for name in CLASSES:
            sources.append(
                f"  - positions: {{ files: {asset}.csv, balance: true,"
                f" columns: {{ time: date, long: {name}_long, short: {name}_short }},"
                f" constants: {{ asset: {asset}, venue: CFTC, measure: trader_class,"
                f" population: {name}, unit: contracts, status: synthetic }} }}"
            )
        sources.append(
            f"  - market: {{ files: {asset}-price.csv, columns: {{ time: date }},"
            f" constants: {{ asset: {asset} }} }}"
        )
    configuration = pathlib.Path(folder, "leverage-notes.yml")
    head = "base_url: https://example.org/notes/\ncadence: weekly\nsources:\n"
    configuration.write_text(head + "\n".join(sources) + "\n")
    return str(configuration)


def build(configuration, output):
    """Seconds, cores, peak megabytes, and the milliseconds of linking, of one build."""
    start = time.perf_counter()
    arguments = [program, "build", "-c", configuration, "-o", output, "--json"]
    process = subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)
    lines = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"the build of {configuration} ends with {process.returncode}\n{lines}")
    linking = int(lines.rsplit('"linking_ms":', 1)[1].split("}")[0])
    cores = (usage.ru_utime + usage.ru_stime) / seconds
    return seconds, cores, usage.ru_maxrss * 1024 / 1e6, linking


def checksum(output):
    manifest = pathlib.Path(output, "SHA256SUMS").read_bytes()
    return hashlib.sha256(manifest).hexdigest()[:16]


def row(what, goal, runs, sums):
    seconds, cores, peak, linking = (statistics.median(values) for values in zip(*runs))
    figures = f"{seconds:.2f} s on {cores:.1f} cores, peak {peak:.0f} MB"
    links = f", linking {linking:.0f} ms" if linking else ""
    print(f"| {what} | {figures}{links} | {goal} | `{' '.join(sorted(set(sums)))}` |")
    return seconds


with tempfile.TemporaryDirectory() as folder:
    names = {"year": 52, "decade": 520, "all but one": 1050, "all": 1051}
    inputs = {}
    for name, weeks in names.items():
        os.makedirs(os.path.join(folder, name))
        inputs[name] = write_input(os.path.join(folder, name), weeks)
    clean = {"year": [], "decade": [], "all": []}
    news, same, sums = [], [], {name: [] for name in (*clean, "news")}
    for number in range(3):
        for name, runs in clean.items():
            output = os.path.join(folder, f"{name}-{number}")
            runs.append(build(inputs[name], output))
            sums[name].append(checksum(output))
        output = os.path.join(folder, f"news-{number}")
        build(inputs["all but one"], output)
        news.append(build(inputs["all"], output))
        sums["news"].append(checksum(output))
        same.append(build(inputs["all"], output))
    year = row("28 markets, 52 weeks, clean", "", clean["year"], sums["year"])
    decade = row("28 markets, 520 weeks, clean", "", clean["decade"], sums["decade"])
    times = f"{decade / year:.1f} times one year"
    print(f"| Ten years | {times} | 11 times | |")
    row("28 markets, 1,051 weeks, clean", "10 s, 500 MB", clean["all"], sums["all"])
    row("One new week", "1.5 s", news, sums["news"])
    row("Nothing new", "", same, sums["news"])
    if set(sums["all"]) != set(sums["news"]):
        sys.exit("a new week gives other bytes than a clean build")
