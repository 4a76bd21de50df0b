#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# test-interface.sh TEMPLATE PO: is each string of the interface translated, for the English that it has today, with
# the same formats, and with a letter of its own after each underscore?
set -eu
merged=$(mktemp)
trap 'rm -f "$merged"' EXIT
msgmerge --quiet --no-wrap -o "$merged" "$2" "$1"
n=0
# report FINDINGS WHAT
report () {
  n=$((n + 1))
  if [ -n "$1" ]; then
    echo "$1" | sed 's/^/# /'
    echo "not ok $n - $2"
  else
    echo "ok $n - $2"
  fi
}
echo 1..4
report "$(msgattrib --untranslated --no-obsolete "$merged" | grep '^msgid' | grep -v '^msgid ""$' || true)" untranslated
report "$(msgattrib --only-fuzzy --no-obsolete "$merged" | grep '^msgid' || true)" fuzzy
report "$(msgattrib --only-obsolete "$merged" | grep '^#~ msgid' || true)" obsolete
report "$(msgfmt --check --check-accelerators=_ -o /dev/null "$merged" 2>&1 || true)" format
