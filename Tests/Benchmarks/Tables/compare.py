"""Times Tandem and Python on one dossier with many rows of staff.

Both read all tables and check every cell. The last row has one wrong cell, so that Tandem ends after reading and checking
(exit status 65) and writes no base; both must find this error at its line and column, and no other.
"""
import csv
import datetime
import pathlib
import subprocess
import sys
import tempfile
import time

LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"
DAYS = {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"}
ROLES = {"enseignant", "directeur", "remplacant", "atsem", "animateur", "agent"}
COLUMNS = ("id nom prenom ecole structure fonction temps courriel quotite jours_absents volontaire_referent "
           "referent_depuis niveau dispense objectif_heures depart").split()


def uai(number):
    return f"{number:07d}{LETTERS[number % 23]}"


def write(folder, rows):
    schools = [uai(350000 + n) for n in range(max(2, rows // 100))]

    def table(name, header, lines):
        text = header + "\r\n" + "".join(line + "\r\n" for line in lines)
        (folder / name).write_bytes(b"\xef\xbb\xbf" + text.encode())

    table("ecoles.csv", "uai;nom;type;commune;circonscription;latitude;longitude;semaine",
          (f"{s};École {n};primaire;Commune {n % 300};Bruz;48.1;-1.6;4j" for n, s in enumerate(schools)))
    table("formateurs.csv", "id;nom;type", ["F1;Formatrice;erun"])
    table("modules.csv", "id;titre;duree;publics;effectif_max", ["M1;Prise en main;3h;enseignants;12"])
    people = []
    for n in range(rows):
        share, absent = (80, "vendredi") if n % 7 == 0 else (100, "")
        leaves = "demain" if n == rows - 1 else f"{1 + n % 28:02d}/03/2028" if n % 50 == 0 else ""
        people.append(f"P{n};Nom{n};Prénom;{schools[n % len(schools)]};;enseignant;;p{n}@exemple.fr;{share};{absent};"
                      f"{'oui' if n % 9 == 0 else ''};;;;;{leaves}")
    table("personnels.csv", ";".join(COLUMNS), people)
    (folder / "reglages.yml").write_text(
        'annee_scolaire: 2027-2028\ndepartement: "35"\ncreneaux:\n  enseignants:\n'
        '    - { jour: mercredi, de: "09:00", a: "12:00" }\n')


def read_with_csv(folder):
    """The rows of the staff as values, and what is wrong with them: line, column."""
    with open(folder / "ecoles.csv", encoding="utf-8-sig", newline="") as file:
        schools = {row["uai"] for row in csv.DictReader(file, delimiter=";")}
    people, wrong, seen = [], [], set()
    with open(folder / "personnels.csv", encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file, delimiter=";")
        for row in reader:
            row = {name: (text or "").strip() for name, text in row.items()}
            line = reader.line_num

            def bad(column):
                wrong.append((line, column))

            if not row["id"] or row["id"] in seen:
                bad("id")
            seen.add(row["id"])
            own = row["ecole"].replace("|", " ").split()
            for code in own:
                if len(code) != 8 or LETTERS[int(code[:7]) % 23] != code[7] or code not in schools:
                    bad("ecole")
            if row["fonction"] not in ROLES:
                bad("fonction")
            if row["temps"] not in ("", "periscolaire", "extrascolaire"):
                bad("temps")
            try:
                share = float((row["quotite"] or "100").replace(",", "."))
                if not 1 <= share <= 100:
                    bad("quotite")
            except ValueError:
                bad("quotite")
            absent = row["jours_absents"].replace("|", " ").split()
            if not DAYS.issuperset(absent):
                bad("jours_absents")
            if row["volontaire_referent"].lower() not in ("", "oui", "non", "vrai", "faux", "1", "0", "x"):
                bad("volontaire_referent")
            leaves = None
            if row["depart"]:
                try:
                    if "/" in row["depart"]:
                        day, month, year = row["depart"].split("/")
                        leaves = datetime.date(int(year), int(month), int(day))
                    else:
                        leaves = datetime.date.fromisoformat(row["depart"])
                except ValueError:
                    bad("depart")
            people.append((row["id"], row["nom"], row["prenom"], own, row["fonction"], share, absent, leaves))
    return people, wrong


def main():
    program, rows = sys.argv[1], int(sys.argv[2])
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name) / "dossier"
        folder.mkdir()
        write(folder, rows)
        times = {"tandem": [], "python": []}
        for _ in range(3):
            start = time.perf_counter()
            run = subprocess.run([program, "import", str(folder), "--dry-run", "--base", name + "/none", "--lang", "en"],
                                 capture_output=True, text=True)
            times["tandem"].append(time.perf_counter() - start)
            start = time.perf_counter()
            people, wrong = read_with_csv(folder)
            times["python"].append(time.perf_counter() - start)
        errors = [line for line in run.stderr.splitlines() if "personnels.csv" in line]
        if run.returncode != 65 or len(errors) != 1 or f"personnels.csv:{rows + 1}:" not in errors[0]:
            sys.exit(f"tandem: exit status {run.returncode}, {run.stderr[:2000]}")
        if wrong != [(rows + 1, "depart")] or len(people) != rows:
            sys.exit(f"python: {wrong[:10]}")
        best = {name: min(runs) for name, runs in times.items()}
        size = (folder / "personnels.csv").stat().st_size / 1e6
        print(f"{rows} rows of staff, {size:.1f} MB, best of 3")
        print(f"tandem        {best['tandem']:6.2f} s   {rows / best['tandem']:>9.0f} rows/s   (process start included)")
        print(f"Python's csv  {best['python']:6.2f} s   {rows / best['python']:>9.0f} rows/s")
        print(f"ratio tandem / python: {best['tandem'] / best['python']:.2f}")


main()
