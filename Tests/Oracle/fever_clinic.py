#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Recomputes the subsidy of Examples/fever-clinic from its tables alone, in another language than the engine.

Nothing but the standard library is used, and no policy file is read: the arithmetic of the notice is written
out below. Amounts are whole fen. Prints one row for each person and date, as `id,date,fen`.

Usage: fever_clinic.py CASE_FOLDER
"""
import csv
import datetime
import sys
from collections import defaultdict

TIER_1, TIER_2 = 30000, 20000  # fen a day, 财社〔2020〕2号 §1
FIRST, LAST = datetime.date(2020, 1, 25), datetime.date(2020, 2, 2)  # applied days that lie in the pay period
HALF_DAY_MINUTES = 4 * 60  # four hours themselves are still half a day

# case.yaml: posts that say something about contact; every other post takes the zone of its unit.
POST_CONTACT = {"triage": "indirect", "second_line": "none", "dispatcher": "none"}
ZONE_CONTACT = {"contaminated": "direct", "buffer": "indirect", "clean": "none"}
AMOUNT = {"direct": TIER_1, "indirect": TIER_2}


def table(folder, name):
    with open(f"{folder}/{name}", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def minutes(text):
    """Minutes from the midnight of the column: `+1 08:00` lies on the next day."""
    days, clock = (1, text[3:]) if text.startswith("+1 ") else (0, text)
    hour, minute = clock.split(":")
    return days * 1440 + int(hour) * 60 + int(minute)


def span(row, shifts):
    if row["start"]:
        start, end = minutes(row["start"]), minutes(row["end"])
    else:
        start, end = minutes(shifts[row["shift"]]["start"]), minutes(shifts[row["shift"]]["end"])
    return start, end if end > start else end + 1440


def main(folder):
    zones = {row["id"]: row["zone"] for row in table(folder, "units.csv")}
    shifts = {row["code"]: row for row in table(folder, "shifts.csv")}
    employed_from = {row["id"]: row["from"] for row in table(folder, "staff.csv")}
    worked = defaultdict(lambda: defaultdict(int))
    for row in table(folder, "attendance.csv"):
        date = datetime.date.fromisoformat(row["date"])
        began = employed_from[row["id"]]
        if not FIRST <= date <= LAST or (began and date < datetime.date.fromisoformat(began)):
            continue
        if row["shift"] and shifts[row["shift"]]["kind"] == "standby":
            continue  # only call-outs count
        contact = row["contact"] or POST_CONTACT.get(row["post"]) or ZONE_CONTACT[zones[row["unit"]]]
        start, end = span(row, shifts)
        worked[row["id"], date][contact] += end - start
    for (person, date), hours in sorted(worked.items()):
        paid = {contact: length for contact, length in hours.items() if contact in AMOUNT}
        if not paid:
            continue
        # The hours of both tiers are added up, and the date pays the higher of them once.
        amount = max(AMOUNT[contact] for contact in paid)
        print(f"{person},{date},{amount // 2 if sum(paid.values()) <= HALF_DAY_MINUTES else amount}")


if __name__ == "__main__":
    main(sys.argv[1])
