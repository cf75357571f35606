#!/usr/bin/env bash
# Runs Trunk, with a standard library built for size where its source is at hand.
#
# The compiler's own standard library is built for speed and cannot be optimised together with ours.
# Built here, with panics that stop at once and without words, the module is a tenth smaller. That
# takes switches which this compiler calls unstable; without its source the page is built as ever.
set -euo pipefail
if [ -d "$(rustc --print sysroot)/lib/rustlib/src/rust/library" ]; then
  export RUSTC_BOOTSTRAP=1
  export CARGO_UNSTABLE_BUILD_STD=std,panic_abort
  export CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
  export RUSTFLAGS="-Zunstable-options -Cpanic=immediate-abort"
fi
exec trunk "$@"
