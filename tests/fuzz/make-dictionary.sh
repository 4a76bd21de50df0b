#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# make-dictionary.sh SCHEMA.rng: prints libFuzzer's dictionary for files of that shape: what starts
# and ends each element, each attribute, and each value that is spelt out. The dictionaries beside
# this script are made with it; a test compares them.
set -eu
echo '# Made by make-dictionary.sh from the schema.'
{
  sed -n 's/.*<element name="\([^"]*\)".*/"<\1>"\n"<\/\1>"/p' "$1"
  sed -n 's/.*<attribute name="\([^"]*\)".*/" \1=\\""/p' "$1"
  sed -n 's/.*<value>\([^<]*\)<\/value>.*/"\1"/p' "$1"
  sed -n 's/.* ns="\([^"]*\)".*/"xmlns=\\"\1\\""/p' "$1"
  printf '%s\n' '"<!DOCTYPE "' '"<!ENTITY a SYSTEM \"file:///etc/passwd\">"' '"<![CDATA["' '"]]>"' '"<!--"' '"-->"' '"<?"' \
    '"&amp;"' '"&#0;"' '"&#x10FFFF;"' '"&a;"' '"\xEF\xBB\xBF"' '"\xE2\x80\xAE"' '" xml:lang=\""' '" xmlns:x=\"\""' \
    '"encoding=\"UTF-7\""' '"4294967295"' '"9999-99-99"'
} | LC_ALL=C sort -u
