// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension BenchmarkFormatError {
  /// The fault with its line, without the file.
  public func sentence(in language: Language) -> String {
    switch language {
    case .english: line > 0 ? "line \(line): \(fault.english)" : fault.english
    case .chinese: line > 0 ? "第\(line)行：\(fault.chinese)" : fault.chinese
    }
  }
}

extension BenchmarkFormatError.Fault {
  fileprivate var english: String {
    switch self {
    case .missingSection(let name): "no section \(name)"
    case .fieldCount(let expected, let found): "\(found) fields, not \(expected)"
    case .notANumber(let text): "\"\(text)\" is not a whole number"
    case .notADate(let text): "\"\(text)\" is not a date like 2010-01-28"
    case .notATime(let text): "\"\(text)\" is not a time like 14:30:00"
    case .notAWeekday(let text): "\"\(text)\" is not a day of the week in English"
    case .unknownName(let name): "unknown name \"\(name)\""
    case .notAnInstanceName(let name): "\"\(name)\" is not like n030w4_1_6-2-9-1"
    case .weekCount(let expected, let found): "\(found) weeks, the scenario has \(expected)"
    case .cutWeekend(let contract): "the period begins or ends inside a weekend of contract \(contract)"
    case .moreThanFourWeekends: "weekends in four are counted over more than four"
    case .missingPerson(let name): "no line for \"\(name)\""
    case .notXML(let reason): "not XML: \(reason)"
    }
  }

  fileprivate var chinese: String {
    switch self {
    case .missingSection(let name): "缺少\(name)部分"
    case .fieldCount(let expected, let found): "有\(found)个字段，应为\(expected)个"
    case .notANumber(let text): "“\(text)”不是整数"
    case .notADate(let text): "“\(text)”不是2010-01-28这样的日期"
    case .notATime(let text): "“\(text)”不是14:30:00这样的时间"
    case .notAWeekday(let text): "“\(text)”不是英文的星期"
    case .unknownName(let name): "未知的名称“\(name)”"
    case .notAnInstanceName(let name): "“\(name)”不是n030w4_1_6-2-9-1这样的名称"
    case .weekCount(let expected, let found): "有\(found)周，该场景应有\(expected)周"
    case .cutWeekend(let contract): "计划期的开始或结束落在合同\(contract)的周末之内"
    case .moreThanFourWeekends: "“四个周末”的限制跨越了四个以上的周末"
    case .missingPerson(let name): "缺少“\(name)”的一行"
    case .notXML(let reason): "不是XML：\(reason)"
    }
  }
}
