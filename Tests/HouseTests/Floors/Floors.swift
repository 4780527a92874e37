/// Who may import whom: a target sees what stands below it, never its neighbours.
///
/// The reasons stand in `README.md`.
enum Floors {
  /// The targets of the house that a target may import.
  static let house: [String: Set<String>] = [
    "CLibical": [],
    "CZip": [],
    "CExpat": [],
    "CSodium": [],
    "CQrencode": [],
    "SchoolCalendar": [],
    "ICalendar": ["CLibical"],
    "Planning": ["SchoolCalendar"],
    "Scheduling": ["Planning", "SchoolCalendar"],
    "Store": ["Planning", "SchoolCalendar", "CSodium"],
    "Exchange": ["Planning", "SchoolCalendar", "ICalendar", "CZip", "CExpat", "CSodium"],
    "Demo": ["Planning", "SchoolCalendar", "ICalendar"],
    "Reports": ["Planning", "SchoolCalendar"],
    "UseCases": ["Scheduling", "Store", "Exchange", "Demo", "Planning", "SchoolCalendar", "ICalendar"],
    "Server": [
      "UseCases", "Store", "Exchange", "Reports", "Planning", "SchoolCalendar", "CSodium", "CQrencode",
    ],
    "tandem": [
      "Server", "UseCases", "Scheduling", "Store", "Exchange", "Demo", "Reports", "Planning", "SchoolCalendar",
      "ICalendar",
    ],
  ]

  /// What comes from outside, and which targets may import it.
  ///
  /// Targets of pure values do without Foundation; `Planning` and `Scheduling` take square roots and the like from the
  /// C library.
  static let outside: [String: Set<String>] = [
    "Foundation": ["Store", "Exchange", "UseCases", "Server", "tandem"],
    "Dispatch": ["Store", "UseCases", "Server", "tandem"],
    "Synchronization": ["ICalendar", "Store", "UseCases", "Server", "tandem"],
    "Glibc": ["Planning", "Scheduling", "Store", "Exchange", "UseCases", "tandem"],
    "Musl": ["Planning", "Scheduling", "Store", "Exchange", "UseCases", "tandem"],
    "Darwin": ["Planning", "Scheduling", "Store", "Exchange", "UseCases", "tandem"],
    "GRDB": ["Store"],
    "Yams": ["Exchange"],
    "ArgumentParser": ["tandem"],
    "Hummingbird": ["Server"],
    "HummingbirdCore": ["Server"],
    "HTTPTypes": ["Server"],
    "NIOCore": ["Server"],
    "NIOHTTPTypes": ["Server"],
    "Logging": ["Server", "tandem"],
    "ServiceLifecycle": ["Server"],
  ]

  /// Whether code of a target may say `import` with that module; false for a target that has no floor.
  static func allows(_ target: String, toImport module: String) -> Bool {
    house[target]?.contains(module) ?? false || outside[module]?.contains(target) ?? false
  }

  /// The imports of a target's source file that break the floors, each as `file:line: target imports module`.
  static func breaches(in source: String, of target: String, file: String) -> [String] {
    ImportLine.all(in: source).filter { !allows(target, toImport: $0.module) }.map {
      "\(file):\($0.line): \(target) imports \($0.module)"
    }
  }
}
