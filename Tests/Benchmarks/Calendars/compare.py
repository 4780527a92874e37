"""Runs readers of one calendar in turn and prints the medians; exit status 1 where the goal is missed."""
import statistics
import subprocess
import sys

GOAL = 2.0
ROUNDS = 3

file, ours, libical, python = sys.argv[1:5]
readers = {"Tandem": [ours, "read", file], "Tandem, busy times only": [ours, "busy", file]}
if libical != "-":
    readers["libical 3, in C"] = [libical, file]
if python != "-":
    readers["Python icalendar"] = [sys.executable, python, file]
runs = {name: [] for name in readers}
for number in range(ROUNDS):
    for name, command in readers.items():
        print(f"round {number + 1} of {ROUNDS}: {name}", file=sys.stderr)
        answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
        runs[name].append((float(answer[0]), int(answer[1]), int(answer[2])))
first = statistics.median(seconds for seconds, _, _ in runs["Tandem"])
print("| reader | seconds, median | of Tandem's | peak memory, MB | found |")
print("| --- | ---: | ---: | ---: | ---: |")
for name, results in runs.items():
    seconds = statistics.median(result[0] for result in results)
    peak = max(result[2] for result in results) / 1024
    print(f"| {name} | {seconds:.3f} | {seconds / first:.2f} | {peak:.0f} | {results[0][1]} |")
if "libical 3, in C" in runs:
    ratio = first / statistics.median(result[0] for result in runs["libical 3, in C"])
    print(f"Tandem takes {ratio:.2f} times as long as libical's parser; the goal is at most {GOAL}.")
    sys.exit(0 if ratio <= GOAL else 1)
