//! The built page in real browsers, from a file and from a server.
//!
//! Needs `trunk build` first, and the browsers with their drivers: `make test` sees to both.

mod accessible;
#[path = "../common/mod.rs"]
mod common;
mod deck;
mod edition;
mod engine;
mod page;
mod server;

mod carry;
mod engines;
mod finding;
mod links;
#[path = "../made_up.rs"]
mod made_up;
mod opening;
mod overview;
mod reading;
mod room;
mod texts;
mod views;
