//! The built page in real browsers, from a file and from a server.
//!
//! The page of the fixture and the shipped page are built before the tests: `make test` does it, and
//! installs the browsers' drivers. Where a page is missing, a test fails and names the command that builds it.

mod engine;
#[path = "../fixture/mod.rs"]
mod fixture;
mod page;
mod server;

mod board;
mod carry;
mod copying;
mod edition;
mod finding;
mod focus;
mod foreign;
mod keys;
mod lessons;
mod links;
mod making;
mod matrix;
mod measures;
mod missing;
mod opening;
mod paper;
mod parts;
mod reading;
mod room;
mod security;
mod shipped;
mod stage;
mod stubs;
mod testing;
mod texts;
mod views;
mod walk;
