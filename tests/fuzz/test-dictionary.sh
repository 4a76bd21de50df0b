#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# test-dictionary.sh MAKE SCHEMA DICTIONARY: is the dictionary the one that MAKE makes of the schema?
echo 1..1
if sh "$1" "$2" | cmp - "$3" >&2; then
  echo 'ok 1 - dictionary'
else
  echo "not ok 1 - run tests/fuzz/make-dictionary.sh on $2 and keep what it prints in $3"
fi
