#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# test-spelling.sh DICTIONARY WORDS[:WORDS] PO...: is each translated word in the dictionary, or in a list of ours?
set -eu
dictionary=$1
words=$2
shift 2
found=$(mktemp)
own=$(mktemp)
trap 'rm -f "$found" "$own"' EXIT
echo "$words" | tr ':' '\n' | while read -r list; do
  cat -- "$list"
done >"$own"
# What is in names, marks, braces and formats is no word of the language, nor is how it is written.
# The first entry is the head of the file.
for po in "$@"; do
  msgattrib --no-wrap --no-fuzzy --no-obsolete --translated "$po" |
    awk '/^$/ { body = 1 } /^msgstr/ { text = body } /^(msgid|msgctxt|#|$)/ { text = 0 } text' |
    sed -n '/^msgstr "\(ltr\|rtl\|none\|one-other\|zero-one-other\|one-few-many\|arabic\|hebrew\)"$/d; s/^[^"]*"\(.*\)"$/\1/p'
done | sed 's|<name>[^<]*</name>| |g; s/<[^>]*>//g; s/{[^}]*}/ /g; s/%[-0-9.$l]*[a-zA-Z]/ /g; s/\\[nt]/ /g; s/\\"/"/g; s/&[a-z]*;/ /g; s/_//g; s/[«»“”]/ /g' |
  hunspell -i utf-8 -d "$dictionary" -p "$own" -l | sort -u >"$found"
echo 1..1
if [ -s "$found" ]; then
  sed 's/^/# not in the dictionary: /' "$found"
  echo "not ok 1 - $dictionary"
  exit 1
fi
echo "ok 1 - $dictionary"
