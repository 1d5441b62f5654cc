// SPDX-License-Identifier: GPL-3.0-or-later

extension BrokenInput {
  static let caseFile = [
    BrokenInput(
      "no case.yaml", in: "case.yaml", .remove,
      english: [
        "case.yaml: the file is required and is not there"
      ],
      chinese: [
        "case.yaml: 缺少必需的文件"
      ]),
    BrokenInput(
      "an empty case.yaml", in: "case.yaml", .write(""),
      english: [
        "case.yaml: the file is empty"
      ],
      chinese: [
        "case.yaml: 文件是空的"
      ]),
    BrokenInput(
      "a list that is not closed", in: "case.yaml", .replace("title: Tiny ward", with: "title: [Tiny ward"),
      english: [
        "case.yaml:2:5: not valid YAML: did not find expected ',' or ']'"
      ],
      chinese: [
        "case.yaml:2:5: 不是有效的YAML：did not find expected ',' or ']'"
      ]),
    BrokenInput(
      "a tab as indentation", in: "case.yaml", .replace("  - id: rest", with: "\t- id: rest"),
      english: [
        "case.yaml:6:1: not valid YAML: found character that cannot start any token"
      ],
      chinese: [
        "case.yaml:6:1: 不是有效的YAML：found character that cannot start any token"
      ]),
    BrokenInput(
      "a key one edit away from a known one", in: "case.yaml", .replace("title:", with: "titel:"),
      english: [
        "case.yaml:1:1: the key \"title\" is required and is not there",
        "case.yaml:1:1 (titel): unknown key \"titel\"; known are extends, title, month, from, to, time_zone, language, weekly_hours, required_price, id_width, empty_cell, history_from and 22 more; did you mean title?",
      ],
      chinese: [
        "case.yaml:1:1: 缺少必需的键“title”",
        "case.yaml:1:1 (titel): 不认识的键“titel”；已知：extends、title、month、from、to、time_zone、language、weekly_hours、required_price、id_width、empty_cell、history_from等34个；是否应为“title”？",
      ]),
    BrokenInput(
      "a key that nobody knows", in: "case.yaml", .replace("title:", with: "hospital: East\ntitle:"),
      english: [
        "case.yaml:1:1 (hospital): unknown key \"hospital\"; known are extends, title, month, from, to, time_zone, language, weekly_hours, required_price, id_width, empty_cell, history_from and 22 more"
      ],
      chinese: [
        "case.yaml:1:1 (hospital): 不认识的键“hospital”；已知：extends、title、month、from、to、time_zone、language、weekly_hours、required_price、id_width、empty_cell、history_from等34个"
      ]),
    BrokenInput(
      "a key given twice", in: "case.yaml",
      .replace("title: Tiny ward", with: "title: Tiny ward\ntitle: Other ward"),
      english: [
        "case.yaml:1:1: the key \"title\" is given twice"
      ],
      chinese: [
        "case.yaml:1:1: 键“title”出现两次"
      ]),
    BrokenInput(
      "no first day", in: "case.yaml", .replace("from: 2026-03-02\n", with: ""),
      english: [
        "case.yaml:1:1: the key \"from\" is required and is not there"
      ],
      chinese: [
        "case.yaml:1:1: 缺少必需的键“from”"
      ]),
    BrokenInput(
      "a last day before the first", in: "case.yaml", .replace("to: 2026-03-08", with: "to: 2026-02-08"),
      english: [
        "case.yaml:3:5 (to): from 2026-03-02 is after to 2026-02-08"
      ],
      chinese: [
        "case.yaml:3:5 (to): 开始2026-03-02晚于结束2026-02-08"
      ]),
    BrokenInput(
      "a day that the calendar does not have", in: "case.yaml",
      .replace("from: 2026-03-02", with: "from: 2026-02-30"),
      english: [
        "case.yaml:2:7 (from): the calendar has no \"2026-02-30\""
      ],
      chinese: [
        "case.yaml:2:7 (from): 日历中没有“2026-02-30”"
      ]),
    BrokenInput(
      "a horizon of more than 400 days", in: "case.yaml", .replace("to: 2026-03-08", with: "to: 2028-03-08"),
      english: [
        "case.yaml:3:5 (to): \"2028-03-08\" is above 2027-04-05"
      ],
      chinese: [
        "case.yaml:3:5 (to): “2028-03-08”大于2027-04-05"
      ]),
    BrokenInput(
      "a time zone that nobody knows", in: "case.yaml", .replace("Asia/Shanghai", with: "Asia/Shangai"),
      english: [
        "case.yaml:4:12 (time_zone): unknown setting \"Asia/Shangai\"; known are Asia/Shanghai, Europe/London, America/New_York, UTC; did you mean Asia/Shanghai?"
      ],
      chinese: [
        "case.yaml:4:12 (time_zone): 不认识的设置“Asia/Shangai”；已知：Asia/Shanghai、Europe/London、America/New_York、UTC；是否应为“Asia/Shanghai”？"
      ]),
    BrokenInput(
      "a language that is not spoken", in: "case.yaml", .replace("title:", with: "language: fr\ntitle:"),
      english: [
        "case.yaml:1:11 (language): unknown language \"fr\"; known are en, zh"
      ],
      chinese: [
        "case.yaml:1:11 (language): 不认识的语言“fr”；已知：en、zh"
      ]),
    BrokenInput(
      "negative weekly hours", in: "case.yaml", .replace("title:", with: "weekly_hours: -5\ntitle:"),
      english: [
        "case.yaml:1:15 (weekly_hours): \"-5\" is negative"
      ],
      chinese: [
        "case.yaml:1:15 (weekly_hours): “-5”是负数"
      ]),
    BrokenInput(
      "text where a number belongs", in: "case.yaml", .replace("hours: 11", with: "hours: eleven"),
      english: [
        "case.yaml:9:12 (rules[1].hours): expected a number, found text"
      ],
      chinese: [
        "case.yaml:9:12 (rules[1].hours): 此处应为数字，实为文字"
      ]),
    BrokenInput(
      "a number with a leading zero", in: "case.yaml", .replace("maximum: 5", with: "maximum: 05"),
      english: [
        "case.yaml:14:14 (rules[2].maximum): \"05\" is not a plain decimal number: no leading zeros, underscores, colons or prefixes"
      ],
      chinese: [
        "case.yaml:14:14 (rules[2].maximum): “05”不是普通的十进制数：不要前导零、下划线、冒号或前缀"
      ]),
    BrokenInput(
      "a number where a list belongs", in: "case.yaml", .replace("rules:", with: "rows: 5\nrules:"),
      english: [
        "case.yaml:5:7 (rows): expected a list, found a whole number"
      ],
      chinese: [
        "case.yaml:5:7 (rows): 此处应为列表，实为整数"
      ]),
    BrokenInput(
      "a rule without an id", in: "case.yaml", .replace("  - id: rest\n    rule:", with: "  - rule:"),
      english: [
        "case.yaml:6:5 (rules[1]): the key \"id\" is required and is not there"
      ],
      chinese: [
        "case.yaml:6:5 (rules[1]): 缺少必需的键“id”"
      ]),
    BrokenInput(
      "a rule of a kind that nobody knows", in: "case.yaml",
      .replace("rule: minimum_rest", with: "rule: minimum_rset"),
      english: [
        "case.yaml:7:11 (rules[1].rule): unknown rule \"minimum_rset\"; known are succession, minimum_rest, run_length, window_limit, stepped_cost, target_hours, weekend_limit, whole_weekend, same_shift_weekend, pattern, rotation, recovery and 9 more; did you mean minimum_rest?"
      ],
      chinese: [
        "case.yaml:7:11 (rules[1].rule): 不认识的规则“minimum_rset”；已知：succession、minimum_rest、run_length、window_limit、stepped_cost、target_hours、weekend_limit、whole_weekend、same_shift_weekend、pattern、rotation、recovery等21个；是否应为“minimum_rest”？"
      ]),
    BrokenInput(
      "a rule with a key of another rule", in: "case.yaml",
      .replace("hours: 11", with: "hours: 11\n    cycle: [D]"),
      english: [
        "case.yaml:10:5 (rules[1].cycle): unknown key \"cycle\"; known are id, rule, title, source, who, price, private, waivable, hours, after, next, edges and 1 more"
      ],
      chinese: [
        "case.yaml:10:5 (rules[1].cycle): 不认识的键“cycle”；已知：id、rule、title、source、who、price、private、waivable、hours、after、next、edges等13个"
      ]),
    BrokenInput(
      "a rule without what it limits", in: "case.yaml", .replace("    hours: 11\n", with: ""),
      english: [
        "case.yaml:6:5 (rules[1]): the key \"hours\" is required and is not there"
      ],
      chinese: [
        "case.yaml:6:5 (rules[1]): 缺少必需的键“hours”"
      ]),
    BrokenInput(
      "two rules with one id", in: "case.yaml", .replace("id: days", with: "id: rest"),
      english: [
        "case.yaml:10:5 (rules[2]): the rule \"rest\" is already given at case.yaml:6:5 (rules[1])"
      ],
      chinese: [
        "case.yaml:10:5 (rules[2]): 规则“rest”已在case.yaml:6:5 (rules[1])出现"
      ]),
    BrokenInput(
      "a rule with a minimum above its maximum", in: "case.yaml",
      .replace("maximum: 5", with: "minimum: 6\n    maximum: 5"),
      english: [
        "case.yaml:15:14 (rules[2].maximum): the minimum 6 is above the maximum 5"
      ],
      chinese: [
        "case.yaml:15:14 (rules[2].maximum): 最少6大于最多5"
      ]),
    BrokenInput(
      "a window that nobody knows", in: "case.yaml", .replace("window: week", with: "window: fortnight"),
      english: [
        "case.yaml:13:13 (rules[2].window): unknown setting \"fortnight\"; known are week, month, quarter, year, horizon, rolling, fixed"
      ],
      chinese: [
        "case.yaml:13:13 (rules[2].window): 不认识的设置“fortnight”；已知：week、month、quarter、year、horizon、rolling、fixed"
      ]),
    BrokenInput(
      "a rule about a unit that is not there", in: "case.yaml",
      .replace("hours: 11", with: "hours: 11\n    after: {unit: icu}"),
      english: [
        "case.yaml:10:19 (rules[1].after.unit): unknown unit \"icu\"; known are ward"
      ],
      chinese: [
        "case.yaml:10:19 (rules[1].after.unit): 不认识的科室“icu”；已知：ward"
      ]),
    BrokenInput(
      "a price that is no number", in: "case.yaml",
      .replace("hours: 11", with: "hours: 11\n    price: cheap"),
      english: [
        "case.yaml:10:12 (rules[1].price): \"cheap\" is not a number; write digits, with a point before decimals"
      ],
      chinese: [
        "case.yaml:10:12 (rules[1].price): “cheap”不是数字；请写数字，小数用点号"
      ]),
    BrokenInput(
      "a folder to extend that is not there", in: "case.yaml",
      .replace("title:", with: "extends: ../none\ntitle:"),
      english: [
        "../none/case.yaml: the file is required and is not there"
      ],
      chinese: [
        "../none/case.yaml: 缺少必需的文件"
      ]),
    BrokenInput(
      "an absolute path to extend", in: "case.yaml", .replace("title:", with: "extends: /etc\ntitle:"),
      english: [
        "case.yaml:1:10 (extends): the path \"/etc\" leads out of the case folder; copy the file into the case"
      ],
      chinese: [
        "case.yaml:1:10 (extends): 路径“/etc”指向案例文件夹之外；请把文件复制到案例中"
      ]),
    BrokenInput(
      "a case that extends itself", in: "case.yaml", .replace("title:", with: "extends: .\ntitle:"),
      english: [
        "case.yaml:1:10 (extends): the case extends \".\", which extends it in turn"
      ],
      chinese: [
        "case.yaml:1:10 (extends): 本案例引用“.”，而它又引用本案例"
      ]),
    BrokenInput(
      "a pack that is not in force on the days of the case, beside a number where a list belongs",
      in: "case.yaml",
      .replace("rules:", with: "packs: [cn-holidays-2014]\nrows: 5\nrules:"),
      english: [
        "case.yaml:5:9 (packs[1]): warning: the rules of \"cn-holidays-2014\" are in force from 2014-01-01 to 2024-12-31 and not on all days of the case; they are applied all the same",
        "case.yaml:6:7 (rows): expected a list, found a whole number",
      ],
      chinese: [
        "case.yaml:5:9 (packs[1]): 提示：规则包“cn-holidays-2014”的施行期为2014-01-01至2024-12-31，不覆盖本案例的全部日期；仍按其执行",
        "case.yaml:6:7 (rows): 此处应为列表，实为整数",
      ]),
    BrokenInput(
      "a fatigue whose limit lies above its top", in: "case.yaml",
      .replace(
        "rules:",
        with: "rules:\n  - {id: tired, rule: fatigue, top: 10, maximum: 11, weights: [{of: work, points: 2}]}"
      ),
      english: [
        "case.yaml:6:50 (rules[1].maximum): \"11\" is outside 0 to 10"
      ],
      chinese: [
        "case.yaml:6:50 (rules[1].maximum): “11”不在0至10之间"
      ]),
    BrokenInput(
      "a weight of fatigue without points", in: "case.yaml",
      .replace(
        "rules:", with: "rules:\n  - {id: tired, rule: fatigue, top: 10, maximum: 5, weights: [{of: work}]}"),
      english: [
        "case.yaml:6:63 (rules[1].weights[1]): the key \"points\" is required and is not there"
      ],
      chinese: [
        "case.yaml:6:63 (rules[1].weights[1]): 缺少必需的键“points”"
      ]),
    BrokenInput(
      "tests in a zone that nobody knows", in: "case.yaml",
      .replace("rules:", with: "testing: {every: {contaminatd: 2}, capacity: 3}\nrules:"),
      english: [
        "case.yaml:5:19 (testing.every.contaminatd): unknown zone \"contaminatd\"; known are clean, buffer, contaminated; did you mean contaminated?"
      ],
      chinese: [
        "case.yaml:5:19 (testing.every.contaminatd): 不认识的分区“contaminatd”；已知：clean、buffer、contaminated；是否应为“contaminated”？"
      ]),
  ]
}
