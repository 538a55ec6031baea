//! A sheet of an Open Document while its rows come in.

use calamine::{Dimensions, Sheet as SheetInfo};

use super::super::extras;
use super::super::lay::{Beside, Laying};
use super::cell::Cell;
use crate::model::{CellType, Issue, Place, Said, Severity, SourceId};
use crate::read::grid::{Note, NoteKind};
use crate::read::sheet::Sheet;

/// Bytes that repeated cells of a sheet may grow to.
const MOST_REPEATED: usize = 1 << 28;
/// A sheet while its rows come in.
pub(super) struct OpenSheet {
    info: SheetInfo,
    laying: Laying,
    merges: Vec<Dimensions>,
    notes: Vec<extras::Placed>,
    links: Vec<((u32, u32), String)>,
    row: u32,
    repeated: u32,
    column: u32,
    /// The filled cells of the row: column, times, text, type.
    cells: Vec<(u32, u32, String, CellType)>,
    budget: usize,
    cut: usize,
}

impl OpenSheet {
    /// A sheet without rows, of which columns beyond a number are left out.
    pub(super) fn new(info: SheetInfo, max_columns: usize) -> Self {
        Self {
            info,
            laying: Laying::new(max_columns),
            merges: Vec::new(),
            notes: Vec::new(),
            links: Vec::new(),
            row: 0,
            repeated: 1,
            column: 0,
            cells: Vec::new(),
            budget: MOST_REPEATED,
            cut: 0,
        }
    }

    /// Its name.
    pub(super) fn name(&self) -> &str {
        &self.info.name
    }

    /// Begins a row that stands there so many times.
    pub(super) fn open_row(&mut self, repeated: u32) {
        self.repeated = repeated;
        self.column = 0;
        self.cells.clear();
    }

    /// The sheet, once all rows have come.
    pub(super) fn finish(self, source: SourceId) -> Sheet {
        let Self { info, laying, merges, mut notes, links, cut, .. } = self;
        let mut sheet = laying.finish(&info, source, |shown| {
            notes.extend(links.into_iter().filter_map(|(at, target)| extras::link(at, &target, shown)));
            Beside { merges, notes }
        });
        if cut > 0 {
            let message =
                Said::new("noticed", "repeated_cells_left_out").count("n", cut).text("sheet", &info.name);
            let place = Place::Source(source);
            sheet.issues.push(Issue::new("repeated_cells_left_out", Severity::Warning, place, message));
        }
        sheet
    }

    /// Adds a cell to the row.
    pub(super) fn add(&mut self, cell: Cell) {
        let at = (self.row, self.column);
        if cell.across > 1 || cell.down > 1 {
            let end =
                (at.0.saturating_add(cell.down.max(1) - 1), at.1.saturating_add(cell.across.max(1) - 1));
            self.merges.push(Dimensions::new(at, end));
        }
        if !cell.note.trim().is_empty() {
            let text = cell.note.trim().to_owned();
            self.notes.push((at, Note { kind: NoteKind::Comment, text }));
        }
        if let Some(link) = &cell.link {
            self.links.push((at, link.clone()));
        }
        let times = cell.times;
        if let Some((text, cell_type)) = cell.value() {
            self.cells.push((self.column, times, text, cell_type));
        }
        self.column = self.column.saturating_add(times);
    }

    /// Lays the row as often as it is repeated.
    pub(super) fn close_row(&mut self) {
        if !self.cells.is_empty() {
            for row in 0..self.repeated {
                for (column, times, text, cell_type) in &self.cells {
                    for place in 0..*times {
                        // the first time is no repetition
                        if row > 0 || place > 0 {
                            let Some(left) = self.budget.checked_sub(text.len() + 16) else {
                                self.cut += 1;
                                break;
                            };
                            self.budget = left;
                        }
                        let at = (self.row.saturating_add(row), column.saturating_add(place));
                        self.laying.push(at, text, *cell_type);
                    }
                }
                if self.cut > 0 {
                    break;
                }
            }
        }
        self.cells.clear();
        self.row = self.row.saturating_add(self.repeated);
        self.repeated = 1;
        self.column = 0;
    }
}
