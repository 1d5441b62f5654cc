#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds Echelon's audit of public instances against the independent checkers, over random rosters.

    Benchmarks/audit-against-checkers.py [--rosters 30] [--seed 1] [--shared ../shared] [INSTANCE ...]

Instances are paths as `echelon bench audit` takes them; without any, all of the shared folder are tried, and one
of each scenario of the second competition. Half of the rosters are drawn cell by cell; the others go on from them
with runs, so that most rules are met near their limits. Exit status 1 when a cost or a verdict differs.
"""
import argparse
import importlib.util
import json
import os
import random
import subprocess
import sys
import tempfile


def load(shared, name):
    sys.path.insert(0, os.path.join(shared, "checkers"))
    spec = importlib.util.spec_from_file_location(name, os.path.join(shared, "checkers", name + ".py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def cells_of(format, instance):
    """(ids in order, for each person the cells that may be drawn, days)"""
    if format == "inrc1":
        shifts = [sid for sid, *_ in instance.shifts]
        return [(e, shifts) for e, *_ in instance.employees], instance.days
    if format == "inrc2":
        return [(n, [f"{s}:{k}" for s in instance.shifts for k in instance.skills if k in skills])
                for n, _, skills in instance.nurses], instance.days
    return [(s.id if hasattr(s, "id") else s, list(instance.shifts)) for s in instance.staff], instance.days


def draw(rng, cells, days, runs):
    work = rng.uniform(0.2, 0.8)
    if not runs:
        return [rng.choice(cells) if rng.random() < work else "" for _ in range(days)]
    row = []
    while len(row) < days:
        length = rng.randint(1, 7)
        cell = rng.choice(cells)
        for _ in range(length):
            row.append(cell if rng.random() < 0.7 else rng.choice(cells))
        row += [""] * rng.randint(1, 5)
    return row[:days]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("instances", nargs="*")
    parser.add_argument("--rosters", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    here = os.path.dirname(os.path.abspath(__file__))
    parser.add_argument("--shared", default=os.path.join(here, "..", "..", "shared"))
    parser.add_argument("--echelon", default=os.path.join(here, "..", ".build", "release", "echelon"))
    args = parser.parse_args()
    checkers = {name: load(args.shared, "check_" + name) for name in ("inrc1", "inrc2")}
    benchmarks = os.path.join(args.shared, "benchmarks")
    instances = [("inrc2" if "_" in os.path.basename(p) and p.count("-") else "inrc1", p) for p in args.instances]
    if not instances:
        folder = os.path.join(benchmarks, "inrc1")
        instances = [("inrc1", os.path.join(folder, f)) for f in sorted(os.listdir(folder))]
        for base in sorted(os.listdir(os.path.join(benchmarks, "inrc2"))):
            weeks = int(base.split("w")[1])
            name = f"{base}_1_" + "-".join(str((3 * w + 1) % 10) for w in range(weeks))
            instances.append(("inrc2", os.path.join(benchmarks, "inrc2", name)))
    total, bad = 0, 0
    for format, path in instances:
        checker = checkers[format]
        if format == "inrc1":
            instance = checker.fmt.read_instance(path)
        else:
            instance = checker.fmt.read_instance(os.path.basename(path), os.path.dirname(path))
        people, days = cells_of(format, instance)
        rng = random.Random(f"{args.seed} {os.path.basename(path)}")
        with tempfile.TemporaryDirectory() as scratch:
            expected, files = [], []
            for number in range(args.rosters):
                rows = [(e, draw(rng, cells, days, number % 2)) for e, cells in people]
                expected.append(checker.evaluate(instance, rows))
                files.append(os.path.join(scratch, f"{number}.csv"))
                checker.fmt.write_roster(files[-1], rows)
            done = subprocess.run([args.echelon, "bench", "audit", format, path] + files, capture_output=True, text=True)
            if done.returncode:
                print(path, done.stderr.strip())
                bad += 1
                continue
            for (violations, costs), line in zip(expected, done.stdout.splitlines()):
                found = json.loads(line)
                total += 1
                if found["cost"] != sum(costs.values()) or found["feasible"] != (not violations):
                    bad += 1
                    print(f"{path}: {found['cost']} {found['feasible']}, the checker says {sum(costs.values())} {not violations}")
                    print("  ", {k: v for k, v in costs.items() if v}, found["by_rule"])
        print(f"{format} {os.path.basename(path)}: {args.rosters} rosters", flush=True)
    print(f"{total} rosters compared, {bad} disagreeing")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
