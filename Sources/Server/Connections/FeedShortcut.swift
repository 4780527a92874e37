import Foundation
import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Answers requests for calendars that are in memory on the thread that has read them.
///
/// Most requests find nothing new; the way through the routes, which may wait for the base, costs more than such an answer
/// does. Everything else goes on to the routes, and nothing overtakes a request that is still there. The answers are the
/// same as theirs.
final class FeedShortcut: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let feeds: FeedRoute
  /// Requests that have gone on to the routes and are not answered yet.
  private var waiting = 0
  /// The answer to the request that is being read.
  private var answer: FeedRoute.Parts?
  private var isUnflushed = false
  private var date: (seconds: Int, text: String) = (0, "")

  init(_ feeds: FeedRoute) { self.feeds = feeds }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      if waiting == 0 { answer = feeds.immediate(head) }
      if answer != nil { return }
      waiting += 1
    case .body: if answer != nil { return }
    case .end:
      if let answer {
        self.answer = nil
        send(answer, context)
        return
      }
    }
    context.fireChannelRead(data)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    if isUnflushed {
      isUnflushed = false
      context.flush()
    }
    context.fireChannelReadComplete()
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) { waiting = max(0, waiting - 1) }
    context.write(data, promise: promise)
  }

  private func send(_ parts: FeedRoute.Parts, _ context: ChannelHandlerContext) {
    var headers = parts.headers
    Answer.guardHeaders(&headers)
    headers[.date] = now()
    context.write(wrapOutboundOut(.head(HTTPResponse(status: parts.status, headerFields: headers))), promise: nil)
    if let buffer = parts.buffer { context.write(wrapOutboundOut(.body(buffer)), promise: nil) }
    context.write(wrapOutboundOut(.end(nil)), promise: nil)
    isUnflushed = true
  }

  /// The instant as the header has it.
  private func now() -> String {
    let seconds = Int(Date().timeIntervalSince1970)
    if seconds != date.seconds { date = (seconds, HTTPDate.text(seconds)) }
    return date.text
  }
}

@available(*, unavailable)
extension FeedShortcut: Sendable {}
