// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

// Measures the parts of a solve. A package of its own, so that nothing of it is built with Echelon.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "Echelon", path: "..")],
  targets: [
    .target(name: "PlainGLPK", linkerSettings: [.linkedLibrary("glpk")]),
    .executableTarget(
      name: "parts",
      dependencies: [
        "PlainGLPK", .product(name: "GLPK", package: "Echelon"),
        .product(name: "Rostering", package: "Echelon"),
        .product(name: "Interchange", package: "Echelon"),
      ],
      path: "Sources/Parts"),
  ],
  swiftLanguageModes: [.v6]
)
