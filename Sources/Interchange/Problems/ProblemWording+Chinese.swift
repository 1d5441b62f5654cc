// SPDX-License-Identifier: GPL-3.0-or-later

extension ProblemWording {
  func chinese(_ kind: ProblemKind) -> String {
    switch kind {
    case .fileMissing: "缺少必需的文件"
    case .fileUnreadable(let code): "无法读取文件（系统错误\(code)）；请检查文件名和权限"
    case .fileTooLarge: "文件超过4 GB；请拆分"
    case .fileEmpty: "文件是空的"
    case .folderMissing(let isFile): isFile ? "这是文件；请指定案例所在的文件夹" : "没有这个文件夹"
    case .nobodyListed: "没有列出任何人员；案例至少需要一人"
    case .staffUnknown: "此文件中读不到工号，其他文件的工号未作核对"
    case .pathOutsideCase(let path): "路径\(quoted(path))指向案例文件夹之外；请把文件复制到案例中"
    case .misspeltFile(_, let meant): "此文件不会被读取；案例中的文件名为\(quoted(meant))，请改名"
    case .extendsCycle(let path): "本案例引用\(quoted(path))，而它又引用本案例"
    case .loosensExtended(let setting, let inherited, let own):
      "\(plain(setting))在被引用的案例中为\(plain(inherited))，此处为\(plain(own))；只可收紧，不可放宽"

    case .undecodableBytes(let encoding, let offset, let count):
      "有\(count)个字节不是\(encoding.name)，第一个在第\(offset)字节处；请重新保存为UTF-8"
    case .otherFormat(.workbook): "这是改了名的电子表格工作簿，不是CSV；请用电子表格打开，将工作表另存为CSV UTF-8"
    case .otherFormat(.webPage): "这是网页，有的系统以此导出表格；请用电子表格打开，将工作表另存为CSV UTF-8"
    case .utf16: "文件是UTF-16（“Unicode文本”）；请另存为CSV UTF-8"
    case .encodingUnavailable(let encoding): "本系统不能转换\(encoding.name)；请把文件另存为UTF-8"
    case .encodingAssumed(let encoding): "不是UTF-8，按\(encoding.name)读取"
    case .fullWidthFolded(let cells): "有\(cells)个单元格的全角字母、数字或标点按半角读取，此处为第一处"
    case .spacesFolded(let cells): "有\(cells)个单元格去掉了首尾空格或把特殊空格改为普通空格，此处为第一处"

    case .unterminatedQuote: "单元格以引号开始，但没有结束的引号"
    case .strayTextAfterQuote(let line): "结束引号之后还有文字，该单元格的引号始于第\(line)行；单元格内的引号要写两次"
    case .quoteInUnquotedField: "没有加引号的单元格里出现引号；请给单元格加引号，并把其中的引号写两次"
    case .nulByte: "单元格含有空字节（NUL）；文件已损坏，请重新导出"
    case .wrongFieldCount(let expected, let found): "本行有\(found)个单元格，表头有\(expected)个"
    case .duplicateHeader(let name, let first): "列\(quoted(name))出现两次，第一次在\(first)"
    case .emptyHeader: "这一列有内容但没有表头"
    case .emptyColumn: "这一列既无表头也无内容，已忽略"
    case .missingColumn(let name, let aliases):
      "缺少必需的列\(quoted(name))" + (aliases.isEmpty ? "" : "；也可写作\(list(aliases))")
    case .unknownColumns(let names): "未使用的列：\(list(names, atMost: 60))"
    case .misspeltColumn(let name, let meant): "不认识的列\(quoted(name))" + suggestion(meant)
    case .noRows: "表中只有表头，没有数据行"
    case .formulaCell: "单元格是公式；请把表格保存为数值而不是公式"

    case .yamlSyntax(let reason): "不是有效的YAML：\(plain(reason))"
    case .yamlDuplicateKey(let key): "键\(quoted(key))出现两次"
    case .yamlUnknownKey(let key, let known): "不认识的键\(quoted(key))" + advice(for: key, among: known)
    case .yamlMissingKey(let key): "缺少必需的键\(quoted(key))"
    case .yamlWrongType(let expected, let found): "此处应为\(expected.chinese)，实为\(found.chinese)"
    case .yamlNumberForm(let value): "\(quoted(value))不是普通的十进制数：不要前导零、下划线、冒号或前缀"

    case .missingValue: "必填，但内容为空"
    case .oneOfMissing(let names): "以下各项至少要有一项：\(list(names))"
    case .onlyOneOf(let names): "以下各项只能有一项：\(list(names))"
    case .unknownValue(let term, let value, let known):
      "不认识的\(term.wording(in: .chinese))\(quoted(value))" + advice(for: value, among: known)
    case .badDate(let value): "\(quoted(value))不是日期；请写作2026-03-01"
    case .ambiguousDate(let value, let readings):
      "\(quoted(value))可以读成不止一个日期" + (isPrivate ? "" : "（\(list(readings))）") + "；请写作2026-03-01"
    case .impossibleDate(let value): "日历中没有\(quoted(value))"
    case .dateFormAssumed(let form): "日期按\(form.chinese)读取"
    case .badTime(let value): "\(quoted(value))不是时间；请写作07:30，次日写作+1 07:30"
    case .badDuration(let value): "\(quoted(value))不是时长；请写作11h、30min或7h30min"
    case .badNumber(let value): "\(quoted(value))不是数字；请写数字，小数用点号"
    case .notWhole(let value): "\(quoted(value))不是整数"
    case .negativeNumber(let value): "\(quoted(value))是负数"
    case .outOfRange(let value, let low, let high):
      switch (low, high) {
      case (let low?, let high?): "\(quoted(value))不在\(low)至\(high)之间"
      case (let low?, nil): "\(quoted(value))小于\(low)"
      case (nil, let high?): "\(quoted(value))大于\(high)"
      case (nil, nil): "\(quoted(value))超出范围"
      }
    case .fromAfterTo(let from, let to): "开始\(plain(from))晚于结束\(plain(to))"
    case .minimumAboveMaximum(let minimum, let maximum): "最少\(plain(minimum))大于最多\(plain(maximum))"
    case .moneyStepTooCoarse(let step, let amount, let fits):
      "有政策发放\(amount)，不是\(step)的整数倍；各金额共同的最大单位为\(fits)"
    case .policyCannotBePaid(let reason): reason.message(in: .chinese)
    case .priceNotConvex: "需求行中每多一个单位的代价不得低于前一个单位"
    case .badSubstitute(let value): "\(quoted(value))不是替补的写法；请按E2:50:40%的形式书写，依次为梯队、代价、比例"
    case .shareBelowOne(let share, let places):
      "\(places)个岗位的\(share)不足一人，此替补永远不会上岗；请写100%、不写比例，或增加岗位数"
    case .overlappingDemand(let first, let date):
      "\(plain(date))需求行\(quoted(first))已要求同一班次、科室和岗位；请使两行的日期或岗位不同"

    case .taxUnconfirmed(let entitlement): "\(quoted(entitlement))的税务处理待确认，确认前不能生成银行文件"
    case .currenciesMixed: "一个银行文件不能包含多种货币"
    case .accountMissing(let id): "accounts.csv中没有\(quoted(id))的账户"
    case .duplicateIdentifier(let term, let id, let first):
      "\(term.wording(in: .chinese))\(quoted(id))已在\(first)出现"
    case .unknownStaff(let id, let nearest): "不认识的工号\(quoted(id))" + suggestion(nearest)
    case .leadingZerosLost(let id, let meant, let width):
      "不认识的工号\(quoted(id))；与\(quoted(meant))只差前导零，是电子表格去掉的；在case.yaml中写id_width: \(width)即可补回"
    case .scientificIdentifier(let id):
      "工号\(quoted(id))是科学计数法：电子表格把它当成了数字，位数已丢失；请把该列设为文本后重新导出"
    case .truncatedIdentifier(let id):
      "工号\(quoted(id))在15位之后全是零：电子表格把它当成了数字，其余位数已丢失；请把该列设为文本后重新导出"
    case .unknownName(let name, let nearest): "没有叫\(quoted(name))的人" + suggestion(nearest)
    case .sharedName(let name, let ids):
      "姓名\(quoted(name))有不止一人" + (isPrivate ? "" : "（\(list(ids))）") + "；请使用工号"

    case .overlappingIntervals(let id, let first): "\(plain(id))的这一时段与\(first)的重叠"
    case .dateOutsideHorizon(let date, let from, let to): "\(plain(date))不在\(from)至\(to)之内，已忽略"
    case .notEmployed(let id, let date): "\(plain(id))在\(plain(date))不在职"
    case .unknownCode(let code, let known): "不认识的代码\(quoted(code))" + advice(for: code, among: known)
    case .conflictingPins(let id, let date, let first, let second):
      "\(plain(id))在\(date)同时固定为\(quoted(first))和\(quoted(second))"
    case .pinNotAllowed(let id, let date, let shift): "\(plain(id))在\(date)固定为\(quoted(shift))，但不可以上这个班"
    case .noLegalRoster(let id, let pins):
      "历史和固定的班次使\(plain(id))排不出合规的班；固定的日期：\(list(pins, atMost: 31))"
    case .healthGap(let id, let from, let to): "\(plain(id))自\(from)至\(to)没有记录"
    case .healthContradiction(let id, let date): "\(plain(id))在\(date)的记录相互矛盾；已按较严重的处理"
    case .healthOutOfOrder(let id, let date): "\(plain(id))在\(date)的记录排在较晚的记录之后；已按时间处理"
    case .returnAssumed(let id, let date): "没有记录说明\(plain(id))可以返岗；按\(date)起可用处理"
    case .ruleNotWaivable(let rule, let allowed):
      allowed.isEmpty ? "规则\(quoted(rule))不得豁免" : "规则\(quoted(rule))只能以下列方式豁免：\(list(allowed))"
    case .packOutOfForce(let pack, let from, let to):
      "规则包\(quoted(pack))的施行期为\(from)\(to.map { "至\($0)" } ?? "起")，不覆盖本案例的全部日期；仍按其执行"
    case .waiverCoversPart(let rule, let from, let to):
      "规则\(quoted(rule))的豁免自\(from)至\(to)，未覆盖案例的全部日期：求解时该规则仍为必守"
    case .calendarGap(let date): "日历没有说明\(plain(date))是工作日、休息日还是法定节假日"
    case .balanceAfterStart(let date, let start): "结余日期\(plain(date))晚于排班开始日期\(plain(start))"
    case .ambiguousDuty(let id, let date, let code, let choices):
      "\(plain(id))在\(date)的\(quoted(code))可以是\(list(choices))；请写作“代码@科室”，或注明科室和岗位"

    case .unknownDayHeader(let text): "\(quoted(text))不是日期；日期表头可写1至31、1日、12/1、12月1日或2026-12-01"
    case .gridsDisagree(let id, let date, let first, let second, let other):
      "\(plain(id))在\(date)为\(quoted(second))，而\(other)为\(quoted(first))"
    case .gridHeaderNotFound: "没有找到表头或日期行"
    case .gridPartSkipped(let part, let count): "跳过\(count)个\(part.chinese)"
    case .emptyCellsRead(let reading, let count): "\(count)个空单元格按\(reading.chinese)读取"
    case .emptyCellsUndecided(let count):
      "\(count)个空单元格；请在case.yaml中说明含义：empty_cell: off 或 unknown"
    case .gridDaysAssumed(let from, let to): "表头日期按\(from)至\(to)读取"

    case .policyVersionsOverlap(let policy, let date): "\(plain(policy))在\(date)有两个版本同时有效"
    case .policyGap(let policy, let date): "\(plain(policy))在\(date)没有有效的版本"
    case .packCaseFails(let clause, let name): "\(quoted(clause))的示例\(quoted(name))与其结论不符"
    case .policyCaseFails(let policy, let name, let expected, let found):
      "\(plain(policy))的例子\(quoted(name))应得\(plain(expected))，实得\(plain(found))"
    case .unknownPolicyParameter(let policy, let parameter, let known):
      "\(plain(policy))没有参数\(quoted(parameter))" + advice(for: parameter, among: known)
    case .rosterNotConfirmed: "排班表未经确认；发放补贴需要确认人和确认时间"
    case .forecastIsNotPay: "这是预测；发放只依据考勤或经确认的排班表"

    case .certificateChanged: "证明的内容与其摘要不符，出具后被改动；请向出具单位重新索取"
    case .punchWithoutTime: "打卡需要时刻；请写作2026-03-01 07:58，或另设日期列"
    case .punchWindowMissing: "打卡记录按案例规定的时间窗与班次对应；请在case.yaml中写punches: {before: 1h, after: 2h}"
    case .punchesWithoutRoster: "打卡记录需要对应的班次，而没有这段时间的排班表；请用--roster指定，或提供history.csv"
    case .unpairedPunch(let id, let date): "\(plain(id))在\(plain(date))的班次只有一次打卡；请补上缺少的时间"
    case .punchOutsideDuties(let id): "\(plain(id))在规定的时间窗内没有班次，此次打卡不计"

    case .outputNotAFolder: "这是一个文件；请为输出指定文件夹"
    case .outputNotOurs: "文件夹里有不是Echelon写的文件；请另指定文件夹，或先清空"
    case .outputHoldsOtherFiles(let names): "有人在此输出文件夹中添加了文件，重新运行会将其删除：\(list(names))；请先移走"
    case .outputNotWritable(let code): "无法在此写入输出（系统错误\(code)）"
    case .outputNameRefused(let name): "\(quoted(name))不能作为输出文件名"
    case .formulaForMachine: "文字的开头像电子表格公式，而供系统读取的文件不得改动内容；请更正该值"
    }
  }
}

extension GridPart {
  fileprivate var chinese: String {
    switch self {
    case .titleRows: "标题行"
    case .weekdayRows: "星期行"
    case .blankRows: "空行"
    case .totalRows: "合计行"
    case .remarkRows: "备注行"
    case .signatureRows: "签字行"
    case .statisticsColumns: "统计列"
    }
  }
}

extension EmptyCellReading {
  fileprivate var chinese: String {
    switch self {
    case .off: "休息"
    case .unknown: "未知"
    }
  }
}

extension DateForm {
  fileprivate var chinese: String {
    switch self {
    case .iso: "年-月-日（2026-03-01）"
    case .separated: "年、月、日（2026/3/1）"
    case .compact: "无分隔的年月日（20260301）"
    case .chinese: "中文日期（2026年3月1日）"
    case .serial: "电子表格日期序号（46082即2026-03-01）"
    }
  }
}

extension ValueShape {
  fileprivate var chinese: String {
    switch self {
    case .nothing: "空"
    case .text: "文字"
    case .integer: "整数"
    case .decimal: "数字"
    case .boolean: "true或false"
    case .date: "日期"
    case .list: "列表"
    case .mapping: "映射"
    }
  }
}
