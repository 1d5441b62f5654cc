// SPDX-License-Identifier: GPL-3.0-or-later

/// A tier of staff: first line, second line, reserve.
public struct Echelon: Sendable, Hashable {
  public let id: EchelonID
  public let name: String
  /// 1 is the first line; a higher rank stands in for lower ones only when it must.
  public let rank: Int
  /// How long before a duty a person of this echelon must be called.
  public let callUpNotice: Minutes

  public init(id: EchelonID, name: String, rank: Int, callUpNotice: Minutes = .zero) {
    self.id = id
    self.name = name
    self.rank = rank
    self.callUpNotice = callUpNotice
  }
}

/// A group of people who rotate together, whatever their echelon.
public struct Team: Sendable, Hashable {
  public let id: TeamID
  public let name: String

  public init(id: TeamID, name: String) {
    self.id = id
    self.name = name
  }
}
