/// Whether equipment may go out, in the words of whoever sends it.
///
/// The raw value is its code in files.
public enum DeliveryVerdict: String, CaseIterable, Sendable, Codable {
  /// Everything that was asked for is there.
  case go
  /// All is booked; what is still to come must be held.
  case goSoFar
  /// Something is missing that stands in the way.
  case noGo
  /// Nothing to send yet: the project is not decided upon.
  case waiting
  /// Nothing to send any more, or ever: delivered, or refused.
  case nothingToSend

  /// The verdict as a word for a list.
  public func text(in language: Language) -> String {
    switch (self, language) {
    case (.go, .french): "OUI"
    case (.go, .english): "GO"
    case (.goSoFar, .french): "OUI pour l’instant"
    case (.goSoFar, .english): "GO so far"
    case (.noGo, .french): "NON"
    case (.noGo, .english): "NO GO"
    case (.waiting, .french): "en attente"
    case (.waiting, .english): "waiting"
    case (.nothingToSend, .french): "–"
    case (.nothingToSend, .english): "–"
    }
  }
}

extension DeploymentCoverage {
  /// Whether it may be delivered as things stand.
  public var verdict: DeliveryVerdict {
    switch projectStatus {
    case .refused: return .nothingToSend
    case .submitted: return .waiting
    case .validated: break
    }
    return switch state {
    case .delivered: .nothingToSend
    case .ready, .notApplicable: .go
    case .onTrack: .goSoFar
    case .atRisk, .notReady, .awaitingValidation: .noGo
    }
  }

  /// Whether training, or what it needs, stands in the way of a delivery that is to come.
  public var isBlocked: Bool { isLive && verdict == .noGo }
}
