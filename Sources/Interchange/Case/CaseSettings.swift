// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// What `case.yaml` says about the case as a whole, defaults filled in.
public struct CaseSettings: Sendable {
  public var title: String
  public var horizon: ClosedRange<CivilDay>
  /// An IANA name; UTC, which has no clock changes, where the case names none.
  public var timeZone = "UTC"
  /// The language the case asks for; nil leaves it to the command or the headers.
  public var language: Language?
  public var weeklyHours = Minutes.hours(40)
  public var requiredPrice = Cost(100_000)
  /// Ids of digits only get zeros in front up to this width.
  public var idWidth: Int?
  /// What an empty cell of a grid of duties means; nil when the case does not say.
  public var emptyCell: EmptyCellReading?
  /// The first day that the history knows; nil for the earliest date of the file.
  public var historyFrom: CivilDay?
  /// The price of a day against a wish.
  public var wishPrices: [WishStrength: Cost] = [.high: Cost(50), .normal: Cost(10), .low: Cost(3)]
  public var health = HealthRules()
  public var policies: [PolicyChoice] = []
  public var payPeriod = PayPeriod.month
  /// The organisation whose payroll this is, as `employer` of the staff names it; nil where nobody else pays.
  public var organisation: String?
  /// How raw punches are paired to duties; nil when the case does not say.
  public var punches: PunchWindow?

  /// False when `from` and `to` could not be read, so that nothing is said about days outside them.
  var knowsHorizon = true
  var declaresEchelons = false
  var declaresTeams = false

  init(title: String, horizon: ClosedRange<CivilDay>) {
    self.title = title
    self.horizon = horizon
  }

  /// How a wish of that strength is kept.
  func severity(of strength: WishStrength) -> Severity {
    strength == .must ? .hard : .soft(.linear(wishPrices[strength] ?? Cost(10)))
  }
}

/// A subsidy policy the case uses: the name of a shipped pack or of a file in `policies/`, with what the case
/// decides about it.
public struct PolicyChoice: Sendable {
  /// An application the case decides where the policy's own end is open.
  public struct Application: Sendable, Hashable {
    public let from: CivilDay?
    public let to: CivilDay?
    public let document: String?
    public let decidedBy: String?
    /// The tax treatment, where the policy leaves it to be confirmed.
    public let tax: TaxTreatment?
  }

  public let policy: String
  public let application: Application?
  /// Values for the policy's parameters, as written, in the order of the file.
  public let parameters: [(name: Located<String>, value: Located<String>)]
  public let origin: Origin
}

/// The days that one pay run closes.
public enum PayPeriod: Sendable, Hashable {
  /// Calendar months.
  case month
  /// From that day of a month to the day before it in the next: 26 for the 26th to the 25th.
  case monthly(fromDay: Int)
  case dates(ClosedRange<CivilDay>)
}
