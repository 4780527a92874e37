import ICalendar
import Testing

@Suite struct CleanTextTests {
  @Test(
    "line ends become one kind, controls go, the rest stays",
    arguments: [
      ("a\r\nb\rc\nd\u{2028}e", "a\nb\nc\nd\ne"), ("a\u{0}b\u{7}c\u{1B}[31md", "abc[31md"), ("a\tb", "a b"),
      ("\u{FEFF}Été 😀", "Été 😀"), ("  \n a \n", "a"), ("\u{9D}\u{7F}", ""), ("a;b,c\\d:\"e\"", "a;b,c\\d:\"e\""),
      ("👩‍🏫", "👩‍🏫"), ("e\u{301}", "e\u{301}"),
    ])
  func lines(text: String, expected: String) {
    #expect(Array(CleanText.lines(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(
    "an address keeps to the characters of RFC 3986",
    arguments: [
      ("https://a.fr/s?x=1&y=2#z", "https://a.fr/s?x=1&y=2#z"), ("https://a.fr/é b", "https://a.fr/%C3%A9%20b"),
      ("https://a.fr/\r\nX-INJ:1", "https://a.fr/%20X-INJ:1"), ("https://a.fr/<\">", "https://a.fr/%3C%22%3E"),
    ])
  func address(text: String, expected: String) {
    #expect(CleanText.address(text) == expected)
  }
}
