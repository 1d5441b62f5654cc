// SPDX-License-Identifier: GPL-3.0-or-later

extension BrokenInput {
  static let people = [
    BrokenInput(
      "no staff.csv", in: "staff.csv", .remove,
      english: [
        "staff.csv: the file is required and is not there",
        "staff.csv: warning: no id can be read here, so the ids in the other files were not checked",
      ],
      chinese: [
        "staff.csv: 缺少必需的文件",
        "staff.csv: 提示：此文件中读不到工号，其他文件的工号未作核对",
      ]),
    BrokenInput(
      "an empty staff.csv", in: "staff.csv", .write(""),
      english: [
        "staff.csv: the file is empty",
        "staff.csv: warning: no id can be read here, so the ids in the other files were not checked",
      ],
      chinese: [
        "staff.csv: 文件是空的",
        "staff.csv: 提示：此文件中读不到工号，其他文件的工号未作核对",
      ]),
    BrokenInput(
      "a required column that is missing", in: "staff.csv", .replace("profession,", with: "job,"),
      english: [
        "staff.csv:1: warning: columns not used: job",
        "staff.csv:1: the column \"profession\" is required and is not there; it may also be called 岗位类别, 人员类别",
      ],
      chinese: [
        "staff.csv:1: 提示：未使用的列：job",
        "staff.csv:1: 缺少必需的列“profession”；也可写作岗位类别、人员类别",
      ]),
    BrokenInput(
      "a heading given twice", in: "staff.csv", .replace("level\n", with: "unit\n"),
      english: [
        "staff.csv:1 (E1): the column \"unit\" is there twice, first in C1"
      ],
      chinese: [
        "staff.csv:1 (E1): 列“unit”出现两次，第一次在C1"
      ]),
    BrokenInput(
      "a heading one edit away from a required one", in: "staff.csv", .replace("id,name", with: "id,nmae"),
      english: [
        "staff.csv:1: the column \"name\" is required and is not there; it may also be called 姓名",
        "staff.csv:1 (B1): unknown column \"nmae\"; did you mean name?",
      ],
      chinese: [
        "staff.csv:1: 缺少必需的列“name”；也可写作姓名",
        "staff.csv:1 (B1): 不认识的列“nmae”；是否应为“name”？",
      ]),
    BrokenInput(
      "an id given twice", in: "staff.csv", .replace("T02", with: "T01"),
      english: [
        "staff.csv:3 (A3, id): the staff member \"T01\" is already given at staff.csv:2 (A2, id)"
      ],
      chinese: [
        "staff.csv:3 (A3, id): 人员“T01”已在staff.csv:2 (A2, id)出现"
      ]),
    BrokenInput(
      "an empty id", in: "staff.csv", .replace("T02,", with: "  ,"),
      english: [
        "staff.csv:3 (A3): warning: spaces at the ends dropped or special spaces made ordinary in 1 cell, here first",
        "staff.csv:3 (A3, id): the value is required and is empty",
      ],
      chinese: [
        "staff.csv:3 (A3): 提示：有1个单元格去掉了首尾空格或把特殊空格改为普通空格，此处为第一处",
        "staff.csv:3 (A3, id): 必填，但内容为空",
      ]),
    BrokenInput(
      "an empty name", in: "staff.csv", .replace("Bo Carr", with: ""),
      english: [
        "staff.csv:3 (B3, name): the value is required and is empty"
      ],
      chinese: [
        "staff.csv:3 (B3, name): 必填，但内容为空"
      ]),
    BrokenInput(
      "a unit that is not there", in: "staff.csv", .replace("Bo Carr,ward", with: "Bo Carr,wrad"),
      english: [
        "staff.csv:3 (C3, unit): unknown unit \"wrad\"; known are ward; did you mean ward?"
      ],
      chinese: [
        "staff.csv:3 (C3, unit): 不认识的科室“wrad”；已知：ward；是否应为“ward”？"
      ]),
    BrokenInput(
      "an id in scientific notation", in: "staff.csv", .replace("T02", with: "3.21E+17"),
      english: [
        "staff.csv:3 (A3, id): the id \"3.21E+17\" is in scientific notation: a spreadsheet took it for a number and its digits are lost; format the column as text and export again"
      ],
      chinese: [
        "staff.csv:3 (A3, id): 工号“3.21E+17”是科学计数法：电子表格把它当成了数字，位数已丢失；请把该列设为文本后重新导出"
      ]),
    BrokenInput(
      "a row with too many fields", in: "staff.csv", .replace("N1\nT04", with: "N1,N2,N3\nT04"),
      english: [
        "staff.csv:4 (F4): the row has 7 cells and the heading has 5"
      ],
      chinese: [
        "staff.csv:4 (F4): 本行有7个单元格，表头有5个"
      ]),
    BrokenInput(
      "a quote that is not closed", in: "staff.csv", .replace("Di Eads", with: "\"Di Eads"),
      english: [
        "staff.csv:5 (B5): a quotation mark opens this cell and is never closed",
        "staff.csv:5 (C5): the row has 2 cells and the heading has 5",
      ],
      chinese: [
        "staff.csv:5 (B5): 单元格以引号开始，但没有结束的引号",
        "staff.csv:5 (C5): 本行有2个单元格，表头有5个",
      ]),
    BrokenInput(
      "text after a closing quote", in: "staff.csv", .replace("Di Eads", with: "\"Di\" Eads"),
      english: [
        "staff.csv:5 (B5): text follows the closing quotation mark of this cell, which was opened in line 5; double a quotation mark within a cell"
      ],
      chinese: [
        "staff.csv:5 (B5): 结束引号之后还有文字，该单元格的引号始于第5行；单元格内的引号要写两次"
      ]),
    BrokenInput(
      "a quote inside a field without quotes", in: "staff.csv", .replace("Di Eads", with: "Di \"E\" Eads"),
      english: [
        "staff.csv:5 (B5): a quotation mark stands inside a cell that is not quoted; quote the cell and double the mark"
      ],
      chinese: [
        "staff.csv:5 (B5): 没有加引号的单元格里出现引号；请给单元格加引号，并把其中的引号写两次"
      ]),
    BrokenInput(
      "a formula in a cell", in: "staff.csv", .replace("Di Eads", with: "=HYPERLINK('http://x')"),
      english: [
        "staff.csv:5 (B5, name): the cell holds a formula; save the sheet with values instead of formulas"
      ],
      chinese: [
        "staff.csv:5 (B5, name): 单元格是公式；请把表格保存为数值而不是公式"
      ]),
    BrokenInput(
      "a zero byte", in: "staff.csv",
      .bytes(Array(TinyWard()["staff.csv"].replacing("Di Eads", with: "Di\u{0}Eads").utf8)),
      english: [
        "staff.csv:5 (B5): the cell holds a NUL byte; the file is damaged, export it again"
      ],
      chinese: [
        "staff.csv:5 (B5): 单元格含有空字节（NUL）；文件已损坏，请重新导出"
      ]),
    BrokenInput(
      "bytes of no known encoding", in: "staff.csv",
      .bytes(Array(TinyWard()["staff.csv"].utf8) + [0xFF, 0xFF, 0xFF]),
      english: [
        "staff.csv: warning: no id can be read here, so the ids in the other files were not checked",
        "staff.csv:6: 1 byte is not GB18030, the first at byte 135; save the file again as UTF-8",
      ],
      chinese: [
        "staff.csv: 提示：此文件中读不到工号，其他文件的工号未作核对",
        "staff.csv:6: 有1个字节不是GB18030，第一个在第135字节处；请重新保存为UTF-8",
      ]),
    BrokenInput(
      "a workbook under the name of a table", in: "staff.csv",
      .bytes([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08, 0xFF]),
      english: [
        "staff.csv: the file is a workbook of a spreadsheet program under another name; open it there and save the sheet as CSV UTF-8",
        "staff.csv: warning: no id can be read here, so the ids in the other files were not checked",
      ],
      chinese: [
        "staff.csv: 这是改了名的电子表格工作簿，不是CSV；请用电子表格打开，将工作表另存为CSV UTF-8",
        "staff.csv: 提示：此文件中读不到工号，其他文件的工号未作核对",
      ]),
    BrokenInput(
      "a heading and nobody", in: "staff.csv", .write("id,name,unit,profession\n"),
      english: [
        "staff.csv: warning: the table has a heading and no rows",
        "staff.csv: nobody is listed; a case needs at least one person",
        "staff.csv: warning: no id can be read here, so the ids in the other files were not checked",
      ],
      chinese: [
        "staff.csv: 提示：表中只有表头，没有数据行",
        "staff.csv: 没有列出任何人员；案例至少需要一人",
        "staff.csv: 提示：此文件中读不到工号，其他文件的工号未作核对",
      ]),
    BrokenInput(
      "UTF-16, as some spreadsheets write", in: "staff.csv",
      .bytes([0xFF, 0xFE] + TinyWard()["staff.csv"].utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
      english: [
        "staff.csv: the file is UTF-16 (\"Unicode text\"); save it as CSV UTF-8",
        "staff.csv: warning: no id can be read here, so the ids in the other files were not checked",
      ],
      chinese: [
        "staff.csv: 文件是UTF-16（“Unicode文本”）；请另存为CSV UTF-8",
        "staff.csv: 提示：此文件中读不到工号，其他文件的工号未作核对",
      ]),
    BrokenInput(
      "a way of being engaged that nobody knows", in: "staff.csv",
      .write(
        "id,name,unit,profession,engagement\nT01,Ann Bell,ward,nurse,permanent\nT04,Di Eads,ward,nurse,lent\n"
      ),
      english: [
        "staff.csv:2 (E2, engagement): unknown engagement \"permanent\"; known are establishment, contract, dispatch, rehired, trainee, intern, lent, volunteer"
      ],
      chinese: [
        "staff.csv:2 (E2, engagement): 不认识的编制类别“permanent”；已知：establishment、contract、dispatch、rehired、trainee、intern、lent、volunteer"
      ]),
    BrokenInput(
      "a fraction above full time", in: "staff.csv",
      .write("id,name,unit,profession,fraction\nT01,Ann Bell,ward,nurse,1.5\nT04,Di Eads,ward,nurse,1\n"),
      english: [
        "staff.csv:2 (E2, fraction): \"1.5\" is outside 0.001 to 1"
      ],
      chinese: [
        "staff.csv:2 (E2, fraction): “1.5”不在0.001至1之间"
      ]),
    BrokenInput(
      "an employment that ends before it begins", in: "staff.csv",
      .write(
        "id,name,unit,profession,from,to\nT01,Ann Bell,ward,nurse,2026-05-01,2026-04-30\nT04,Di Eads,ward,nurse,,\n"
      ),
      english: [
        "staff.csv:2 (F2, to): from 2026-05-01 is after to 2026-04-30"
      ],
      chinese: [
        "staff.csv:2 (F2, to): 开始2026-05-01晚于结束2026-04-30"
      ]),
    BrokenInput(
      "a date that can be read in two ways", in: "staff.csv",
      .write("id,name,unit,profession,from\nT01,Ann Bell,ward,nurse,03/04/2020\nT04,Di Eads,ward,nurse,\n"),
      english: [
        "staff.csv:2 (E2, from): \"03/04/2020\" can be read as more than one date (2020-03-04, 2020-04-03); write 2026-03-01"
      ],
      chinese: [
        "staff.csv:2 (E2, from): “03/04/2020”可以读成不止一个日期（2020-03-04、2020-04-03）；请写作2026-03-01"
      ]),
    BrokenInput(
      "a date that is none", in: "staff.csv",
      .write("id,name,unit,profession,from\nT01,Ann Bell,ward,nurse,spring\nT04,Di Eads,ward,nurse,\n"),
      english: [
        "staff.csv:2 (E2, from): \"spring\" is not a date; write 2026-03-01"
      ],
      chinese: [
        "staff.csv:2 (E2, from): “spring”不是日期；请写作2026-03-01"
      ]),
    BrokenInput(
      "leave of a person who is not there", in: "leave.csv", .replace("T03", with: "T33"),
      english: [
        "leave.csv:2 (A2, id): unknown staff id \"T33\"; did you mean T03?"
      ],
      chinese: [
        "leave.csv:2 (A2, id): 不认识的工号“T33”；是否应为“T03”？"
      ]),
    BrokenInput(
      "leave of a kind that nobody knows", in: "leave.csv", .replace("annual", with: "anual"),
      english: [
        "leave.csv:2 (D2, kind): unknown kind of leave (value not shown); known are annual, sick, personal, maternity, marriage, bereavement, compensatory, study, official, isolation, training, meeting"
      ],
      chinese: [
        "leave.csv:2 (D2, kind): 不认识的假别（内容不显示）；已知：annual、sick、personal、maternity、marriage、bereavement、compensatory、study、official、isolation、training、meeting"
      ]),
    BrokenInput(
      "leave that ends before it begins", in: "leave.csv",
      .replace("2026-03-04,2026-03-04", with: "2026-03-04,2026-03-03"),
      english: [
        "leave.csv:2 (C2, to): from 2026-03-04 is after to 2026-03-03"
      ],
      chinese: [
        "leave.csv:2 (C2, to): 开始2026-03-04晚于结束2026-03-03"
      ]),
    BrokenInput(
      "two leaves that overlap", in: "leave.csv",
      .replace("annual\n", with: "annual\nT03,2026-03-03,2026-03-05,annual\n"),
      english: [
        "leave.csv:3 (B3, from): the interval of T03 overlaps the one at leave.csv:2 (B2, from)"
      ],
      chinese: [
        "leave.csv:3 (B3, from): T03的这一时段与leave.csv:2 (B2, from)的重叠"
      ]),
    BrokenInput(
      "a half day and times at once", in: "leave.csv",
      .write("id,from,to,kind,half,from_time,to_time\nT03,2026-03-04,2026-03-04,annual,am,08:00,12:00\n"),
      english: [
        "leave.csv:2 (E2, half): only one of these may be given: half, from_time"
      ],
      chinese: [
        "leave.csv:2 (E2, half): 以下各项只能有一项：half、from_time"
      ]),
    BrokenInput(
      "a staff id that lost its leading zeros", in: "leave.csv", .replace("T03", with: "33"),
      english: [
        "leave.csv:2 (A2, id): unknown staff id \"33\""
      ],
      chinese: [
        "leave.csv:2 (A2, id): 不认识的工号“33”"
      ]),
    BrokenInput(
      "a balance of a kind that nobody knows", in: "balances.csv", .replace("hours", with: "huors"),
      english: [
        "balances.csv:2 (B2, kind): unknown kind of balance \"huors\"; known are hours, rest_days, nights, weekends, statutory, exposure, front_line; did you mean hours?"
      ],
      chinese: [
        "balances.csv:2 (B2, kind): 不认识的结余类别“huors”；已知：hours、rest_days、nights、weekends、statutory、exposure、front_line；是否应为“hours”？"
      ]),
    BrokenInput(
      "a balance after the period began", in: "balances.csv", .replace("2026-03-01", with: "2026-03-05"),
      english: [
        "balances.csv:2 (C2, as_of): the balance is of 2026-03-05, after the period begins on 2026-03-02"
      ],
      chinese: [
        "balances.csv:2 (C2, as_of): 结余日期2026-03-05晚于排班开始日期2026-03-02"
      ]),
    BrokenInput(
      "a balance that is no number", in: "balances.csv", .replace("-2", with: "two"),
      english: [
        "balances.csv:2 (D2, value): \"two\" is not a number; write digits, with a point before decimals"
      ],
      chinese: [
        "balances.csv:2 (D2, value): “two”不是数字；请写数字，小数用点号"
      ]),
    BrokenInput(
      "a restriction of a kind that nobody knows", in: "restrictions.csv",
      .replace("no_night", with: "no_nite"),
      english: [
        "restrictions.csv:2 (D2, kind): unknown restriction (value not shown); known are no_night, no_contaminated, max_hours, no_alone, day_only, protected, nursing_time"
      ],
      chinese: [
        "restrictions.csv:2 (D2, kind): 不认识的限制（内容不显示）；已知：no_night、no_contaminated、max_hours、no_alone、day_only、protected、nursing_time"
      ]),
    BrokenInput(
      "a longest duty without hours", in: "restrictions.csv", .replace("no_night", with: "max_hours"),
      english: [
        "restrictions.csv:2 (E2, value): the value is required and is empty"
      ],
      chinese: [
        "restrictions.csv:2 (E2, value): 必填，但内容为空"
      ]),
    BrokenInput(
      "a temperature that nobody has", in: "health.csv", .replace("36.6", with: "366"),
      english: [
        "health.csv:2 (C2, temperature): (value not shown) is outside 30 to 45"
      ],
      chinese: [
        "health.csv:2 (C2, temperature): （内容不显示）不在30至45之间"
      ]),
    BrokenInput(
      "a time of a health record that is none", in: "health.csv", .replace("07:30", with: "27:30"),
      english: [
        "health.csv:2 (B2, time): (value not shown) is not a time; write 07:30, or +1 07:30 for the next day"
      ],
      chinese: [
        "health.csv:2 (B2, time): （内容不显示）不是时间；请写作07:30，次日写作+1 07:30"
      ]),
  ]
}
