/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How hard is the pack to read? Measured by `style` of the package diction: Kincaid at most
 * grade 8 in every section; over the whole at most 7 by Kincaid and between 6 and 7.9 by SMOG. */

#include "pack-text.h"

#include <gio/gio.h>
#include <libxml/parser.h>
#include <string.h>

#define MAX_GRADE_SECTION 8.0
#define MAX_GRADE_WHOLE 7.0
#define MIN_SMOG_WHOLE 6.0
#define MAX_SMOG_WHOLE 7.9

typedef struct
{
  double kincaid;
  double smog;
} Grades;

static double
read_grade (const char *output,
            const char *name)
{
  const char *line = strstr (output, name);

  g_assert_nonnull (line);
  return g_ascii_strtod (line + strlen (name), NULL);
}

/* A title is not a sentence, but `style` reads by sentences: each text ends with a full stop. */
static char *
join_lines (GPtrArray *lines)
{
  GString *text = g_string_new (NULL);

  for (unsigned int i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);

      g_string_append (text, line);
      g_string_append (text, strchr (".?!", line[strlen (line) - 1]) != NULL ? "\n" : ".\n");
    }
  return g_string_free (text, FALSE);
}

static Grades
measure (GPtrArray *lines)
{
  g_autofree char *text = join_lines (lines);
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) style = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "style", NULL);

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (style, text, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  return (Grades){ read_grade (output, "Kincaid:"), read_grade (output, "SMOG-Grading:") };
}

static void
test_sections (void)
{
  xmlDoc  *doc = pack_text_load ();
  xmlNode *section;

  for (unsigned int i = 0; (section = pack_text_find (xmlDocGetRootElement (doc), "section", i)) != NULL; i++)
    {
      g_autoptr (GPtrArray) lines = pack_text_collect (section);
      Grades   grades = measure (lines);
      xmlChar *id = xmlGetNoNsProp (section, BAD_CAST "id");

      g_test_message ("%s: %u texts, Kincaid %.1f, SMOG %.1f", (const char *) id, lines->len, grades.kincaid, grades.smog);
      g_assert_cmpfloat (grades.kincaid, <=, MAX_GRADE_SECTION);
      g_assert_cmpfloat (grades.smog, <=, MAX_GRADE_SECTION + 0.5);
      xmlFree (id);
    }
  xmlFreeDoc (doc);
}

static void
test_whole (void)
{
  xmlDoc *doc = pack_text_load ();
  g_autoptr (GPtrArray) lines = pack_text_collect (xmlDocGetRootElement (doc));
  Grades grades = measure (lines);

  g_test_message ("whole pack: %u texts, Kincaid %.1f, SMOG %.1f", lines->len, grades.kincaid, grades.smog);
  g_assert_cmpfloat (grades.kincaid, <=, MAX_GRADE_WHOLE);
  g_assert_cmpfloat (grades.smog, >=, MIN_SMOG_WHOLE);
  g_assert_cmpfloat (grades.smog, <=, MAX_SMOG_WHOLE);
  xmlFreeDoc (doc);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/reading/sections", test_sections);
  g_test_add_func ("/content/reading/whole", test_whole);
  return g_test_run ();
}
