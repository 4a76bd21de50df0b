/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The document as plain text, in reading order: for the clipboard, `-f text` and tests. */
#include "config.h"

#include "candor-document.h"

#include "candor-figure.h"

#include <string.h>

#define EM_SPACE 0x2003
#define BLANK "________________________________________"

/* Where the writer stands. */
typedef struct
{
  GString    *out;
  const char *indent; /* before each line */
  gboolean    tight;  /* no empty line before the next block */
} Writer;

static void write_node (Writer     *writer,
                        CandorNode *node);

static void
write_line (Writer     *writer,
            const char *lead,
            const char *text)
{
  gsize start = writer->out->len;

  g_string_append_printf (writer->out, "%s%s%s", writer->indent, lead, text);
  while (writer->out->len > start && writer->out->str[writer->out->len - 1] == ' ')
    g_string_truncate (writer->out, writer->out->len - 1);
  g_string_append_c (writer->out, '\n');
}

/* A wide space parts a title from its text, and sentences, for the eye. In plain text, which may
 * be pasted anywhere, a title ends in a colon. */
/* After a word a colon takes the place of a wide space; after a sentence or a sign nothing is needed. */
static gboolean
wants_colon (gunichar before)
{
  return g_unichar_isalnum (before) || g_unichar_ismark (before) || g_unichar_type (before) == G_UNICODE_CLOSE_PUNCTUATION;
}

static char *
dup_numbered (CandorNode *node,
              int         number)
{
  g_autofree char *plain = candor_node_dup_plain (node);
  GString         *line = g_string_new (NULL);
  gunichar         before = 0;

  if (number > 0 && *plain != '\0')
    g_string_append_printf (line, "%d. ", number);
  for (const char *c = plain; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (letter != EM_SPACE)
        g_string_append_unichar (line, letter);
      else
        g_string_append (line, wants_colon (before) ? ": " : " ");
      before = letter;
    }
  return g_string_free (line, FALSE);
}

static char *
dup_line (CandorNode *node)
{
  return dup_numbered (node, candor_node_get_number (node));
}

/* The same in the second language, by the same number; empty where there is none. */
static char *
dup_beside (CandorNode *node)
{
  CandorNode *beside = candor_node_get_beside (node);

  return beside != NULL ? dup_numbered (beside, candor_node_get_number (node)) : g_strdup ("");
}

static void
write_beside (Writer     *writer,
              const char *lead,
              CandorNode *node)
{
  g_autofree char *text = dup_beside (node);

  if (*text != '\0')
    write_line (writer, lead, text);
}

static void
begin_block (Writer *writer)
{
  if (writer->out->len > 0 && !writer->tight)
    write_line (writer, "", "");
  writer->tight = FALSE;
}

static void
write_children (Writer     *writer,
                CandorNode *node)
{
  for (unsigned int i = 0; i < candor_node_get_n_children (node); i++)
    write_node (writer, candor_node_get_child (node, i));
}

static void
write_indented (Writer     *writer,
                const char *by,
                CandorNode *node)
{
  g_autofree char *indent = g_strconcat (writer->indent, by, NULL);
  Writer           inner = { writer->out, indent, TRUE };

  write_children (&inner, node);
}

static void
write_heading (Writer     *writer,
               CandorNode *node)
{
  g_autofree char *text = dup_line (node);
  g_autofree char *rule = NULL;
  const char       marks[] = { '=', '-' };
  int              level = candor_node_get_level (node);

  begin_block (writer);
  write_line (writer, "", text);
  write_beside (writer, "", node);
  if (level > 2)
    return;
  rule = g_strnfill (g_utf8_strlen (text, -1), marks[level - 1]);
  write_line (writer, "", rule);
}

static void
write_paragraph (Writer     *writer,
                 CandorNode *node)
{
  g_autofree char *text = dup_line (node);

  if (*text == '\0')
    return;
  begin_block (writer);
  write_line (writer, "", text);
  write_beside (writer, "", node);
}

