#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# pseudo-catalogue.sh PSEUDO-PO SOURCES OUTPUT: the interface in the test language en_XA, and beside
# OUTPUT the folder "locale", as gettext wants to find it. Words are found as po/meson.build finds them.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
xgettext --directory="$2" --files-from="$2/po/POTFILES.in" --output="$folder/candor.pot" --from-code=UTF-8 \
  --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 --keyword=g_dngettext:2,3 --keyword=g_dpgettext2:2c,3
msgen --no-wrap --lang=en_XA "$folder/candor.pot" | "$1" >"$folder/en_XA.po"
msgfmt --check-format -o "$3" "$folder/en_XA.po"
mkdir -p "$(dirname "$3")/locale/en_XA/LC_MESSAGES"
cp "$3" "$(dirname "$3")/locale/en_XA/LC_MESSAGES/candor.mo"
