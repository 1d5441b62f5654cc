// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange

/// One problem of every kind, with data that can be recognised in a message.
enum SampleProblems {
  static let first = Origin(file: "other.csv", line: 9, cell: CellReference(row: 9, column: 0))

  static let all: [ProblemKind] =
    files + text + tables + yaml + values + identifiers + days + grids + pay + output

  private static let files: [ProblemKind] = [
    .fileMissing, .fileUnreadable(systemCode: 13), .fileTooLarge, .fileEmpty, .folderMissing(isFile: true),
    .nobodyListed,
    .staffUnknown,
    .pathOutsideCase(path: "CANARY"),
    .misspeltFile(name: "CANARY", meant: "staff.csv"),
    .extendsCycle(path: "CANARY"), .loosensExtended(setting: "CANARY", inherited: "CANARY", own: "CANARY"),
  ]

  private static let text: [ProblemKind] = [
    .undecodableBytes(encoding: .gb18030, offset: 40, count: 1), .utf16, .otherFormat(.webPage),
    .encodingUnavailable(encoding: .gb18030),
    .encodingAssumed(encoding: .gb18030), .fullWidthFolded(cells: 3), .spacesFolded(cells: 4),
  ]

  private static let tables: [ProblemKind] = [
    .unterminatedQuote, .strayTextAfterQuote(openedInLine: 3), .quoteInUnquotedField, .nulByte,
    .wrongFieldCount(expected: 4, found: 5),
    .duplicateHeader(name: "CANARY", first: CellReference(row: 1, column: 2)), .emptyHeader, .emptyColumn,
    .missingColumn(name: "CANARY", aliases: ["工号"]), .unknownColumns(names: ["照片"]),
    .misspeltColumn(name: "CANARY", meant: "canary"), .noRows, .formulaCell,
  ]

  private static let yaml: [ProblemKind] = [
    .yamlSyntax(reason: "CANARY"), .yamlDuplicateKey(key: "CANARY"),
    .yamlUnknownKey(key: "CANARY", known: ["canaries"]), .yamlMissingKey(key: "CANARY"),
    .yamlWrongType(expected: .integer, found: .text), .yamlNumberForm(value: "CANARY"),
  ]

  private static let values: [ProblemKind] = [
    .missingValue, .oneOfMissing(names: ["shift", "days"]), .onlyOneOf(names: ["half", "from_time"]),
    .unknownValue(.echelon, value: "CANARY", known: ["canaries"]), .badDate(value: "CANARY"),
    .ambiguousDate(value: "CANARY", readings: ["2026-03-04", "2026-04-03"]), .impossibleDate(value: "CANARY"),
    .dateFormAssumed(.serial), .badTime(value: "CANARY"), .badDuration(value: "CANARY"),
    .badNumber(value: "CANARY"), .notWhole(value: "CANARY"),
    .negativeNumber(value: "CANARY"), .outOfRange(value: "CANARY", low: "1", high: nil),
    .fromAfterTo(from: "CANARY", to: "CANARY"), .minimumAboveMaximum(minimum: "CANARY", maximum: "CANARY"),
    .priceNotConvex, .moneyStepTooCoarse(step: "100.00", amount: "150.00", fits: "50.00"),
    .policyCannotBePaid(reason: .policy(.missingParameter("night-fee", "pay_days"))),
    .badSubstitute(value: "CANARY"), .shareBelowOne(share: "40%", places: 1),
    .overlappingDemand(first: "CANARY", date: "CANARY"),
    .taxUnconfirmed(entitlement: "CANARY"), .currenciesMixed, .accountMissing(id: "CANARY"),
  ]

  private static let identifiers: [ProblemKind] = [
    .duplicateIdentifier(.staffMember, id: "CANARY", first: first),
    .unknownStaff(id: "CANARY", nearest: "CANARIES"),
    .leadingZerosLost(id: "CANARY", meant: "00CANARY", width: 8),
    .scientificIdentifier(id: "CANARY"), .truncatedIdentifier(id: "CANARY"),
    .unknownName(name: "CANARY", nearest: "CANARIES"), .sharedName(name: "CANARY", ids: ["17", "23"]),
  ]

  private static let days: [ProblemKind] = [
    .overlappingIntervals(id: "CANARY", first: first),
    .dateOutsideHorizon(date: "CANARY", from: "2026-03-01", to: "2026-03-31"),
    .notEmployed(id: "CANARY", date: "CANARY"), .unknownCode(code: "CANARY", known: ["canaries"]),
    .conflictingPins(id: "CANARY", date: "2026-03-01", first: "CANARY", second: "CANARY"),
    .pinNotAllowed(id: "CANARY", date: "2026-03-01", shift: "CANARY"),
    .noLegalRoster(id: "CANARY", pins: ["2026-03-01"]), .calendarGap(date: "CANARY"),
    .healthGap(id: "1", from: "2026-03-01", to: "2026-03-02"),
    .healthContradiction(id: "1", date: "2026-03-01"),
    .healthOutOfOrder(id: "1", date: "2026-03-01"), .returnAssumed(id: "1", date: "2026-03-01"),
    .packCaseFails(clause: "CANARY", name: "CANARY"),
    .ruleNotWaivable(rule: "CANARY", allowed: ["emergency"]),
    .packOutOfForce(pack: "CANARY", from: "2026-03-01", to: "2026-03-02"),
    .waiverCoversPart(rule: "CANARY", from: "2026-03-01", to: "2026-03-02"),
    .balanceAfterStart(date: "CANARY", start: "2026-03-01"),
    .ambiguousDuty(id: "CANARY", date: "2026-03-01", code: "CANARY", choices: ["ICU nurse"]),
  ]

  private static let grids: [ProblemKind] = [
    .unknownDayHeader(text: "CANARY"),
    .gridsDisagree(id: "CANARY", date: "2026-03-01", first: "CANARY", second: "CANARY", other: first),
    .gridHeaderNotFound, .gridPartSkipped(.totalRows, count: 2), .emptyCellsRead(as: .off, count: 12),
    .emptyCellsUndecided(count: 3), .gridDaysAssumed(from: "2026-03-01", to: "2026-03-31"),
  ]

  private static let pay: [ProblemKind] = [
    .policyVersionsOverlap(policy: "CANARY", date: "2026-03-01"),
    .policyGap(policy: "CANARY", date: "2026-03-01"),
    .policyCaseFails(policy: "CANARY", name: "CANARY", expected: "CANARY", found: "CANARY"),
    .unknownPolicyParameter(policy: "CANARY", parameter: "CANARY", known: ["canaries"]), .rosterNotConfirmed,
    .forecastIsNotPay, .certificateChanged, .punchWithoutTime, .punchWindowMissing, .punchesWithoutRoster,
    .unpairedPunch(id: "CANARY", date: "CANARY"), .punchOutsideDuties(id: "CANARY"),
  ]

  private static let output: [ProblemKind] = [
    .outputNotAFolder, .outputNotOurs, .outputHoldsOtherFiles(names: ["notes.txt"]),
    .outputNotWritable(systemCode: 28), .outputNameRefused(name: "CANARY"), .formulaForMachine,
  ]
}
