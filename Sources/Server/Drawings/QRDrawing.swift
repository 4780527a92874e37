import Reports

/// A QR code as a drawing within a page: dark on light in every colour scheme, as cameras want it.
enum QRDrawing {
  /// Squares of light around the code; the standard asks for four.
  private static let quietZone = 4

  /// - Parameter title: What somebody who does not see it is told.
  static func markup(_ code: QRCode, title: String) -> Markup {
    let side = code.width + 2 * quietZone
    return .element(
      .svg, [.set(.class, "qr"), .set(.viewBox, "0 0 \(side) \(side)"), .set(.role, "img"), .set(.label, title)],
      [
        .element(
          .rect, [.set(.class, "light"), .set(.width, side), .set(.height, side)], [Markup]()),
        .element(.path, [.set(.class, "dark"), .set(.d, code.path(from: quietZone))], [Markup]()),
      ])
  }
}
