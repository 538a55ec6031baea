#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = kartoteka_fuzz::read::decode(bytes);
    kartoteka_fuzz::read::text::split(&text);
});
