/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a PDF back, with poppler's own programs. */
#include "config.h"

#include "pdf-text.h"

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

static char *
run (const char *const *argv)
{
  char *output = NULL;
  int   status;
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  return output;
}

/* White space to single blanks; without the isolates around names, which are for the eye. */
static char *
fold (const char *text)
{
  GString *folded = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (letter >= 0x2066 && letter <= 0x2069)
        continue;
      if (!g_unichar_isspace (letter))
        g_string_append_unichar (folded, letter);
      else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
        g_string_append_c (folded, ' ');
    }
  return g_strchomp (g_string_free (folded, FALSE));
}

char *
pdf_text_read_pages (const char *path)
{
  const char *const argv[] = { "pdftotext", "-raw", path, "-", NULL };

  return run (argv);
}

char *
pdf_text_read (const char *path)
{
  g_autofree char *text = pdf_text_read_pages (path);

  return fold (text);
}

unsigned int
pdf_text_n_pages (const char *path)
{
  const char *const argv[] = { "pdfinfo", path, NULL };
  g_autofree char  *info = run (argv);
  const char       *pages = strstr (info, "Pages:");

  g_assert_nonnull (pages);
  return (unsigned int) atoi (pages + strlen ("Pages:"));
}

/* poppler draws grey pages one after the other: "P5 w h 255", then a byte a pixel. */
unsigned int
pdf_text_count_inked_pages (const char *path)
{
  unsigned int n_pages = pdf_text_n_pages (path);
  unsigned int n_inked = 0;

  for (unsigned int i = 1; i <= n_pages; i++)
    {
      g_autofree char  *number = g_strdup_printf ("%u", i);
      const char *const argv[] = { "pdftoppm", "-gray", "-r", "60", "-f", number, "-l", number, path, NULL };
      g_autoptr (GError) error = NULL;
      g_autoptr (GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
      g_autoptr (GBytes) image = NULL;
      const guint8 *pixels;
      gsize         size;

      g_assert_no_error (error);
      g_subprocess_communicate (process, NULL, NULL, &image, NULL, &error);
      g_assert_no_error (error);
      pixels = g_bytes_get_data (image, &size);
      for (gsize k = 20; k < size; k++)
        if (pixels[k] < 160)
          {
            n_inked++;
            break;
          }
    }
  return n_inked;
}

void
pdf_text_assert (const char *text,
                 const char *needle)
{
  g_autofree char *folded = fold (needle);

  if (strstr (text, folded) == NULL)
    g_error ("“%s” is not in: %s", folded, text);
}

void
pdf_text_assert_not (const char *text,
                     const char *needle)
{
  g_autofree char *folded = fold (needle);

  if (strstr (text, folded) != NULL)
    g_error ("“%s” is in: %s", folded, text);
}
