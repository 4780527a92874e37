import Planning

extension Problem.Cause {
  /// What is wrong and how to mend it, for an English reader.
  func inEnglish() -> (what: String, mend: String) {
    switch self {
    case .noSuchFolder: ("there is no such folder", "check the path")
    case .unreadableFile(let reason): ("cannot be read (\(reason))", "check the file and who may read it")
    case .missingFile: ("a required file is missing", "add it to the dossier (init --templates writes an empty one)")
    case .emptyTable: ("the table is empty", "add one row per item below the header")
    case .notText: ("this is not a text file", "save the sheet as CSV UTF-8")
    case .tooLarge:
      ("the file, a row or the table is too large", "split the file or remove columns and rows not needed")
    case .mixedEncoding: ("two encodings are mixed, some accents will be wrong", "save the file as CSV UTF-8")
    case .unreadableCharacter: ("a character cannot be read", "mend it, then save as CSV UTF-8")
    case .unknownTable(let meant):
      ("no table of a dossier has this name, the file is not read", Self.meant(meant, "rename it") ?? "remove it")
    case .tableTwice(let other): ("the same table as \(other)", "keep one of the two files")
    case .missingColumn: ("a required column is missing", "add it to the header and fill it in")
    case .newRowWithout(let names):
      (
        "the id is unknown, and a new row needs the columns \(names.joined(separator: ", "))",
        "mend the id, or add these columns"
      )
    case .unknownColumns(let names):
      (
        "columns neither read nor kept in the base: \(names.joined(separator: ", "))",
        "nothing to do if they serve you alone: keep your file (--annotate gives them back)"
      )
    case .columnTwice: ("the column stands twice", "keep one of them")
    case .unterminatedQuote: ("a quote is opened and never closed", "close it, or double the quotes of the text")
    case .textAfterQuote: ("text after a closing quote", "double the quotes that belong to the text")
    case .tooManyCells(let expected, let found):
      ("\(found) cells for \(expected) columns", "put quotes around the text that holds the delimiter")
    case .tooFewCells(let expected, let found):
      ("\(found) cells for \(expected) columns", "complete the row; the rest counts as blank")
    default: englishOfValue()
    }
  }

  private func englishOfValue() -> (what: String, mend: String) {
    switch self {
    case .missingValue: ("a required value is missing", "fill in the cell")
    case .notADay: ("this is not a date", "write 2027-11-05 or 05/11/2027")
    case .notAMoment: ("this is not a date, with or without a time", "write 2027-11-09 or 2027-11-09 17:00")
    case .notATime: ("this is not a time", "write 9:00, 9h or 09h30, from 0h to 24h")
    case .notADuration: ("this is not a duration", "write 3h, 1h30 or a number")
    case .notANumber: ("this is not a number", "write 47.98 or 47,98 for example")
    case .notAWholeNumber: ("this is not a whole number", "write 12 for example")
    case .outOfRange(let least, let most): ("out of range", "give a value from \(least) to \(most)")
    case .notYesNo: ("neither yes nor no", "write oui or non")
    case .notAChoice(let words, let meant):
      ("unknown word", Self.meant(meant, "write") ?? "write \(words.joined(separator: ", "))")
    case .notAWeekday:
      ("this is not a day of the week", "write lundi, mardi, mercredi, jeudi, vendredi or samedi")
    case .notClassHours: ("these are not class hours", "write 08:30-11:30 13:30-16:30 for example")
    case .classHoursOverlap: ("the hours overlap or are out of order", "give them from morning to evening")
    case .notAReach(let kinds):
      ("unknown reach", "write " + kinds.map { $0 == "tout" ? $0 : $0 + ":…" }.joined(separator: ", "))
    case .notAUAI: ("this is not a UAI code", "write seven digits and a letter, such as 0350122T")
    case .wrongCheckLetter(let right): ("the check letter is wrong", "with these digits the code is \(right)")
    case .lostZeros(let restored):
      (
        "a spreadsheet has dropped zeros at the beginning, read as \(restored)",
        "make the column text and mend it, to read this no more"
      )
    case .halfCoordinates: ("one coordinate without the other", "give latitude and longitude, or neither")
    case .noCoordinates: ("a place without coordinates: ways to it count no minutes", "give latitude and longitude")
    case .schoolNowhere(let uai, let name, let commune):
      (
        "the school \(name) in \(commune) (\(uai)) has no coordinates: ways to it count no minutes",
        "give them in a table ecoles.csv with the columns uai;latitude;longitude, or import with --place-at-commune"
      )
    case .placedAtCommune(let uai, let name, let commune, let schools):
      (
        "the school \(name) in \(commune) (\(uai)) is placed in the middle of the commune (\(schools) other school(s)), "
          + "not where it stands",
        "give its own in a table ecoles.csv with the columns uai;latitude;longitude"
      )
    case .unknown(let table, let meant):
      ("not in \(table.fileName)", Self.meant(meant, "write") ?? "mend it, or add the row to \(table.fileName)")
    case .unknownCirconscription(let meant):
      (
        "no school or structure is in this circonscription",
        Self.meant(meant, "write") ?? "take a name from the column circonscription of ecoles.csv"
      )
    case .unknownCommune(let meant):
      (
        "no school or structure is in this commune",
        Self.meant(meant, "write") ?? "take a name from the column commune of ecoles.csv"
      )
    case .placeOutside(let meant):
      (
        "neither a school, a structure nor a venue of the dossier",
        Self.meant(meant, "write") ?? "give a UAI or an id of lieux.csv or structures.csv"
      )
    case .unknownFamily(let meant):
      (
        "no venue has this equipment and no equipment type brings it",
        Self.meant(meant, "write") ?? "take a famille from equipements.csv or lieux.csv"
      )
    case .idTwice(let line): ("given on line \(line) already", "keep one row per id")
    case .prerequisiteCycle(let names):
      ("prerequisites run in a circle: \(names.joined(separator: " → "))", "remove one of them")
    default: englishOfSense()
    }
  }

