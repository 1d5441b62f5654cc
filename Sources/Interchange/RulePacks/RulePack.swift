// SPDX-License-Identifier: GPL-3.0-or-later

/// The rule packs shipped with Echelon, by the names under which a case uses them.
///
/// Their files are part of the program, so that a copied binary has them.
public enum RulePack: String, CaseIterable, Sendable {
  case labourTime = "cn-labour-time"
  case comprehensiveHours = "cn-comprehensive-hours"
  case femaleStaff = "cn-female-staff"
  case nurseLicence = "cn-nurse-licence"
  case annualLeave = "cn-annual-leave"
  case holidays2014 = "cn-holidays-2014"
  case holidays2025 = "cn-holidays-2025"
  case intensiveCareStaffing2025 = "cn-icu-2025-staffing"
  case closedLoopExample = "cn-closed-loop-example"
  case designatedTestsExample = "cn-pcr-designated-example"
  case afterClosedLoopExample = "cn-after-closed-loop-example"
  case generalTestsExample = "cn-pcr-general-example"
  case returnToWork2022 = "cn-2022-12-return-to-work"
  case protectiveEquipmentExample = "ppe-time-example"
  case fatigueExample = "fatigue-example"
  case workingTimeDirective = "eu-wtd"
  case residents2017 = "us-acgme-2017"
  case responderRest = "us-niosh-responder-rest"
  case doctors2016 = "uk-eng-doctors-2016-original"
  case doctors2024 = "jp-doctors-2024-cap"

  /// The file as shipped: the text to copy and change.
  public var source: SourceText {
    let bytes =
      switch self {
      case .labourTime: PackageResources.cn_labour_time_yaml
      case .comprehensiveHours: PackageResources.cn_comprehensive_hours_yaml
      case .femaleStaff: PackageResources.cn_female_staff_yaml
      case .nurseLicence: PackageResources.cn_nurse_licence_yaml
      case .annualLeave: PackageResources.cn_annual_leave_yaml
      case .holidays2014: PackageResources.cn_holidays_2014_yaml
      case .holidays2025: PackageResources.cn_holidays_2025_yaml
      case .intensiveCareStaffing2025: PackageResources.cn_icu_2025_staffing_yaml
      case .closedLoopExample: PackageResources.cn_closed_loop_example_yaml
      case .designatedTestsExample: PackageResources.cn_pcr_designated_example_yaml
      case .afterClosedLoopExample: PackageResources.cn_after_closed_loop_example_yaml
      case .generalTestsExample: PackageResources.cn_pcr_general_example_yaml
      case .returnToWork2022: PackageResources.cn_2022_12_return_to_work_yaml
      case .protectiveEquipmentExample: PackageResources.ppe_time_example_yaml
      case .fatigueExample: PackageResources.fatigue_example_yaml
      case .workingTimeDirective: PackageResources.eu_wtd_yaml
      case .residents2017: PackageResources.us_acgme_2017_yaml
      case .responderRest: PackageResources.us_niosh_responder_rest_yaml
      case .doctors2016: PackageResources.uk_eng_doctors_2016_original_yaml
      case .doctors2024: PackageResources.jp_doctors_2024_cap_yaml
      }
    return SourceText(file: "\(rawValue).yaml", text: String(decoding: bytes, as: UTF8.self))
  }

  /// The pack by itself, read for a ward of its own, to be listed and tested.
  public func read(problems: ProblemList) -> RulePackContent? {
    RulePackReader.read(source, problems: problems)
  }
}
