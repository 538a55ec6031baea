//! The integration tests: one binary, a module an area.

mod audit;
mod cli;
mod consolidate;
mod evaluate;
mod generate;
mod link;
mod model;
mod normalise_cells;
mod normalise_ids;
mod normalise_rows;
mod normalise_text;
mod read;
mod run;
mod status;
mod support;
mod understand;
mod write;
