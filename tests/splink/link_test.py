"""The model of a run links its records in Splink as the run did, within the limits that the model's README states.

The shipped example is cleaned and its model written; DuckDB, and Spark where it is installed, link the records by the
link.py that was written with them.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import duckdb

EXAMPLE = Path(__file__).resolve().parents[2] / "fixtures" / "freight" / "input"
# pairs of records of one client, by the run and by Splink: measured 0.987 and 0.997
PRECISION, RECALL = 0.97, 0.98
# pairs that the run joins in the example, at least: what joins nothing agrees with anything
PAIRS = 300
# a small session: as many parts as threads
SPARK = (
    "--master local[2] --driver-memory 2g --conf spark.ui.enabled=false "
    "--conf spark.sql.shuffle.partitions=2 --conf spark.default.parallelism=2 pyspark-shell"
)


def model_of(program, place):
    """Cleans the example and writes its model."""
    out = place / "out"
    asked = ["--as-of", "2025-09-30", "--country", "PL", "--quiet"]
    subprocess.run([program, "run", EXAMPLE, "--out", out, *asked], check=True)
    subprocess.run([program, "model", out, "--splink", "--quiet"], check=True)
    return out / "splink"


ENVIRONMENT = os.environ | {"PYSPARK_SUBMIT_ARGS": SPARK, "PYSPARK_PYTHON": sys.executable}


def spark_starts():
    """Whether a session can be had here at all: a container may lack the memory or a host name."""
    ask = "from pyspark.sql import SparkSession; SparkSession.builder.getOrCreate().range(3).count()"
    try:
        return subprocess.run([sys.executable, "-c", ask], env=ENVIRONMENT, capture_output=True, timeout=180).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def linked(model, engine):
    """Runs link.py, as its README says: the cluster of each record."""
    done = subprocess.run(
        [sys.executable, "link.py", engine],
        cwd=model,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if done.returncode != 0:
        sys.exit(f"splink: link.py {engine} failed\n{done.stdout[-4000:]}")
    clusters = model / "clusters.parquet"
    files = clusters / "*.parquet" if clusters.is_dir() else clusters
    rows = duckdb.execute(f"SELECT unique_id, cluster_id FROM read_parquet('{files}')").fetchall()
    shutil.rmtree(clusters) if clusters.is_dir() else clusters.unlink()
    return dict(rows)


def pairs(labels):
    """How many pairs of one label."""
    return sum(many * (many - 1) // 2 for many in Counter(labels).values())


def main(program):
    with tempfile.TemporaryDirectory() as place:
        model = model_of(program, Path(place))
        records = duckdb.execute(f"SELECT unique_id, client_id FROM read_parquet('{model}/records.parquet')")
        clients = dict(records.fetchall())
        found = linked(model, "duckdb")
        assert found.keys() == clients.keys(), "not every record has a cluster"
        both = pairs((clients[record], cluster) for record, cluster in found.items())
        run, splink = pairs(clients.values()), pairs(found.values())
        precision, recall = both / splink, both / run
        print(f"splink: DuckDB joins {splink} pairs, the run {run}: precision {precision:.3f}, recall {recall:.3f}")
        assert run >= PAIRS, "the example joins too little to tell"
        assert precision >= PRECISION and recall >= RECALL, "Splink links otherwise than stated"
        if not (shutil.which("java") and importlib.util.find_spec("pyspark")):
            print("splink: without Spark, there is no java")
        elif not spark_starts():
            print("splink: without Spark, no session starts here")
        else:
            assert linked(model, "spark") == found, "Spark and DuckDB disagree"
            print("splink: Spark joins the same")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
