// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// What can be wrong with a policy although every value of its file can be read.
struct PolicyCheck {
  let policy: Policy
  let root: YAMLMapping

  func report(parameters: [Located<Parameter>]) {
    reportSettings(ParameterSettings(policy))
    let used = usedParameters
    reportNames()
    // Rounding hours is possible wherever they are counted, and needed nowhere.
    let possible = policy.countsHours ? used.union([Policy.hourRoundingParameter]) : used
    for parameter in parameters where !possible.contains(parameter.value.id) {
      let known = possible.map(\.text).sorted()
      root.problems.add(
        .unknownPolicyParameter(policy: policy.id.text, parameter: parameter.value.id.text, known: known),
        at: parameter.origin)
    }
    for parameter in parameters {
      // Every choice must be one the engine can count by, or its effect could not be shown.
      for choice in parameter.value.choices {
        let decision = ParameterDecision(
          policy: policy.id, parameter: parameter.value.id, value: choice, document: "", decidedBy: "")
        reportSettings(ParameterSettings(policy, decisions: [decision]), at: parameter.origin)
      }
    }
    for needed in usedParameters.subtracting(parameters.map(\.value.id)).sorted() {
      root.report(.yamlMissingKey(key: "parameters.\(needed)"), at: "parameters")
    }
    runCases()
  }

  private func reportSettings(_ settings: ParameterSettings, at origin: Origin? = nil) {
    do throws(PolicyError) {
      try policy.validate(with: settings)
    } catch {
      // Missing parameters are reported together.
      guard case .wrongParameterValue(_, _, let value, let known) = error else { return }
      root.problems.add(
        .unknownValue(.parameter, value: value, known: known), at: origin ?? root.origin(of: "parameters"))
    }
  }

  /// Entitlements that caps and exclusions name must be there.
  private func reportNames() {
    let known = policy.entitlements.map(\.id)
    let named =
      policy.caps.flatMap { cap in cap.entitlements.map { ($0, "caps") } }
      + policy.entitlements.flatMap { $0.excludes.map { ($0, "entitlements") } }
    for (id, key) in named where !known.contains(id) {
      root.report(.unknownValue(.policy, value: id.text, known: known.map(\.text)), at: key)
    }
  }

  private var usedParameters: Set<ParameterID> {
    var used = policy.multipliers.reduce(into: Set<ParameterID>()) { $0.formUnion($1.when.parameters) }
    used.formUnion(policy.appliesTo.parameters)
    for entitlement in policy.entitlements { used.formUnion(entitlement.when.parameters) }
    used.formUnion(policy.limitParameters)
    used.formUnion(policy.reductionParameters)
    used.formUnion(policy.countingParameters)
    return used
  }

  /// The worked examples must come out as the file says.
  private func runCases() {
    guard !root.problems.hasErrors else { return }
    for result in PolicyCases.run(policy) {
      root.report(result, at: "cases")
    }
  }
}

/// Runs the worked examples of a policy.
public enum PolicyCases {
  /// A problem for every date of every example that pays something else than the example says; none when all
  /// hold.
  public static func run(_ policy: Policy) -> [ProblemKind] {
    policy.cases.flatMap { example -> [ProblemKind] in
      let name = example.name
      guard let differences = try? example.differences(from: policy) else {
        return [.policyCaseFails(policy: policy.id.text, name: name, expected: "an amount", found: "none")]
      }
      return differences.map {
        .policyCaseFails(
          policy: policy.id.text, name: name, expected: "\($0.date): \(policy.currency.format($0.expected))",
          found: policy.currency.format($0.found))
      }
    }
  }
}
