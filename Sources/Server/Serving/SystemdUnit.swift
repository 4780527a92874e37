public import UseCases

/// A unit of systemd that runs the server with no more rights than it needs.
public enum SystemdUnit {
  /// The text of the unit.
  ///
  /// - Parameters:
  ///   - program: The absolute path of `tandem`.
  ///   - base: The absolute path of the base; its folder is the only place that can be written.
  public static func text(program: String, base: String, port: Int, address: PublicAddress?) -> String {
    let folder = base.split(separator: "/").dropLast().map { "/" + $0 }.joined()
    let shown = address.map { " --public-url \($0.scheme)://\($0.authority)\($0.prefix)" } ?? ""
    return """
      [Unit]
      Description=Tandem: calendars of training sessions and deliveries
      After=network.target

      [Service]
      # The user must own the base and its folder: useradd --system --no-create-home tandem
      User=tandem
      ExecStart=\(quoted(program)) serve --base \(quoted(base)) --port \(port)\(shown)
      Restart=on-failure
      RestartSec=2
      TimeoutStopSec=10
      LimitNOFILE=16384
      MemoryMax=1G
      UMask=0077
      ReadWritePaths=\(quoted(folder.isEmpty ? "/" : folder))
      ProtectSystem=strict
      ProtectHome=yes
      PrivateTmp=yes
      PrivateDevices=yes
      ProtectKernelTunables=yes
      ProtectKernelModules=yes
      ProtectKernelLogs=yes
      ProtectControlGroups=yes
      ProtectClock=yes
      ProtectHostname=yes
      ProtectProc=invisible
      NoNewPrivileges=yes
      RestrictSUIDSGID=yes
      RestrictRealtime=yes
      RestrictNamespaces=yes
      RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
      LockPersonality=yes
      CapabilityBoundingSet=
      SystemCallArchitectures=native
      SystemCallFilter=@system-service
      SystemCallErrorNumber=EPERM

      [Install]
      WantedBy=multi-user.target

      """
  }

  /// A path as systemd reads it: in quotes where it has a space, `%` doubled.
  private static func quoted(_ path: String) -> String {
    let plain = path.replacing("%", with: "%%").replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return plain.contains(" ") ? "\"\(plain)\"" : plain
  }
}
