//! The check of the data. Each test changes a small comparison without faults and reads what the check then
//! says. To write the expected messages anew: `UPDATE_EXPECT=1 cargo test -p check`.

// The hashes are those that `UPDATE_EXPECT` writes.
#![allow(clippy::needless_raw_string_hashes)]

mod codebook;
mod documents;
mod figures;
mod files;
mod grade;
mod ids;
mod judgement;
mod left_out;
mod lessons;
mod report;
mod review;
mod sample;
mod shape;
mod shared_runs;
mod statements;
mod synonyms;
mod texts;
mod topics;
