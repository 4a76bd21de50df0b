/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Makes the test language from a PO template: reads it, filled by msgen, from standard input and
 * writes it with each string accented, in brackets and longer by two fifths, which is how much
 * longer than English a translation may be. What shows without brackets was not translated; what
 * shows one bracket was cut off. What is in marks, braces and formats stays as it is.
 */
#include <glib.h>
#include <stdio.h>
#include <string.h>

#define MAX_LINE 65536
#define LONGER 0.4
/* Words of their own, so that lines may break between them. */
#define FILLER " ŏŵŏŗđš"
#define FILLER_LENGTH 7

/* Of a-z and A-Z. */
static const char *const small[] = { "á", "ƀ", "ç", "ď", "é", "ƒ", "ğ", "ĥ", "í", "ĵ", "ķ", "ľ", "ɱ",
                                     "ñ", "ó", "þ", "ɋ", "ŕ", "š", "ť", "ú", "ṽ", "ŵ", "ẋ", "ý", "ž" };
static const char *const large[] = { "Á", "Ɓ", "Ç", "Ď", "É", "Ƒ", "Ğ", "Ĥ", "Í", "Ĵ", "Ķ", "Ľ", "Ṁ",
                                     "Ñ", "Ó", "Þ", "Ɋ", "Ŕ", "Š", "Ť", "Ú", "Ṽ", "Ŵ", "Ẋ", "Ý", "Ž" };

/* How many bytes from @c on the program or a reader needs as they are; 0: it is text. */
static size_t
measure_fixed (const char *c)
{
  static const char *const closing[] = { "<>", "{}", "&;" };

  for (unsigned int i = 0; i < G_N_ELEMENTS (closing); i++)
    if (*c == closing[i][0] && strchr (c, closing[i][1]) != NULL)
      return (size_t) (strchr (c, closing[i][1]) - c) + 1;
  if (*c == '\\')
    return 2;
  if (*c == '%')
    return 1 + strspn (c + 1, "0123456789.$-lz") + 1;
  return 0;
}

static void
append_accented (GString    *out,
                 const char *text,
                 size_t      length)
{
  size_t n_letters = 0;

  for (const char *c = text; c < text + length;)
    {
      size_t fixed = measure_fixed (c);

      if (fixed > 0)
        g_string_append_len (out, c, (gssize) fixed);
      else if (g_ascii_islower (*c))
        g_string_append (out, small[*c - 'a']);
      else if (g_ascii_isupper (*c))
        g_string_append (out, large[*c - 'A']);
      else
        g_string_append_c (out, *c);
      n_letters += fixed == 0;
      c += MAX (fixed, 1);
    }
  for (double more = LONGER * (double) n_letters; more > 0; more -= FILLER_LENGTH)
    g_string_append (out, FILLER);
}

/* The header, how dates are written and one-sign words keep their form. */
static gboolean
is_fixed (const char *context,
          const char *text)
{
  return g_str_has_prefix (context, "format") || g_str_equal (text, "ltr") || g_str_equal (text, "one-other") ||
         strpbrk (text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == NULL;
}

/* The end of a last line stays the end. */
static char *
dup_translated (const char *text)
{
  size_t length = strlen (text) - (g_str_has_suffix (text, "\\n") ? 2 : 0);
  g_autoptr (GString) out = g_string_new ("[");

  append_accented (out, text, length);
  g_string_append_c (out, ']');
  g_string_append (out, text + length);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
write_string (const char *context,
              const char *key,
              const char *text)
{
  g_autofree char *translated = dup_translated (text);

  printf ("%s \"%s\"\n", key, is_fixed (context, text) ? text : translated);
}

/* What stands in quotation marks on @line, which ends with the second of them. */
static void
append_quoted (GString *text,
               char    *line)
{
  char *start = strchr (line, '"') + 1;

  g_string_append_len (text, start, strrchr (line, '"') - start);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *line = g_malloc (MAX_LINE);
  g_autofree char *context = g_strdup ("");
  g_autofree char *key = NULL; /* msgstr, or one of several, which is not written yet */
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean in_header = TRUE;

  while (fgets (line, MAX_LINE, stdin) != NULL)
    {
      if (key != NULL && *line == '"')
        {
          append_quoted (text, line);
          continue;
        }
      if (key != NULL)
        write_string (context, key, text->str);
      g_clear_pointer (&key, g_free);
      if (g_str_has_prefix (line, "msgctxt \""))
        {
          g_free (context);
          context = g_strdup (line + strlen ("msgctxt \""));
        }
      if (*line == '\n')
        {
          g_free (context);
          context = g_strdup ("");
          in_header = FALSE;
        }
      if (g_str_has_prefix (line, "msgstr") && !in_header)
        {
          key = g_strndup (line, strcspn (line, " "));
          g_string_set_size (text, 0);
          append_quoted (text, line);
        }
      else
        fputs (line, stdout);
    }
  if (key != NULL)
    write_string (context, key, text->str);
  return 0;
}
