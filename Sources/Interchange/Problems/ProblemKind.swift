// SPDX-License-Identifier: GPL-3.0-or-later
import Subsidies

/// Everything that can be said about a file.
///
/// A case carries data only; the catalogue owns the wording in each language, and the origin says where.
public enum ProblemKind: Error, Hashable, Sendable {
  // MARK: Files

  /// A file that the case cannot do without is not there.
  case fileMissing
  /// The system refused to read the file; `systemCode` is its `errno`.
  case fileUnreadable(systemCode: Int32)
  /// The file is larger than 4 GB, which positions cannot address.
  case fileTooLarge
  /// The file has no content.
  case fileEmpty
  /// The folder of the case is not there, or is a file.
  case folderMissing(isFile: Bool)
  /// The staff file names nobody.
  case nobodyListed
  /// No id could be read from the staff file, so that the ids of the other files are taken as they are.
  case staffUnknown
  /// A path in the case leads out of its folder.
  case pathOutsideCase(path: String)
  /// A file one edit away from a name that the case does not have.
  case misspeltFile(name: String, meant: String)
  /// `extends:` leads back to a case that is being read.
  case extendsCycle(path: String)
  /// A case may tighten what it extends, not loosen it.
  case loosensExtended(setting: String, inherited: String, own: String)

  // MARK: Text

  /// Bytes that belong to neither encoding; `offset` counts from 0.
  case undecodableBytes(encoding: TextEncoding, offset: Int, count: Int)
  /// UTF-16, as some spreadsheets write "Unicode text".
  case utf16
  /// Bytes that are no text at all: a file of another program under the name of a table.
  case otherFormat(FileFormat)
  /// The C library of this system has no converter for the encoding.
  case encodingUnavailable(encoding: TextEncoding)
  /// No BOM and not UTF-8, so GB18030 was assumed.
  case encodingAssumed(encoding: TextEncoding)
  /// Full-width letters and digits read as ordinary ones, in so many cells.
  case fullWidthFolded(cells: Int)
  /// Spaces at the ends of cells dropped, or special spaces read as ordinary ones, in so many cells.
  case spacesFolded(cells: Int)

  // MARK: Tables

  case unterminatedQuote
  /// Text between a closing quote and the next delimiter; the quote was opened in `openedInLine`.
  case strayTextAfterQuote(openedInLine: Int)
  case quoteInUnquotedField
  case nulByte
  case wrongFieldCount(expected: Int, found: Int)
  /// Two columns that mean the same; `first` is the cell of the first heading.
  case duplicateHeader(name: String, first: CellReference)
  /// A column with values and no heading.
  case emptyHeader
  /// A column without heading and without values, ignored.
  case emptyColumn
  case missingColumn(name: String, aliases: [String])
  /// Columns that nothing is known about, ignored and listed once.
  case unknownColumns(names: [String])
  /// A heading one edit away from a column that is not there.
  case misspeltColumn(name: String, meant: String)
  /// A table with a heading and no rows.
  case noRows
  /// A cell that begins as a spreadsheet formula does.
  case formulaCell

  // MARK: YAML

  /// `reason` is the parser's own, in its own words.
  case yamlSyntax(reason: String)
  case yamlDuplicateKey(key: String)
  case yamlUnknownKey(key: String, known: [String])
  case yamlMissingKey(key: String)
  case yamlWrongType(expected: ValueShape, found: ValueShape)
  /// A number that YAML readers understand differently: `010`, `0x10`, `1_000`, `1:30`.
  case yamlNumberForm(value: String)

  // MARK: Values

  case missingValue
  /// At least one of these columns or keys must be given.
  case oneOfMissing(names: [String])
  /// At most one of these columns or keys may be given.
  case onlyOneOf(names: [String])
  case unknownValue(Term, value: String, known: [String])
  case badDate(value: String)
  /// Readable in more than one way; `readings` are the dates it could be, in ISO form.
  case ambiguousDate(value: String, readings: [String])
  /// A date that the calendar does not have, such as 30 February.
  case impossibleDate(value: String)
  case dateFormAssumed(DateForm)
  case badTime(value: String)
  /// Not a length of time with its unit, such as `30min`.
  case badDuration(value: String)
  case badNumber(value: String)
  case notWhole(value: String)
  case negativeNumber(value: String)
  /// Either bound may be open.
  case outOfRange(value: String, low: String?, high: String?)
  case fromAfterTo(from: String, to: String)
  case minimumAboveMaximum(minimum: String, maximum: String)
  /// The price of a row falls as its amount grows, so that no linear program can state it.
  case priceNotConvex
  /// Not of the form `E2:50:40%`.
  case badSubstitute(value: String)
  /// Of all the people a line has places for, the share of a substitute is less than one.
  case shareBelowOne(share: String, places: Int)
  /// Two demand lines ask for the same shift in the same unit and post on one day.
  case overlappingDemand(first: String, date: String)

  // MARK: Hand-over

  /// A bank file holds an amount whose tax treatment is not decided.
  case taxUnconfirmed(entitlement: String)
  /// A bank file would hold amounts of several currencies.
  case currenciesMixed
  /// The account file has no account of somebody who is to be paid.
  case accountMissing(id: String)

