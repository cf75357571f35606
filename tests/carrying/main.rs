//! What leaves the page: references, files, lessons and codes, read back by other programs.

mod cite;
#[path = "../common/mod.rs"]
mod common;
mod export;
mod lesson;
mod qr;
mod small;
