"""Links records.parquet by settings.json and judge.sql and writes clusters.parquet (unique_id, cluster_id).

    python link.py duckdb        one machine
    spark-submit link.py spark   a cluster, or local Spark

Needs splink 5 with duckdb, or with pyspark. The folder may lie anywhere both can read.
"""

import json
import sys
from pathlib import Path

from splink import Linker
from splink.clustering import cluster_pairwise_predictions_at_threshold

HERE = Path(__file__).resolve().parent


def engine(name):
    """Splink's backend, the records, and how the backend is asked."""
    path = str(HERE / "records.parquet")
    if name == "spark":
        from pyspark.sql import SparkSession
        from splink import SparkAPI

        session = SparkSession.builder.appName("kartoteka").getOrCreate()
        if session.sparkContext.getCheckpointDir() is None:
            session.sparkContext.setCheckpointDir(str(HERE / "spark-work"))
        # none of Splink's own functions is used
        api = SparkAPI(spark_session=session, register_udfs_automatically=False)
        return api, session.read.parquet(path), session.sql
    import duckdb
    from splink import DuckDBAPI

    base = duckdb.connect()
    # the two functions that Spark calls otherwise
    base.execute("CREATE MACRO arrays_overlap(a, b) AS list_has_any(a, b)")
    base.execute("CREATE MACRO array_size(a) AS len(a)")
    return DuckDBAPI(connection=base), base.read_parquet(path), base.sql


def main(name):
    api, records, ask = engine(name)
    settings = json.loads((HERE / "settings.json").read_text(encoding="utf-8"))
    table = api.register(records)
    linker = Linker(table, settings)
    levels = [level for comparison in settings["comparisons"] for level in comparison["comparison_levels"]]
    for column in sorted({level["tf_adjustment_column"] for level in levels if "tf_adjustment_column" in level}):
        # the rarity of a shared value is known, in bits; its frequency is 2 to the power of minus that
        bits = ask(
            f"SELECT DISTINCT {column}, power(2.0, -{column}) AS tf_{column} "
            f"FROM {table.physical_name} WHERE {column} IS NOT NULL"
        )
        linker.table_management.register_term_frequency_lookup(api.register(bits), column)
    # without a threshold: Spark would write the conditions into one another, and its plan would not end
    pairs = linker.inference.predict()
    judged = (HERE / "judge.sql").read_text(encoding="utf-8").replace("{pairs}", pairs.physical_name)
    clusters = cluster_pairwise_predictions_at_threshold(
        table, api.register(ask(judged)), api, node_id_column_name="unique_id"
    )
    if name == "spark":
        clusters.as_spark_dataframe().write.mode("overwrite").parquet(str(HERE / "clusters.parquet"))
    else:
        clusters.as_duckdbpyrelation().write_parquet(str(HERE / "clusters.parquet"))


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "duckdb")
