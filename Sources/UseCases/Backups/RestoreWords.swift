import Store

extension FailureWords {
  /// What a restore would undo, and how to have it all the same.
  func text(_ preview: RestorePreview) -> String {
    var parts: [String] = []
    if preview.replaced == .unreadable {
      parts.append(
        say(
          "À la place de la base se trouve un fichier qui n’en est pas une, ou qui est endommagé dès son début.",
          "In the base's place is a file that is none, or that is damaged from its start."))
    }
    if preview.isOfOthers {
      parts.append(
        say(
          "La sauvegarde est celle d’un autre département (\(list(preview.backup.contents.departements))).",
          "The backup is of another département (\(list(preview.backup.contents.departements)))."))
    }
    if preview.undone.count > 0 { parts.append(undone(preview.undone)) }
    parts.append(
      say(
        "Rien n’a été restauré. Avec --force la sauvegarde prend la place ; ce qui s’y trouve est d’abord mis de côté.",
        "Nothing was restored. With --force the backup takes the place; what is there is put aside first."))
    return parts.joined(separator: " ")
  }

  private func undone(_ changes: UndoneChanges) -> String {
    let (first, last) = (changes.first ?? "?", changes.last ?? "?")
    let authors = list(changes.authors)
    return say(
      "La base a \(changes.count) changement(s) que la sauvegarde n’a pas, du \(first) au \(last), par \(authors).",
      "The base has \(changes.count) change(s) that the backup does not have, from \(first) to \(last), by \(authors).")
  }

  private func list(_ names: Set<String>) -> String { names.sorted().joined(separator: ", ") }
}
