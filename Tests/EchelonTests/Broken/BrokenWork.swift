// SPDX-License-Identifier: GPL-3.0-or-later

extension BrokenInput {
  static let work = [
    BrokenInput(
      "no demand", in: "demand.csv", .remove,
      english: [
        "demand.csv: the file is required and is not there"
      ],
      chinese: [
        "demand.csv: 缺少必需的文件"
      ]),
    BrokenInput(
      "a file one edit away from a known name", in: "demand.csv", .rename("demands.csv"),
      english: [
        "demands.csv: this file is not read; a case has \"demand.csv\"; rename it, or give it another name",
        "demand.csv: the file is required and is not there",
      ],
      chinese: [
        "demands.csv: 此文件不会被读取；案例中的文件名为“demand.csv”，请改名",
        "demand.csv: 缺少必需的文件",
      ]),
    BrokenInput(
      "demand for a shift that is not there", in: "demand.csv", .replace("ward,N", with: "ward,X"),
      english: [
        "demand.csv:3 (B3, shift): unknown shift \"X\"; known are D, N"
      ],
      chinese: [
        "demand.csv:3 (B3, shift): 不认识的班次“X”；已知：D、N"
      ]),
    BrokenInput(
      "demand of a unit that is not there", in: "demand.csv", .replace("ward,N", with: "icu,N"),
      english: [
        "demand.csv:3 (A3, unit): unknown unit \"icu\"; known are ward"
      ],
      chinese: [
        "demand.csv:3 (A3, unit): 不认识的科室“icu”；已知：ward"
      ]),
    BrokenInput(
      "a minimum above the maximum", in: "demand.csv", .replace("N,all,1,1,2", with: "N,all,3,3,2"),
      english: [
        "demand.csv:3 (F3, max): the minimum 3 is above the maximum 2"
      ],
      chinese: [
        "demand.csv:3 (F3, max): 最少3大于最多2"
      ]),
    BrokenInput(
      "a minimum that is no number", in: "demand.csv", .replace("N,all,1,", with: "N,all,one,"),
      english: [
        "demand.csv:3 (D3, min): \"one\" is not a number; write digits, with a point before decimals"
      ],
      chinese: [
        "demand.csv:3 (D3, min): “one”不是数字；请写数字，小数用点号"
      ]),
    BrokenInput(
      "a minimum that is not whole", in: "demand.csv", .replace("N,all,1,", with: "N,all,1.5,"),
      english: [
        "demand.csv:3 (D3, min): \"1.5\" is not a whole number"
      ],
      chinese: [
        "demand.csv:3 (D3, min): “1.5”不是整数"
      ]),
    BrokenInput(
      "a negative minimum", in: "demand.csv", .replace("N,all,1,", with: "N,all,-1,"),
      english: [
        "demand.csv:3 (D3, min): \"-1\" is negative"
      ],
      chinese: [
        "demand.csv:3 (D3, min): “-1”是负数"
      ]),
    BrokenInput(
      "days that nobody understands", in: "demand.csv", .replace("N,all", with: "N,Mo-Fr"),
      english: [
        "demand.csv:3 (C3, days): unknown date \"Mo-Fr\"; known are all, work, rest, statutory, Mon-Fri, Sat, 2026-03-01, 2026-03-01..2026-03-07"
      ],
      chinese: [
        "demand.csv:3 (C3, days): 不认识的日期“Mo-Fr”；已知：all、work、rest、statutory、Mon-Fri、Sat、2026-03-01、2026-03-01..2026-03-07"
      ]),
    BrokenInput(
      "neither a shift nor times", in: "demand.csv", .replace("ward,N", with: "ward,"),
      english: [
        "demand.csv:3 (B3, shift): one of these is required: shift, from_time"
      ],
      chinese: [
        "demand.csv:3 (B3, shift): 以下各项至少要有一项：shift、from_time"
      ]),
    BrokenInput(
      "two lines for one shift and day", in: "demand.csv", .replace("ward,N,all", with: "ward,D,Mon"),
      english: [
        "demand.csv:3 (C3, days): on 2026-03-02 the line \"ward-D-staff\" asks for the same shift, unit and post; give the two lines different days or posts"
      ],
      chinese: [
        "demand.csv:3 (C3, days): 2026-03-02需求行“ward-D-staff”已要求同一班次、科室和岗位；请使两行的日期或岗位不同"
      ]),
    BrokenInput(
      "a level that nobody has", in: "demand.csv", .write("unit,shift,level,min\nward,D,N2,1\nward,N,N9,1\n"),
      english: [
        "demand.csv:3 (C3, level): unknown level \"N9\"; known are N2, N1"
      ],
      chinese: [
        "demand.csv:3 (C3, level): 不认识的层级“N9”；已知：N2、N1"
      ]),
    BrokenInput(
      "a beginning without an end", in: "demand.csv",
      .write("unit,shift,from_time,to_time,min\nward,D,08:00,,1\nward,N,,,1\n"),
      english: [
        "demand.csv:2 (D2, to_time): the value is required and is empty"
      ],
      chinese: [
        "demand.csv:2 (D2, to_time): 必填，但内容为空"
      ]),
    BrokenInput(
      "a start that is no time", in: "shifts.csv", .replace("08:00", with: "25:00"),
      english: [
        "shifts.csv:2 (C2, start): \"25:00\" is not a time; write 07:30, or +1 07:30 for the next day"
      ],
      chinese: [
        "shifts.csv:2 (C2, start): “25:00”不是时间；请写作07:30，次日写作+1 07:30"
      ]),
    BrokenInput(
      "a shift of a kind that nobody knows", in: "shifts.csv", .replace("night\n", with: "nihgt\n"),
      english: [
        "shifts.csv:3 (E3, kind): unknown kind of shift \"nihgt\"; known are day, evening, night, standby; did you mean night?"
      ],
      chinese: [
        "shifts.csv:3 (E3, kind): 不认识的班次类型“nihgt”；已知：day、evening、night、standby；是否应为“night”？"
      ]),
    BrokenInput(
      "a shift code given twice", in: "shifts.csv", .replace("N,Night", with: "D,Night"),
      english: [
        "shifts.csv:3 (A3, code): the shift \"D\" is already given at shifts.csv:2 (A2, code)"
      ],
      chinese: [
        "shifts.csv:3 (A3, code): 班次“D”已在shifts.csv:2 (A2, code)出现"
      ]),
    BrokenInput(
      "a shift without an end", in: "shifts.csv", .replace("16:00", with: ""),
      english: [
        "shifts.csv:2 (D2, end): the value is required and is empty"
      ],
      chinese: [
        "shifts.csv:2 (D2, end): 必填，但内容为空"
      ]),
    BrokenInput(
      "a zone that nobody knows", in: "units.csv", .replace("clean", with: "clena"),
      english: [
        "units.csv:2 (C2, zone): unknown zone \"clena\"; known are clean, buffer, contaminated; did you mean clean?"
      ],
      chinese: [
        "units.csv:2 (C2, zone): 不认识的分区“clena”；已知：clean、buffer、contaminated；是否应为“clean”？"
      ]),
    BrokenInput(
      "a unit given twice", in: "units.csv", .replace("clean\n", with: "clean\nward,Ward again,clean\n"),
      english: [
        "units.csv:3 (A3, id): the unit \"ward\" is already given at units.csv:2 (A2, id)"
      ],
      chinese: [
        "units.csv:3 (A3, id): 科室“ward”已在units.csv:2 (A2, id)出现"
      ]),
    BrokenInput(
      "a unit that closes before it opens", in: "units.csv",
      .write("id,name,opens,closes\nward,Ward,2026-03-05,2026-03-04\n"),
      english: [
        "units.csv:2 (D2, closes): from 2026-03-05 is after to 2026-03-04"
      ],
      chinese: [
        "units.csv:2 (D2, closes): 开始2026-03-05晚于结束2026-03-04"
      ]),
    BrokenInput(
      "a wish for a code that nobody knows", in: "requests.csv", .replace("off", with: "of"),
      english: [
        "requests.csv:2 (D2, want): unknown code \"of\"; known are D, N, off, annual, sick, personal, maternity, marriage, bereavement, compensatory, study, official and 3 more; did you mean off?"
      ],
      chinese: [
        "requests.csv:2 (D2, want): 不认识的代码“of”；已知：D、N、off、annual、sick、personal、maternity、marriage、bereavement、compensatory、study、official等15个；是否应为“off”？"
      ]),
    BrokenInput(
      "a strength that nobody knows", in: "requests.csv", .replace("high", with: "hihg"),
      english: [
        "requests.csv:2 (E2, strength): unknown strength \"hihg\"; known are must, high, normal, low; did you mean high?"
      ],
      chinese: [
        "requests.csv:2 (E2, strength): 不认识的强度“hihg”；已知：must、high、normal、low；是否应为“high”？"
      ]),
    BrokenInput(
      "a duty fixed to a code that nobody knows", in: "pins.csv", .replace("02,D", with: "02,Q"),
      english: [
        "pins.csv:2 (C2, shift): unknown code \"Q\"; known are D, N, off, annual, sick, personal, maternity, marriage, bereavement, compensatory, study, official and 3 more"
      ],
      chinese: [
        "pins.csv:2 (C2, shift): 不认识的代码“Q”；已知：D、N、off、annual、sick、personal、maternity、marriage、bereavement、compensatory、study、official等15个"
      ]),
    BrokenInput(
      "one person fixed to two duties", in: "pins.csv", .replace("02,D\n", with: "02,D\nT01,2026-03-02,N\n"),
      english: [
        "pins.csv:3 (C3, shift): T01 is fixed to both \"D\" and \"N\" on 2026-03-02"
      ],
      chinese: [
        "pins.csv:3 (C3, shift): T01在2026-03-02同时固定为“D”和“N”"
      ]),
    BrokenInput(
      "a fixed duty that rest forbids after the last one", in: "pins.csv",
      .replace("T01,2026-03-02,D", with: "T04,2026-03-02,D"),
      english: [
        "pins.csv: history and pins leave no legal roster for T04; the pins are on 2026-03-02"
      ],
      chinese: [
        "pins.csv: 历史和固定的班次使T04排不出合规的班；固定的日期：2026-03-02"
      ]),
    BrokenInput(
      "a duty fixed for a person who is not there", in: "pins.csv", .replace("T01", with: "T10"),
      english: [
        "pins.csv:2 (A2, id): unknown staff id \"T10\"; did you mean T01?"
      ],
      chinese: [
        "pins.csv:2 (A2, id): 不认识的工号“T10”；是否应为“T01”？"
      ]),
    BrokenInput(
      "history of a person who is not there", in: "history.csv", .replace("T04", with: "T44"),
      english: [
        "history.csv:2 (A2, id): unknown staff id \"T44\"; did you mean T04?"
      ],
      chinese: [
        "history.csv:2 (A2, id): 不认识的工号“T44”；是否应为“T04”？"
      ]),
    BrokenInput(
      "a type of day that nobody knows", in: "calendar.csv", .replace("statutory", with: "statuory"),
      english: [
        "calendar.csv:2 (B2, type): unknown type of day \"statuory\"; known are work, rest, statutory; did you mean statutory?"
      ],
      chinese: [
        "calendar.csv:2 (B2, type): 不认识的日期类型“statuory”；已知：work、rest、statutory；是否应为“statutory”？"
      ]),
    BrokenInput(
      "a day given two types", in: "calendar.csv",
      .replace("Women's Day\n", with: "Women's Day\n2026-03-08,work,\n"),
      english: [
        "calendar.csv:3 (A3, date): the date \"2026-03-08\" is already given at calendar.csv:2 (A2, date)"
      ],
      chinese: [
        "calendar.csv:3 (A3, date): 日期“2026-03-08”已在calendar.csv:2 (A2, date)出现"
      ]),
  ]
}
