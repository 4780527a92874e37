/// Version 7: the life of every calendar event that people have subscribed to, and every feed as it was last made.
///
/// Texts of events and headings are kept as they go out, so that serving a feed renders nothing.
enum Version7Calendars {
  static var statements: [String] { [window, event, heading, feed, member, byEvent] + rules }

  private static let window = """
    CREATE TABLE feed_window (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    publication TEXT NOT NULL \(day("publication")),
    first_day TEXT NOT NULL \(day("first_day")),
    last_day TEXT NOT NULL \(day("last_day")),
    CHECK (first_day <= publication AND publication <= last_day)
    ) STRICT
    """

  private static let event = """
    CREATE TABLE calendar_event (
    number INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    year INTEGER NOT NULL REFERENCES school_year (year),
    subject TEXT NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('confirmed', 'cancelled', 'gone')),
    sequence INTEGER NOT NULL CHECK (sequence >= 0),
    modified_at TEXT NOT NULL \(instant("modified_at")),
    cancelled_at TEXT \(instant("cancelled_at")),
    start_at TEXT NOT NULL,
    last_day TEXT NOT NULL \(day("last_day")),
    own TEXT NOT NULL CHECK (own <> ''),
    overview TEXT,
    CHECK (standing <> 'confirmed' OR cancelled_at IS NULL)
    ) STRICT
    """

  private static let heading =
    "CREATE TABLE feed_heading (number INTEGER PRIMARY KEY, lines TEXT NOT NULL UNIQUE CHECK (lines <> '')) STRICT"

  private static let feed = """
    CREATE TABLE feed (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind <> ''),
    key TEXT NOT NULL,
    is_own INTEGER NOT NULL CHECK (is_own IN (0, 1)),
    heading INTEGER NOT NULL REFERENCES feed_heading (number),
    etag TEXT NOT NULL CHECK (length(etag) = 64),
    modified_at TEXT NOT NULL \(instant("modified_at")),
    size INTEGER NOT NULL CHECK (size > 0),
    UNIQUE (kind, key)
    ) STRICT
    """

  private static let member = """
    CREATE TABLE feed_event (
    feed INTEGER NOT NULL REFERENCES feed (number) ON DELETE CASCADE,
    event INTEGER NOT NULL REFERENCES calendar_event (number),
    standing TEXT NOT NULL CHECK (standing IN ('member', 'left', 'gone')),
    extra INTEGER NOT NULL CHECK (extra >= 0),
    modified_at TEXT \(instant("modified_at")),
    start_at TEXT,
    last_day TEXT \(day("last_day")),
    own TEXT,
    PRIMARY KEY (feed, event),
    CHECK ((own IS NULL) = (start_at IS NULL) AND (own IS NULL) = (last_day IS NULL)),
    CHECK (standing <> 'left' OR own IS NOT NULL)
    ) STRICT, WITHOUT ROWID
    """

  private static let byEvent = "CREATE INDEX feed_event_event ON feed_event (event)"

  /// What calendars count on is held by the base itself: no version goes back, no event is forgotten.
  private static let rules = [
    """
    CREATE TRIGGER calendar_event_goes_on BEFORE UPDATE ON calendar_event
    WHEN NEW.uid <> OLD.uid OR NEW.sequence < OLD.sequence OR NEW.modified_at < OLD.modified_at
    BEGIN SELECT RAISE(ABORT, 'an event does not go back'); END
    """,
    """
    CREATE TRIGGER calendar_event_stays BEFORE DELETE ON calendar_event
    BEGIN SELECT RAISE(ABORT, 'an event is not forgotten'); END
    """,
    """
    CREATE TRIGGER feed_goes_on BEFORE UPDATE ON feed
    WHEN NEW.modified_at < OLD.modified_at
    BEGIN SELECT RAISE(ABORT, 'a feed does not go back'); END
    """,
    """
    CREATE TRIGGER feed_event_goes_on BEFORE UPDATE ON feed_event
    WHEN NEW.extra < OLD.extra
    BEGIN SELECT RAISE(ABORT, 'an event does not go back'); END
    """,
  ]

  /// A civil day as `2027-11-05`, as in version 1.
  private static func day(_ column: String) -> String {
    "CHECK (\(column) IS NULL OR (\(column) GLOB '????-??-??' AND date(\(column), '+0 days') IS \(column)))"
  }

  /// An instant of record-keeping as `2027-03-14T15:09:26Z`, as in version 1.
  private static func instant(_ column: String) -> String {
    """
    CHECK (\(column) IS NULL OR (\(column) GLOB '????-??-??T??:??:??Z'
    AND strftime('%Y-%m-%dT%H:%M:%SZ', \(column), '+0 days') IS \(column)))
    """
  }
}
