// swift-tools-version: 6.2
// Tandem: the training plan and the deployment plan of primary schools, made one.
// The floors (who may import whom) are explained in README.md and held by Tests/HouseTests.
import PackageDescription

let package = Package(
  name: "Tandem",
  products: [
    .executable(name: "tandem", targets: ["tandem"]),
    .library(name: "SchoolCalendar", targets: ["SchoolCalendar"]),
    .library(name: "Planning", targets: ["Planning"]),
    .library(name: "Scheduling", targets: ["Scheduling"]),
    .library(name: "ICalendar", targets: ["ICalendar"]),
    .library(name: "Exchange", targets: ["Exchange"]),
  ],
  dependencies: [
    // Commands, their help and their errors.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    // The base: SQLite with migrations, records and transactions.
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    // The server of feeds: HTTP over SwiftNIO. Without its traits, which bring configuration files nobody uses here.
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
    // What the server says of itself, and its orderly end at a signal; Hummingbird speaks in their terms.
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    // reglages.yml.
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // Floor 0
    .systemLibrary(name: "CLibical", pkgConfig: "libical", providers: [.apt(["libical-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CQrencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .target(name: "SchoolCalendar"),
    // Floor 1
    .target(name: "ICalendar", dependencies: ["CLibical"]),
    .target(name: "Planning", dependencies: ["SchoolCalendar"]),
    // Floor 2
    .target(name: "Scheduling", dependencies: ["Planning"]),
    .target(name: "Store", dependencies: ["Planning", "CSodium", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(name: "Exchange", dependencies: ["Planning", "ICalendar", "CZip", "CExpat", "CSodium", "Yams"]),
    .target(name: "Demo", dependencies: ["Planning", "ICalendar"]),
    .target(name: "Reports", dependencies: ["Planning"]),
    // Floor 3
    .target(
      name: "UseCases",
      dependencies: ["SchoolCalendar", "ICalendar", "Planning", "Scheduling", "Store", "Exchange", "Demo"]),
    // Floor 4
    .target(
      name: "Server",
      dependencies: [
        "UseCases", "SchoolCalendar", "Planning", "Store", "Exchange", "Reports", "CSodium", "CQrencode",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ]),
    // Floor 5
    .executableTarget(
      name: "tandem",
      dependencies: [
        "Server", "UseCases", "SchoolCalendar", "Planning", "Scheduling", "Store", "Exchange", "Reports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    // Tests
    .testTarget(name: "SchoolCalendarTests", dependencies: ["SchoolCalendar"]),
    .testTarget(name: "ICalendarTests", dependencies: ["ICalendar"]),
    .testTarget(name: "PlanningTests", dependencies: ["Planning"]),
    .testTarget(name: "SchedulingTests", dependencies: ["Scheduling", "Demo"]),
    .testTarget(
      name: "StoreTests",
      dependencies: ["Store", "Planning", "SchoolCalendar", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: (1...5).map { "Schema/Version\($0).sql" }),
    .testTarget(name: "ExchangeTests", dependencies: ["Exchange"]),
    .testTarget(name: "DemoTests", dependencies: ["Demo"]),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "Demo", "Scheduling"]),
    .testTarget(
      name: "CommandTests",
      dependencies: ["tandem", "UseCases", "Store", "Exchange", "ICalendar", "Planning", "SchoolCalendar"]),
    .testTarget(
      name: "ServerTests",
      dependencies: ["Server", "Demo", "Scheduling", .product(name: "Hummingbird", package: "hummingbird")]),
    // The floors, the samples, the example, the peers: what holds for the whole house.
    .testTarget(name: "HouseTests", dependencies: ["Scheduling", "Exchange", "Demo", "ICalendar"]),
    // Not a test: `Tests/Benchmarks/run` builds and runs it.
    .executableTarget(
      name: "benchmark", dependencies: ["Scheduling", "Exchange", "Demo"], path: "Tests/Benchmarks/Planner"),
    // Nor this: `Tests/Durability/run`.
    .executableTarget(
      name: "durability",
      dependencies: ["Store", "Planning", "SchoolCalendar", .product(name: "GRDB", package: "GRDB.swift")],
      path: "Tests/Durability/Driver"),
    // Nor this: `Tests/Benchmarks/Calendars/run`.
    .executableTarget(
      name: "calendarBenchmark", dependencies: ["ICalendar"], path: "Tests/Benchmarks/Calendars/Reader"),
    // The search core on a public problem that nobody here made: `Tests/Benchmarks/Timetabling/run`; and its tests.
    .executableTarget(
      name: "timetablingBenchmark", dependencies: ["Scheduling"], path: "Tests/Benchmarks/Timetabling",
      exclude: ["run"]),
    .testTarget(name: "TimetablingTests", dependencies: ["timetablingBenchmark", "Scheduling"]),
    // Nor this: `Tests/Benchmarks/Feeds/run`.
    .executableTarget(
      name: "feedBenchmark",
      dependencies: [
        "Server", "UseCases", "Store", "Exchange", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ], path: "Tests/Benchmarks/Feeds/Host"),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [.swiftLanguageMode(.v6), .strictMemorySafety(), .treatAllWarnings(as: .error)]
}
