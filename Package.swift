// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "leverage-notes",
  targets: [
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "Positioning", swiftSettings: strict),
    .target(name: "Figures", dependencies: ["Positioning"], swiftSettings: strict),
    .target(name: "Analysis", dependencies: ["Positioning"], swiftSettings: strict),
    .target(name: "Markup", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "DiagnosticsTests",
      dependencies: ["Diagnostics"],
      swiftSettings: strict
    ),
  ]
)
