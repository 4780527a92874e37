// swift-tools-version: 6.2
// Fuzzing of everything that reads hostile bytes. A package of its own, so that `swift build` needs no fuzzer;
// `Tests/Fuzzing/run` builds it with the flags it needs.
import PackageDescription

let package = Package(
  name: "TandemFuzzing",
  dependencies: [.package(name: "Tandem", path: "../..")],
  targets: [
    .systemLibrary(name: "CFuzzer"),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "CFuzzer", .product(name: "Exchange", package: "Tandem"), .product(name: "ICalendar", package: "Tandem"),
        .product(name: "Planning", package: "Tandem"), .product(name: "SchoolCalendar", package: "Tandem"),
      ], path: "Sources/Fuzz"),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [.swiftLanguageMode(.v6), .strictMemorySafety(), .treatAllWarnings(as: .error)]
}
