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


def main(table, out):
    base = duckdb.connect()
    # an empty cell is a value that is not known
    records = base.sql(
        "SELECT id AS unique_id, "
        + ", ".join(
            f"nullif({column}, '') AS {column}"
            for column in ("name", "person", "phone", "email", "tax_id", "postal_code", "city", "street")
        )
        + f" FROM read_csv('{table}', all_varchar = true, header = true)"
    )
    frequent = {"term_frequency_adjustments": True}
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            cl.JaroWinklerAtThresholds("name", [0.95, 0.88, 0.8]).configure(**frequent),
            cl.JaroWinklerAtThresholds("person", [0.92, 0.8]).configure(**frequent),
            cl.ExactMatch("phone").configure(**frequent),
            cl.ExactMatch("email").configure(**frequent),
            cl.ExactMatch("tax_id"),
            cl.ExactMatch("postal_code").configure(**frequent),
            cl.ExactMatch("city").configure(**frequent),
            cl.LevenshteinAtThresholds("street", [3]),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("tax_id"),
            block_on("email"),
            block_on("phone"),
            block_on("name"),
            block_on("substr(name, 1, 5)", "city"),
            block_on("person", "city"),
            block_on("postal_code", "street"),
        ],
        retain_matching_columns=False,
    )
    api = DuckDBAPI(connection=base)
    linker = Linker(api.register(records), settings)
    sure = [block_on("tax_id"), block_on("email", "name"), block_on("phone", "name")]
    linker.training.estimate_probability_two_random_records_match(sure, recall=0.7)
    linker.training.estimate_u_using_random_sampling(max_pairs=5e6)
    for rule in (block_on("email"), block_on("name"), block_on("phone")):
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
