import UseCases

/// The sentences of the doctor, in French or English.
enum DoctorWords {
  static func name(_ subject: HealthCheck.Subject) -> String {
    switch subject {
    case .file: say("fichier", "file")
    case .sqlite: "SQLite"
    case .journal: say("journal", "journal")
    case .integrity: say("intégrité", "integrity")
    case .references: say("références", "references")
    case .schema: say("version", "version")
    case .space: say("place", "space")
    case .fileSystem: say("disque", "disk")
    case .timeZone: say("fuseau", "time zone")
    case .holidays: say("vacances", "holidays")
    case .backups: say("sauvegardes", "backups")
    case .leftovers: say("restes", "leftovers")
    case .links: say("liens", "links")
    }
  }

  static func finding(_ finding: HealthCheck.Finding) -> String {
    switch finding {
    case .base(let bytes): say("une base de \(size(bytes))", "a base of \(size(bytes))")
    case .unreadable(let code):
      say("ce fichier ne s’ouvre pas comme une base (\(code))", "this file does not open as a base (\(code))")
    case .sqlite(let version, let hasBug): sqlite(version, hasBug)
    case .journal(let isRollback):
      isRollback
        ? say("journal de retour, disque attendu", "rollback journal, the disk is waited for")
        : say(
          "un autre programme l’a mise en journal anticipé (WAL)", "another program put it into write-ahead logging")
    case .undone: say("un changement interrompu a été annulé", "a change that was interrupted has been undone")
    case .faults(let faults):
      faults.isEmpty ? say("le fichier est cohérent", "the file agrees with itself") : list(faults)
    case .brokenReferences(let tables):
      tables.isEmpty ? say("toutes suivies", "all are met") : say("rompues : ", "broken: ") + list(tables)
    case .schema(let version, let newest):
      version == newest
        ? "\(version)" : say("\(version), ce Tandem a la \(newest)", "\(version), this Tandem has \(newest)")
    case .free(let bytes, _): say("\(size(bytes)) libres", "\(size(bytes)) free")
    case .local(let type): say("local", "local") + (type.isEmpty ? "" : " (\(type))")
    case .network(let name): say("partagé en réseau (\(name))", "over a network (\(name))")
    case .timeZone(let version): "Europe/Paris" + (version.map { ", tzdata \($0)" } ?? "")
    case .wrongTimeZone:
      say(
        "Europe/Paris manque ou n’a pas les règles de la France",
        "Europe/Paris is missing or has other rules than France")
    case .holidays(let known, let missing):
      missing.isEmpty
        ? say("connues : \(list(known))", "known: \(list(known))")
        : say("inconnues : \(list(missing))", "not known: \(list(missing))")
    case .noBackup(let folder): say("aucune dans \(folder)", "none in \(folder)")
    case .backup(let path, let days):
      say("\(path), saine, il y a \(days) jour(s)", "\(path), sound, \(days) day(s) ago")
    case .damagedBackup(let path): say("\(path) est endommagée", "\(path) is damaged")
    case .leftovers(let files): files.isEmpty ? say("aucun", "none") : list(files)
    case .links(let unseen, let all):
      say(
        "\(unseen) lien(s) sur \(all) non relevés depuis une semaine",
        "\(unseen) of \(all) link(s) not fetched for a week")
    }
  }

  static func remedy(_ finding: HealthCheck.Finding, base: String) -> String {
    switch finding {
    case .unreadable, .faults, .brokenReferences:
      say(
        "Restaurez : tandem restore SAUVEGARDE --base \(base) ; ce fichier sera mis de côté.",
        "Restore: tandem restore BACKUP --base \(base); this file will be put aside.")
    case .sqlite, .journal:
      say(
        "Fermez l’autre programme ; la prochaine commande qui écrit l’en sort.",
        "Close the other program; the next command that writes takes it out of that.")
    case .schema(let version, let newest):
      version < newest
        ? say("Sera mise à jour à la prochaine écriture.", "The next command that writes brings it up to date.")
        : say("Mettez Tandem à jour.", "Update Tandem.")
    case .free(_, let needed): say("Libérez de la place : \(size(needed)).", "Make room: \(size(needed)).")
    case .network:
      say(
        "Gardez la base sur un disque de la machine qui l’ouvre.",
        "Keep the base on a disk of the machine that opens it.")
    case .timeZone, .wrongTimeZone: say("Installez le paquet tzdata à jour.", "Install an up-to-date tzdata package.")
    case .holidays:
      say(
        "Mettez Tandem à jour, ou donnez rentree, fin_des_cours et vacances_locales dans reglages.yml.",
        "Update Tandem, or give rentree, fin_des_cours and vacances_locales in reglages.yml.")
    case .noBackup, .backup: "tandem backup --base \(base)"
    case .damagedBackup:
      say("Supprimez-la, puis : tandem backup --base \(base).", "Remove it, then: tandem backup --base \(base).")
    case .leftovers:
      say("Supprimez-les si aucune commande n’est en cours.", "Remove them if no command is running.")
    case .links: say("Voyez « tandem links list ».", "See \"tandem links list\".")
    case .base, .undone, .local: ""
    }
  }

  private static func sqlite(_ version: String, _ hasBug: Bool) -> String {
    guard hasBug else { return version }
    return say(
      "\(version) : peut perdre des écritures en journal anticipé (WAL), que Tandem n’emploie pas",
      "\(version): may lose commits in write-ahead logging, which Tandem does not use")
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 10_000_000 ? "\(bytes / 1024) " + say("Kio", "KiB") : "\(bytes / 1_048_576) " + say("Mio", "MiB")
  }

  private static func list(_ texts: [String]) -> String {
    texts.prefix(5).joined(separator: ", ") + (texts.count > 5 ? "…" : "")
  }
}
