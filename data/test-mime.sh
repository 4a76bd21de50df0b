#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails if a desktop that knows only our type ($1) would not know a discussion ($2) by its name, by its
# first element, or, sealed, by its first bytes, or if our desktop entry ($3) would not open it.
set -eu
command -v update-mime-database >/dev/null && command -v gio >/dev/null || exit 77
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/mime/packages"
cp "$1" "$folder/mime/packages/"
[ ! -d /usr/share/mime/packages ] || cp /usr/share/mime/packages/freedesktop.org.xml "$folder/mime/packages/" 2>/dev/null || true
update-mime-database "$folder/mime"
cp "$2" "$folder/by-name.candor"
cp "$2" "$folder/by-element"
printf 'Candor sealed 1\nxxxx' >"$folder/by-bytes"
for file in by-name.candor by-element by-bytes; do
  type=$(XDG_DATA_HOME=$folder XDG_DATA_DIRS=$folder gio info -a standard::content-type "$folder/$file" | sed -n 's/.*standard::content-type: //p')
  if [ "$type" != application/x-candor-discussion+xml ]; then
    echo "$file is taken for $type"
    exit 1
  fi
done
grep -q '^MimeType=.*application/x-candor-discussion+xml;' "$3" || { echo "$3 does not name the type"; exit 1; }
grep -q '^Exec=.*%F' "$3" || { echo "$3 takes no files"; exit 1; }
