#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails if groff ($1) has anything to say against a manual page ($2).
said=$("$1" -mdoc -T utf8 -ww -z "$2" 2>&1) && [ -z "$said" ] && exit 0
printf '%s\n' "$said"
exit 1
