/// A small calendar; the same for the same words.
func calendar(_ summary: String = "Écran interactif", name: String = "Mes formations 2027-2028") -> String {
  [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tandem//Tandem//FR", "X-WR-CALNAME:\(name)",
    "X-WR-TIMEZONE:Europe/Paris", "BEGIN:VEVENT", "UID:a@example.org", "DTSTAMP:20270314T120000Z",
    "DTSTART:20271117T080000Z", "DTEND:20271117T110000Z", "SUMMARY:\(summary)", "END:VEVENT", "END:VCALENDAR", "",
  ].joined(separator: "\r\n")
}
