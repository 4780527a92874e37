public import Planning
public import SchoolCalendar

extension Problem {
  /// Why something is wrong, with what a sentence about it needs.
  public enum Cause: Hashable, Sendable {
    // Files
    case noSuchFolder
    /// With what the system says.
    case unreadableFile(String)
    /// A file that a dossier cannot do without.
    case missingFile
    case emptyTable
    case notText
    case tooLarge
    case mixedEncoding
    case unreadableCharacter
    /// A table that no dossier has, with the name that was likely meant.
    case unknownTable(meant: String?)
    /// Two files that are the same table, with the other's name.
    case tableTwice(other: String)

    // Rows and columns
    case missingColumn
    /// A row that is new though its table lacks these columns, which only a known row can do without.
    case newRowWithout([String])
    /// Columns that are not read.
    case unknownColumns([String])
    /// A column that stands twice.
    case columnTwice
    case unterminatedQuote
    case textAfterQuote
    /// More cells than the header has columns.
    case tooManyCells(expected: Int, found: Int)
    /// Fewer cells than the header has columns; the rest counts as blank.
    case tooFewCells(expected: Int, found: Int)

    // Values
    case missingValue
    case notADay
    case notAMoment
    case notATime
    case notADuration
    case notANumber
    case notAWholeNumber
    /// The number is readable but cannot be meant; the limits belong to the range.
    case outOfRange(String, String)
    case notYesNo
    /// Not one of these words, with the one likely meant.
    case notAChoice([String], meant: String?)
    case notAWeekday
    case notClassHours
    case classHoursOverlap
    case notAReach([String])
    /// Not seven digits and a letter.
    case notAUAI
    /// The check letter is wrong; this is the code with the right one.
    case wrongCheckLetter(right: String)
    /// Zeros at the beginning of a code that a spreadsheet has dropped; this is the code as it is read.
    case lostZeros(restored: String)
    /// One coordinate without the other.
    case halfCoordinates
    /// A place that lies nowhere: ways to it count nothing.
    case noCoordinates
    /// A school that lies nowhere, named so that somebody can find it on a map.
    case schoolNowhere(uai: String, name: String, commune: String)
    /// A school without coordinates that was put in the middle of so many others of its commune.
    case placedAtCommune(uai: String, name: String, commune: String, schools: Int)

    // References
    /// Nothing in that table (or the settings) has this id, with the id likely meant.
    case unknown(DossierTable, meant: String?)
    /// No school nor structure is in this circonscription, with the name likely meant.
    case unknownCirconscription(meant: String?)
    /// No school nor structure is in this commune, with the name likely meant.
    case unknownCommune(meant: String?)
    /// The place is neither in the dossier nor `distanciel`.
    case placeOutside(meant: String?)
    /// No venue has it and no equipment type brings it, with the family likely meant.
    case unknownFamily(meant: String?)
    /// The id is that of an earlier line.
    case idTwice(firstLine: Int)
    /// Something is its own prerequisite by way of these.
    case prerequisiteCycle([String])

    // Sense
    /// An end before its start, with the column and text of the start.
    case endsBeforeStart(column: String, start: String)
    case leastOverMost(most: Int)
    /// Training would have to be older than it may be.
    case leadOverFreshness(freshness: Int)
    /// The deliveries of a deployment add up to more than was ordered.
    case moreThanOrdered(ordered: Int, delivered: Int)
    /// A person with neither school nor structure.
    case personNowhere
    /// No window of an audience is as long, the longest having this many minutes.
    case longerThanWindows(longest: Int)
    case outsideYear(SchoolYear)
    /// A session of others that is not in the school year, 1 September to 31 August.
    case sessionOutsideYear(SchoolYear)
    /// An attendance that names neither a session nor a module and a date.
    case attendanceOfNothing
    /// An attendance that does not go with the plan that is followed.
    case attendance(AttendanceFault)
    /// People of an audience but no window for them.
    case noWindows
    /// The two ways of one pair differ.
    case measuredTwice(firstLine: Int)

    // Referents
    case referent(ReferentFault)

    // Workbooks
    case workbook(WorkbookFault)

    // Settings
    /// With what the parser says.
    case yamlSyntax(String)
    case yamlTooDeep
    case unknownSetting(meant: String?)
    case missingSetting
    case settingTwice
    /// Settings of another year than the one that is brought up to date.
    case settingsOfOtherYear(SchoolYear)
    /// Not a map, not a list, not a single value, as wanted.
    case wrongShape(SettingShape)
    case notASchoolYear
    case unknownDepartement
    case noCalendar(CalendarError)
    /// A window on a day on which there is never class nor training.
    case windowOnSunday
    /// Class time is a matter of teachers only.
    case classTimeOfAgents
    case notAWeight
    /// A day said to be worked that is a day of class anyway, or can never be one.
    case workedInVain

    // Calendars
    case missingAgenda
    /// The file is not there, but the base knows when the owner is taken.
    case agendaKept
    case unreadableAgenda(AgendaFault)
    case agendaRemark(AgendaRemark)

    // The Ministry's files
    /// The Ministry says that the school will close.
    case closingSchool
    case noClasses
    case noCirconscription
    /// Neither the directory nor the numbers of pupils.
    case notAnOfficialFile
    /// A row in the directory of a school that is already there.
    case schoolTwice
    /// The same, with other values in these columns; the row on that line is taken.
    case schoolTwiceDiffering(firstLine: Int, columns: [String])
  }

  /// What a setting may be.
  public enum SettingShape: String, Hashable, Sendable {
    case map, list, value
  }
}
