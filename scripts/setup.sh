#!/usr/bin/env bash
# Installs the missing tools, and says how each was installed and how long that took.
#
#   scripts/setup.sh            what building the page needs
#   scripts/setup.sh test       also browsers and their drivers
#   scripts/setup.sh bench      also Chromium and the programs that the page is measured against
#   scripts/setup.sh release    also the source of the standard library
#
# For each tool: first the one on PATH, if it has the right version, then a prebuilt one, then one built
# here. Tools go to a folder of their own (SYNOPTIC_TOOLS, else ~/.cache/synoptic/tools) and replace nothing
# that you have installed. Only programs of the system, and a compiler where rustup cannot download one,
# are installed as Debian packages. Running this again does nothing if nothing is missing.
# Writes target/tools.env, which the Makefile reads.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/versions.env

tools=${SYNOPTIC_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/synoptic/tools}
mkdir -p "$tools/logs" target
PATH="$HOME/.cargo/bin:$PATH"
export PATH

say() { printf 'setup: %s\n' "$*"; }
have() { command -v "$1" >/dev/null 2>&1; }
fail() { # fail WHAT REMEDY
  printf 'setup: %s\n       what to do: %s\n' "$1" "$2" >&2
  exit 1
}
log=
log_of() { printf '%s\n' "$tools/logs/${1//[^a-zA-Z0-9.]/-}.log"; }
step() { # step NAME COMMAND…: runs a command, says how long it took, and keeps what it prints in $log
  local name=$1 start=$SECONDS
  shift
  log=$(log_of "$name")
  say "$name …"
  "$@" >"$log" 2>&1 || return 1
  say "$name took $((SECONDS - start)) s"
}
show_log() { # the end of the log of the step that failed
  [ -n "$log" ] || return 0
  printf 'setup: the last lines of %s:\n' "$log" >&2
  tail -n 30 "$log" | sed 's/^/  | /' >&2
}
limited() { # at most three minutes, where the system has `timeout`
  if have timeout; then timeout 180 "$@"; else "$@"; fi
}

# --- Debian packages, where this is a Debian machine and we may install ------------------------------
as_root=()
[ "$(id -u)" = 0 ] || as_root=(sudo -n)
may_install() { have apt-get && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }; }
updated=no
packages() { # packages NAME…
  if [ $updated = no ]; then
    step "apt-get update" "${as_root[@]}" apt-get update -q || return 1
    updated=yes
  fi
  step "apt-get install $*" "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends "$@"
}
need() { # need PROGRAM PACKAGE…: a program of the system
  local program=$1
  shift
  have "$program" && return
  if may_install; then
    packages "$@" && have "$program" && return
    show_log
  fi
  fail "$program is missing" "install it (on Debian: apt-get install $*), then run this again"
}

# --- Rust ------------------------------------------------------------------------------------------------
have cargo || fail "cargo is missing" "install Rust from https://rustup.rs, then run this again"
need cc gcc libc6-dev

