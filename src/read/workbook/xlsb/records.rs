//! The records of which the binary parts of a workbook consist (MS-XLSB 2.1.4), and the values in them.

use std::io::{self, Read};

use super::super::cells::utf_16;

/// A record of so many bytes gets its room at once.
const ORDINARY: u64 = 1 << 16;

/// The records of a part.
pub(super) struct Records<R> {
    part: R,
    content: Vec<u8>,
}

impl<R: Read> Records<R> {
    /// The records of `part`.
    pub(super) fn new(part: R) -> Self {
        Self { part, content: Vec::new() }
    }

    /// The next record, its kind and its content; none at the end.
    ///
    /// # Errors
    /// When the part cannot be read or ends within a record.
    pub(super) fn next(&mut self) -> io::Result<Option<(u16, Fields<'_>)>> {
        let Some(first) = self.byte()? else { return Ok(None) };
        let mut kind = u16::from(first & 0x7f);
        if first & 0x80 != 0 {
            let second = self.byte()?.ok_or(io::ErrorKind::UnexpectedEof)?;
            kind |= u16::from(second & 0x7f) << 7;
        }
        let mut size = 0;
        for place in 0..4 {
            let byte = self.byte()?.ok_or(io::ErrorKind::UnexpectedEof)?;
            size |= u64::from(byte & 0x7f) << (7 * place);
            if byte & 0x80 == 0 {
                break;
            }
        }
        if size <= ORDINARY {
            self.content.resize(usize::try_from(size).unwrap_or_default(), 0);
            self.part.read_exact(&mut self.content)?;
        } else {
            // what is announced may be far more than there is
            self.content.clear();
            (&mut self.part).take(size).read_to_end(&mut self.content)?;
            if (self.content.len() as u64) < size {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
        Ok(Some((kind, Fields(&self.content))))
    }

    fn byte(&mut self) -> io::Result<Option<u8>> {
        let mut byte = [0];
        loop {
            match self.part.read(&mut byte) {
                Ok(0) => return Ok(None),
                Ok(_) => return Ok(Some(byte[0])),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }
}

/// What is left of a record's content. Whatever is asked of it beyond its end is none.
#[derive(Clone, Copy)]
pub(super) struct Fields<'a>(pub(super) &'a [u8]);

impl<'a> Fields<'a> {
    /// The next bytes.
    pub(super) fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    /// A byte.
    pub(super) fn byte(&mut self) -> Option<u8> {
        self.array::<1>().map(|[byte]| byte)
    }

    /// A number of two bytes.
    pub(super) fn short(&mut self) -> Option<u16> {
        self.array().map(u16::from_le_bytes)
    }

    /// A number of four bytes.
    pub(super) fn long(&mut self) -> Option<u32> {
        self.array().map(u32::from_le_bytes)
    }

    /// A number with a fraction.
    pub(super) fn real(&mut self) -> Option<f64> {
        self.array().map(f64::from_le_bytes)
    }

    /// A number in four bytes (MS-XLSB 2.5.122): a whole one or the upper half of a fraction, and perhaps a hundredth of it.
    pub(super) fn packed(&mut self) -> Option<f64> {
        let packed = self.long()?;
        let number = if packed & 2 == 0 {
            f64::from_bits(u64::from(packed & !3) << 32)
        } else {
            f64::from(packed.cast_signed() >> 2)
        };
        Some(if packed & 1 == 0 { number } else { number / 100.0 })
    }

    /// A text, its length in front (MS-XLSB 2.5.169); a missing one is empty.
    pub(super) fn text(&mut self) -> Option<String> {
        let count = self.long()?;
        if count == u32::MAX {
            return Some(String::new());
        }
        let bytes = self.take(usize::try_from(count).ok()?.checked_mul(2)?)?;
        Some(utf_16(bytes))
    }

    /// A text whose marks of fonts and pronunciations are left aside (MS-XLSB 2.5.121).
    pub(super) fn rich_text(&mut self) -> Option<String> {
        self.byte()?;
        self.text()
    }

    /// Rows and columns from one to another (MS-XLSB 2.5.153).
    pub(super) fn range(&mut self) -> Option<((u32, u32), (u32, u32))> {
        let (top, bottom, left, right) = (self.long()?, self.long()?, self.long()?, self.long()?);
        Some(((top, left), (bottom, right)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_end_where_they_say() {
        let part = [0x13, 2, 7, 8, 0xee, 0x03, 0x81, 0x00, 9, 0x05, 4, 1];
        let mut records = Records::new(part.as_slice());
        let mut next = || records.next().map(|record| record.map(|(kind, fields)| (kind, fields.0.to_vec())));
        assert_eq!(next().expect("whole"), Some((0x13, vec![7, 8])));
        assert_eq!(next().expect("whole"), Some((0x1ee, vec![9])));
        assert!(next().is_err(), "three bytes are missing");
        assert_eq!(next().expect("the end"), None);
    }

    #[test]
    fn packed_numbers_are_whole_or_fractions_or_hundredths() {
        let number = |packed: u32| Fields(&packed.to_le_bytes()).packed();
        assert_eq!(number((5_i32 << 2 | 2).cast_unsigned()), Some(5.0));
        assert_eq!(number((-1234_i32 << 2 | 3).cast_unsigned()), Some(-12.34));
        assert_eq!(number(0x3ff8_0000), Some(1.5));
        assert_eq!(Fields(&[1, 2, 3]).packed(), None);
    }

    #[test]
    fn texts_keep_to_their_length() {
        let mut bytes = vec![2, 0, 0, 0];
        bytes.extend("łó".encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(Fields(&bytes).text().as_deref(), Some("łó"));
        assert_eq!(Fields(&bytes[..7]).text(), None);
        assert_eq!(Fields(&[0xff; 4]).text().as_deref(), Some(""));
    }
}
