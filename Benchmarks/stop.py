#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks running solves to stop at random moments, and says how long they take to end.

    Benchmarks/stop.py nrp:22 [nrp:20 ...] [--count 100] [--within 30] [--seed 1] [--limit 0.5] [--signal INT]

Each solve is started anew, gets the signal after a time drawn between 0 and `--within` seconds, and is measured from there: seconds to its
exit, the processor time it used meanwhile, and how much of the machine others used, who make it wait. `--processor` holds the limit
against the processor time instead, for a busy machine. What is written has to be whole: one line of JSON, a line a person in the roster
with a cell for every day, and the checker's cost the one that was printed. Exit status 1 when some solve took longer than the limit, ended
with another status than 6 (interrupted), or left something that is not whole.
"""
import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time

from measure import HERE, check, command


def ticks(pid):
    """Processor seconds that a process has used."""
    with open(f"/proc/{pid}/stat", encoding="utf-8") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def busy():
    """Processor seconds that everybody on the machine has used."""
    with open("/proc/stat", encoding="utf-8") as file:
        user, nice, system = (int(word) for word in file.readline().split()[1:4])
    return (user + nice + system) / os.sysconf("SC_CLK_TCK")


def whole(kind, name, words, roster, line, shared):
    """What is wrong with the outputs of a solve; nothing where all are whole."""
    if line["cost"] is None:
        return "a roster without a cost" if os.path.exists(roster) else ""
    if not os.path.exists(roster):
        return "no roster"
    with open(roster, encoding="utf-8") as file:
        text = file.read()
    if not text.endswith("\n") or len({row.count(",") for row in text.splitlines()}) != 1:
        return "half a roster"
    feasible, cost = check(kind, words[3] if kind != "inrc2" else name, name, roster, shared)
    if line["status"] != "none" and feasible is not None and (not feasible or cost != line["cost"]):
        return f"the checker says {feasible}, {cost}"
    return ""


def stop(kind, name, delay, args):
    """One solve: (seconds to the exit, processor seconds, load by others, exit status, what is wrong, the line)."""
    words, _ = command(kind, name, args.shared, args.echelon)
    with tempfile.TemporaryDirectory() as scratch:
        roster = os.path.join(scratch, "roster.csv")
        flags = ["--time", str(args.within * 2), "--threads", str(args.threads), "--out", roster]
        process = subprocess.Popen(words + flags, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        time.sleep(delay)
        if process.poll() is not None:
            return None
        start, used, all_used = time.monotonic(), ticks(process.pid), busy()
        process.send_signal(getattr(signal, "SIG" + args.signal))
        output = process.stdout.read()
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        took = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        processor = usage.ru_utime + usage.ru_stime - used
        others = (busy() - all_used - processor) / max(took, 0.01) / os.cpu_count()
        fault, line = "", {}
        try:
            line = {"cost": None, **json.loads(output)}
            fault = whole(kind, name, words, roster, line, args.shared)
        except ValueError:
            # Before the solver listens to signals there is nothing to keep, and the signal ends the program as usual.
            fault = "" if process.returncode == -getattr(signal, "SIG" + args.signal) else f"no line of JSON: {errors.strip()}"
        return took, processor, others, process.returncode, fault, line


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("instances", nargs="+")
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--within", type=float, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=float, default=0.5)
    parser.add_argument("--processor", action="store_true")
    parser.add_argument("--signal", default="INT")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--shared", default=os.path.join(HERE, "..", "..", "shared"))
    parser.add_argument("--echelon", default=os.path.join(HERE, "..", ".build", "release", "echelon"))
    args = parser.parse_args()
    failed = False
    for instance in args.instances:
        kind, name = instance.split(":", 1)
        moments = random.Random(args.seed)
        times, processors, statuses, faults = [], [], {}, []
        for number in range(args.count):
            delay = moments.uniform(0, args.within)
            found = stop(kind, name, delay, args)
            if found is None:
                statuses["ended before"] = statuses.get("ended before", 0) + 1
                continue
            took, processor, others, status, fault, line = found
            times.append(took)
            processors.append(processor)
            statuses[status] = statuses.get(status, 0) + 1
            if status != 6 and not (status == -2 and delay < 1):
                fault = fault or f"exit status {status}"
            if fault:
                faults.append(f"after {delay:.2f} s: {fault}")
            if fault or (processor if args.processor else took) > args.limit:
                print(f"  {instance} after {delay:.2f} s: {took:.3f} s, {processor:.2f} s of processor, others {100 * others:.0f} % of the "
                      f"machine, exit {status}, cost {line.get('cost')}, {line.get('steps')} steps {fault}", flush=True)
        if not times:
            continue
        late = sum(t > args.limit for t in (processors if args.processor else times))
        print(f"{instance}: {len(times)} stops, seconds to the exit: " +
              ", ".join(f"{label} {sorted(times)[min(len(times) - 1, int(part * len(times)))]:.3f}"
                        for label, part in (("median", 0.5), ("90 %", 0.9), ("99 %", 0.99), ("worst", 1))) +
              f"; of processor: median {sorted(processors)[len(processors) // 2]:.2f}, worst {max(processors):.2f}; "
              f"{late} above {args.limit} s; exit " + ", ".join(f"{k}: {v}" for k, v in sorted(statuses.items(), key=str)) +
              f"; {len(faults)} not whole", flush=True)
        failed = failed or late > 0 or bool(faults)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