static void
write_item (Writer      *writer,
            CandorNode  *node,
            unsigned int number)
{
  g_autofree char *text = dup_line (node);
  g_autofree char *lead = NULL;
  g_autofree char *indent = NULL;
  CandorNodeStyle  style = candor_node_get_style (node);

  if (style == CANDOR_STYLE_NUMBER)
    lead = g_strdup_printf ("%u. ", number);
  else if (style == CANDOR_STYLE_CHECKBOX)
    lead = g_strdup ("[ ] ");
  else if (style == CANDOR_STYLE_CHECKED)
    lead = g_strdup ("[x] ");
  else
    lead = g_strdup (candor_node_get_number (node) > 0 ? "" : "- ");
  write_line (writer, lead, text);
  indent = g_strnfill (strlen (lead), ' ');
  write_beside (writer, indent, node);
  write_indented (writer, "    ", node);
}

static void
write_list (Writer     *writer,
            CandorNode *node)
{
  begin_block (writer);
  for (unsigned int i = 0; i < candor_node_get_n_children (node); i++)
    write_item (writer, candor_node_get_child (node, i), i + 1);
}

/* A cell under a head is one line: its own text, then that of what stands under it. */
static void
append_cell (GString    *line,
             CandorNode *cell,
             gboolean    beside)
{
  g_autofree char *text = beside ? dup_beside (cell) : dup_line (cell);

  if (*text != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? "; " : "", text);
  for (unsigned int i = 0; i < candor_node_get_n_children (cell); i++)
    append_cell (line, candor_node_get_child (cell, i), beside);
}

static void
write_labelled_cell (Writer     *writer,
                     CandorNode *cell,
                     CandorNode *label,
                     gboolean    beside)
{
  g_autoptr (GString) line = g_string_new (NULL);
  CandorNode      *title = label != NULL && beside && candor_node_get_beside (label) != NULL ? candor_node_get_beside (label) : label;
  g_autofree char *words = title != NULL ? dup_line (title) : g_strdup ("");
  g_autofree char *lead = *words != '\0' ? g_strconcat (words, ": ", NULL) : g_strdup ("");

  append_cell (line, cell, beside);
  if (line->len > 0)
    write_line (writer, lead, line->str);
}

/* Without a head each paragraph of a cell is a line, and a name to sign beside stands on its line. */
static void
write_cell (Writer     *writer,
            CandorNode *cell)
{
  g_autofree char *text = dup_line (cell);
  unsigned int     n_children = candor_node_get_n_children (cell);

  if (n_children == 1 && candor_node_get_kind (candor_node_get_child (cell, 0)) == CANDOR_NODE_LINES)
    {
      g_autofree char *lead = g_strconcat (g_strchomp (text), ": ", NULL);

      write_line (writer, lead, BLANK);
      return;
    }
  if (*text != '\0')
    write_line (writer, "", text);
  write_beside (writer, "", cell);
  for (unsigned int i = 0; i < n_children; i++)
    {
      g_autofree char *line = dup_line (candor_node_get_child (cell, i));

      write_line (writer, "- ", line);
    }
}

static void
write_row (Writer     *writer,
           CandorNode *row,
           CandorNode *head)
{
  for (unsigned int i = 0; i < candor_node_get_n_children (row); i++)
    {
      CandorNode *cell = candor_node_get_child (row, i);
      CandorNode *label = head != NULL && i < candor_node_get_n_children (head) ? candor_node_get_child (head, i) : NULL;

      if (head == NULL)
        {
          write_cell (writer, cell);
          continue;
        }
      write_labelled_cell (writer, cell, label, FALSE);
      write_labelled_cell (writer, cell, label, TRUE);
    }
}

static void
write_table (Writer     *writer,
             CandorNode *node)
{
  CandorNode *head = NULL;

  for (unsigned int i = 0; i < candor_node_get_n_children (node); i++)
    {
      CandorNode *row = candor_node_get_child (node, i);

      if (candor_node_get_style (row) == CANDOR_STYLE_HEAD)
        {
          head = row;
          continue;
        }
      begin_block (writer);
      write_row (writer, row, head);
    }
}

