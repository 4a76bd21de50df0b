/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counting signals, for the tests of what notifies. */
#pragma once

#include <glib-object.h>

static inline void
count_signal_cb (unsigned int *n)
{
  *n += 1;
}

/* Adds one to @n for each "@signal" of @object, whatever its arguments. */
static inline void
count_signal (gpointer      object,
              const char   *signal,
              unsigned int *n)
{
  g_signal_connect_swapped (object, signal, G_CALLBACK (count_signal_cb), n);
}

static inline void
count_notify (gpointer      object,
              const char   *property,
              unsigned int *n)
{
  g_autofree char *signal = g_strconcat ("notify::", property, NULL);

  count_signal (object, signal, n);
}
