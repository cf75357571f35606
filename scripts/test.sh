#!/usr/bin/env bash
# Every check, the quick ones first. `make test` runs it, after the set-up.
set -euo pipefail
cd "$(dirname "$0")/.."
step() { printf '\n== %s\n' "$*"; }

if [ -n "${TEXTS:-}" ]; then
  SYNOPTIC_TEXTS=$(cd "$TEXTS" && pwd)
  export SYNOPTIC_TEXTS
fi

step "style"
if cargo fmt --version >/dev/null 2>&1; then cargo fmt --all --check; else echo "rustfmt is not installed: not checked"; fi
if cargo clippy --version >/dev/null 2>&1; then
  cargo clippy --quiet --workspace --all-targets -- -D warnings
else
  echo "clippy is not installed: not checked"
fi

step "data"
cargo run --quiet --bin check -- ${SYNOPTIC_TEXTS:+--texts "$SYNOPTIC_TEXTS"}
overlap=../shared/tools/overlap.py
if [ -n "${SYNOPTIC_TEXTS:-}" ] && [ -f "$overlap" ]; then
  git ls-files -z -- '*.rs' '*.md' '*.json' '*.toml' '*.html' '*.css' '*.js' '*.txt' '*.sh' |
    xargs -0 python3 "$overlap" --corpus "$SYNOPTIC_TEXTS"
  echo "no run of more than 12 words is shared with the documents"
fi

step "the built app"
scripts/trunk.sh build
cargo run --quiet --bin size
if [ -n "${SYNOPTIC_TEXTS:-}" ]; then
  SYNOPTIC_BUNDLE="$SYNOPTIC_TEXTS" scripts/trunk.sh build --dist target/with-texts
fi

step "tests"
cargo test --quiet
