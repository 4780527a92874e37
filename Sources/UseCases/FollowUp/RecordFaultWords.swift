import Planning
import SchoolCalendar

/// The sentences of what cannot be recorded.
extension FailureWords {
  func text(_ fault: RecordFault) -> String {
    switch fault {
    case .dayOutside(let day, let from, let to):
      say(
        "\(day) : ce jour est hors de l’année (du \(from) au \(to)). Vérifiez la date, ou choisissez l’année avec --year.",
        "\(day): this day is outside the year (\(from) to \(to)). Check the date, or choose the year with --year.")
    case .notValidated(let id, let project, let status):
      notValidated(id, project, status)
    case .alreadyDelivered(let id, let day):
      say(
        "\(id) : déjà livré en entier\(day.map { " le \($0)" } ?? ""). Vérifiez l’identifiant.",
        "\(id): delivered in full already\(day.map { " on \($0)" } ?? ""). Check the id.")
    case .beyondOrder(let id, let ordered, let delivered, let quantity):
      say(
        "\(id) : \(quantity) en plus de \(delivered) dépasse la quantité commandée (\(ordered)). "
          + "Corrigez --quantity, ou la commande avec « tandem record order \(id) --quantity N --date JOUR ».",
        "\(id): \(quantity) on top of \(delivered) is more than was ordered (\(ordered)). "
          + "Mend --quantity, or the order with \"tandem record order \(id) --quantity N --date DAY\".")
    case .orderBelowDelivered(let id, let delivered, let quantity):
      say(
        "\(id) : \(delivered) sont déjà livrés, la commande ne peut pas être de \(quantity).",
        "\(id): \(delivered) have come already, the order cannot be of \(quantity).")
    case .partlyDelivered(let id, let day):
      say(
        "\(id) : une partie est déjà livrée\(day.map { " le \($0)" } ?? ""), la fenêtre ne bouge plus.",
        "\(id): a part has come already\(day.map { " on \($0)" } ?? ""), its window does not move any more.")
    case .noSlip(let id, let earliest):
      say(
        "\(id) : la fenêtre ouvre déjà le \(earliest), rien n’est retardé. Donnez un jour plus tardif.",
        "\(id): its window opens on \(earliest) already, nothing slips. Give a later day.")
    case .windowReversed(let from, let to):
      say(
        "La fenêtre finirait le \(to), avant de commencer le \(from). Corrigez --until.",
        "The window would end on \(to), before it begins on \(from). Mend --until.")
    case .decisionOnDelivered(let project, let deployment):
      say(
        "\(project) : \(deployment) est déjà livré, en tout ou en partie ; la décision ne change plus.",
        "\(project): \(deployment) has come already, in full or in part; the decision does not change any more.")
    case .incidentEnded(let id, let moment):
      say("\(id) : cet incident est déjà clos (\(moment)).", "\(id): this incident has ended already (\(moment)).")
    case .incidentExists(let id):
      say(
        "\(id) : un incident porte déjà cet identifiant. Donnez-en un autre, ou aucun.",
        "\(id): there already is an incident with this id. Give another one, or none.")
    case .endBeforeStart(let id, let start):
      say(
        "\(id) : la fin précède le début (\(start)). Corrigez --at.",
        "\(id): the end is before the start (\(start)). Mend --at.")
    }
  }

  private func notValidated(_ id: ID<Deployment>, _ project: ID<Project>, _ status: ProjectStatus) -> String {
    let french = status == .refused ? "est refusé" : "n’est pas encore validé"
    let english = status == .refused ? "is refused" : "is not validated yet"
    return say(
      "\(id) : son projet \(project) \(french), rien ne peut être commandé ni livré. "
        + "La décision se saisit avec « tandem projects decide \(project) --validated --on JOUR ».",
      "\(id): its project \(project) \(english), nothing can be ordered or delivered. "
        + "Record the decision with \"tandem projects decide \(project) --validated --on DAY\".")
  }
}
