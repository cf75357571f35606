#!/usr/bin/env bash
# Installs what is missing to build the page, or with the word `test` also to test it, or with the
# word `bench` to measure it.
#
#   scripts/setup.sh         what `make serve` needs
#   scripts/setup.sh test    that, and browsers with their drivers
#   scripts/setup.sh bench   the first, Chromium with its driver, and what the page is measured against
#
# Can be run again at no cost: what is there is left alone. Tools go to a folder of their own
# (SYNOPTIC_TOOLS, else ~/.cache/synoptic/tools), never over what you have installed; programs of the
# system, and a compiler where rustup cannot download, come as Debian packages. Writes
# target/tools.env, which the Makefile reads.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/versions.env

tools=${SYNOPTIC_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/synoptic/tools}
mkdir -p "$tools" target
PATH="$HOME/.cargo/bin:$PATH"
export PATH

say() { printf 'setup: %s\n' "$*"; }
fail() {
  printf 'setup: %s\n' "$1" >&2
  [ -z "${2:-}" ] || printf '       what to do: %s\n' "$2" >&2
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }
limited() { # at most three minutes, where the system can tell the time
  if have timeout; then timeout 180 "$@"; else "$@"; fi
}

# --- Debian packages, where the machine is a Debian one and we may install ---------------------
as_root=()
[ "$(id -u)" = 0 ] || as_root=(sudo -n)
may_install() { have apt-get && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }; }
updated=no
packages() { # packages NAME…: installs Debian packages
  if [ $updated = no ]; then
    say "refreshing the list of Debian packages"
    "${as_root[@]}" apt-get update -qq >"$tools/apt.log" 2>&1 || return 1
    updated=yes
  fi
  say "installing $*"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >>"$tools/apt.log" 2>&1
}
need() { # need PROGRAM PACKAGE…: a program of the system
  local program=$1
  shift
  have "$program" && return
  may_install && packages "$@" && have "$program" && return
  fail "$program is missing and could not be installed" "install it (on Debian: apt-get install $*) and run this again"
}

# --- Rust ---------------------------------------------------------------------------------------
have cargo || fail "cargo is missing" "install Rust from https://rustup.rs and run this again"
need cc gcc libc6-dev