toolchain=
sysroot() { rustc ${toolchain:+"+$toolchain"} --print sysroot 2>/dev/null; }
has_target() { ls "$(sysroot)"/lib/rustlib/wasm32-unknown-unknown/lib/libstd-*.rlib >/dev/null 2>&1; }
build_target() { # build_target FOLDER: the standard library of the target, built with Debian's compiler
  rm -rf "$1"
  mkdir -p "$1/src"
  printf '[package]\nname = "std-for-wasm"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n' >"$1/Cargo.toml"
  : >"$1/src/lib.rs"
  (cd "$1" && env -u CARGO_TARGET_DIR RUSTFLAGS=-Cembed-bitcode=yes RUSTC_BOOTSTRAP=1 \
    cargo +debian build --release --target wasm32-unknown-unknown -Zbuild-std=std,panic_abort,proc_macro) || return 1
  local into=/usr/lib/rustlib/wasm32-unknown-unknown/lib
  "${as_root[@]}" mkdir -p "$into"
  "${as_root[@]}" cp "$1"/target/wasm32-unknown-unknown/release/deps/*.rlib "$into/"
}
debian_toolchain() { # where rustup cannot download
  may_install || return 1
  packages rustc-web cargo-web rust-web-src rust-web-llvm || return 1
  # The linker is a link to lld-NN, which is in a package of that name.
  have rust-lld || packages "$(readlink /usr/bin/rust-lld)" || return 1
  rustup toolchain link debian /usr >/dev/null 2>&1 || return 1
  toolchain=debian
  has_target && return
  # It goes on while the tools from npm are installed, and ends with this script if one of them fails.
  set -m
  step "$standard_library" build_target "$tools/standard-library" &
  set +m
  building=$!
  trap 'kill -- -$building 2>/dev/null' EXIT
}
no_target() { # the fault of all that was tried
  show_log
  fail "the target wasm32-unknown-unknown is missing" "run: rustup target add wasm32-unknown-unknown"
}
standard_library="building the standard library for wasm32"
building=
if has_target; then
  say "target wasm32-unknown-unknown: already there"
elif rustup toolchain list 2>/dev/null | grep -q '^debian' && toolchain=debian && has_target && have rust-lld; then
  say "target wasm32-unknown-unknown: from Debian's compiler"
else
  toolchain=
  if ! { have rustup && RUSTUP_MAX_RETRIES=1 step "rustup target add wasm32-unknown-unknown" \
    limited rustup target add wasm32-unknown-unknown && has_target; }; then
    say "rustup could not add the target; installing Debian's compiler instead"
    debian_toolchain || no_target
  fi
fi
if [ "${1:-}" = release ] && [ ! -d "$(sysroot)/lib/rustlib/src/rust/library" ]; then
  step "rustup component add rust-src" limited rustup component add rust-src ||
    { show_log; fail "the source of the standard library is missing" "run: rustup component add rust-src"; }
fi

# --- Tools from npm, in one folder and one call -----------------------------------------------------------
modules=$tools/npm/node_modules
wanted=()
use_npm=no
npm_tool() { # npm_tool PACKAGE VERSION [PROGRAM PRINTED]: PRINTED is what the right version prints
  if [ -n "${3:-}" ] && have "$3" && [ "$("$3" --version 2>/dev/null)" = "$4" ]; then
    say "$1 $2: on PATH"
    return
  fi
  use_npm=yes
  if grep -qs "\"version\": \"$2\"" "$modules/$1/package.json"; then
    say "$1 $2: already in $tools"
  else
    wanted+=("$1@$2")
  fi
}
npm_tool binaryen "$BINARYEN.0.0" wasm-opt "wasm-opt version $BINARYEN (version_$BINARYEN)"
npm_tool esbuild "$ESBUILD" esbuild "$ESBUILD"
[ "${1:-}" != test ] || npm_tool axe-core "$AXE"
[ "${1:-}" != bench ] || npm_tool tiddlywiki "$TIDDLYWIKI" tiddlywiki "$TIDDLYWIKI"
if [ ${#wanted[@]} -gt 0 ]; then
  need npm nodejs npm
  step "npm install ${wanted[*]}" npm install --no-audit --no-fund --save-exact --prefix "$tools/npm" "${wanted[@]}" ||
    { show_log; fail "npm could not install ${wanted[*]}" "check the network, then run this again"; }
fi
paths=
[ $use_npm = no ] || paths=$paths:$modules/.bin
# Both run: npm may warn that it left out their install scripts, which they do not need.
for program in wasm-opt esbuild; do
  PATH="$modules/.bin:$PATH" "$program" --version >/dev/null 2>&1 ||
    fail "$program does not run" "remove $tools/npm, then run this again"
done

if [ -n "$building" ]; then
  wait $building && has_target || { log=$(log_of "$standard_library"); no_target; }
  trap - EXIT
  rm -rf "$tools/standard-library"
fi

# --- Tools from crates.io ---------------------------------------------------------------------------------
cargo_tool() { # cargo_tool CRATE VERSION [FLAG…]: the crate and its program have the same name
  local crate=$1 version=$2 root=$tools/$1-$2
  shift 2
  if have "$crate" && "$crate" --version 2>/dev/null | head -n 1 | grep -qF "$version"; then
    say "$crate $version: on PATH"
    return
  fi
  paths=$paths:$root/bin
  if [ -x "$root/bin/$crate" ]; then
    say "$crate $version: already in $tools"
  elif have cargo-binstall && step "cargo binstall $crate $version" \
    limited cargo binstall --no-confirm --disable-strategies compile --root "$root" "$crate@$version"; then
    :
  else
    # Without optimisation: it takes half the time, and these programs only drive others.
    step "cargo install $crate $version" env -u CARGO_TARGET_DIR -u RUSTFLAGS \
      cargo install --debug "$@" --root "$root" "$crate@$version" ||
      { show_log; fail "$crate $version could not be built" "check the network, or run: cargo install $crate@$version"; }
  fi
}
if [ "${1:-}" = test ] || [ "${1:-}" = bench ]; then
  have chromium || have google-chrome || have chrome || need chromium chromium
  need chromedriver chromium-driver
fi
if [ "${1:-}" = test ]; then
  have firefox || have firefox-esr || need firefox-esr firefox-esr
  need WebKitWebDriver webkit2gtk-driver
  need xvfb-run xvfb xauth
  need pgrep procps
  # For the examples of docs/hosting.
  need nginx nginx-light
  need apache2 apache2-bin
  cargo_tool geckodriver "$GECKODRIVER"
fi
[ "${1:-}" != bench ] || cargo_tool mdbook "$MDBOOK" --locked --no-default-features --features search

{
  printf 'export PATH=%q\n' "${paths#:}${paths:+:}$PATH"
  [ "${1:-}" != test ] || printf 'export SYNOPTIC_AXE=%q\n' "$modules/axe-core/axe.min.js"
  [ -z "$toolchain" ] || printf 'export SYNOPTIC_WASM_TOOLCHAIN=%q\n' "$toolchain"
} >target/tools.env
say "ready after $SECONDS s"
