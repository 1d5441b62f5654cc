// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// Finds the policies a case names, in its own `policies/` first and among the shipped ones after, and takes
/// up what the case decides about them.
public struct CasePolicies {
  let folder: CaseFolder
  let problems: ProblemList

  public init(of folder: CaseFolder, problems: ProblemList) {
    self.folder = folder
    self.problems = problems
  }

  /// What the case pays by in a period.
  ///
  /// Every problem of every policy file, name, parameter and application is added to the list; a policy with
  /// an error is left out, so ask the list for ``ProblemList/hasErrors`` before anything is paid.
  ///
  /// - Parameter organisation: who computes; a line owed by another employer is not in the payroll file then.
  public func rules(for period: ClosedRange<CivilDay>, organisation: String? = nil) -> PayRules {
    let own = ownPolicies()
    var policies: [Policy] = []
    var applications: [PolicyApplication] = []
    var decisions: [ParameterDecision] = []
    for choice in folder.settings.policies {
      guard let policy = policy(of: choice, own) else { continue }
      policies.append(policy)
      if let application = application(choice, to: policy) { applications.append(application) }
      decisions += self.decisions(choice, about: policy)
    }
    return PayRules(
      policies: policies, applications: applications, decisions: decisions, period: period,
      organisation: organisation ?? folder.settings.organisation,
      pay: policies.contains(where: \.readsPay) ? payBook() : PayBook(),
      payPeriods: folder.settings.payPeriod.periods(within: period))
  }

  /// A policy of the case's own files or a shipped one, by name; nil for an unknown name, which is reported.
  public func policy(named name: String) -> Policy? {
    policy(
      of: PolicyChoice(policy: name, application: nil, parameters: [], origin: Origin(file: "case.yaml")),
      ownPolicies())
  }

  private func payBook() -> PayBook {
    InputFolder(at: folder.path).read("pay.csv", isRequired: false, problems: problems).map {
      PayBookReader.read(
        $0, of: folder.subject, idWidth: folder.settings.idWidth, problems: problems)
    } ?? PayBook()
  }

  /// The policies of the case's own files, by the name of the file and by their id.
  private func ownPolicies() -> [(names: Set<String>, policy: Policy?)] {
    folder.policyFiles.map { path in
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let stem = name.split(separator: ".").first.map(String.init) ?? name
      guard let policy = read(path, file: "policies/\(name)") else { return ([stem], nil) }
      return ([stem, name, policy.id.text], policy)
    }
  }

  /// The policy files of the case with their digests; one that cannot be read is left out, and reported by
  /// ``rules(for:organisation:)``.
  public var inputs: [InputDigest] {
    folder.policyFiles.compactMap { path in
      guard let bytes = try? InputFolder.content(of: path) else { return nil }
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return InputDigest(file: "policies/\(name)", sha256: SHA256.hexadecimal(bytes))
    }
  }

  private func read(_ path: String, file: String) -> Policy? {
    do {
      let bytes = try InputFolder.content(of: path)
      return SourceText.decode(bytes, file: file, problems: problems).flatMap {
        PolicyReader.read($0, problems: problems)
      }
    } catch {
      problems.add(error, at: Origin(file: file))
      return nil
    }
  }

  private func policy(of choice: PolicyChoice, _ own: [(names: Set<String>, policy: Policy?)]) -> Policy? {
    if let entry = own.first(where: { $0.names.contains(choice.policy) }) { return entry.policy }
    if let pack = PolicyPack(rawValue: choice.policy) { return pack.read(problems: problems) }
    let known = own.compactMap(\.policy?.id.text) + PolicyPack.allCases.map(\.rawValue)
    problems.add(.unknownValue(.policy, value: choice.policy, known: known), at: choice.origin)
    return nil
  }

