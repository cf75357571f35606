//! References, exports, lessons and QR codes, read back by other programs.

mod cite;
mod export;
mod lesson;
mod qr;
mod small;
