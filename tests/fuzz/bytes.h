/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Choices and words taken from a fuzzer's bytes, one after the other. */
#pragma once

#include <glib.h>
#include <stdint.h>
#include <string.h>

G_BEGIN_DECLS

/** Bytes: what is left of an input. */
typedef struct
{
  const uint8_t *at;
  size_t         left;
} Bytes;

/* The next byte; 0 at the end. */
static inline unsigned int
bytes_next (Bytes *self)
{
  if (self->left == 0)
    return 0;
  self->left--;
  return *self->at++;
}

/* A number below @n; 0 where @n is 0. */
static inline unsigned int
bytes_below (Bytes       *self,
             unsigned int n)
{
  unsigned int value = bytes_next (self);

  return n > 0 ? value % n : 0;
}

static inline gboolean
bytes_yes (Bytes *self)
{
  return (bytes_next (self) & 1) != 0;
}

/* As many bytes as the next one says, sixteen times over for the longest, in one string: text, or what is none. */
static inline char *
bytes_words (Bytes *self)
{
  size_t           length = bytes_next (self);
  unsigned int     times = length == 255 ? 16 : 1;
  GString         *words = g_string_new (NULL);
  g_autofree char *once = NULL;

  length = MIN (length, self->left);
  once = g_strndup ((const char *) self->at, length);
  self->at += length;
  self->left -= length;
  for (unsigned int i = 0; i < times; i++)
    g_string_append (words, once);
  return g_string_free (words, FALSE);
}

G_END_DECLS
