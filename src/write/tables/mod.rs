//! The tables of the contract, column by column; CSV, Parquet and workbook are made from the same definitions.

pub mod changes;
pub mod clients;
pub mod contacts;
pub mod decisions;
pub mod handover;
pub mod lineage;
pub mod orders;
pub mod portfolio;
pub mod redirects;
pub mod rejected;
pub mod relations;
pub mod review;
pub mod rfm;
