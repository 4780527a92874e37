/// What a connection may take of the server's time and memory.
public struct ServerLimits: Hashable, Sendable {
  /// Connections at once; whoever comes beyond waits to be let in.
  public var connections = 8192
  /// From a connection's beginning, or from the last answer, to the end of a request's headers.
  public var headTime = Duration.seconds(20)
  /// From there to the end of what is sent with the request.
  public var bodyTime = Duration.seconds(10)
  /// From there to the end of the answer.
  public var answerTime = Duration.seconds(25)
  /// Bytes of a header, and of all of them together.
  public var headerBytes = 8 * 1024
  /// Headers of a request.
  public var headers = 64
  /// Bytes sent with a request.
  public var bodyBytes = 16 * 1024
  /// Bytes of calendars kept at hand.
  public var cacheBytes = 256 * 1024 * 1024
  /// How often the base is looked at for changes.
  public var lookEvery = Duration.milliseconds(250)
  /// How often it is written when links were last fetched.
  public var noteEvery = Duration.seconds(300)
  /// After a signal, for answers that are being given.
  public var farewell = Duration.seconds(4)

  /// The usual ones.
  public init() {}
}