  /// An application says from when to when, under which document and by whose decision: all four.
  private func application(_ choice: PolicyChoice, to policy: Policy) -> PolicyApplication? {
    guard let given = choice.application else { return nil }
    let missing = [
      ("from", given.from == nil), ("to", given.to == nil), ("document", given.document == nil),
      ("decided_by", given.decidedBy == nil),
    ].filter(\.1).map { "apply.\($0.0)" }
    for key in missing { problems.add(.yamlMissingKey(key: key), at: choice.origin) }
    guard let from = given.from, let to = given.to, let document = given.document, let by = given.decidedBy
    else {
      return nil
    }
    guard from <= to else {
      problems.add(.fromAfterTo(from: from.description, to: to.description), at: choice.origin)
      return nil
    }
    return PolicyApplication(
      policy: policy.id, days: from...to, document: document, decidedBy: by, tax: given.tax)
  }

  private func decisions(_ choice: PolicyChoice, about policy: Policy) -> [ParameterDecision] {
    choice.parameters.compactMap { name, text in
      guard let parameter = policy.parameters.first(where: { $0.id.text == name.value }) else {
        let known = policy.parameters.map(\.id.text)
        problems.add(
          .unknownPolicyParameter(policy: policy.id.text, parameter: name.value, known: known),
          at: name.origin)
        return nil
      }
      // Without an application the case itself is the document that decides.
      let decision = ParameterDecision(
        policy: policy.id, parameter: parameter.id, value: value(text.value, of: parameter),
        document: choice.application?.document ?? choice.origin.file,
        decidedBy: choice.application?.decidedBy ?? choice.origin.file)
      return isPossible(decision, of: parameter, in: policy, at: text.origin) ? decision : nil
    }
  }

  /// A limit written as a length alone keeps the policy's word on whether the limit itself is included.
  private func value(_ text: String, of parameter: Parameter) -> Parameter.Value {
    let value = ParameterReader.value(text, isInclusive: nil)
    guard case .duration(let length) = value, case .threshold(_, let isInclusive) = parameter.value else {
      return value
    }
    return .threshold(length, isInclusive: isInclusive)
  }

  private func isPossible(
    _ decision: ParameterDecision, of parameter: Parameter, in policy: Policy, at origin: Origin
  ) -> Bool {
    guard parameter.choices.isEmpty || parameter.choices.contains(decision.value) else {
      let known = parameter.choices.map(\.description)
      problems.add(.unknownValue(.parameter, value: decision.value.description, known: known), at: origin)
      return false
    }
    do throws(PolicyError) {
      try policy.validate(with: ParameterSettings(policy, decisions: [decision]))
      return true
    } catch {
      if case .wrongParameterValue(_, _, let value, let known) = error {
        problems.add(.unknownValue(.parameter, value: value, known: known), at: origin)
      }
      return false
    }
  }
}

extension PayPeriod {
  /// The pay periods that make up some days, in order; the days themselves where the period does not say.
  func periods(within days: ClosedRange<CivilDay>) -> [ClosedRange<CivilDay>] {
    var periods: [ClosedRange<CivilDay>] = []
    var first = days.lowerBound
    while first <= days.upperBound {
      let last = min(self.days(containing: first)?.upperBound ?? days.upperBound, days.upperBound)
      periods.append(first...last)
      first = last.advanced(by: 1)
    }
    return periods
  }

  /// The days of the period that a day lies in; nil when the case gives dates and the day is none of them.
  public func days(containing day: CivilDay) -> ClosedRange<CivilDay>? {
    switch self {
    case .dates(let dates): return dates.contains(day) ? dates : nil
    case .month: return PayPeriod.monthly(fromDay: 1).days(containing: day)
    case .monthly(let fromDay):
      var first = day
      while first.components.day != fromDay { first = first.advanced(by: -1) }
      var next = day.advanced(by: 1)
      while next.components.day != fromDay { next = next.advanced(by: 1) }
      return first...next.advanced(by: -1)
    }
  }
}
