// SPDX-License-Identifier: GPL-3.0-or-later
import Subsidies

/// The policies shipped with Echelon, by the names under which a case uses them.
///
/// Their files are part of the program, so that a copied binary has them.
public enum PolicyPack: String, CaseIterable, Sendable {
  case temporaryWorkSubsidy2020 = "cn-2020-temp-work-subsidy"
  case labourOvertime = "cn-labour-overtime"
  case epidemicPreventionAllowance = "cn-hdpa-monthly"
  case nightFeeTemplate = "night-fee-template"
  case hourlyNightFeeTemplate = "night-fee-hourly-template"
  case unsocialHours2020 = "uk-afc-unsocial-2020"
  case eightAndEighty = "us-flsa-8-80"
  case nursesAward2002 = "au-sa-nurses-2002"
  case labourStandardsPremium = "kr-lsa-premium"

  /// The file as shipped: the text to copy and change.
  public var source: SourceText {
    let bytes =
      switch self {
      case .temporaryWorkSubsidy2020: PackageResources.cn_2020_temp_work_subsidy_yaml
      case .labourOvertime: PackageResources.cn_labour_overtime_yaml
      case .epidemicPreventionAllowance: PackageResources.cn_hdpa_monthly_yaml
      case .nightFeeTemplate: PackageResources.night_fee_template_yaml
      case .hourlyNightFeeTemplate: PackageResources.night_fee_hourly_template_yaml
      case .unsocialHours2020: PackageResources.uk_afc_unsocial_2020_yaml
      case .eightAndEighty: PackageResources.us_flsa_8_80_yaml
      case .nursesAward2002: PackageResources.au_sa_nurses_2002_yaml
      case .labourStandardsPremium: PackageResources.kr_lsa_premium_yaml
      }
    return SourceText(file: "\(rawValue).yaml", text: String(decoding: bytes, as: UTF8.self))
  }

  public func read(problems: ProblemList) -> Policy? { PolicyReader.read(source, problems: problems) }
}