  private func englishOfSense() -> (what: String, mend: String) {
    switch self {
    case .endsBeforeStart(let column, let start):
      ("the end is before the start (\(column): \(start))", "mend one of the two")
    case .leastOverMost(let most): ("the least group is larger than the largest (\(most))", "mend one of the two")
    case .leadOverFreshness(let days):
      ("the lead is longer than the freshness (\(days) days): no training can count", "mend one of the two")
    case .moreThanOrdered(let ordered, let delivered):
      (
        "with this delivery \(delivered) have come of \(ordered) ordered",
        "mend quantite here, or in deploiements.csv or projets.csv"
      )
    case .personNowhere:
      (
        "a person without school or structure",
        "give ecole or structure; else only trainers for all circonscriptions can teach them"
      )
    case .longerThanWindows(let longest):
      (
        "the module is longer than every window (\(ValueText.duration(longest)))",
        "lengthen a window of reglages.yml or split the module"
      )
    case .sessionOutsideYear(let year):
      ("outside the school year \(year)", "mend the date, or take the session out of this year's table")
    case .outsideYear(let year): ("outside the school year \(year)", "check the dates; the deployment will get none")
    case .attendance(let fault): fault.sentence(in: .english)
    case .attendanceOfNothing: ("attendance of neither a session nor a dated module", "give seance, or module and date")
    case .noWindows: ("no window for this audience: nothing can be placed", "add windows under creneaux")
    case .measuredTwice(let line): ("another duration than line \(line) for the same way", "keep one of the two rows")
    case .workbook(let fault): fault.inEnglish()
    case .referent(let fault): fault.inEnglish()
    case .yamlSyntax(let reason): ("YAML syntax: \(reason)", "check colons, indents and quotes")
    case .yamlTooDeep: ("too many levels or a YAML alias", "follow the form of the template of reglages.yml")
    case .unknownSetting(let meant): ("unknown setting, not read", Self.meant(meant, "write") ?? "remove it")
    case .missingSetting: ("a required setting is missing", "add it")
    case .settingsOfOtherYear(let year):
      ("settings of another year than \(year)", "choose the year by --year, or mend annee_scolaire")
    case .settingTwice: ("the setting is given twice", "keep one of them")
    case .wrongShape(let shape):
      switch shape {
      case .map: ("“name: value” pairs are wanted", "follow the form of the template of reglages.yml")
      case .list: ("a list is wanted", "write one dash per item, or [a, b]")
      case .value: ("a single value is wanted", "write a word or a number")
      }
    case .notASchoolYear: ("this is not a school year", "write 2027-2028 for example")
    case .unknownDepartement: ("unknown département", "write its number in quotes: \"35\", \"2A\", \"971\"")
    case .noCalendar(let error): ("there is no school calendar", error.englishText)
    case .windowOnSunday: ("a window on a Sunday, a day without training", "choose a day from Monday to Saturday")
    case .classTimeOfAgents: ("temps_classe is a matter of teachers only", "remove it")
    case .notAWeight: ("a weight is a whole number, 0 or more", "write 4 for example")
    case .agendaKept:
      ("the calendar is not there, the base keeps what it knows of it", "add the .ics file if it has changed")
    case .missingAgenda: ("the calendar is not in the dossier", "add the .ics file to the folder, or empty the cell")
    case .unreadableAgenda(let fault): ("the calendar cannot be read (\(fault.inEnglish()))", "export it as .ics again")
    case .agendaRemark(let remark): remark.inEnglish()
    case .closingSchool: ("the school is said to close", "remove it if it has closed")
    case .noClasses: ("the number of classes is unknown", "fill in classes and eleves in ecoles.csv")
    case .noCirconscription: ("the circonscription is unknown", "fill in circonscription in ecoles.csv")
    case .notAnOfficialFile:
      (
        "neither the Ministry's directory nor its pupil numbers",
        "give the CSV files as data.education.gouv.fr publishes them"
      )
    case .schoolTwiceDiffering(let line, let columns):
      (
        "the school stands twice with another \(columns.joined(separator: ", ")); the row on line \(line) is taken",
        "remove the row that is wrong"
      )
    case .workedInVain: ("not a day of the official holidays, or a public holiday: this changes nothing", "remove it")
    case .schoolTwice: ("the school stands twice, the first row counts", "nothing to do")
    default: ("wrong value", "mend it")
    }
  }

  private static func meant(_ name: String?, _ verb: String) -> String? { name.map { "\(verb) “\($0)”?" } }
}
