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
    // reglages.yml.
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // Floor 0
    .systemLibrary(name: "CLibical", pkgConfig: "libical", providers: [.apt(["libical-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .target(name: "SchoolCalendar"),
    // Floor 1
    .target(name: "ICalendar", dependencies: ["CLibical"]),
    .target(name: "Planning", dependencies: ["SchoolCalendar"]),
    // Floor 2
    .target(name: "Scheduling", dependencies: ["Planning"]),
    .target(name: "Store", dependencies: ["Planning", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(name: "Exchange", dependencies: ["Planning", "ICalendar", "CZip", "CExpat", "Yams"]),
    .target(name: "Demo", dependencies: ["Planning", "ICalendar"]),
    .target(name: "Reports", dependencies: ["Planning"]),
    // Floor 3
    .target(
      name: "UseCases",
      dependencies: ["SchoolCalendar", "ICalendar", "Planning", "Scheduling", "Store", "Exchange", "Demo"]),
    // Floor 4
    .executableTarget(
      name: "tandem",
      dependencies: [
        "UseCases", "SchoolCalendar", "Planning", "Scheduling", "Store", "Exchange", "Reports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // Tests
    .testTarget(name: "SchoolCalendarTests", dependencies: ["SchoolCalendar"]),
    .testTarget(name: "ICalendarTests", dependencies: ["ICalendar"]),
    .testTarget(name: "PlanningTests", dependencies: ["Planning"]),
    .testTarget(name: "SchedulingTests", dependencies: ["Scheduling", "Demo"]),
    .testTarget(
      name: "StoreTests",
      dependencies: ["Store", "Planning", "SchoolCalendar", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: ["Schema/Version1.sql"]),
    .testTarget(name: "ExchangeTests", dependencies: ["Exchange"]),
    .testTarget(name: "DemoTests", dependencies: ["Demo"]),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "Demo", "Scheduling"]),
    .testTarget(name: "CommandTests", dependencies: ["tandem", "UseCases", "Exchange", "SchoolCalendar"]),
    // The floors, the samples, the example, the peers: what holds for the whole house.
    .testTarget(name: "HouseTests", dependencies: ["Scheduling", "Exchange", "Demo", "ICalendar"]),
    // Not a test: `Tests/Benchmarks/run` builds and runs it.
    .executableTarget(
      name: "benchmark", dependencies: ["Scheduling", "Exchange", "Demo"], path: "Tests/Benchmarks/Planner"),
    // Nor this: `Tests/Benchmarks/Calendars/run`.
    .executableTarget(
      name: "calendarBenchmark", dependencies: ["ICalendar"], path: "Tests/Benchmarks/Calendars/Reader"),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [.swiftLanguageMode(.v6), .strictMemorySafety(), .treatAllWarnings(as: .error)]
}
