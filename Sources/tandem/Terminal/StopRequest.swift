import Dispatch
import Foundation
import Synchronization

/// Whether the user has asked to stop: Ctrl-C, or the signal that ends programs.
final class StopRequest: Sendable {
  private let asked = Atomic<Bool>(false)

  /// Whether one of the signals has come.
  var isAsked: Bool { asked.load(ordering: .relaxed) }

  private func ask() { asked.store(true, ordering: .relaxed) }

  /// Runs something that looks at the request from time to time; meanwhile the signals do not end the program.
  static func heeded<Value>(_ body: (StopRequest) throws -> Value) rethrows -> Value {
    let request = StopRequest()
    let queue = DispatchQueue(label: "stop")
    let sources = [SIGINT, SIGTERM].map { number in
      // The signal's usual effect has to be off for the source to see it.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { request.ask() }
      source.resume()
      return source
    }
    defer {
      for source in sources { source.cancel() }
      for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
    }
    return try body(request)
  }
}
