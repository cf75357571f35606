//! What leaves the page: references, files, lessons and codes, read back by other programs.

#[path = "../common/mod.rs"]
mod common;
mod cite;
mod export;
mod lesson;
mod qr;
mod small;
