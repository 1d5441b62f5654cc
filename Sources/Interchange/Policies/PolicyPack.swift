// SPDX-License-Identifier: GPL-3.0-or-later
import Subsidies

/// The policies shipped with Echelon, by the names under which a case uses them.
///
/// Their files are part of the program, so that a copied binary has them.
public enum PolicyPack: String, CaseIterable, Sendable {
  case temporaryWorkSubsidy2020 = "cn-2020-temp-work-subsidy"
  case nightFeeTemplate = "night-fee-template"

  /// The file as shipped: the text to copy and change.
  public var source: SourceText {
    let bytes =
      switch self {
      case .temporaryWorkSubsidy2020: PackageResources.cn_2020_temp_work_subsidy_yaml
      case .nightFeeTemplate: PackageResources.night_fee_template_yaml
      }
    return SourceText(file: "\(rawValue).yaml", text: String(decoding: bytes, as: UTF8.self))
  }

  public func read(problems: ProblemList) -> Policy? { PolicyReader.read(source, problems: problems) }
}
