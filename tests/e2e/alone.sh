#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a program in a network with nothing in it: not even this machine itself can be reached. Fails
# with a sentence where that cannot be made, as a test that was left out would prove nothing.
set -eu
alone='unshare --net'
# Who is not root may have it where the system lets people be on their own.
[ "$(id -u)" = 0 ] || alone='unshare --map-current-user --net'
# shellcheck disable=SC2086
if ! $alone true; then
  echo 'This test needs a network namespace: root, or a system that lets people have user namespaces' >&2
  exit 1
fi
# The words of $alone are several on purpose. Only "lo", and no route: the kernel lists what there is.
# shellcheck disable=SC2016,SC2086
exec $alone sh -c '
  if [ "$(grep -c : /proc/net/dev)" != 1 ] || [ "$(wc -l </proc/net/route)" -gt 1 ]; then
    echo "The network is not empty" >&2
    exit 1
  fi
  exec "$@"' sh "$@"
