// SPDX-License-Identifier: GPL-3.0-or-later

/// A person who can be rostered or paid, as HR describes them on one day.
public struct StaffMember: Sendable, Hashable {
  public var id: StaffID
  public var name: String
  /// The unit the person belongs to.
  public var unit: UnitID
  public var profession: ProfessionID
  public var engagement: Engagement
  public var employer: String?
  /// The post the person holds by contract, not the one worked on a day.
  public var post: PostID?
  public var title: String?
  /// Administrative rank; read only by the check of leaders against the front line, never by a policy.
  public var rank: String?
  public var level: LevelID?
  public var echelon: EchelonID?
  public var team: TeamID?
  public var fraction: ContractFraction
  /// Contracted hours a week at full time; nil means the case's default.
  public var weeklyHours: Minutes?
  /// First and last day of employment.
  public var from: CivilDay?
  public var to: CivilDay?
  /// The first day of service, with whatever employer; nil where it is not known.
  public var serviceFrom: CivilDay?
  public var skills: [DatedSkill]
  /// The restrictions in force on the day for which ``Case/member(_:on:)`` was asked; none before it is.
  public internal(set) var restrictions: Set<Restriction.Name> = []

  public init(
    id: StaffID, name: String, unit: UnitID, profession: ProfessionID, engagement: Engagement = .contract,
    employer: String? = nil, post: PostID? = nil, title: String? = nil, rank: String? = nil,
    level: LevelID? = nil,
    echelon: EchelonID? = nil, team: TeamID? = nil, fraction: ContractFraction = .full,
    weeklyHours: Minutes? = nil,
    from: CivilDay? = nil, to: CivilDay? = nil, serviceFrom: CivilDay? = nil, skills: [DatedSkill] = []
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.profession = profession
    self.engagement = engagement
    self.employer = employer
    self.post = post
    self.title = title
    self.rank = rank
    self.level = level
    self.echelon = echelon
    self.team = team
    self.fraction = fraction
    self.weeklyHours = weeklyHours
    self.from = from
    self.to = to
    self.serviceFrom = serviceFrom
    self.skills = skills
  }

  public func isEmployed(on day: CivilDay) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }

  public func has(_ skill: SkillID, on day: CivilDay) -> Bool {
    skills.contains { $0.skill == skill && $0.isValid(on: day) }
  }
}

/// How a person is engaged; pay and tax routes follow it.
public enum Engagement: String, Sendable, CaseIterable, Hashable {
  case establishment, contract, dispatch, rehired, trainee, intern, lent, volunteer
}

/// The part of full time a contract is for, in thousandths.
public struct ContractFraction: Sendable, Hashable, Comparable {
  public let thousandths: Int

  public init(thousandths: Int) { self.thousandths = thousandths }

  public static let full = ContractFraction(thousandths: 1000)
  public static func < (left: Self, right: Self) -> Bool { left.thousandths < right.thousandths }

  /// That part of a length of time, rounded half up to the minute.
  public func of(_ length: Minutes) -> Minutes { Minutes((length.count * thousandths + 500) / 1000) }
}

/// A skill or licence with the days it is valid.
public struct DatedSkill: Sendable, Hashable {
  public let skill: SkillID
  public let from: CivilDay?
  public let to: CivilDay?
  public let licenceNumber: String?

  public init(skill: SkillID, from: CivilDay? = nil, to: CivilDay? = nil, licenceNumber: String? = nil) {
    self.skill = skill
    self.from = from
    self.to = to
    self.licenceNumber = licenceNumber
  }

  public func isValid(on day: CivilDay) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }
}

/// A change of one of a person's attributes that takes effect on a day.
public struct StaffChange: Sendable, Hashable {
  public enum Field: Sendable, Hashable {
    case unit(UnitID)
    case profession(ProfessionID)
    case engagement(Engagement)
    case level(LevelID)
    case echelon(EchelonID)
    case team(TeamID)
    case fraction(ContractFraction)
  }

  public let staff: StaffID
  public let from: CivilDay
  public let field: Field

  public init(staff: StaffID, from: CivilDay, field: Field) {
    self.staff = staff
    self.from = from
    self.field = field
  }

  func apply(to member: inout StaffMember) {
    switch field {
    case .unit(let value): member.unit = value
    case .profession(let value): member.profession = value
    case .engagement(let value): member.engagement = value
    case .level(let value): member.level = value
    case .echelon(let value): member.echelon = value
    case .team(let value): member.team = value
    case .fraction(let value): member.fraction = value
    }
  }
}
