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
  products: [.executable(name: "leverage-notes", targets: ["leverage-notes"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .executableTarget(
      name: "leverage-notes",
      dependencies: [
        "Figures", "Positioning", "Pages", "Delivery", "Fetch", "History", "Reports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    // Measures what the project promises; `Benchmarks/run` builds and runs it.
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "Analysis", "History", "Intake", "Markup", "Templating", "Positioning", "Diagnostics",
      ],
      path: "Benchmarks",
      exclude: [
        "README.md", "run", "pandas-csv.py", "sample-build.py", "store-mail.py", "weeks-build.py",
      ]
    ),
    .target(
      name: "Reports",
      dependencies: [
        "Intake", "History", "Fetch", "Manuscripts", "SampleData", "Analysis", "Commentary",
        "Pages", "Templating", "Markup", "Site", "Figures", "Preview", "Mail", "Delivery", "Styles",
        "Pictures", "Design",
      ]
    ),
    .target(
      name: "Preview",
      dependencies: [
        "Diagnostics", "Site", .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]
    ),
    // Letters: the message, and what it may hold.
    .target(
      name: "Mail",
      dependencies: [
        "Delivery", "Styles", "Markup", "Figures", "Positioning", "Diagnostics",
        .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    // Who gets them, by what, and what went out.
    .target(
      name: "Delivery",
      dependencies: [
        "Diagnostics", "CLinux", .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    // Style sheets where none can go along: in mail, and in drawings of a fixed size.
    .target(name: "Styles", dependencies: ["Markup", "Diagnostics"]),
    .target(
      name: "Pictures",
      dependencies: [
        "Diagnostics", "CLinux", .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    .target(
      name: "Site",
      dependencies: [
        "Diagnostics", "Markup", "CLinux", "CGzip",
        .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    .target(
      name: "Pages",
      dependencies: [
        "Analysis", "Commentary", "Charts", "Manuscripts", "Templating", "Markup", "Figures",
        "Positioning", "Diagnostics", "Design",
      ]
    ),
    .target(name: "Charts", dependencies: ["Analysis", "Figures", "Positioning"]),
    .target(
      name: "Commentary",
      dependencies: ["Analysis", "Templating", "Figures", "Positioning", "Diagnostics"]
    ),
    .target(name: "Analysis", dependencies: ["Positioning"]),
    .target(
      name: "Intake",
      dependencies: [
        "History", "Positioning", "Diagnostics", "Design", .product(name: "Yams", package: "Yams"),
      ]
    ),
    // The store of observations that `ingest` fills; the only one that sees SQLite.
    .target(
      name: "History",
      dependencies: [
        "Positioning", "Diagnostics", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]
    ),
    // What venues are asked over the web, how fast, and what is done when they do not answer.
    .target(name: "Fetch", dependencies: ["Positioning", "Diagnostics", "CGzip"]),
    // What a publisher may choose of a site's looks, and what is wrong with a choice.
    .target(name: "Design"),
    // The analysts' own words.
    .target(
      name: "Manuscripts",
      dependencies: [
        "CMarkdown", "Positioning", "Diagnostics", .product(name: "Yams", package: "Yams"),
      ]
    ),
    .target(name: "SampleData", dependencies: ["Positioning", "Figures", "Diagnostics"]),
    .target(name: "Templating", dependencies: ["Markup", "Diagnostics"]),
    .target(name: "Markup", dependencies: ["CMarkup", "Diagnostics"]),
    .target(name: "Figures", dependencies: ["Positioning"]),
    .target(name: "Positioning"),
    .target(name: "Diagnostics"),
    .target(name: "CLinux"),
    .target(name: "CMarkup", dependencies: ["CLibXML2"]),
    .target(name: "CMarkdown", dependencies: ["CCmark"]),
    .target(name: "CGzip", dependencies: ["CZlib"]),
    .systemLibrary(
      name: "CCmark",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
    ),
    .systemLibrary(
      name: "CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]
    ),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
  ]
)

// Tests: one target a target, by its name; helpers are a target of their own.
let tested: [(target: String, also: [Target.Dependency])] = [
  ("Diagnostics", []), ("Positioning", []), ("Figures", ["Positioning"]),
  ("Design", []),
  ("Markup", ["Diagnostics"]), ("Templating", ["Markup", "Diagnostics"]),
  ("Manuscripts", ["Diagnostics", "Positioning"]),
  ("Charts", ["Analysis", "Figures", "Positioning"]),
  (
    "Pages",
    [
      "Analysis", "Charts", "Commentary", "Design", "Diagnostics", "Figures", "Intake",
      "Manuscripts", "Markup", "Positioning", "Templating",
    ]
  ),
  ("Commentary", ["Analysis", "Diagnostics", "Figures", "Positioning", "Templating"]),
  (
    "Reports",
    [
      "Analysis", "Charts", "Commentary", "Diagnostics", "History", "Intake", "Manuscripts",
      "Markup", "Pages", "Positioning", "Preview", "SampleData", "Site", "Templating", "Mail",
      "Delivery", "Fetch", "Styles", "Pictures", "Design",
    ]
  ),
  ("Fetch", ["CGzip", "Diagnostics", "Positioning"]),
  ("Preview", ["Diagnostics", "Markup", "Site"]),
  ("Mail", ["Delivery", "Diagnostics", "Markup", "Positioning", "Styles"]),
  ("Delivery", ["Diagnostics"]),
  ("Styles", ["Diagnostics", "Markup"]), ("Pictures", ["Diagnostics"]),
  ("Site", ["Diagnostics", "Markup", "CLinux"]),
  ("Analysis", ["Diagnostics", "Intake", "Positioning"]),
  ("SampleData", ["Positioning", "Diagnostics"]),
  ("Intake", ["History", "Positioning", "Diagnostics", "Design"]),
  ("History", ["Positioning", "Diagnostics"]),
]
let goldens = [
  "Pages": ["Charts/Golden", "Galleries/Golden"], "Charts": [], "Commentary": ["Golden"],
  "Reports": ["Golden", "Cards/Golden"],
  "Styles": ["Golden"], "Mail": ["Golden"],
]
package.targets.append(.target(name: "TestSupport", path: "Tests/TestSupport"))
for (name, others) in tested {
  package.targets.append(
    .testTarget(
      name: name + "Tests",
      dependencies: [.target(name: name), "TestSupport"] + others,
      exclude: goldens[name] ?? []
    )
  )
}

// One set of settings for every Swift target.
for target in package.targets
where target.type != .system && !["CLinux", "CMarkup", "CMarkdown", "CGzip"].contains(target.name) {
  target.swiftSettings = strict
}
