import Foundation
import SchoolCalendar

/// What the doctor looks at outside of the base.
enum MachineChecks {
  /// Whether a version of SQLite may lose commits that two connections make to a write-ahead log: 3.7.0 to 3.51.2.
  ///
  /// The mending is in <https://sqlite.org/wal.html>, section 11.
  static func hasResetBug(_ version: String) -> Bool {
    let parts = version.split(separator: ".").compactMap { Int($0) }
    guard parts.count >= 3 else { return true }
    let number = parts[0] * 1_000_000 + parts[1] * 1000 + parts[2]
    return (3_007_000..<3_051_003).contains(number)
  }

  /// Room for the next change: its journal, a backup, and the copy that a new version or a restore makes.
  static func space(for path: String) -> HealthCheck {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber)?.intValue ?? 0
    let free =
      (try? FileManager.default.attributesOfFileSystem(forPath: folder)[.systemFreeSize] as? NSNumber)?.intValue ?? 0
    let needed = 3 * size + 50_000_000
    let state: HealthCheck.State = free < size + 5_000_000 ? .wrong : free < needed ? .watch : .well
    return HealthCheck(.space, state, .free(bytes: free, needed: needed))
  }

  /// Locks of files are kept by the disks of a machine; over a network they may not be.
  static func fileSystem(of path: String) -> HealthCheck {
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let table = FileManager.default.contents(atPath: "/proc/self/mounts") ?? Data()
    // Of the mount points above the file the nearest counts, of several at one place the last.
    var nearest = (place: "", type: "")
    for line in String(decoding: table, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 2 else { continue }
      let place = String(fields[1].replacing("\\040", with: " "))
      let isAbove = place == "/" || real == place || real.hasPrefix("\(place)/")
      if isAbove, place.count >= nearest.place.count { nearest = (place, String(fields[2])) }
    }
    let isNetwork = ["nfs", "cifs", "smb", "fuse", "9p", "afs", "ceph", "gluster", "ncp"].contains {
      nearest.type.hasPrefix($0)
    }
    return HealthCheck(
      .fileSystem, isNetwork ? .watch : .well, isNetwork ? .network(nearest.type) : .local(nearest.type))
  }

  /// The zone in which all times are, and from which release of the world's zones it comes.
  static var timeZone: HealthCheck {
    let folder = ProcessInfo.processInfo.environment["TZDIR"] ?? "/usr/share/zoneinfo"
    let file = FileManager.default.contents(atPath: "\(folder)/Europe/Paris")
    let isThere = file?.starts(with: Array("TZif".utf8)) ?? false
    // Winter of 2027 and summer of 2028, seconds after 1970.
    let offsets = TimeZone(identifier: "Europe/Paris").map { zone in
      [1_799_000_000.0, 1_846_000_000.0].map { zone.secondsFromGMT(for: Date(timeIntervalSince1970: $0)) }
    }
    guard isThere, offsets == [3600, 7200] else { return HealthCheck(.timeZone, .wrong, .wrongTimeZone) }
    let head = FileManager.default.contents(atPath: "\(folder)/tzdata.zi")?.prefix(40) ?? Data()
    let line = String(decoding: head, as: UTF8.self).split(separator: "\n").first ?? ""
    let version = line.split(separator: " ").last.map(String.init)
    return HealthCheck(.timeZone, .well, .timeZone(version: version))
  }
}
