#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# pseudo-po.sh PSEUDO-PO RULES PACK OUTPUT: the pack in the test language en-XA, made as each translation is.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
itstool -i "$2" -o "$folder/pack.pot" "$3"
msgen --no-wrap --lang=en_XA "$folder/pack.pot" | "$1" >"$folder/en-XA.po"
msgfmt -o "$folder/en-XA.mo" "$folder/en-XA.po"
itstool --strict -i "$2" -l en-XA -m "$folder/en-XA.mo" -o "$folder/pack.xml" "$3"
sed 's|^\( *\)<language code="en" .*|&\n\1<language code="en-XA" state="draft">[Ťéšť]</language>|' "$folder/pack.xml" >"$4"
