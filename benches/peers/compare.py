"""kartoteka, Splink and GoldenMatch on the same table, one after another: seconds, peak memory, pairwise F1. See README.md."""

import argparse
import csv
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
# headers of the table, the field that `normalise` knows them by, the column of the cleaned table, and which form goes there
COLUMNS = {
    "company": ("company_name", "name", 2),
    "name": ("company_name", "name", 2),
    "contact": ("contact_full_name", "person", 2),
    "person": ("contact_full_name", "person", 2),
    "phone": ("phone", "phone", 1),
    "email": ("email", "email", 1),
    "tax_id": ("tax_id", "tax_id", 1),
    "postal_code": ("postal_code", "postal_code", 1),
    "postcode": ("postal_code", "postal_code", 1),
    "city": ("city", "city", 2),
}
CLEANED = ["id", "name", "person", "phone", "email", "tax_id", "postal_code", "city", "street"]


def cleaned(program, table, path):
    """The table with its values in their normal forms, as `kartoteka normalise` gives them: the first of several."""
    with open(table, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    out = [{column: "" for column in CLEANED} | {"id": row["id"]} for row in rows]
    for header, (field, column, form) in COLUMNS.items():
        if not rows or header not in rows[0]:
            continue
        raw = "\n".join(" ".join(row[header].split()) for row in rows) + "\n"
        asked = [program, "normalise", field, "--country", "PL"]
        lines = subprocess.run(asked, input=raw, capture_output=True, text=True, check=True).stdout.splitlines()
        assert len(lines) == len(rows), f"{header}: {len(lines)} lines of {len(rows)}"
        for row, line in zip(out, lines):
            row[column] = row[column] or (line.split("\t") + [""] * 3)[form].split("; ")[0]
    for row, raw in zip(out, rows):
        row["street"] = raw.get("street", "").lower()
        # a private person is known by the name of the person
        row["name"] = row["name"] or row["person"]
    # a column without a single value would only stop the peers
    filled = [column for column in CLEANED if any(row[column] for row in out)]
    with open(path, "w", encoding="utf-8", newline="") as file:
        lines = csv.DictWriter(file, filled, extrasaction="ignore")
        lines.writeheader()
        lines.writerows(out)


def measured(command, stdout=None):
    """Seconds, seconds of all cores, peak megabytes of a program, and what it complained of if it failed."""
    with tempfile.TemporaryFile() as said:
        begun = time.monotonic()
        child = subprocess.Popen(command, stdout=stdout or said, stderr=said, env=os.environ | {"NO_COLOR": "1"})
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.monotonic() - begun
        child.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        tail = said.read().decode(errors="replace").strip().splitlines()[-3:]
    failed = None if child.returncode == 0 else " ".join(tail)
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, failed


def f1(program, found, truth):
    figures = json.loads(
        subprocess.run([program, "evaluate", found, "--truth", truth], capture_output=True, check=True).stdout
    )
    return figures["precision"], figures["recall"], figures["f1"]


def report(name, took, best, note=""):
    seconds, work, memory, failed = took
    load = f"{os.getloadavg()[0]:.1f}"
    spent = f"{seconds:.1f} s | {work:.1f} s | {memory:.0f} MB"
    if failed:
        print(f"| {name} | {spent} | could not be run: {failed} | | | {load} |", flush=True)
    else:
        precision, recall, figure = best
        print(f"| {name}{note} | {spent} | {precision:.3f} | {recall:.3f} | {figure:.3f} | {load} |", flush=True)


def main():
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("table", type=Path, help="a CSV with a column `id`")
    ask.add_argument("truth", type=Path, help="a CSV with the columns `id` and `cluster`")
    ask.add_argument("--kartoteka", type=Path, default=HERE.parents[1] / "target" / "release" / "kartoteka")
    ask.add_argument("--splink", help="the Python that Splink is installed in")
    ask.add_argument("--goldenmatch", help="the Python that GoldenMatch is installed in")
    asked = ask.parse_args()
    program = asked.kartoteka.resolve()
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the beginning; {asked.table.name}\n")
    print("| | time | of all cores | peak memory | precision | recall | F1 | load after |\n|---|---:|---:|---:|---:|---:|---:|---:|", flush=True)
    with tempfile.TemporaryDirectory() as place:
        place = Path(place)
        with open(place / "ours.csv", "wb") as out:
            took = measured([program, "dedupe", asked.table, "--quiet"], out)
        report("kartoteka, raw table", took, took[-1] or f1(program, place / "ours.csv", asked.truth))
        clean = place / "clean.csv"
        cleaned(program, asked.table, clean)
        if asked.splink:
            out = place / "splink"
            took = measured([asked.splink, HERE / "splink_dedupe.py", clean, out])
            every = {} if took[-1] else {path.stem: f1(program, path, asked.truth) for path in sorted(out.glob("*.csv"))}
            if every:
                best = max(every, key=lambda threshold: every[threshold][2])
                report("Splink, cleaned table", took, every["0.95"], ", at 0.95")
                report("Splink, cleaned table", took, every[best], f", at {best}, its best")
            else:
                report("Splink, cleaned table", took, None)
        if asked.goldenmatch:
            for name, table in (("cleaned table", clean), ("raw table", asked.table)):
                out = place / f"goldenmatch-{table.stem}"
                took = measured([asked.goldenmatch, HERE / "goldenmatch_dedupe.py", table, out])
                report(f"GoldenMatch, {name}", took, took[-1] or f1(program, out / "found.csv", asked.truth))


if __name__ == "__main__":
    sys.exit(main())
