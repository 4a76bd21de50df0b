#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# pseudo-catalogue.sh PSEUDO-PO TEMPLATE OUTPUT: the interface in the test language en_XA, and beside
# OUTPUT the folder "locale", as gettext wants to find it; there also as Arabic, which turns the window round.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
msgen --no-wrap --lang=en_XA "$2" | "$1" >"$folder/en_XA.po"
msgfmt --check-format -o "$3" "$folder/en_XA.po"
for code in en_XA ar; do
  mkdir -p "$(dirname "$3")/locale/$code/LC_MESSAGES"
  cp "$3" "$(dirname "$3")/locale/$code/LC_MESSAGES/candor.mo"
done
