import Foundation
import NIOCore
public import Planning

/// Why a server cannot listen where it was told to.
public struct ServerFault: Error, Hashable, Sendable {
  /// What happened.
  public enum Code: String, CaseIterable, Sendable {
    /// Another program listens there.
    case portInUse
    /// The host is not an address of this machine.
    case notThisMachine
    /// Ports below 1024 are the system's.
    case noRight
    /// Anything else.
    case cannotListen
  }

  public var code: Code
  public var host: String
  public var port: Int

  /// A failure to listen.
  public init(_ code: Code, host: String, port: Int) {
    self.code = code
    self.host = host
    self.port = port
  }

  init(_ error: IOError, host: String, port: Int) {
    let code: Code =
      switch error.errnoCode {
      case EADDRINUSE: .portInUse
      case EADDRNOTAVAIL: .notThisMachine
      case EACCES, EPERM: .noRight
      default: .cannotListen
      }
    self.init(code, host: host, port: port)
  }

  /// 75 where it may go at another time, 73 where something has to be changed first (BSD's sysexits).
  public var exitStatus: Int32 { code == .portInUse ? 75 : 73 }

  /// The thing, what is wrong and the next step.
  public func text(in language: Language) -> String {
    let place = "\(host):\(port)"
    func say(_ french: String, _ english: String) -> String { language == .french ? french : english }
    return switch code {
    case .portInUse:
      say(
        "\(place) : un autre programme écoute déjà à cette adresse. Arrêtez-le, ou donnez un autre port avec --port.",
        "\(place): another program listens at this address already. Stop it, or give another port with --port.")
    case .notThisMachine:
      say(
        "\(place) : cette machine n’a pas cette adresse. Corrigez --host.",
        "\(place): this machine does not have this address. Mend --host.")
    case .noRight:
      say(
        "\(place) : ce port est réservé au système. Donnez un port à partir de 1024, derrière nginx ou Caddy.",
        "\(place): this port is the system's. Give a port from 1024 on, behind nginx or Caddy.")
    case .cannotListen:
      say(
        "\(place) : impossible d’écouter à cette adresse. Vérifiez --host et --port.",
        "\(place): it is not possible to listen at this address. Check --host and --port.")
    }
  }
}
