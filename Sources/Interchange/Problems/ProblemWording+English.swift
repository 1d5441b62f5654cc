// SPDX-License-Identifier: GPL-3.0-or-later

extension ProblemWording {
  func english(_ kind: ProblemKind) -> String {
    switch kind {
    case .fileMissing: "the file is required and is not there"
    case .fileUnreadable(let code):
      "the file cannot be read (system error \(code)); check its name and its permissions"
    case .fileTooLarge: "the file is larger than 4 GB; split it"
    case .fileEmpty: "the file is empty"
    case .folderMissing(let isFile):
      isFile ? "this is a file; name the folder of the case" : "there is no such folder"
    case .nobodyListed: "nobody is listed; a case needs at least one person"
    case .staffUnknown: "no id can be read here, so the ids in the other files were not checked"
    case .pathOutsideCase(let path):
      "the path \(quoted(path)) leads out of the case folder; copy the file into the case"
    case .misspeltFile(_, let meant):
      "this file is not read; a case has \(quoted(meant)); rename it, or give it another name"
    case .extendsCycle(let path): "the case extends \(quoted(path)), which extends it in turn"
    case .loosensExtended(let setting, let inherited, let own):
      "\(plain(setting)) is \(plain(inherited)) in the extended case and \(plain(own)) here; "
        + "a case may tighten, not loosen"

    case .undecodableBytes(let encoding, let offset, let count):
      "\(counted(count, "byte is", "bytes are")) not \(encoding.name), the first at byte \(offset); "
        + "save the file again as UTF-8"
    case .utf16: "the file is UTF-16 (\"Unicode text\"); save it as CSV UTF-8"
    case .otherFormat(.workbook):
      "the file is a workbook of a spreadsheet program under another name; open it there and save the sheet as CSV UTF-8"
    case .otherFormat(.webPage):
      "the file is a web page, as some systems export tables; open it in a spreadsheet and save the sheet as CSV UTF-8"
    case .encodingUnavailable(let encoding):
      "this system cannot convert \(encoding.name); save the file as UTF-8"
    case .encodingAssumed(let encoding): "read as \(encoding.name), because it is not UTF-8"
    case .fullWidthFolded(let cells):
      "full-width letters, digits or marks read as ordinary ones in \(counted(cells, "cell", "cells")), here first"
    case .spacesFolded(let cells):
      "spaces at the ends dropped or special spaces made ordinary in \(counted(cells, "cell", "cells")), here first"

    case .unterminatedQuote: "a quotation mark opens this cell and is never closed"
    case .strayTextAfterQuote(let line):
      "text follows the closing quotation mark of this cell, which was opened in line \(line); "
        + "double a quotation mark within a cell"
    case .quoteInUnquotedField:
      "a quotation mark stands inside a cell that is not quoted; quote the cell and double the mark"
    case .nulByte: "the cell holds a NUL byte; the file is damaged, export it again"
    case .wrongFieldCount(let expected, let found):
      "the row has \(counted(found, "cell", "cells")) and the heading has \(expected)"
    case .duplicateHeader(let name, let first): "the column \(quoted(name)) is there twice, first in \(first)"
    case .emptyHeader: "the column has values and no heading"
    case .emptyColumn: "the column has neither heading nor values, ignored"
    case .missingColumn(let name, let aliases):
      "the column \(quoted(name)) is required and is not there"
        + (aliases.isEmpty ? "" : "; it may also be called \(list(aliases))")
    case .unknownColumns(let names): "columns not used: \(list(names, atMost: 60))"
    case .misspeltColumn(let name, let meant): "unknown column \(quoted(name))" + suggestion(meant)
    case .noRows: "the table has a heading and no rows"
    case .formulaCell: "the cell holds a formula; save the sheet with values instead of formulas"

    case .yamlSyntax(let reason): "not valid YAML: \(plain(reason))"
    case .yamlDuplicateKey(let key): "the key \(quoted(key)) is given twice"
    case .yamlUnknownKey(let key, let known): "unknown key \(quoted(key))" + advice(for: key, among: known)
    case .yamlMissingKey(let key): "the key \(quoted(key)) is required and is not there"
    case .yamlWrongType(let expected, let found): "expected \(expected.english), found \(found.english)"
    case .yamlNumberForm(let value):
      "\(quoted(value)) is not a plain decimal number: no leading zeros, underscores, colons or prefixes"

    case .missingValue: "the value is required and is empty"
    case .oneOfMissing(let names): "one of these is required: \(list(names))"
    case .onlyOneOf(let names): "only one of these may be given: \(list(names))"
    case .unknownValue(let term, let value, let known):
      "unknown \(term.wording(in: .english)) \(quoted(value))" + advice(for: value, among: known)
    case .badDate(let value): "\(quoted(value)) is not a date; write 2026-03-01"
    case .ambiguousDate(let value, let readings):
      "\(quoted(value)) can be read as more than one date" + (isPrivate ? "" : " (\(list(readings)))")
        + "; write 2026-03-01"
    case .impossibleDate(let value): "the calendar has no \(quoted(value))"
    case .dateFormAssumed(let form): "dates read as \(form.english)"
    case .badTime(let value): "\(quoted(value)) is not a time; write 07:30, or +1 07:30 for the next day"
    case .badDuration(let value): "\(quoted(value)) is not a length of time; write 11h, 30min or 7h30min"
    case .badNumber(let value): "\(quoted(value)) is not a number; write digits, with a point before decimals"
    case .notWhole(let value): "\(quoted(value)) is not a whole number"
    case .negativeNumber(let value): "\(quoted(value)) is negative"
    case .outOfRange(let value, let low, let high):
      switch (low, high) {
      case (let low?, let high?): "\(quoted(value)) is outside \(low) to \(high)"
      case (let low?, nil): "\(quoted(value)) is below \(low)"
      case (nil, let high?): "\(quoted(value)) is above \(high)"
      case (nil, nil): "\(quoted(value)) is out of range"
      }
    case .fromAfterTo(let from, let to): "from \(plain(from)) is after to \(plain(to))"
    case .minimumAboveMaximum(let minimum, let maximum):
      "the minimum \(plain(minimum)) is above the maximum \(plain(maximum))"
    case .moneyStepTooCoarse(let step, let amount, let fits):
      "a policy pays \(amount), which is no multiple of \(step); the greatest step of which every amount is one is \(fits)"
    case .policyCannotBePaid(let reason): reason.message(in: .english)
    case .priceNotConvex: "in a row each further unit must cost at least as much as the one before it"
    case .badSubstitute(let value):
      "\(quoted(value)) is not a substitute; write echelon, price and share as E2:50:40%"
    case .shareBelowOne(let share, let places):
      "\(share) of \(places) \(places == 1 ? "place" : "places") is less than one person, so this substitute never stands in; write 100%, leave the share away, or ask for more places"
    case .overlappingDemand(let first, let date):
      "on \(plain(date)) the line \(quoted(first)) asks for the same shift, unit and post; give the two lines different days or posts"

    case .taxUnconfirmed(let entitlement):
      "the tax treatment of \(quoted(entitlement)) is to be confirmed before a bank file can be written"
    case .currenciesMixed: "amounts of several currencies cannot stand in one bank file"
    case .accountMissing(let id): "accounts.csv has no account of \(quoted(id))"
    case .duplicateIdentifier(let term, let id, let first):
      "the \(term.wording(in: .english)) \(quoted(id)) is already given at \(first)"
    case .unknownStaff(let id, let nearest): "unknown staff id \(quoted(id))" + suggestion(nearest)
    case .leadingZerosLost(let id, let meant, let width):
      "unknown staff id \(quoted(id)); \(quoted(meant)) differs only by leading zeros, which a spreadsheet drops; "
        + "id_width: \(width) in case.yaml puts them back"
    case .scientificIdentifier(let id):
      "the id \(quoted(id)) is in scientific notation: a spreadsheet took it for a number and its "
        + "digits are lost; format the column as text and export again"
    case .truncatedIdentifier(let id):
      "the id \(quoted(id)) ends in zeros after 15 digits: a spreadsheet took it for a number and "
        + "the rest is lost; format the column as text and export again"
    case .unknownName(let name, let nearest): "nobody here is called \(quoted(name))" + suggestion(nearest)
    case .sharedName(let name, let ids):
      "the name \(quoted(name)) is held by more than one person" + (isPrivate ? "" : " (\(list(ids)))")
        + "; use ids"

    case .overlappingIntervals(let id, let first): "the interval of \(plain(id)) overlaps the one at \(first)"
    case .dateOutsideHorizon(let date, let from, let to):
      "\(plain(date)) is outside \(from) to \(to), ignored"
    case .notEmployed(let id, let date): "\(plain(id)) is not employed on \(plain(date))"
    case .unknownCode(let code, let known): "unknown code \(quoted(code))" + advice(for: code, among: known)
    case .conflictingPins(let id, let date, let first, let second):
      "\(plain(id)) is fixed to both \(quoted(first)) and \(quoted(second)) on \(date)"
    case .pinNotAllowed(let id, let date, let shift):
      "\(plain(id)) is fixed to \(quoted(shift)) on \(date) and may not do it"
    case .noLegalRoster(let id, let pins):
      "history and pins leave no legal roster for \(plain(id)); the pins are on \(list(pins, atMost: 31))"
    case .healthGap(let id, let from, let to): "\(plain(id)) has no entry from \(from) to \(to)"
    case .healthContradiction(let id, let date):
      "entries of \(plain(id)) of \(date) contradict each other; the worst was taken"
    case .healthOutOfOrder(let id, let date):
      "the entry of \(plain(id)) of \(date) stands after a later one; it was put in order"
    case .returnAssumed(let id, let date):
      "nothing says that \(plain(id)) may work again; taken to be available from \(date)"
    case .ruleNotWaivable(let rule, let allowed):
      allowed.isEmpty
        ? "the rule \(quoted(rule)) cannot be waived"
        : "the rule \(quoted(rule)) can be waived only by \(list(allowed))"
    case .packOutOfForce(let pack, let from, let to):
      "the rules of \(quoted(pack)) are in force from \(from)\(to.map { " to \($0)" } ?? "") and not on all days of the case; they "
        + "are applied all the same"
    case .waiverCoversPart(let rule, let from, let to):
      "the waiver of \(quoted(rule)) holds from \(from) to \(to) and not on all days of the case: the rule stays hard for the solver"
    case .calendarGap(let date): "the calendar does not say whether \(plain(date)) is work, rest or statutory"
    case .balanceAfterStart(let date, let start):
      "the balance is of \(plain(date)), after the period begins on \(plain(start))"
    case .ambiguousDuty(let id, let date, let code, let choices):
      "\(quoted(code)) of \(plain(id)) on \(date) may mean \(list(choices)); write code@unit, or name unit and post"

    case .unknownDayHeader(let text):
      "\(quoted(text)) is not a day; day headings are 1 to 31, 1日, 12/1, 12月1日 or 2026-12-01"
    case .gridsDisagree(let id, let date, let first, let second, let other):
      "\(plain(id)) has \(quoted(second)) on \(date), and \(quoted(first)) at \(other)"
    case .gridHeaderNotFound: "neither a heading nor a row of days was found"
    case .gridPartSkipped(let part, let count):
      "skipped \(counted(count, String(part.english.dropLast()), part.english))"
    case .emptyCellsRead(let reading, let count):
      "\(counted(count, "empty cell", "empty cells")) read as \(reading.rawValue)"
    case .emptyCellsUndecided(let count):
      "\(counted(count, "empty cell", "empty cells")); say in case.yaml what they mean: empty_cell: off, or unknown"
    case .gridDaysAssumed(let from, let to): "the days of the heading are taken for \(from) to \(to)"

    case .policyVersionsOverlap(let policy, let date):
      "two versions of \(plain(policy)) are in force on \(date)"
    case .policyGap(let policy, let date): "no version of \(plain(policy)) is in force on \(date)"
    case .packCaseFails(let clause, let name):
      "the example \(quoted(name)) of \(quoted(clause)) comes out otherwise than it says"
    case .policyCaseFails(let policy, let name, let expected, let found):
      "the case \(quoted(name)) of \(plain(policy)) expects \(plain(expected)) and gets \(plain(found))"
    case .unknownPolicyParameter(let policy, let parameter, let known):
      "\(plain(policy)) has no parameter \(quoted(parameter))" + advice(for: parameter, among: known)
    case .rosterNotConfirmed: "the roster is not confirmed; payroll needs who confirmed it, and when"
    case .forecastIsNotPay: "this is a forecast; payroll is computed from attendance or a confirmed roster"

    case .certificateChanged:
      "the rows of this certificate are not those it was made with; ask whoever made it for another"
    case .punchWithoutTime:
      "a punch needs the time of day; write 2026-03-01 07:58, or the date in a column of its own"
    case .punchWindowMissing:
      "raw punches are paired to duties by a window that the case declares; write punches: {before: 1h, after: 2h} in case.yaml"
    case .punchesWithoutRoster:
      "raw punches need the duties they belong to, and there is no roster of that time; name it with --roster, or give history.csv"
    case .unpairedPunch(let id, let date):
      "the only punch of \(plain(id)) for the duty of \(plain(date)); add the time that is missing"
    case .punchOutsideDuties(let id):
      "\(plain(id)) has no duty within the declared window; the punch is not counted"

    case .outputNotAFolder: "this is a file; name a folder for the output"
    case .outputNotOurs: "the folder holds files that Echelon did not write; name another, or empty it"
    case .outputHoldsOtherFiles(let names):
      "somebody has added files to this output, and a new run would delete them: "
        + "\(list(names)); move them away"
    case .outputNotWritable(let code): "the output cannot be written here (system error \(code))"
    case .outputNameRefused(let name): "\(quoted(name)) cannot be the name of an output file"
    case .formulaForMachine:
      "the text begins as a spreadsheet formula does, and a file for machines must not be changed; "
        + "correct the value"
    }
  }
}

extension GridPart {
  /// In the plural, which ends in an s.
  fileprivate var english: String {
    switch self {
    case .titleRows: "title rows"
    case .weekdayRows: "weekday rows"
    case .blankRows: "blank rows"
    case .totalRows: "total rows"
    case .remarkRows: "remark rows"
    case .signatureRows: "signature rows"
    case .statisticsColumns: "statistics columns"
    }
  }
}

extension DateForm {
  fileprivate var english: String {
    switch self {
    case .iso: "year-month-day (2026-03-01)"
    case .separated: "year, month, day (2026/3/1)"
    case .compact: "year, month, day without separators (20260301)"
    case .chinese: "Chinese dates (2026年3月1日)"
    case .serial: "spreadsheet day numbers (46082 is 2026-03-01)"
    }
  }
}

extension ValueShape {
  fileprivate var english: String {
    switch self {
    case .nothing: "nothing"
    case .text: "text"
    case .integer: "a whole number"
    case .decimal: "a number"
    case .boolean: "true or false"
    case .date: "a date"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}
