// SPDX-License-Identifier: GPL-3.0-or-later

/// A word or label that outputs show; the raw value is its stable key.
///
/// What it says in each language stands in `Phrase+English.swift` and `Phrase+Chinese.swift`; sentences that carry data are in ``Sentence``.
public enum Phrase: String, Sendable, CaseIterable {
  // Columns of the files; the same words as in the input files, so that outputs can be read back.
  case columnID, columnName, columnUnit, columnLevel, columnDate, columnShift, columnStart, columnEnd
  case columnPost, columnHours, columnNights, columnTarget, columnBalance, columnRow, columnSlot
  case columnMinimum, columnWanted, columnMaximum, columnActual, columnMissing, columnRule, columnTitle
  case columnFrom, columnTo, columnPlace, columnRequired, columnAmount, columnCost, columnWeight
  case columnSource, columnKind, columnAsOf, columnBalanceKind, columnBalanceValue, columnValue
  case columnOpening, columnWorked, columnCredit, columnDecision, columnMeaning, columnPolicy
  case columnStatus, columnPeople, columnDays, columnForecast, columnEchelon, columnWeekends
  case columnStatutory, columnExposure, columnGrade, columnReason, columnDocument, columnDecidedBy, columnPack
  case columnWaivable, columnShare, columnDifference, columnTeam, columnFatigue, columnFrontLine
  case columnEntitled, columnTaken, columnPlanned, columnLeft
  // Words in cells.
  case hard, soft, requiredRow, personalRestriction, unavailable, choice, notEmployed, pinnedOtherwise
  case unitClosed, unknownShift, unknownUnit, undeclaredCombination, overlappingStints, notInDemand
  case waived, waiverEmergency, waiverApproval, waiverOptOut, waiverDecision
  case notQualified, balanceHours, never, off, pinned, everybodyElse, openWord
  // The report.
  case reportTitle, summaryHeading, gridHeading, coverageHeading, violationsHeading, fairnessHeading
  case subsidiesHeading, costHeading, makingHeading, decisionsHeading, legendHeading, statusOptimal
  case statusFeasible, statusInterrupted, statusJudged, peopleLabel, daysLabel, uncoveredLabel
  case brokenLabel, costLabel, boundLabel, gapLabel, seedLabel, stepsLabel, threadsLabel, versionLabel
  case inputsLabel, relaxedLabel, dutiesLabel, forecastMark, noneBroken, noForecast, nothingSoft
  case kindDay, kindEvening, kindNight, kindStandby, restDay, statutoryDay, workDayMoved, metWord
  case shortWord, aboveWord, noDemandWord, leaveWord, totalWord, rangeWord, contaminatedZone, scrollHint
  case sharedUse, rulesHeading, waiversHeading, readinessHeading, testsHeading
  case progressHeading, fatigueHeading, worstDaysHeading, availableHeading, differenceWord
  case testedWord, noPlaceWord, onTour, inObservation, resting, inReserve
  // The terminal.
  case phaseCompile, phaseStart, phaseColumns, phaseDive, phaseImprove, phaseDone
  case calendarName
}