toolchain=
wasm_std() { # wasm_std TOOLCHAIN…: whether the target's standard library is there
  local root
  root=$(rustc ${1:+"+$1"} --print sysroot 2>/dev/null) && ls "$root"/lib/rustlib/wasm32-unknown-unknown/lib/libstd-*.rlib >/dev/null 2>&1
}
debian_toolchain() { # where rustup cannot download: Debian's compiler and a standard library built here
  may_install || return 1
  packages rustc-web cargo-web rust-web-src rust-web-llvm || return 1
  # The linker is a link to lld-NN, which is in a package of that name.
  have rust-lld || packages "$(readlink /usr/bin/rust-lld)" || return 1
  rustup toolchain link debian /usr >/dev/null 2>&1 || return 1
  wasm_std debian && return
  say "building the wasm32 standard library (about a minute)"
  local work
  work=$(mktemp -d)
  mkdir -p "$work/src"
  printf '[package]\nname = "std-for-wasm"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n' >"$work/Cargo.toml"
  : >"$work/src/lib.rs"
  (cd "$work" && env -u CARGO_TARGET_DIR RUSTFLAGS=-Cembed-bitcode=yes RUSTC_BOOTSTRAP=1 \
    cargo +debian build --release --target wasm32-unknown-unknown -Zbuild-std=std,panic_abort,proc_macro) >"$tools/std.log" 2>&1 || return 1
  local into=/usr/lib/rustlib/wasm32-unknown-unknown/lib
  "${as_root[@]}" mkdir -p "$into"
  "${as_root[@]}" cp "$work"/target/wasm32-unknown-unknown/release/deps/*.rlib "$into/" || return 1
  rm -rf "$work"
  wasm_std debian
}
if wasm_std ""; then
  :
elif rustup toolchain list 2>/dev/null | grep -q '^debian' && wasm_std debian && have rust-lld; then
  toolchain=debian
else
  say "adding the wasm32-unknown-unknown target"
  if have rustup && RUSTUP_MAX_RETRIES=1 limited rustup target add wasm32-unknown-unknown >"$tools/rustup.log" 2>&1 && wasm_std ""; then
    :
  else
    say "rustup could not add it; taking Debian's compiler instead"
    debian_toolchain || fail "the wasm32-unknown-unknown target could not be had (see $tools)" \
      "run: rustup target add wasm32-unknown-unknown"
    toolchain=debian
  fi
fi

# The source of the standard library makes the module smaller; without it the page is built as ever.
if [ -z "$toolchain" ] && have rustup && [ ! -d "$(rustc --print sysroot)/lib/rustlib/src/rust/library" ]; then
  say "adding the source of the standard library"
  RUSTUP_MAX_RETRIES=1 limited rustup component add rust-src >>"$tools/rustup.log" 2>&1 || say "it could not be added; the module will be larger"
fi

# --- Tools that cargo builds ----------------------------------------------------------------------
paths=
cargo_tool() { # cargo_tool PROGRAM CRATE VERSION MINUTES [FLAG…]
  local program=$1 crate=$2 version=$3 minutes=$4 root=$tools/$2-$3
  shift 4
  if [ ! -x "$root/bin/$program" ]; then
    say "building $crate $version (about $minutes minutes, once)"
    (cd "$tools" && env -u CARGO_TARGET_DIR -u RUSTFLAGS cargo install "$@" --root "$root" "$crate@$version") >"$tools/$crate.log" 2>&1 ||
      fail "$crate $version could not be built (see $tools/$crate.log)" "check the network, or run: cargo install $crate@$version"
  fi
  paths=$paths:$root/bin
}
bindgen=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print }' Cargo.lock)
cargo_tool trunk trunk "$TRUNK" 8 --locked
cargo_tool wasm-bindgen wasm-bindgen-cli "$bindgen" 2

# --- Tools that npm installs ------------------------------------------------------------------------
need npm nodejs npm
npm_tool() { # npm_tool PACKAGE VERSION FILE: into a folder of its own, $modules; FILE is there when it is
  local root=$tools/$1-$2
  modules=$root/node_modules
  [ ! -e "$modules/$3" ] || return 0
  say "installing $1 $2"
  mkdir -p "$root"
  npm install --silent --no-audit --no-fund --prefix "$root" "$1@$2" >"$tools/$1.log" 2>&1 ||
    fail "$1 $2 could not be installed (see $tools/$1.log)" "check the network, or run: npm install $1@$2"
}
npm_tool binaryen "$BINARYEN.0.0" .bin/wasm-opt
paths=$paths:$modules/.bin
npm_tool esbuild "$ESBUILD" .bin/esbuild
paths=$paths:$modules/.bin

# --- Browsers, for the tests -------------------------------------------------------------------------
if [ "${1:-}" = test ]; then
  have chromium || have google-chrome || have chrome || need chromium chromium
  need chromedriver chromium-driver
  have firefox || have firefox-esr || need firefox-esr firefox-esr
  have geckodriver || cargo_tool geckodriver geckodriver "$GECKODRIVER" 2
  need WebKitWebDriver webkit2gtk-driver
  npm_tool axe-core "$AXE" axe-core/axe.min.js
  axe=$modules/axe-core/axe.min.js
  need xvfb-run xvfb xauth
  need python3 python3
fi

# --- What the page is measured against -----------------------------------------------------------------
if [ "${1:-}" = bench ]; then
  have chromium || have google-chrome || have chrome || need chromium chromium
  need chromedriver chromium-driver
  cargo_tool mdbook mdbook "$MDBOOK" 5 --locked --no-default-features --features search
  npm_tool tiddlywiki "$TIDDLYWIKI" .bin/tiddlywiki
  paths=$paths:$modules/.bin
fi

{
  printf 'export PATH=%q\n' "${paths#:}:$PATH"
  [ -z "${axe:-}" ] || printf 'export SYNOPTIC_AXE=%q\n' "$axe"
  [ -z "$toolchain" ] || printf 'export RUSTUP_TOOLCHAIN=%q\n' "$toolchain"
} >target/tools.env
say "ready"
