#!/usr/bin/env bash
# Runs every check, the quick ones first, or only the named ones: style, data, page, tests.
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
  synoptic check
}
page() {
  heading "the built page, and the pages of the browser tests"
  synoptic build
  synoptic size
  synoptic build --data tests/fixture/data --out target/fixture-page
  synoptic build --data tests/fixture/data --texts tests/fixture/texts --out target/fixture-page-with-texts
}
tests() {
  heading "tests"
  cargo test --quiet --workspace
}

if [ $# = 0 ]; then set -- style data page tests; fi
for check in "$@"; do "$check"; done
