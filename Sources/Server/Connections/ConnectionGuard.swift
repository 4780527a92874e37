import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes a connection that takes too long over anything, or sends too much.
///
/// Each step has an end in time that nothing moves, so that a client who sends one byte now and then is closed like one
/// who sends none: waiting for a request's headers, for its body, for the answer to be made. Each connection has one
/// timer.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let headTime: TimeAmount
  private let bodyTime: TimeAmount
  private let answerTime: TimeAmount
  private let farewell: TimeAmount
  /// How late an end may be found.
  private let tick: TimeAmount
  private let bodyBytes: Int
  private var deadline = NIODeadline.distantFuture
  private var timer: Scheduled<Void>?
  private var received = 0
  private var isLeaving = false

  init(_ limits: ServerLimits) {
    headTime = TimeAmount(limits.headTime)
    bodyTime = TimeAmount(limits.bodyTime)
    answerTime = TimeAmount(limits.answerTime)
    farewell = TimeAmount(limits.farewell)
    tick = TimeAmount(min(limits.headTime, limits.bodyTime, limits.answerTime) / 4)
    bodyBytes = limits.bodyBytes
  }

  func handlerAdded(context: ChannelHandlerContext) {
    deadline = .now() + headTime
    wait(context)
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    timer?.cancel()
    timer = nil
  }

  func channelInactive(context: ChannelHandlerContext) {
    timer?.cancel()
    timer = nil
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      received = 0
      limit(to: bodyTime)
    case .body(let bytes):
      received += bytes.readableBytes
      if received > bodyBytes {
        context.close(promise: nil)
        return
      }
    case .end: limit(to: answerTime)
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) { limit(to: headTime) }
    context.write(data, promise: promise)
  }

  /// At the server's end whatever is being answered has some seconds left.
  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is ChannelShouldQuiesceEvent, !isLeaving {
      deadline = min(deadline, .now() + farewell)
      isLeaving = true
      timer?.cancel()
      wait(context)
    }
    context.fireUserInboundEventTriggered(event)
  }

  private func limit(to time: TimeAmount) {
    // Nothing gives a connection more time once it has to leave.
    if !isLeaving { deadline = .now() + time }
  }

  /// Looks again at the end, or a little later where that has been moved forward since: moving it costs nothing then, and
  /// it is moved with each request.
  private func wait(_ context: ChannelHandlerContext) {
    let next = isLeaving ? deadline : min(deadline, .now() + tick)
    timer = context.eventLoop.assumeIsolated().scheduleTask(deadline: next) { [weak self] in
      guard let self, self.timer != nil else { return }
      if NIODeadline.now() >= self.deadline {
        context.close(promise: nil)
      } else {
        self.wait(context)
      }
    }
  }
}

@available(*, unavailable)
extension ConnectionGuard: Sendable {}
