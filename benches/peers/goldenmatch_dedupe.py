"""GoldenMatch on one table, as it configures itself.

    python goldenmatch_dedupe.py TABLE.csv OUT     writes OUT/found.csv (id, cluster_id)
"""

import csv
import sys
from pathlib import Path

import goldenmatch


def main(table, out):
    with open(table, encoding="utf-8", newline="") as file:
        ids = [row["id"] for row in csv.DictReader(file)]
    result = goldenmatch.dedupe(table)
    out.mkdir(parents=True, exist_ok=True)
    cluster_of = {}
    for cluster, found in result.clusters.items():
        for member in found["members"]:
            cluster_of[int(member)] = cluster
    with open(out / "found.csv", "w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file)
        lines.writerow(["id", "cluster_id"])
        # what stands in no cluster stands alone
        lines.writerows((name, cluster_of.get(row, f"alone {row}")) for row, name in enumerate(ids))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
