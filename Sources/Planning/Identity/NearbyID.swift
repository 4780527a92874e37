/// Finds the id that was likely meant where an unknown one was written.
enum NearbyID {
  /// The first id, in their order, that differs in the case of letters or by one letter only; nil where there is none.
  ///
  /// Ids that end in numbers lie close together, so one that differs in a digit is no suggestion.
  static func nearest(to written: String, among ids: some Sequence<String>) -> String? {
    let wanted = Array(written.lowercased())
    return ids.filter { isNear(Array($0.lowercased()), wanted) }.min()
  }

  private static func isNear(_ a: [Character], _ b: [Character]) -> Bool {
    if a == b { return true }
    guard a.count >= 3, b.count >= 3, abs(a.count - b.count) <= 1 else { return false }
    let start = zip(a, b).prefix { $0.0 == $0.1 }.count
    let rest = min(a.count, b.count) - start
    let end = min(rest, zip(a.reversed(), b.reversed()).prefix { $0.0 == $0.1 }.count)
    let (middleA, middleB) = (a[start..<a.count - end], b[start..<b.count - end])
    guard middleA.count <= 1, middleB.count <= 1 else { return false }
    // A zero too many or too few, or a letter O for one, is a slip.
    return !(middleA + middleB).contains { $0.isNumber && $0 != "0" }
  }
}
