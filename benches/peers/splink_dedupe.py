"""Splink on one clean table, set up as its documentation advises: name by Jaro-Winkler levels, exact phone, e-mail and tax id
with term frequencies, weights by random sampling and expectation-maximisation.

    python splink_dedupe.py TABLE.csv OUT     writes OUT/0.95.csv and so on (id, cluster_id), a file a threshold
"""

import sys
from pathlib import Path

import duckdb
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

THRESHOLDS = [0.5, 0.8, 0.9, 0.95, 0.99]


def comparison(column):
    frequent = {"term_frequency_adjustments": True}
    match column:
        case "name":
            return cl.JaroWinklerAtThresholds(column, [0.95, 0.88, 0.8]).configure(**frequent)
        case "person":
            return cl.JaroWinklerAtThresholds(column, [0.92, 0.8]).configure(**frequent)
        case "street":
            return cl.LevenshteinAtThresholds(column, [3])
        case "tax_id":
            return cl.ExactMatch(column)
        case _:
            return cl.ExactMatch(column).configure(**frequent)


def main(table, out):
    base = duckdb.connect()
    columns = base.sql(f"SELECT * FROM read_csv('{table}', all_varchar = true, header = true)").columns[1:]
    # an empty cell is a value that is not known
    records = base.sql(
        "SELECT id AS unique_id, "
        + ", ".join(f"nullif({column}, '') AS {column}" for column in columns)
        + f" FROM read_csv('{table}', all_varchar = true, header = true)"
    )

    def rules(*wanted):
        """Those of the rules whose columns the table has."""
        return [block_on(*rule) for rule in wanted if all(part.split("(")[-1].split(",")[0] in columns for part in rule)]

    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[comparison(column) for column in columns],
        blocking_rules_to_generate_predictions=rules(
            ("tax_id",),
            ("email",),
            ("phone",),
            ("name",),
            ("substr(name, 1, 5)", "city"),
            ("person", "city"),
            ("postal_code", "street"),
        ),
        retain_matching_columns=False,
    )
    api = DuckDBAPI(connection=base)
    linker = Linker(api.register(records), settings)
    sure = rules(("tax_id",), ("email", "name"), ("phone", "name")) or rules(("name",))
    linker.training.estimate_probability_two_random_records_match(sure, recall=0.7)
    linker.training.estimate_u_using_random_sampling(max_pairs=5e6)
    for rule in rules(("email",), ("name",), ("phone",)):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    pairs = linker.inference.predict(threshold_match_probability=min(THRESHOLDS))
    out.mkdir(parents=True, exist_ok=True)
    for threshold in THRESHOLDS:
        clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
            pairs, threshold_match_probability=threshold
        )
        found = clusters.as_duckdbpyrelation().project("unique_id AS id, cluster_id")
        found.write_csv(str(out / f"{threshold}.csv"), header=True)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
