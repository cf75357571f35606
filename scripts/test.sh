#!/usr/bin/env bash
# Runs every check, the quick ones first, or only the named ones: style, data, page, tests, fuzz. Without a name, fuzz
# runs only in continuous integration.
# `make test` runs it after the set-up.
set -euo pipefail
cd "$(dirname "$0")/.."
# What a builder may have set is not for the tests.
unset SYNOPTIC_DATA SYNOPTIC_TEXTS SYNOPTIC_ADDRESS SYNOPTIC_REPOSITORY SYNOPTIC_IMPRINT SYNOPTIC_STUBS

synoptic() { cargo run --quiet --package site -- "$@"; }
heading() { printf '\n== %s\n' "$*"; }
have_component() { # have_component NAME SUBCOMMAND: without it, continuous integration fails
  cargo "$2" --version >/dev/null 2>&1 && return
  echo "$1 is not installed, so this is not checked (to install it: rustup component add $1)"
  [ "${CI:-}" != true ] || exit 1
  return 1
}

style() {
  heading "style"
  if have_component rustfmt fmt; then cargo fmt --all --check; fi
  if have_component clippy clippy; then cargo clippy --quiet --workspace --all-targets -- -D warnings; fi
}
data() {
  heading "data"
  synoptic check --strict
}
page() {
  heading "the built page, and the pages of the browser tests"
  synoptic build --strict
  synoptic size
  synoptic build tests/fixture/data --out target/fixture-page
  synoptic build tests/fixture/data --split --out target/fixture-page-in-parts
  synoptic build tests/fixture/data --texts tests/fixture/texts --out target/fixture-page-with-texts
}
tests() {
  heading "tests"
  cargo test --quiet --workspace
}

fuzz() { # FUZZ_SECONDS: how long each, FUZZ_SEED: which way; what is found stays in target/fuzz, what is kept is in crates/fuzz
  heading "fuzzing the code that reads outside input"
  local host flags name target=${CARGO_TARGET_DIR:-target}/fuzz
  host=$(rustc -vV | sed -n 's/^host: //p')
  # What cargo-fuzz sets, without the sanitizer, for which the compiler would have to be another one.
  flags="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters"
  flags+=" -Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares -Cdebug-assertions"
  RUSTFLAGS=$flags cargo build --quiet --release --target "$host" --target-dir "$target" --package fuzz --bins \
    --features libfuzzer
  for name in links lessons files tables stored; do
    mkdir -p "$target/found/$name"
    "$target/$host/release/$name" "$target/found/$name" "crates/fuzz/corpus/$name" -verbosity=0 -print_final_stats=1 \
      -timeout=10 -seed="${FUZZ_SEED:-1}" -max_total_time="${FUZZ_SECONDS:-60}" -artifact_prefix="$target/$name-"
  done
}

if [ $# = 0 ]; then set -- style data page tests; [ "${CI:-}" != true ] || set -- "$@" fuzz; fi
for check in "$@"; do "$check"; done
