#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a large case: many people, two months of attendance, three policies. All of it is invented.

Usage: pay-million.py FOLDER [ROWS [PEOPLE]]      default 1,000,000 rows and 20,000 people
"""
import datetime
import os
import random
import sys


def main(folder, rows=1_000_000, people=20_000):
    random.seed(1)
    os.makedirs(folder, exist_ok=True)

    def write(name, text):
        with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
            file.write(text)

    write("case.yaml", """title: A large city
from: 2020-02-01
to: 2020-03-31
time_zone: Asia/Shanghai
pay_period: {from: 2020-02-01, to: 2020-03-31}
posts:
  - {id: ward, name: Ward}
  - {id: triage, name: Triage, zone: buffer, contact: indirect}
policies:
  - policy: cn-2020-temp-work-subsidy
    apply: {from: 2020-02-01, to: 2020-03-31, document: Decision 3, decided_by: the director}
    parameters: {half_day_up_to: 4h, day_attribution: start_date, day_hours: group, same_day_tier: highest, observation_and_rest_days: none}
  - night-fee-template
  - policy: cn-labour-overtime
    apply: {from: 2020-02-01, to: 2020-03-31, document: Decision 4, decided_by: the director}
    parameters: {day_attribution: start_date, rest_day: pay, statutory_day: on_top}
""")
    units = [f"U{n:03}" for n in range(100)]
    write("units.csv", "id,name,zone\n" + "".join(
        f"{unit},Unit {unit},{('contaminated', 'buffer', 'clean')[n % 3]}\n" for n, unit in enumerate(units)))
    write("shifts.csv", "code,name,start,end,kind,nights\nD,Day,08:00,16:00,day,\nE,Evening,16:00,24:00,evening,\n"
          "N,Night,22:00,+1 08:00,night,1\nL,Long day,08:00,20:00,day,\n")
    write("demand.csv", "unit,shift,days,min,target,max\nU000,D,all,0,1,2\n")
    ids = [f"S{n:06}" for n in range(people)]
    write("staff.csv", "id,name,unit,profession,level\n" + "".join(
        f"{id},Person {n},{units[n % 100]},{'nurse' if n % 4 else 'doctor'},N{n % 5}\n" for n, id in enumerate(ids)))
    write("pay.csv", "id,from,monthly_pay\n" + "".join(
        f"{id},2019-01-01,{5000 + n % 70 * 100}.00\n" for n, id in enumerate(ids)))
    first = datetime.date(2020, 2, 1)
    dates = [(first + datetime.timedelta(days=n)).isoformat() for n in range(60)]
    shifts = "DDDDEENL"
    with open(f"{folder}/attendance.csv", "w", encoding="utf-8") as file:
        file.write("id,date,shift,unit,post,confirmed_by\n")
        written = 0
        while written < rows:
            for n, id in enumerate(ids):
                if written >= rows:
                    break
                count = min(rows // people + 1, 60, rows - written)
                for day in sorted(random.sample(range(60), count)):
                    file.write(f"{id},{dates[day]},{random.choice(shifts)},{units[n % 100]},"
                               f"{'ward' if random.random() < .8 else 'triage'},Wu\n")
                written += count


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
