#!/usr/bin/env bash
# Makes sure that a Chromium is there for the browser tests; CHROMIUM_PATH names one elsewhere.
set -euo pipefail

found() {
  local name
  if [ -n "${CHROMIUM_PATH:-}" ]; then
    [ -x "$CHROMIUM_PATH" ]
    return
  fi
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null; then return 0; fi
  done
  return 1
}

if found; then exit 0; fi
if [ -n "${CHROMIUM_PATH:-}" ]; then
  echo "CHROMIUM_PATH names $CHROMIUM_PATH, which is not a program." >&2
  exit 1
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "installing chromium for the browser tests"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium; } >/dev/null || true
fi
if ! found; then
  echo "The browser tests need Chromium. Install the package chromium (apt-get install chromium)," >&2
  echo "or let CHROMIUM_PATH name a Chromium or Chrome, and call this again." >&2
  exit 1
fi
