#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells which hard rules of a case bind: solves it without each, and audits that roster with the whole case.

    Benchmarks/binding.py CASE [--echelon .build/release/echelon] [--time 20] [--rule ID]

A rule that stands on one line of `case.yaml` (`- {id: ..., rule: ...}`), or as a block that begins with `- id:`, is
taken out in a copy of the folder. It binds when the roster that is found then breaks it.
"""
import argparse
import os
import re
import shutil
import subprocess
import tempfile


def blocks(text):
    """(id, kind, first line, line after the last, whether it has a price) of every rule below `rules:`."""
    lines = text.split("\n")
    start = lines.index("rules:")
    end = next((i for i in range(start + 1, len(lines)) if re.match(r"\w", lines[i])), len(lines))
    heads = [i for i in range(start + 1, end) if re.match(r"  - ", lines[i])]
    for head, after in zip(heads, heads[1:] + [end]):
        last = next((i for i in range(head + 1, after) if not lines[i].startswith("    ")), after)
        block = "\n".join(lines[head:last])
        yield (re.search(r"id: ([\w.-]+)", block)[1], re.search(r"rule: (\w+)", block)[1], head, last,
               "price:" in block)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("case")
    parser.add_argument("--echelon", default=".build/release/echelon")
    parser.add_argument("--rule", action="append", help="only this rule; may be given again")
    parser.add_argument("--time", type=float, default=20)
    options = parser.parse_args()
    text = open(os.path.join(options.case, "case.yaml"), encoding="utf-8").read()
    kinds = set()
    for identifier, kind, first, last, is_soft in blocks(text):
        if is_soft or options.rule and identifier not in options.rule:
            continue
        with tempfile.TemporaryDirectory() as scratch:
            folder, out = os.path.join(scratch, "case"), os.path.join(scratch, "out")
            shutil.copytree(options.case, folder)
            lines = text.split("\n")
            with open(os.path.join(folder, "case.yaml"), "w", encoding="utf-8") as file:
                file.write("\n".join(lines[:first] + lines[last:]))
            solve = subprocess.run([options.echelon, "solve", folder, "-o", out, "--time", f"{options.time:g}", "--quiet"],
                                   capture_output=True, text=True)
            audit = subprocess.run([options.echelon, "audit", options.case, out, "--lang", "en"], capture_output=True,
                                   text=True)
        title = re.search(r"title: ([^,}\n]+)", "\n".join(lines[first:last]))[1].strip()
        broken = audit.stdout.count(title) + audit.stderr.count(title)
        if broken:
            kinds.add(kind)
        print(f"{identifier:24} {kind:16} {'binds' if broken else '-':6} solve {solve.returncode} audit {audit.returncode}", flush=True)
    print(f"{len(kinds)} kinds of hard rule bind: {', '.join(sorted(kinds))}")


if __name__ == "__main__":
    main()
