//! Colours and cell formats of the workbook.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatUnderline, Workbook};

use crate::model::Status;

/// Tabs without a meaning of their own.
pub const PLAIN: Color = Color::RGB(0x005B_6770);
/// The tab that waits for a person.
pub const ATTENTION: Color = Color::RGB(0x00B4_5309);

/// The colour of a status; told apart also by people who see red and green alike.
#[must_use]
pub fn of_status(status: Status) -> Color {
    Color::RGB(match status {
        Status::Lead => 0x0064_748B,
        Status::Potential => 0x0003_69A1,
        Status::Active => 0x000F_766E,
        Status::Regular => 0x0016_6534,
        Status::Lost => 0x009F_1239,
    })
}

/// The formats of the rows, by their numbers in the file: 0 is that of a cell without one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellStyle {
    /// [`Styles::text`].
    Text = 1,
    /// [`Styles::name`].
    Name,
    /// [`Styles::alert`].
    Alert,
    /// [`Styles::date`].
    Date,
    /// [`Styles::money`].
    Money,
    /// [`Styles::count`].
    Count,
    /// [`Styles::percent`].
    Percent,
    /// [`Styles::input`].
    Input,
}

impl CellStyle {
    /// Its number in the file.
    pub fn number(self) -> u64 {
        self as u64
    }
}

/// The formats, made once so that their numbers in the file are always the same.
pub struct Styles {
    /// Whether sheets run from right to left.
    pub right_to_left: bool,
    /// Text as it is.
    pub text: Format,
    /// Text of the first column.
    pub name: Format,
    /// A first column that asks for attention.
    pub alert: Format,
    /// Days.
    pub date: Format,
    /// Money.
    pub money: Format,
    /// Whole numbers.
    pub count: Format,
    /// Shares and probabilities.
    pub percent: Format,
    /// A cell to fill in.
    pub input: Format,
    /// The title of the summary.
    pub title: Format,
    /// What stands below the title.
    pub subtitle: Format,
    /// The heading of a part of the summary.
    pub heading: Format,
    /// The head of a table in the summary.
    pub head: Format,
    /// The same over text that follows numbers.
    pub head_indented: Format,
    /// The same over numbers.
    pub head_right: Format,
    /// Text in the summary that may need several lines.
    pub wrap: Format,
    /// The same in bold.
    pub wrap_bold: Format,
    /// Text in the summary that may run on over empty cells.
    pub plain: Format,
    /// Text that stands where numbers do.
    pub right: Format,
    /// What leads to another tab.
    pub link: Format,
    /// What is grave.
    pub grave: Format,
}

impl Styles {
    /// The formats.
    #[must_use]
    pub fn new(right_to_left: bool) -> Self {
        let base = || Format::new().set_align(FormatAlign::Top);
        // a Hebrew name in a sheet that runs from the left stays at the left, and the other way round
        let start = if right_to_left { FormatAlign::Right } else { FormatAlign::Left };
        // a number does not touch the text of the next column; units stand below units in any script
        let number = || base().set_align(FormatAlign::Right).set_indent(1);
        let text = || base().set_num_format("@").set_align(start);
        let head = || {
            Format::new()
                .set_bold()
                .set_font_color(PLAIN)
                .set_border_bottom(FormatBorder::Thin)
                .set_border_bottom_color(PLAIN)
        };
        Self {
            right_to_left,
            text: text(),
            name: text().set_bold(),
            alert: text().set_bold().set_background_color(Color::RGB(0x00FE_F3C7)),
            date: base().set_num_format("yyyy-mm-dd").set_align(start),
            money: number().set_num_format("#,##0.00"),
            count: number().set_num_format("#,##0"),
            percent: number().set_num_format("0%"),
            input: base()
                .set_num_format("@")
                .set_background_color(Color::RGB(0x00FF_FBEB))
                .set_border(FormatBorder::Thin)
                .set_border_color(Color::RGB(0x00F5_9E0B)),
            title: Format::new().set_bold().set_font_size(20).set_align(start),
            subtitle: Format::new().set_font_color(PLAIN).set_align(start),
            heading: Format::new().set_bold().set_font_size(14).set_align(start),
            head: head().set_align(start),
            head_indented: head().set_align(start).set_indent(1),
            head_right: head().set_align(FormatAlign::Right).set_indent(1),
            wrap: base().set_text_wrap().set_align(start),
            wrap_bold: base().set_text_wrap().set_align(start).set_bold(),
            plain: base().set_align(start).set_indent(1),
            right: number(),
            link: base()
                .set_align(start)
                .set_font_color(Color::RGB(0x0003_69A1))
                .set_underline(FormatUnderline::Single),
            grave: base().set_font_color(Color::RGB(0x009F_1239)).set_bold(),
        }
    }

    /// Gives the formats of the rows their numbers; nothing may have been formatted before.
    pub fn register(&self, workbook: &mut Workbook) {
        let in_order = [
            &self.text,
            &self.name,
            &self.alert,
            &self.date,
            &self.money,
            &self.count,
            &self.percent,
            &self.input,
        ];
        for format in in_order {
            workbook.register_format(format);
        }
    }

    /// The head of a table in a tab of a colour: over text.
    #[must_use]
    pub fn tab_head(&self, color: Color) -> Format {
        let start = if self.right_to_left { FormatAlign::Right } else { FormatAlign::Left };
        Self::tab_head_unaligned(color).set_align(start)
    }

    /// The same over numbers.
    #[must_use]
    pub fn tab_head_of_numbers(color: Color) -> Format {
        Self::tab_head_unaligned(color).set_align(FormatAlign::Right).set_indent(1)
    }

    fn tab_head_unaligned(color: Color) -> Format {
        Format::new()
            .set_bold()
            .set_font_color(Color::White)
            .set_background_color(color)
            .set_align(FormatAlign::VerticalCenter)
            .set_text_wrap()
    }
}
