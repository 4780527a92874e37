import ArgumentParser
import Dispatch
import Foundation
import Logging
import Server
import Synchronization
import UseCases

/// Serves calendars and their pages.
struct ServeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "serve",
      abstract: say(
        "Servir les calendriers et leurs pages, jusqu’à Ctrl-C.", "Serve the calendars and their pages, until Ctrl-C."),
      discussion: say(
        """
        N’écoute que cette machine, sauf --host : mettez nginx ou Caddy devant, pour https.
        Un changement publié par une autre commande est servi en moins d’une seconde.
        """,
        """
        Listens to this machine only, unless --host says otherwise: put nginx or Caddy in front, for https.
        A change published by another command is served within a second.
        """))
  }

  @OptionGroup var base: BaseOptions

  @Option(help: ArgumentHelp(say("Port ; 0 pour un port libre.", "Port; 0 for any that is free.")))
  var port = 8080

  @Option(
    help: ArgumentHelp(say("Adresse où écouter.", "Address to listen at."), valueName: say("adresse", "address")))
  var host = "127.0.0.1"

  @OptionGroup var address: PublicAddressOptions

  @Flag(help: ArgumentHelp(say("Noter chaque requête, sans son adresse.", "Log each request, without its address.")))
  var logRequests = false

  @Flag(
    help: ArgumentHelp(
      say(
        "Écrire une unité systemd pour ces options, et rien d’autre.",
        "Write a systemd unit for these options, and do nothing else.")))
  var systemdUnit = false

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError(say("--port : de 0 à 65535.", "--port: from 0 to 65535."))
    }
  }

  func run() throws {
    let given = try address.given
    if systemdUnit {
      let place = URL(fileURLWithPath: base.path).standardizedFileURL.path
      let program = Bundle.main.executablePath ?? "/usr/local/bin/tandem"
      try Console.print(SystemdUnit.text(program: program, base: place, port: port, address: given))
      return
    }
    let settings = ServerSettings(host: host, port: port, address: given, logsRequests: logRequests)
    let shelf = try BaseShelf(base.path)
    let server = FeedServer(shelf, settings: settings, clock: try .ofProgram, logger: logger)
    if !settings.isLoopback, settings.address.scheme == "http" {
      Console.tell(
        say(
          "Attention : sans https, les adresses privées circulent en clair.",
          "Careful: without https the private addresses travel in plain text."))
    }
    let path = base.path
    do {
      try Self.wait {
        try await server.run { standing in
          let feeds = counted(standing.feeds, "calendrier", "calendriers", "calendar", "calendars")
          let links = counted(standing.links, "adresse", "adresses", "address", "addresses")
          let place = PublicAddress(host: settings.host, port: standing.port)
          Console.tell(
            say(
              "\(path) sur \(place.scheme)://\(place.authority)/ : \(feeds), \(links) en service. Ctrl-C arrête.",
              "\(path) at \(place.scheme)://\(place.authority)/: \(feeds), \(links) in use. Ctrl-C stops."))
        }
      }
    } catch let fault as ServerFault {
      Console.complain(fault.text(in: Speech.language))
      throw ExitCode(fault.exitStatus)
    }
  }

  /// What happens while it serves, on standard error.
  private var logger: Logger {
    var logger = Logger(label: "tandem") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = logRequests ? .info : .notice
    return logger
  }

  /// Waits on this thread, which nothing else needs, for what runs on others.
  private static func wait(_ body: @escaping @Sendable () async throws -> Void) throws {
    let outcome = Mutex<Result<Void, any Error>>(.success(()))
    let end = DispatchSemaphore(value: 0)
    Task.detached {
      do { try await body() } catch { outcome.withLock { $0 = .failure(error) } }
      end.signal()
    }
    end.wait()
    try outcome.withLock { $0 }.get()
  }
}
