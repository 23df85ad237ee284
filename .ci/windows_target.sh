# Is sourced: prepares this shell to build for Windows. `windows_missing` says what is missing here, or nothing.
windows_target=x86_64-pc-windows-gnu
windows_linker=x86_64-w64-mingw32-gcc
windows_missing=""

prepare_windows() {
  if ! command -v "$windows_linker" >/dev/null; then
    windows_missing="there is no $windows_linker (Debian: gcc-mingw-w64-x86-64-win32)"
  elif compgen -G "$(rustc --print target-libdir --target "$windows_target" 2>/dev/null)/libstd-*.rlib" >/dev/null; then
    :
  elif [[ -d $(rustc --print sysroot)/lib/rustlib/src/rust/library/std ]]; then
    # The standard library is built along; cargo calls that unstable.
    export RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_unwind,proc_macro,test
  else
    windows_missing="there is no standard library (rustup target add $windows_target, or Debian's rust-src)"
  fi
  export CARGO_BUILD_TARGET=$windows_target CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER=$windows_linker
}

# Wine with a home of its own, so that nobody's is touched; $1 is its folder.
prepare_wine() {
  export WINEPREFIX=$1 WINEDEBUG=${WINEDEBUG:--all} WINEDLLOVERRIDES='mscoree=;mshtml='
  mkdir -p "$WINEPREFIX"
  wineboot --init >/dev/null 2>&1 || true
}
