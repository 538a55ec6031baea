//! The streams of a compound file (MS-CFB), and whether it can be followed at all.
//!
//! A damaged or malicious one may chain its sectors in a circle, and a reader that walks the chain fills the memory.
//! Therefore the chains are looked at before anything follows them.

/// The first sector number that is a mark and not a sector (MS-CFB 2.1).
const FIRST_MARK: u32 = 0xffff_fffa;

/// Whether any chain of sectors runs in a circle.
pub(super) fn runs_in_a_circle(bytes: &[u8]) -> bool {
    let Some(table) = allocation_table(bytes) else { return true };
    let mini = chain(&table, word(bytes, 60)).map(|sectors| table_of(bytes, &sectors));
    has_circle(&table) || mini.is_none_or(|mini| has_circle(&mini))
}

fn word(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).and_then(|four| four.try_into().ok()).map_or(u32::MAX, u32::from_le_bytes)
}

fn sector_size(bytes: &[u8]) -> usize {
    if bytes.get(30) == Some(&0x0c) { 4096 } else { 512 }
}

fn sector(bytes: &[u8], id: u32) -> &[u8] {
    bytes.get(sector_place(bytes, id)).unwrap_or_default()
}

fn sector_place(bytes: &[u8], id: u32) -> std::ops::Range<usize> {
    let size = sector_size(bytes);
    let start = (id as usize + 1).saturating_mul(size).min(bytes.len());
    start..(start + size).min(bytes.len())
}

fn words(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.chunks_exact(4).filter_map(|four| four.try_into().ok()).map(u32::from_le_bytes)
}

fn table_of(bytes: &[u8], sectors: &[u32]) -> Vec<u32> {
    sectors.iter().flat_map(|id| words(sector(bytes, *id))).collect()
}

/// The table that says which sector follows which; none if the list of its own sectors runs in a circle.
fn allocation_table(bytes: &[u8]) -> Option<Vec<u32>> {
    let most = bytes.len() / sector_size(bytes) + 1;
    let mut ids: Vec<u32> = words(bytes.get(76..512)?).collect();
    let mut next = word(bytes, 68);
    let mut followed = 0;
    while next < FIRST_MARK {
        followed += 1;
        if followed > most {
            return None;
        }
        ids.extend(words(sector(bytes, next)));
        next = ids.pop()?;
    }
    ids.retain(|id| *id < FIRST_MARK);
    (ids.len() <= most).then(|| table_of(bytes, &ids))
}

/// The sectors of a chain; none if it runs in a circle.
fn chain(table: &[u32], start: u32) -> Option<Vec<u32>> {
    let mut sectors = Vec::new();
    let mut next = start;
    while next < FIRST_MARK {
        if sectors.len() > table.len() {
            return None;
        }
        sectors.push(next);
        next = table.get(next as usize).copied().unwrap_or(u32::MAX);
    }
    Some(sectors)
}

/// Whether following the table from some sector leads back to it. Each sector is visited once.
fn has_circle(table: &[u32]) -> bool {
    let mut visited_by = vec![0_usize; table.len()];
    for start in 0..table.len() {
        let walk = start + 1;
        let mut at = start;
        while let Some(mark) = visited_by.get_mut(at) {
            if *mark == walk {
                return true;
            }
            if *mark != 0 {
                break;
            }
            *mark = walk;
            at = match table.get(at) {
                Some(next) if *next < FIRST_MARK => *next as usize,
                _ => break,
            };
        }
    }
    false
}

/// The bytes of a directory entry (MS-CFB 2.6.1).
const ENTRY: usize = 128;

/// Where the bytes of a stream stand in the file, piece by piece.
struct Pieces {
    pieces: Vec<std::ops::Range<usize>>,
    size: usize,
}

/// The first stream with one of some names, in capitals. Only for a file whose chains do not run in a circle.
pub(super) fn stream(bytes: &[u8], names: &[&str]) -> Option<Vec<u8>> {
    let Pieces { pieces, size } = pieces(bytes, names)?;
    let mut stream = Vec::with_capacity(size.min(bytes.len()));
    for piece in pieces {
        stream.extend_from_slice(bytes.get(piece).unwrap_or_default());
    }
    stream.truncate(size);
    Some(stream)
}

/// The file with other bytes, as many, in the place of such a stream.
pub(super) fn with_stream(bytes: &[u8], names: &[&str], stream: &[u8]) -> Option<Vec<u8>> {
    let mut changed = bytes.to_vec();
    let mut rest = stream;
    for piece in pieces(bytes, names)?.pieces {
        let slots = changed.get_mut(piece)?;
        let (now, later) = rest.split_at(slots.len().min(rest.len()));
        slots.iter_mut().zip(now).for_each(|(slot, byte)| *slot = *byte);
        rest = later;
    }
    Some(changed)
}

fn pieces(bytes: &[u8], names: &[&str]) -> Option<Pieces> {
    let table = allocation_table(bytes)?;
    let directory = joined(bytes, &chain(&table, word(bytes, 48))?);
    let mut entries = directory.chunks_exact(ENTRY);
    let root = entries.next()?;
    let is_wanted = |entry: &&[u8]| {
        let length = usize::from(entry.get(64).copied().unwrap_or(0)).saturating_sub(2).min(64);
        let name = entry.get(..length).unwrap_or_default();
        names.iter().any(|wanted| {
            let wide = wanted.encode_utf16().flat_map(u16::to_le_bytes);
            name.to_ascii_uppercase().into_iter().eq(wide)
        })
    };
    let entry = entries.find(is_wanted)?;
    let (start, size) = (word(entry, 116), word(entry, 120) as usize);
    if size >= word(bytes, 56) as usize {
        let pieces = chain(&table, start)?.into_iter().map(|id| sector_place(bytes, id)).collect();
        return Some(Pieces { pieces, size });
    }
    // small streams stand in a stream of their own, in sectors of 64 bytes
    let small = chain(&table, word(root, 116))?;
    let small_table = table_of(bytes, &chain(&table, word(bytes, 60))?);
    let per_sector = sector_size(bytes) / 64;
    let pieces = chain(&small_table, start)?.into_iter().map(|id| {
        let at = small.get(id as usize / per_sector).map(|id| sector_place(bytes, *id)).unwrap_or_default();
        let start = (at.start + id as usize % per_sector * 64).min(at.end);
        start..(start + 64).min(at.end)
    });
    Some(Pieces { pieces: pieces.collect(), size })
}

fn joined(bytes: &[u8], sectors: &[u32]) -> Vec<u8> {
    sectors.iter().flat_map(|id| sector(bytes, *id)).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn circles_are_found() {
        const END: u32 = 0xffff_fffe;
        assert!(!has_circle(&[1, 2, END, END]));
        assert!(has_circle(&[1, 2, 0]));
        assert!(has_circle(&[END, 1]));
        assert!(!has_circle(&[3, 3, END, END]));
    }
}