  // MARK: Identifiers

  case duplicateIdentifier(Term, id: String, first: Origin)
  case unknownStaff(id: String, nearest: String?)
  /// The id of a staff member but for zeros in front of it.
  case leadingZerosLost(id: String, meant: String, width: Int)
  case scientificIdentifier(id: String)
  /// A spreadsheet keeps 15 digits of a number and writes zeros for the rest.
  case truncatedIdentifier(id: String)
  case unknownName(name: String, nearest: String?)
  case sharedName(name: String, ids: [String])

  // MARK: People and days

  case overlappingIntervals(id: String, first: Origin)
  case dateOutsideHorizon(date: String, from: String, to: String)
  case notEmployed(id: String, date: String)
  case unknownCode(code: String, known: [String])
  case conflictingPins(id: String, date: String, first: String, second: String)
  case pinNotAllowed(id: String, date: String, shift: String)
  /// History and pins leave the person no legal roster; `pins` are their dates.
  case noLegalRoster(id: String, pins: [String])
  /// An opening balance of a day after the horizon has begun.
  case balanceAfterStart(date: String, start: String)
  /// A code stands for one of several units or posts, and nothing says which.
  case ambiguousDuty(id: String, date: String, code: String, choices: [String])
  /// Days of the health log on which a person reported nothing, though the case asks for it more often.
  case healthGap(id: String, from: String, to: String)
  /// Entries of one person and day that cannot all be true; the worst of them holds.
  case healthContradiction(id: String, date: String)
  /// An entry of a person that stands after a later one.
  case healthOutOfOrder(id: String, date: String)
  /// Nothing says whether a person has recovered; they are taken to be back from that day on.
  case returnAssumed(id: String, date: String)
  /// A waiver of a rule whose source does not let it be waived that way; `allowed` are the ways it names.
  case ruleNotWaivable(rule: String, allowed: [String])
  /// A waiver that covers only part of the horizon, in which the rule is therefore planned for as before.
  case waiverCoversPart(rule: String, from: String, to: String)
  /// A rule pack whose rules are not in force on all days of the case; `to` is nil for an open end.
  case packOutOfForce(pack: String, from: String, to: String?)
  /// A date of the horizon that the calendar does not know.
  case calendarGap(date: String)

  // MARK: Grids

  case unknownDayHeader(text: String)
  case gridsDisagree(id: String, date: String, first: String, second: String, other: Origin)
  case gridHeaderNotFound
  case gridPartSkipped(GridPart, count: Int)
  case emptyCellsRead(as: EmptyCellReading, count: Int)
  /// A grid of duties has empty cells, and the case does not say what they mean.
  case emptyCellsUndecided(count: Int)
  /// Day headings without a month, taken for these dates.
  case gridDaysAssumed(from: String, to: String)

  // MARK: Policies and pay

  /// A step of money of which an amount is no multiple, with the greatest that would fit.
  case moneyStepTooCoarse(step: String, amount: String, fits: String)
  case policyCannotBePaid(reason: PayError)
  case policyVersionsOverlap(policy: String, date: String)
  case policyGap(policy: String, date: String)
  /// An example of a clause of a rule pack that comes out otherwise than it says.
  case packCaseFails(clause: String, name: String)
  case policyCaseFails(policy: String, name: String, expected: String, found: String)
  case unknownPolicyParameter(policy: String, parameter: String, known: [String])
  /// A roster pays only when a department has confirmed it.
  case rosterNotConfirmed
  /// A forecast was given where attendance belongs.
  case forecastIsNotPay

  /// A certificate of days whose digest is not that of its rows.
  case certificateChanged
  /// A line of a time clock with a date alone.
  case punchWithoutTime
  /// Raw punches, and the case does not declare the window by which they are paired to duties.
  case punchWindowMissing
  /// Raw punches, and no roster with the duties they belong to.
  case punchesWithoutRoster
  /// The only punch of a duty, whose beginning or end nobody can tell.
  case unpairedPunch(id: String, date: String)
  /// A punch in the window of no duty.
  case punchOutsideDuties(id: String)

  // MARK: Output

  case outputNotAFolder
  /// The folder exists, and Echelon did not write it.
  case outputNotOurs
  /// The folder is an output of Echelon to which somebody has added files.
  case outputHoldsOtherFiles(names: [String])
  case outputNotWritable(systemCode: Int32)
  /// A file name that would lead out of the output folder, or one that is given twice.
  case outputNameRefused(name: String)
  /// A cell that a spreadsheet would run, in a file for machines, where nothing may be prefixed.
  case formulaForMachine
}

/// The parts of a hand-made grid that are no duties.
public enum GridPart: String, Hashable, Sendable, CaseIterable {
  case titleRows, weekdayRows, blankRows, totalRows, remarkRows, signatureRows, statisticsColumns
}

/// What an empty cell of a grid was taken for, as the case says.
public enum EmptyCellReading: String, Hashable, Sendable, CaseIterable {
  case off, unknown
}
