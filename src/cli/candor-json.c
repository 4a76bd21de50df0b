/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A writer of JSON, RFC 8259. */
#include "config.h"

#include "candor-json.h"

struct _CandorJson
{
  GString *text;
  GString *open;  /* "{" or "[" for each that is open, outermost first */
  gboolean empty; /* nothing stands in the innermost one yet */
};

static void
start_line (CandorJson *self)
{
  g_string_append_c (self->text, '\n');
  for (gsize i = 0; i < self->open->len; i++)
    g_string_append (self->text, "  ");
}

static void
append_escaped (CandorJson *self,
                gunichar    c)
{
  switch (c)
    {
    case '"':
      g_string_append (self->text, "\\\"");
      break;
    case '\\':
      g_string_append (self->text, "\\\\");
      break;
    case '\n':
      g_string_append (self->text, "\\n");
      break;
    case '\t':
      g_string_append (self->text, "\\t");
      break;
    default:
      /* U+2028 and U+2029 end a line in JavaScript; a bare control is no JSON. */
      if (c < 0x20 || c == 0x7f || c == 0x2028 || c == 0x2029)
        g_string_append_printf (self->text, "\\u%04x", c);
      else
        g_string_append_unichar (self->text, c);
    }
}

static void
append_string (CandorJson *self,
               const char *value)
{
  g_autofree char *valid = g_utf8_make_valid (value, -1);

  g_string_append_c (self->text, '"');
  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    append_escaped (self, g_utf8_get_char (c));
  g_string_append_c (self->text, '"');
}

/* What comes before any value: comma, line, name. */
static void
start_value (CandorJson *self,
             const char *name)
{
  gboolean in_object = self->open->len > 0 && self->open->str[self->open->len - 1] == '{';

  g_return_if_fail (in_object == (name != NULL));

  if (!self->empty)
    g_string_append_c (self->text, ',');
  if (self->open->len > 0)
    start_line (self);
  self->empty = FALSE;
  if (name == NULL)
    return;
  append_string (self, name);
  g_string_append (self->text, ": ");
}

static void
open_value (CandorJson *self,
            const char *name,
            char        bracket)
{
  start_value (self, name);
  g_string_append_c (self->text, bracket);
  g_string_append_c (self->open, bracket);
  self->empty = TRUE;
}

/** candor_json_new: Returns: (transfer full): a writer with nothing written */
CandorJson *
candor_json_new (void)
{
  CandorJson *self = g_new0 (CandorJson, 1);

  self->text = g_string_new (NULL);
  self->open = g_string_new (NULL);
  self->empty = TRUE;
  return self;
}

/** candor_json_free: Frees the writer and what it wrote. */
void
candor_json_free (CandorJson *self)
{
  g_string_free (self->text, TRUE);
  g_string_free (self->open, TRUE);
  g_free (self);
}

/** candor_json_open_object: Begins an object. */
void
candor_json_open_object (CandorJson *self,
                         const char *name)
{
  open_value (self, name, '{');
}

/** candor_json_open_array: Begins an array. */
void
candor_json_open_array (CandorJson *self,
                        const char *name)
{
  open_value (self, name, '[');
}

/** candor_json_close: Ends the innermost object or array. */
void
candor_json_close (CandorJson *self)
{
  char bracket;

  g_return_if_fail (self->open->len > 0);

  bracket = self->open->str[self->open->len - 1];
  g_string_truncate (self->open, self->open->len - 1);
  if (!self->empty)
    start_line (self);
  g_string_append_c (self->text, bracket == '{' ? '}' : ']');
  self->empty = FALSE;
}

/** candor_json_add_string: Adds a string, or null for %NULL. */
void
candor_json_add_string (CandorJson *self,
                        const char *name,
                        const char *value)
{
  start_value (self, name);
  if (value != NULL)
    append_string (self, value);
  else
    g_string_append (self->text, "null");
}

/** candor_json_add_number: Adds a whole number. */
void
candor_json_add_number (CandorJson *self,
                        const char *name,
                        guint64     value)
{
  start_value (self, name);
  g_string_append_printf (self->text, "%" G_GUINT64_FORMAT, value);
}

/** candor_json_add_boolean: Adds true or false. */
void
candor_json_add_boolean (CandorJson *self,
                         const char *name,
                         gboolean    value)
{
  start_value (self, name);
  g_string_append (self->text, value ? "true" : "false");
}

/** candor_json_get_text: Returns: the whole document */
const char *
candor_json_get_text (CandorJson *self)
{
  g_return_val_if_fail (self->open->len == 0, NULL);

  if (self->text->len > 0 && self->text->str[self->text->len - 1] != '\n')
    g_string_append_c (self->text, '\n');
  return self->text->str;
}
