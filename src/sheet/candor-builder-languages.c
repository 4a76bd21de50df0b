/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks what nobody has translated yet: it stands in another language than it should. */
#include "config.h"

#include "candor-builder-private.h"

/* One of a sheet's languages. */
typedef struct
{
  CandorPack *pack;
  const char *language;
  GPtrArray  *found; /* of const char *: the languages that stand in for it */
} Side;

/* "EN" for "en", "ZH" for "zh-Hant-TW". */
static char *
dup_mark (const char *language)
{
  g_auto (GStrv) parts = g_strsplit (language, "-", 2);

  return g_ascii_strup (parts[0], -1);
}

static gboolean
is_foreign (Side             *side,
            const CandorSpan *span)
{
  return span->language != NULL && !(span->flags & CANDOR_SPAN_CITATION) &&
         g_ascii_strcasecmp (span->language, side->language) != 0;
}

/* What has no language of its own goes with what stands before it: spaces, dots, names. */
static gboolean
goes_on (Side             *side,
         const CandorSpan *span,
         const char       *language)
{
  return span->language == NULL || (is_foreign (side, span) && g_str_equal (span->language, language));
}

/* The last span of the foreign words that begin at @first. */
static unsigned int
find_end (Side        *side,
          CandorNode  *node,
          unsigned int first)
{
  const char  *language = candor_node_get_span (node, first)->language;
  unsigned int end = first;

  for (unsigned int i = first + 1; i < candor_node_get_n_spans (node) && goes_on (side, candor_node_get_span (node, i), language); i++)
    if (candor_node_get_span (node, i)->language != NULL)
      end = i;
  return end;
}

static void
remember (Side       *side,
          const char *language)
{
  for (unsigned int i = 0; i < side->found->len; i++)
    if (g_str_equal (g_ptr_array_index (side->found, i), language))
      return;
  g_ptr_array_add (side->found, g_strdup (language));
}

static void
mark_text (Side       *side,
           CandorNode *node)
{
  for (unsigned int i = 0; i < candor_node_get_n_spans (node); i++)
    {
      const CandorSpan *span = candor_node_get_span (node, i);
      g_autofree char  *mark = NULL;

      if (!is_foreign (side, span))
        continue;
      mark = dup_mark (span->language);
      remember (side, span->language);
      i = find_end (side, node, i);
      candor_node_add_mark (node, i++, mark);
    }
}

static void
mark_nodes (Side       *first,
            Side       *second,
            CandorNode *node)
{
  mark_text (first, node);
  if (second != NULL && candor_node_get_beside (node) != NULL)
    mark_text (second, candor_node_get_beside (node));
  for (unsigned int i = 0; i < candor_node_get_n_children (node); i++)
    mark_nodes (first, second, candor_node_get_child (node, i));
}

static const char *
get_name (CandorPack *pack,
          const char *code)
{
  GPtrArray *languages = candor_pack_get_languages (pack);

  for (unsigned int i = 0; i < languages->len; i++)
    {
      const CandorLanguage *language = g_ptr_array_index (languages, i);

      if (g_ascii_strcasecmp (language->code, code) == 0)
        return language->name;
    }
  return code;
}

static void
explain_marks (Side       *side,
               CandorNode *root)
{
  for (unsigned int i = 0; i < side->found->len; i++)
    {
      const char      *language = g_ptr_array_index (side->found, i);
      g_autofree char *mark = dup_mark (language);
      g_autofree char *text =
        candor_pack_dup_word (side->pack, "sheet.in-other-language", "mark", mark, "language", get_name (side->pack, language), NULL);

      candor_node_add_span (candor_node_add (root, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_QUIET),
                            CANDOR_SPAN_PLAIN,
                            text,
                            candor_pack_get_word_language (side->pack, "sheet.in-other-language"));
    }
}

void
candor_builder_mark_languages (CandorDocument *document,
                               CandorPack     *pack)
{
  CandorDocument *beside = candor_document_get_beside (document);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) found_beside = g_ptr_array_new_with_free_func (g_free);
  Side        first = { pack, candor_pack_get_language (pack), found };
  Side        second = { candor_pack_get_beside (pack), NULL, found_beside };
  CandorNode *root = candor_document_get_root (document);

  if (beside != NULL)
    second.language = candor_document_get_language (beside);
  mark_nodes (&first, beside != NULL ? &second : NULL, root);
  explain_marks (&first, root);
  explain_marks (&second, root);
}
