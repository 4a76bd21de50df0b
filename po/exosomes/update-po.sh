#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings the PO files in line with the English pack. A string whose English changed becomes fuzzy,
# and is shown in English until a translator has seen it.
set -eu
cd -- "$1"
template=$(mktemp)
trap 'rm -f "$template"' EXIT
itstool -i data/its/candor-pack.its -o "$template" data/knowledge/exosomes.xml
grep -v '^#' po/exosomes/LINGUAS | while read -r code; do
  msgmerge --update --backup=none --no-wrap --previous "po/exosomes/$code.po" "$template"
done
