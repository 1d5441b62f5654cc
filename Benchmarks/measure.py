#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs instances one after another, lets the checkers judge every roster, and keeps what was measured.

    Benchmarks/measure.py run SET... [--time 60] [--seeds 1-3] [--threads 2] [--log Benchmarks/runs.jsonl]
    Benchmarks/measure.py table [--log Benchmarks/runs.jsonl]             the tables of RESULTS.md, on standard output
    Benchmarks/measure.py compare [--log ...] [--baseline Benchmarks/baseline.jsonl]   exit 1 when something got worse
    Benchmarks/measure.py parts --log FILE [--baseline Benchmarks/parts.jsonl]         what the program `parts` printed, beside the saved figures

A SET is `nrp`, `inrc1`, `inrc2`, `quick`, `cases:FOLDER` (every case folder in it, as `echelon bench make` writes
them), or one instance as `nrp:8`, `inrc1:sprint01`, `inrc2:n030w4_1_6-2-9-1`. Public instances are read from the
shared folder beside the repository and never copied. One JSON object a run is added to the log: the line of
`echelon bench`, the checker's verdict, and the cost after 2, 5, 10, 30, 60 s and so on from the trace.
"""
import argparse
import csv
import datetime
import glob
import json
import os
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
MARKS = [2, 5, 10, 30, 60, 120, 300, 600]
NRP = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24]
INRC2 = ["n030w4_1_6-2-9-1", "n030w4_1_6-7-5-3", "n060w4_1_6-1-1-5", "n060w4_1_9-6-3-8", "n080w4_2_4-3-3-3",
         "n080w4_2_6-0-4-8", "n120w4_1_4-6-2-6", "n120w4_1_5-6-9-8", "n040w8_0_2-0-6-8-3-0-8-4",
         "n100w8_0_0-1-7-8-9-1-5-4"]
QUICK = ["nrp:1", "nrp:3", "nrp:5", "nrp:7", "inrc1:sprint01", "inrc1:medium01", "inrc2:n030w4_1_6-2-9-1"]


def expand(names, shared):
    for name in names:
        if name == "nrp":
            yield from (("nrp", str(n)) for n in NRP if os.path.exists(nrp_path(shared, n)))
        elif name == "inrc1":
            for path in sorted(glob.glob(os.path.join(shared, "benchmarks", "inrc1", "*.txt"))):
                yield "inrc1", os.path.basename(path)[:-4]
        elif name == "inrc2":
            yield from (("inrc2", n) for n in INRC2)
        elif name == "quick":
            yield from (tuple(n.split(":")) for n in QUICK)
        elif name.startswith("cases:"):
            folder = name.split(":", 1)[1]
            for path in sorted(glob.glob(os.path.join(folder, "*", "case.yaml"))):
                yield "case", os.path.dirname(path)
        else:
            yield tuple(name.split(":", 1))


def nrp_path(shared, number):
    return os.path.join(shared, "benchmarks", "nrp", f"Instance{number}.txt")


def best_known(shared):
    known = {}
    path = os.path.join(shared, "benchmarks", "best-known.csv")
    if os.path.exists(path):
        for row in csv.DictReader(open(path, encoding="utf-8")):
            known[row["set"], row["instance"]] = int(row["best_known"])
    return known


def command(kind, name, shared, echelon):
    if kind == "nrp":
        return [echelon, "bench", "nrp", nrp_path(shared, name)], f"Instance{name}"
    if kind == "inrc1":
        return [echelon, "bench", "inrc1", os.path.join(shared, "benchmarks", "inrc1", name + ".txt")], name
    if kind == "inrc2":
        return [echelon, "bench", "inrc2", os.path.join(shared, "benchmarks", "inrc2"), name], name
    return [echelon, "bench", "case", name], os.path.basename(name)


def check(kind, instance, name, roster, shared):
    """(feasible, cost) by the independent checker; (None, None) where there is none."""
    script = os.path.join(shared, "checkers", f"check_{kind}.py")
    if not os.path.exists(script) or not os.path.exists(roster):
        return None, None
    subject = name if kind == "inrc2" else instance
    done = subprocess.run([sys.executable, script, subject, roster, "--json"], capture_output=True, text=True)
    if done.returncode == 2:
        raise SystemExit(f"{script}: {done.stderr}")
    found = json.loads(done.stdout)
    return found["feasible"], found["cost"]


def run(args):
    shared, known = args.shared, best_known(args.shared)
    seeds = []
    for part in args.seeds.split(","):
        first, _, last = part.partition("-")
        seeds += range(int(first), int(last or first) + 1)
    environment = dict(os.environ, ECHELON_COMMIT=commit())
    for kind, name in expand(args.sets, shared):
        words, title = command(kind, name, shared, args.echelon)
        for seed in seeds:
            with tempfile.TemporaryDirectory() as scratch:
                roster, trace = os.path.join(scratch, "roster.csv"), os.path.join(scratch, "trace.jsonl")
                flags = ["--time", str(args.time), "--threads", str(args.threads), "--seed", str(seed), "--trace", trace]
                flags += [] if kind == "case" else ["--out", roster]
                done = subprocess.run(words + flags, capture_output=True, text=True, env=environment)
                if done.returncode:
                    print(f"{kind} {name} seed {seed}: exit {done.returncode}: {done.stderr.strip()}", flush=True)
                    continue
                result = {"cost": None, "bound": None, "first_feasible_s": None, **json.loads(done.stdout)}
                events = [json.loads(line) for line in open(trace, encoding="utf-8")]
                feasible, cost = check(kind, words[3] if kind != "inrc2" else name, name, roster, shared)
            result.update(
                set=kind, instance=title, best_known=known.get((kind, title)), date=datetime.date.today().isoformat(),
                time=args.time, machine=machine(), checker_feasible=feasible, checker_cost=cost,
                cost_at={str(mark): at(events, mark, "cost") for mark in MARKS if mark <= args.time},
                bound_at={str(mark): at(events, mark, "bound") for mark in MARKS if mark <= args.time},
                command="echelon " + " ".join(os.path.relpath(w) if "/" in w else w for w in words[1:]) +
                        f" --time {args.time:g} --threads {args.threads} --seed {seed}")
            with open(args.log, "a", encoding="utf-8") as log:
                log.write(json.dumps(result, sort_keys=True) + "\n")
            print(summary(result), flush=True)
            if result["status"] in ("optimal", "feasible") and cost is not None and (not feasible or cost != result["cost"]):
                raise SystemExit(f"the checker says feasible={feasible} cost={cost}")


def at(events, mark, key):
    """The last value of a quantity before so many seconds."""
    return next((e[key] for e in reversed(events) if e["seconds"] <= mark and e.get(key) is not None), None)


def gap(cost, bound):
    return None if cost is None or bound is None else (cost - bound) / max(1, abs(cost))


def percent(value):
    return "–" if value is None else f"{100 * value:.2f} %"


def summary(r):
    verdict = {True: "checked", False: "REFUSED", None: "not checked"}[r["checker_feasible"]]
    return (f"{r['instance']} seed {r['seed']}: {r['status']} cost {r['cost']} bound {r['bound']} "
            f"gap {percent(gap(r['cost'], r['bound']))} best known {r['best_known']} "
            f"wall {r['wall']} s first {r['first_feasible_s']} s {r['peak_mb']} MB {verdict}")


def commit():
    done = subprocess.run(["git", "-C", HERE, "rev-parse", "--short", "HEAD"], capture_output=True, text=True)
    return done.stdout.strip() or "unknown"


def machine():
    model = next((l.split(":", 1)[1].strip() for l in open("/proc/cpuinfo") if l.startswith("model name")), "unknown")
    return f"{os.cpu_count()} × {model}"


def read(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def groups(runs):
    """The latest runs of each instance and time limit, one a seed."""
    latest = {}
    for r in runs:
        latest.setdefault((r["set"], r["time"], r["threads"]), {}).setdefault(r["instance"], {})[r["seed"]] = r
    return latest


def median(values):
    values = [v for v in values if v is not None]
    return None if not values else statistics.median_low(values)


def order(name):
    digits = "".join(c for c in name if c.isdigit())
    return ("".join(c for c in name if not c.isdigit()), int(digits or 0)) if name.startswith("Instance") else (name, 0)


def table(args):
    for (kind, time, threads), instances in sorted(groups(read(args.log)).items()):
        sample = next(iter(next(iter(instances.values())).values()))
        marks = [m for m in MARKS if m <= time]
        seeds = sorted({s for runs in instances.values() for s in runs})
        print(f"### {kind}, {time:g} s, {threads} threads, seeds {', '.join(map(str, seeds))}\n")
        dates = sorted({r["date"] for runs in instances.values() for r in runs.values()})
        commits = sorted({r["commit"] for runs in instances.values() for r in runs.values()})
        print(f"`{sample['command']}`, {' to '.join(dict.fromkeys([dates[0], dates[-1]]))}, commit {', '.join(commits)}, {sample['machine']}. "
              "Medians over the seeds; the checker accepted every roster with the same cost unless said.\n")
        print("| instance | best known | cost | bound | gap | over best known | " + " | ".join(f"{m} s" for m in marks) +
              " | first | wall | MB | proved | checked |")
        print("|---" * (11 + len(marks)) + "|")
        for name in sorted(instances, key=order):
            runs = list(instances[name].values())
            cost, bound, best = median([r["cost"] for r in runs]), median([r["bound"] for r in runs]), runs[0]["best_known"]
            over = None if best is None or cost is None else (cost - best) / max(1, best)
            cells = [name, best, cost, bound, percent(gap(cost, bound)), percent(over)]
            cells += [median([r["cost_at"].get(str(m)) for r in runs]) for m in marks]
            cells += [median([r["first_feasible_s"] for r in runs]), median([r["wall"] for r in runs]),
                      max(r["peak_mb"] for r in runs), f"{sum(r['status'] == 'optimal' for r in runs)}/{len(runs)}",
                      f"{sum(bool(r['checker_feasible']) and r['checker_cost'] == r['cost'] for r in runs)}/{len(runs)}"]
            print("| " + " | ".join("–" if c is None else str(c) for c in cells) + " |")
        print()


def compare(args):
    """Costs and bounds against those of the saved runs of the same instances, limits and seeds."""
    key = lambda r: (r["set"], r["instance"], r["time"], r["threads"], r["seed"])
    saved = {key(r): r for r in read(args.baseline)}
    new = {key(r): r for r in read(args.log)}
    worse = 0
    for k in sorted(new, key=str):
        old, now = saved.get(k), new[k]
        print(f"{now['instance']} seed {now['seed']}: cost {now['cost']} bound {now['bound']} gap {percent(gap(now['cost'], now['bound']))} "
              f"best known {now['best_known']} wall {now['wall']} s", end="")
        if old:
            print(f"   before: cost {old['cost']} bound {old['bound']} wall {old['wall']} s", end="")
            limit = (old["cost"] or 0) * (1 + args.tolerance)
            if now["cost"] is None or (old["cost"] is not None and now["cost"] > limit):
                worse += 1
                print("   WORSE", end="")
        print()
    print(f"{len(new)} runs, {sum(k in saved for k in new)} of them in the baseline, {worse} worse by more than {percent(args.tolerance)}")
    return 1 if worse else 0


def parts(args):
    """What the parts of a solve take, beside the saved figures; times only say something on a quiet machine."""
    saved = {(p["subject"], p["part"]): p["value"] for p in read(args.baseline)} if os.path.exists(args.baseline) else {}
    for p in read(args.log):
        before = saved.get((p["subject"], p["part"]))
        beside = "" if before is None else f"   before {before:.6g}" + (f", {p['value'] / before:.2f} of it" if before else "")
        print(f"{p['subject']}: {p['part']} {p['value']:.6g} {p['unit']}{beside}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--shared", default=os.path.join(HERE, "..", "..", "shared"))
    parser.add_argument("--echelon", default=os.path.join(HERE, "..", ".build", "release", "echelon"))
    commands = parser.add_subparsers(required=True)
    for name, action in (("run", run), ("table", table), ("compare", compare), ("parts", parts)):
        sub = commands.add_parser(name)
        sub.set_defaults(action=action)
        sub.add_argument("--log", default=os.path.join(HERE, "runs.jsonl"))
        if name == "run":
            sub.add_argument("sets", nargs="+")
            sub.add_argument("--time", type=float, default=60)
            sub.add_argument("--seeds", default="1-3")
            sub.add_argument("--threads", type=int, default=2)
        if name == "compare":
            sub.add_argument("--baseline", default=os.path.join(HERE, "baseline.jsonl"))
            sub.add_argument("--tolerance", type=float, default=0.005)
        if name == "parts":
            sub.add_argument("--baseline", default=os.path.join(HERE, "parts.jsonl"))
    args = parser.parse_args()
    return args.action(args) or 0


if __name__ == "__main__":
    sys.exit(main())
