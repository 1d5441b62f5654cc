// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

/// Optimises the targets in which a solve spends its time, even in a debug build, where `make` asks for it.
///
/// Everything else then compiles in a third of the time. Whoever depends on the package never sees these flags.
let solving: [SwiftSetting] =
  Context.environment["ECHELON_OPTIMISED_SOLVING"] == nil
  ? []
  : [.unsafeFlags(["-O", "-whole-module-optimization", "-num-threads", "2"], .when(configuration: .debug))]

let package = Package(
  name: "Echelon",
  products: [
    .executable(name: "echelon", targets: ["echelon"]),
    .library(name: "GLPK", targets: ["GLPK"]),
    .library(name: "Rostering", targets: ["Rostering", "RosterSolver", "Subsidies"]),
    .library(name: "Interchange", targets: ["Interchange"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CGLPK", providers: [.apt(["libglpk-dev"]), .brew(["glpk"])]),
    .target(name: "GLPKTrap", dependencies: ["CGLPK"], linkerSettings: [.linkedLibrary("glpk")]),
    .target(name: "CSHA256"),
    .target(name: "GLPK", dependencies: ["GLPKTrap"], swiftSettings: solving),
    .target(name: "Rostering", swiftSettings: solving),
    .target(name: "RosterSolver", dependencies: ["Rostering", "GLPK"], swiftSettings: solving),
    .target(name: "Subsidies", dependencies: ["Rostering"]),
    .target(
      name: "Interchange",
      dependencies: ["Rostering", "Subsidies", "CSHA256", .product(name: "Yams", package: "Yams")],
      resources: [.embedInCode("Packs")]),
    .target(
      name: "Ledger",
      dependencies: [
        "Rostering", "Subsidies", "Interchange", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(name: "Reporting", dependencies: ["Rostering", "Subsidies"]),
    .executableTarget(
      name: "echelon",
      dependencies: [
        "Rostering", "RosterSolver", "Subsidies", "Interchange", "Ledger", "Reporting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [.embedInCode("Example")]),
    .testTarget(name: "GLPKTests", dependencies: ["GLPK", "GLPKTrap"]),
    .testTarget(name: "RosteringTests", dependencies: ["Rostering"]),
    .testTarget(name: "RosterSolverTests", dependencies: ["RosterSolver", "Interchange", "GLPK"]),
    .testTarget(name: "SubsidiesTests", dependencies: ["Subsidies", "Interchange"]),
    .testTarget(
      name: "InterchangeTests", dependencies: ["Interchange"],
      exclude: ["Policies/Vectors", "Payroll/Golden"]),
    .testTarget(name: "LedgerTests", dependencies: ["Ledger", "Subsidies", "Interchange"]),
    .testTarget(name: "ReportingTests", dependencies: ["Reporting"]),
    .testTarget(
      name: "EchelonTests",
      dependencies: ["echelon", "Interchange", "Reporting", "RosterSolver"]),
  ],
  swiftLanguageModes: [.v6]
)
