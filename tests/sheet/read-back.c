/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding the words of a pack in a sheet that was read back from its file. */
#include "read-back.h"

#include <stdlib.h>
#include <string.h>

struct _ReadBack
{
  GPtrArray *pages; /* of letters */
};

/* Lam, and what it forms ligatures with: alef in its forms, yeh, alef maksura. */
static gboolean
is_in_ligature (gunichar c)
{
  return c != 0 && g_utf8_strchr ("\u0644\u0627\u0623\u0625\u0622\u064a\u0649\u0626", -1, c) != NULL;
}

static int
compare_letters (gconstpointer a,
                 gconstpointer b)
{
  return (int) *(const gunichar *) a - (int) *(const gunichar *) b;
}

/* Readers of PDF turn the two letters of an Arabic ligature round, so that a row of those letters is
 * sorted, on both sides. */
char *
read_back_dup_letters (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autoptr (GArray) letters = g_array_new (TRUE, FALSE, sizeof (gunichar));

  for (const char *c = normal; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (g_unichar_isalnum (letter))
        g_array_append_val (letters, letter);
    }
  for (unsigned int i = 0, end; i < letters->len; i = MAX (end, i + 1))
    {
      for (end = i; end < letters->len && is_in_ligature (g_array_index (letters, gunichar, end));)
        end++;
      qsort (&g_array_index (letters, gunichar, i), end - i, sizeof (gunichar), compare_letters);
    }
  return g_ucs4_to_utf8 ((gunichar *) letters->data, letters->len, NULL, NULL, NULL);
}

/* Without letters at the ends that may have been sorted together with what stands before or after. */
static char *
dup_core (const char *text)
{
  g_autofree char *letters = read_back_dup_letters (text);
  char            *start = letters;
  char            *end = letters + strlen (letters);

  while (is_in_ligature (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && is_in_ligature (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (start, (gsize) (end - start));
}

ReadBack *
read_back_new (const char *text)
{
  ReadBack *self = g_new0 (ReadBack, 1);
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);

  self->pages = g_ptr_array_new_with_free_func (g_free);
  for (char **page = pages; *page != NULL; page++)
    g_ptr_array_add (self->pages, read_back_dup_letters (*page));
  return self;
}

void
read_back_free (ReadBack *self)
{
  g_ptr_array_unref (self->pages);
  g_free (self);
}

/* What decorates a page comes first in it, so that a text which goes on ends one page, and goes on
 * somewhere in the next. */
static gboolean
goes_on (ReadBack    *self,
         unsigned int page,
         const char  *text)
{
  g_autofree char *ending = dup_core (g_ptr_array_index (self->pages, page));

  for (const char *space = strchr (text, ' '); space != NULL; space = strchr (space + 1, ' '))
    {
      g_autofree char *before = g_strndup (text, (gsize) (space - text));
      g_autofree char *first = dup_core (before);
      g_autofree char *rest = dup_core (space);

      if (*first != '\0' && *rest != '\0' && g_str_has_suffix (ending, first) && strstr (g_ptr_array_index (self->pages, page + 1), rest) != NULL)
        return TRUE;
    }
  return FALSE;
}

gboolean
read_back_has (ReadBack   *self,
               const char *text)
{
  g_autofree char *core = dup_core (text);

  g_assert_cmpstr (core, !=, "");
  for (unsigned int i = 0; i < self->pages->len; i++)
    if (strstr (g_ptr_array_index (self->pages, i), core) != NULL)
      return TRUE;
  for (unsigned int i = 0; i + 1 < self->pages->len; i++)
    if (goes_on (self, i, text))
      return TRUE;
  return FALSE;
}

void
read_back_assert (ReadBack   *self,
                  const char *text)
{
  if (!read_back_has (self, text))
    {
      for (unsigned int i = 0; i < self->pages->len; i++)
        g_printerr ("%s\n", (char *) g_ptr_array_index (self->pages, i));
      g_error ("“%s” is not in the sheet", text);
    }
}

void
read_back_assert_not (ReadBack   *self,
                      const char *text)
{
  if (read_back_has (self, text))
    g_error ("“%s” is in the sheet", text);
}

static void
assert_text (ReadBack   *self,
             CandorText *text)
{
  read_back_assert (self, candor_text_get_plain (text));
}

unsigned int
read_back_assert_key_facts (ReadBack   *self,
                            CandorPack *pack)
{
  GListModel  *items = candor_pack_get_items (pack);
  unsigned int n = 0;

  for (unsigned int i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CandorItem) item = g_list_model_get_item (items, i);
      CandorItemKind kind = candor_item_get_kind (item);

      /* What it costs has a part to itself. */
      if (!candor_item_get_key (item) || g_str_has_prefix (candor_item_get_id (item), "t-cost") ||
          (kind != CANDOR_ITEM_TOPIC && kind != CANDOR_ITEM_FACTOR && kind != CANDOR_ITEM_FAQ))
        continue;
      assert_text (self, candor_item_get_title (item));
      assert_text (self, candor_statement_get_text (candor_item_get_summary (item)));
      n++;
    }
  return n;
}

unsigned int
read_back_assert_urgent_signs (ReadBack   *self,
                               CandorPack *pack)
{
  GListModel  *ladder = G_LIST_MODEL (candor_section_get_ladder (candor_pack_get_section (pack, CANDOR_TAB_EFFECTS)));
  unsigned int n = 0;

  for (unsigned int i = 0; i < g_list_model_get_n_items (ladder); i++)
    {
      g_autoptr (CandorRung) rung = g_list_model_get_item (ladder, i);

      assert_text (self, candor_rung_get_title (rung));
      assert_text (self, candor_statement_get_text (candor_rung_get_advice (rung)));
      for (unsigned int k = 0; k < candor_rung_get_n_signs (rung); k++)
        assert_text (self, candor_statement_get_text (candor_rung_get_sign (rung, k)));
      n += candor_rung_get_n_signs (rung);
    }
  return n;
}
