//! The types that reading makes, from the engine's own files.

#[path = "../../../src/model/cells.rs"]
mod cells;
#[path = "../../../src/model/issue.rs"]
mod issue;
#[path = "../../../src/model/said.rs"]
mod said;
#[path = "../../../src/model/source.rs"]
mod source;
#[path = "../../../src/model/table.rs"]
mod table;
#[path = "../../../src/model/written.rs"]
mod written;

pub use cells::Cells;
pub use issue::{Issue, Place, Severity};
pub use said::{Said, Value};
pub use source::{Format, Source, SourceId};
pub use table::{CellType, Column, Disposition, Origin, OutsideRow, RowNumber, Table, TableId, TextDialect};
pub(crate) use written::{Block, Written, is_blank, is_questioned};
