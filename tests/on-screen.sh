#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a program on a screen and a message bus of its own. The X server picks a free number
# itself: xvfb-run looks for one beforehand, and tests that start together find the same.
set -eu
folder=$(mktemp -d)
screen=
finish () {
  [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
  rm -rf "$folder"
}
trap finish EXIT
trap 'exit 143' TERM INT HUP
mkfifo "$folder/number"
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp -noreset 3>"$folder/number" 2>"$folder/log" &
screen=$!
read -r number <"$folder/number" || { cat "$folder/log" >&2; exit 1; }
unset XAUTHORITY WAYLAND_DISPLAY
DISPLAY=:$number
export DISPLAY
# Each accessibility bus in a folder of its own: one that ends would take away the socket of the next,
# which has its name where the screen has the same number.
mkdir -m 0700 "$folder/run"
XDG_RUNTIME_DIR=$folder/run
export XDG_RUNTIME_DIR
# What services of this bus keep, such as settings, is none of the person's who runs it.
mkdir -m 0700 "$folder/config"
XDG_CONFIG_HOME=$folder/config
export XDG_CONFIG_HOME
# Services that the bus starts may talk: only the program writes to our output.
exec 4>&1
dbus-run-session -- sh -c 'exec "$@" >&4 4>&-' sh "$@" >&2
