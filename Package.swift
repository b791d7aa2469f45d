// swift-tools-version: 6.2

import PackageDescription

/// Swift 6, every warning an error, and no surprises about where a name came from.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let arguments = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let database = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let toml = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")
// The library below GRDB, for the one place where a row a microsecond counts.
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")

func module(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func program(_ name: String, uses dependencies: [Target.Dependency]) -> Target {
  .executableTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
  _ name: String, use dependencies: [Target.Dependency] = [], beside pictures: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: pictures,
    swiftSettings: strict)
}

let package = Package(
  name: "quoth",
  products: [
    .executable(name: "quoth", targets: ["quoth"]),
    .executable(name: "quoth-fetch", targets: ["quoth-fetch"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // Ground floor: words, and where they fall.
    module("Text"),

    // First floor: the vocabularies: the news, a screen, what one looks for in the news, who of
    // different articles is the same, and what goes back and forth between the reader and whoever
    // fetches for it.
    module("Articles", uses: ["Text"]),
    module("Console", uses: ["Text"]),
    module("Search", uses: ["Articles", "Text"]),
    module("People", uses: ["Search", "Articles", "Text"]),
    module("Dispatches", uses: ["Articles", "Text"]),
    module("Settings"),

    // Second floor: the trades. None of them knows another.
    module("Language", uses: ["Articles", "Text"]),
    module("Importing", uses: ["Articles", "Text", "CXML"]),
    module("Storage", uses: ["People", "Search", "Articles", "Text", database, sqlite]),
    module("ViewModels", uses: ["People", "Search", "Settings", "Articles", "Text"]),
    module("Configuration", uses: ["Settings", toml]),
    module("Curses", uses: ["Console", "CNcurses", "CRescue"]),

    // Third floor: how it looks; and who goes out.
    module("Views", uses: ["ViewModels", "People", "Settings", "Articles", "Console", "Text"]),
    module("Fetching", uses: ["Importing", "Dispatches", "Articles", "Text", "CCurl"]),

    // Fourth floor: one sitting, keys in and frames out.
    module(
      "Application",
      uses: [
        "Views", "ViewModels", "Storage", "Configuration", "People", "Search", "Dispatches",
        "Settings", "Articles", "Console", "Text",
      ]),

    // Roof: where the arrows meet.
    program(
      "quoth",
      uses: [
        "Application", "Views", "ViewModels", "Curses", "Language", "Storage", "Configuration",
        "People", "Search", "Dispatches", "Settings", "Articles", "Console", "Text", "CResources",
        arguments,
      ]),

    // The one program that reaches the network. The reader starts it, and links nothing of it.
    program("quoth-fetch", uses: ["Fetching", arguments]),

    // Beside the house: makes what the program carries, and measures it. Never installed.
    // Scoring holds what was found against what there was to find; it knows no engine and no file.
    module("Scoring", uses: ["Articles", "Text"]),
    program(
      "lab",
      uses: [
        "Application", "Scoring", "Importing", "Storage", "Language", "People", "Search",
        "Dispatches", "Articles", "Text", "CResources", "TerminalRig", "WebRig", arguments,
      ]),

    // Cellar: what is written in C because it must be. The screen's library, the one that reads
    // XML and HTML, the one that speaks HTTP, giving the terminal back when the process dies, and the
    // files under Resources as bytes of the program.
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .target(name: "CRescue"),
    .target(name: "CResources"),

    // Tests.
    .target(
      name: "TestSupport", dependencies: ["People", "Search", "Articles", "Console", "Text"],
      path: "Tests/TestSupport", swiftSettings: strict),
    // A terminal window for programs to run in, whatever program it is.
    .target(
      name: "TerminalRig", dependencies: ["CVterm"], path: "Tests/TerminalRig",
      swiftSettings: strict),
    // A web server for programs to fetch from. It has a process to itself: tests keep all threads busy.
    .target(
      name: "WebRig", dependencies: ["TerminalRig"], path: "Tests/WebRig", swiftSettings: strict),
    .executableTarget(
      name: "web-server",
      dependencies: [
        "WebRig", .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ], path: "Tests/WebServer", swiftSettings: strict),
    .systemLibrary(name: "CVterm", path: "Tests/CVterm", providers: [.apt(["libvterm-dev"])]),
    tests("ArchitectureTests"),
    tests("TextTests", use: ["Text"]),
    tests("ArticlesTests", use: ["Articles", "Text"]),
    tests("ConsoleTests", use: ["Console", "Text"]),
    tests("DispatchesTests", use: ["Dispatches", "Articles"]),
    tests("SearchTests", use: ["Search", "Articles", "Text"]),
    tests("PeopleTests", use: ["People", "Articles", "Text"]),
    tests("LanguageTests", use: ["Language", "Scoring", "Articles", "Text", "CResources"]),
    tests("ImportingTests", use: ["Importing", "Articles", "Text"]),
    tests(
      "FetchingTests",
      use: [
        "Fetching", "Importing", "Dispatches", "Articles", "CCurl", "quoth-fetch", "TerminalRig",
        "WebRig", "web-server",
      ]),
    tests("StorageTests", use: ["Storage", "People", "Search", "Articles", "Text", database]),
    tests("ScoringTests", use: ["Scoring", "Articles", "Text"]),
    tests(
      "ViewModelsTests",
      use: ["ViewModels", "People", "Search", "Settings", "Articles", "Text"]),
    tests("SettingsTests", use: ["Settings", "Configuration"]),
    tests(
      "ViewsTests",
      use: ["Views", "ViewModels", "People", "Search", "Settings", "Articles", "Console", "Text"],
      beside: ["Snapshots"]),
    tests(
      "ApplicationTests",
      use: [
        "Application", "ViewModels", "Views", "Language", "Storage", "Configuration", "People",
        "Search", "Settings", "Articles", "Console", "Text", "CResources", database,
      ]),
    // A program for the tests of the screen itself: it shows a frame and names what it hears.
    .executableTarget(
      name: "curses-probe", dependencies: ["Curses", "Console"], path: "Tests/CursesProbe",
      swiftSettings: strict),
    // Bytes nobody would write, for everything that takes any; see `make fuzz`.
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "Importing", "Storage", "Language", "Search", "Articles", "Console", "Text", "CResources",
      ], path: "Tests/Fuzz", swiftSettings: strict),
    tests(
      "EndToEndTests",
      use: ["quoth", "quoth-fetch", "curses-probe", "lab", "TerminalRig", "WebRig", "web-server"]),
  ]
)
