//! Tables.

use super::{sample, text, written};

#[test]
fn peek() {
    let folder = written(&sample::results());
    for name in ["clients.csv", "contacts.csv", "orders.csv", "lineage.csv", "review.csv", "rejected.csv"] {
        println!("== {name}\n{}", text(folder.path(), name));
    }
    println!("{}", text(folder.path(), "run.json"));
    println!("{}", text(folder.path(), "audit.json"));
}
