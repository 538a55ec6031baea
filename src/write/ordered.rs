//! Rows to text on all threads, and into one file in their order.

use std::io::{self, Write};

use rayon::prelude::*;

/// Rows that one thread renders at a time.
const CHUNK: usize = 512;
/// Chunks held in memory at once: enough for many threads, some megabytes of text.
const CHUNKS: usize = 32;

/// Writes the text of every row; `render` appends it.
///
/// # Errors
/// When the file cannot be written.
pub fn write<R: Sync>(
    file: &mut impl Write,
    rows: &[R],
    render: impl Fn(&R, &mut String) + Sync,
) -> io::Result<()> {
    // the buffers are kept from block to block
    let mut buffers = vec![String::new(); CHUNKS];
    for block in rows.chunks(CHUNK * CHUNKS) {
        let chunks = block.par_chunks(CHUNK).zip(&mut buffers);
        chunks.for_each(|(chunk, out)| {
            out.clear();
            for row in chunk {
                render(row, out);
            }
        });
        for text in buffers.iter().take(block.len().div_ceil(CHUNK)) {
            file.write_all(text.as_bytes())?;
        }
    }
    Ok(())
}