static void
write_figure (Writer     *writer,
              CandorNode *node)
{
  CandorFigure *figure = candor_node_get_figure (node);

  if (candor_node_get_n_spans (node) > 0)
    write_paragraph (writer, node);
  else if (figure != NULL)
    {
      begin_block (writer);
      write_line (writer, "", candor_figure_get_words (figure));
      if (candor_node_get_beside (node) != NULL)
        write_line (writer, "", candor_figure_get_words (candor_node_get_figure (candor_node_get_beside (node))));
    }
}

static void
write_box (Writer     *writer,
           CandorNode *node)
{
  CandorNodeStyle style = candor_node_get_style (node);

  begin_block (writer);
  write_indented (writer, style == CANDOR_STYLE_URGENT || style == CANDOR_STYLE_CAUTION ? "! " : "| ", node);
}

static void
write_lines (Writer     *writer,
             CandorNode *node)
{
  for (int i = 0; i < candor_node_get_lines (node); i++)
    write_line (writer, "", BLANK);
}

static void
write_code (Writer     *writer,
            CandorNode *node)
{
  const char      *address = candor_node_get_address (node);
  g_autofree char *text = dup_line (node);

  write_paragraph (writer, node);
  if (address != NULL && strstr (text, address) == NULL)
    write_line (writer, "", address);
}

static void
write_node (Writer     *writer,
            CandorNode *node)
{
  switch (candor_node_get_kind (node))
    {
    case CANDOR_NODE_HEADING:
      write_heading (writer, node);
      break;
    case CANDOR_NODE_LIST:
      write_list (writer, node);
      break;
    case CANDOR_NODE_TABLE:
      write_table (writer, node);
      break;
    case CANDOR_NODE_FIGURE:
      write_figure (writer, node);
      break;
    case CANDOR_NODE_BOX:
      write_box (writer, node);
      break;
    case CANDOR_NODE_LINES:
      write_lines (writer, node);
      break;
    case CANDOR_NODE_QR:
      write_code (writer, node);
      break;
    case CANDOR_NODE_PARAGRAPH:
      write_paragraph (writer, node);
      break;
    case CANDOR_NODE_ITEM:
      write_item (writer, node, 1);
      break;
    case CANDOR_NODE_ROW:
      write_row (writer, node, NULL);
      break;
    case CANDOR_NODE_GROUP:
    case CANDOR_NODE_CELL:
    case CANDOR_NODE_SPLIT:
    default:
      write_paragraph (writer, node);
      write_children (writer, node);
      break;
    }
}

static void
write_lines_of (Writer            *writer,
                const char *const *lines)
{
  if (lines == NULL || *lines == NULL)
    return;
  begin_block (writer);
  for (unsigned int i = 0; lines[i] != NULL; i++)
    write_line (writer, "", lines[i]);
}

/**
 * candor_document_dup_text:
 * @self: a document
 *
 * Writes the whole document as plain text, in reading order, with no line wrapped: titles are
 * underlined, tables stand row by row, and what a box holds is marked at the start of its lines.
 *
 * Returns: (transfer full): the text, which ends in a newline unless it is empty
 */
char *
candor_document_dup_text (CandorDocument *self)
{
  Writer          writer = { NULL, "", FALSE };
  CandorDocument *beside;

  g_return_val_if_fail (CANDOR_IS_DOCUMENT (self), NULL);

  writer.out = g_string_new (NULL);
  write_lines_of (&writer, candor_document_get_letterhead_start (self));
  write_lines_of (&writer, candor_document_get_letterhead_end (self));
  write_children (&writer, candor_document_get_root (self));
  beside = candor_document_get_beside (self);
  if (candor_document_get_footer (self) != NULL)
    {
      begin_block (&writer);
      write_line (&writer, "", candor_document_get_footer (self));
    }
  if (beside != NULL && candor_document_get_footer (beside) != NULL)
    write_line (&writer, "", candor_document_get_footer (beside));
  return g_string_free (writer.out, FALSE);
}
