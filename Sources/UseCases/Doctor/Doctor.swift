import Foundation
import SchoolCalendar
import Store

/// Looks at a base and at the machine it lives on.
public struct Doctor: Sendable {
  private let path: String
  private let shelf: BackupShelf
  private let clock: WallClock

  /// - Parameter backups: The folder of the base's backups; nil for the usual one beside the base.
  public init(base path: String, backups: String? = nil, clock: WallClock) {
    self.path = path
    shelf = BackupShelf(of: path, folder: backups)
    self.clock = clock
  }

  /// Looks at everything.
  ///
  /// It takes time in proportion to the base and its newest backup. Nothing is changed but that an unfinished change is
  /// undone.
  ///
  /// - Throws: `BaseError` with `missing`; `locked` where another program writes for long.
  public func examine() throws -> [HealthCheck] {
    guard FileManager.default.fileExists(atPath: path) else { throw BaseError(.missing, path: path) }
    return try baseChecks() + [
      MachineChecks.space(for: path), MachineChecks.fileSystem(of: path), MachineChecks.timeZone,
    ]
      + backupChecks() + [leftovers()]
  }

  private func baseChecks() throws -> [HealthCheck] {
    // What the file says before it is opened: opening mends some of it.
    let header = try? BaseHeader(path)
    let wasInterrupted = FileManager.default.fileExists(atPath: "\(path)-journal")
    let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber
    let version = Base.sqliteVersion
    let usesLog = header?.usesWriteAheadLog ?? false
    var checks = [
      HealthCheck(
        .sqlite, usesLog && MachineChecks.hasResetBug(version) ? .wrong : .well,
        .sqlite(version, hasResetBug: MachineChecks.hasResetBug(version)))
    ]
    do {
      let (health, years) = try Base.health(of: path)
      let isUndone = wasInterrupted && !FileManager.default.fileExists(atPath: "\(path)-journal")
      checks.append(HealthCheck(.file, .well, .base(bytes: size?.intValue ?? 0)))
      checks.append(
        HealthCheck(.journal, usesLog ? .wrong : .well, isUndone ? .undone : .journal(isRollback: !usesLog)))
      checks.append(HealthCheck(.integrity, health.faults.isEmpty ? .well : .wrong, .faults(health.faults)))
      checks.append(
        HealthCheck(
          .references, health.brokenReferences.isEmpty ? .well : .wrong, .brokenReferences(health.brokenReferences)))
      let newest = Base.newestSchemaVersion
      let state: HealthCheck.State =
        health.schemaVersion == newest ? .well : health.schemaVersion < newest ? .watch : .wrong
      checks.append(HealthCheck(.schema, state, .schema(health.schemaVersion, newest: newest)))
      checks.append(holidays(years))
      if health.schemaVersion == newest, let links = try? Base.open(path, readOnly: true).links() {
        checks.append(self.links(links))
      }
    } catch {
      if [.locked, .missing].contains(error.code) { throw error }
      checks.append(HealthCheck(.file, .wrong, .unreadable(error.code.rawValue)))
    }
    return checks
  }

  /// Addresses that work, and that nobody's calendar program has asked for in a week.
  private func links(_ all: [FeedLink]) -> HealthCheck {
    let active = all.filter(\.isActive)
    let unseen = active.filter { link in
      Day(String((link.lastFetchedAt ?? link.givenOutAt).prefix(10))).map { $0.distance(to: clock.today) > 7 } ?? true
    }
    return HealthCheck(.links, unseen.isEmpty ? .well : .watch, .links(unseen: unseen.count, of: active.count))
  }

  /// The years of the base that are not over, and the one that is to be planned next.
  private func holidays(_ years: [Int]) -> HealthCheck {
    let current = SchoolYear(of: clock.today)
    let wanted = Set(years.map { SchoolYear(startingIn: $0) } + [current, current.next]).filter { $0 >= current }
      .sorted()
    let known = wanted.filter { year in
      Zone.allCases.contains { !CalendarEntry.official(for: year, in: $0).isEmpty }
    }
    let missing = wanted.filter { !known.contains($0) }
    return HealthCheck(
      .holidays, missing.isEmpty ? .well : .watch,
      .holidays(known: known.map(\.description), missing: missing.map(\.description)))
  }

  private func backupChecks() -> [HealthCheck] {
    guard let newest = shelf.newest, let name = shelf.names.last, let instant = shelf.instant(of: name) else {
      return [HealthCheck(.backups, .watch, .noBackup(shelf.folder))]
    }
    let day = Day(String(instant.prefix(10)))
    let days = day.map { max(0, $0.distance(to: clock.today)) } ?? 0
    do {
      _ = try BackupFile(checking: newest)
      return [HealthCheck(.backups, days > 7 ? .watch : .well, .backup(newest, days: days))]
    } catch {
      return [HealthCheck(.backups, .wrong, .damagedBackup(newest))]
    }
  }

  /// Files that an interrupted program has left under the name it had for them.
  private func leftovers() -> HealthCheck {
    let base = URL(fileURLWithPath: path)
    let places = [(base.deletingLastPathComponent().path, base.lastPathComponent), (shelf.folder, "")]
    let found = places.flatMap { folder, start in
      ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { name in
        name.hasPrefix(start) && name.contains(/\.new(-[0-9A-F]{8})?(-journal)?$/)
      }.map { "\(folder)/\($0)" }
    }
    return HealthCheck(.leftovers, found.isEmpty ? .well : .watch, .leftovers(found.sorted()))
  }
}
