#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# test-spelling.sh DICTIONARY WORDS PO...: is each translated word in the dictionary, or in our list of words?
set -eu
dictionary=$1
words=$2
shift 2
found=$(mktemp)
trap 'rm -f "$found"' EXIT
# What is in names, marks and braces is no word of the language, nor is how it is written.
for po in "$@"; do
  msgattrib --no-wrap --no-fuzzy --no-obsolete --translated "$po" | sed -n '/^msgstr "\(ltr\|rtl\|one-other\|arabic\)"$/d; s/^msgstr "\(.*\)"$/\1/p'
done | sed 's|<name>[^<]*</name>| |g; s/<[^>]*>//g; s/{[^}]*}/ /g; s/\\[nt]/ /g; s/\\"/"/g; s/&[a-z]*;/ /g; s/_//g; s/[«»“”]/ /g' |
  hunspell -i utf-8 -d "$dictionary" -p "$words" -l | sort -u >"$found"
echo 1..1
if [ -s "$found" ]; then
  sed 's/^/# not in the dictionary: /' "$found"
  echo "not ok 1 - $dictionary"
  exit 1
fi
echo "ok 1 - $dictionary"
