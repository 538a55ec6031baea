//! How long it takes to write the output folder: every file of it for bases of growing size.

use divan::Bencher;
use kartoteka::audit::audit;
use kartoteka::config::Settings;
use kartoteka::progress::Silent;

#[allow(dead_code, reason = "the bench needs one of the samples that the tests share")]
#[path = "../tests/it/write/sample.rs"]
mod sample;

fn main() {
    divan::main();
}

#[divan::bench(args = [2_000, 20_000, 200_000], sample_count = 3)]
fn every_file(bencher: Bencher, clients: usize) {
    let results = sample::with_more_clients(clients);
    let counted = audit(&results);
    let settings = Settings::default();
    bencher.bench(|| {
        let folder = tempfile::tempdir().expect("a folder");
        kartoteka::write::write(folder.path(), &results, &counted, &settings, &Silent).expect("written");
    });
}

#[divan::bench(args = [2_000, 20_000, 200_000], sample_count = 3)]
fn count_and_judge(bencher: Bencher, clients: usize) {
    let results = sample::with_more_clients(clients);
    bencher.bench(|| audit(&results).counts.clients);
}
