/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Saved discussions that no talk made, each read by this program started anew, so that its time and
 * memory are its own. What is taken over is compared with the pack and written again, as the window
 * does. That it is taken over rightly is the matter of test-discussion-limits.
 */
#include "config.h"

#include "large-talk.h"
#include "talk.h"

#include "../measured.h"
#include "../sanitized.h"

#define READ "--read"
#define SECRET "SECRET-7c1d"
#define SECRET_FILE "file://" CANDOR_TEST_DATA "/secret.txt"
#define START                                                                                                   \
  "<discussion xmlns='https://candor-aid.org/ns/discussion/1' version='1' started='2026-11-23T09:05:59-05:00' " \
  "language='en'>"
#define HEAD START "<pack id='small' version='2026-11-22' digest='00000000' language='en'/>"
#define END "</discussion>"
#define WORDING "<wording version='2026-11-22' digest='00000000' language='en'>"
#define OPENS -1
#define MANY 29000

/* What one file is made of, between @before and @after: @unit so often, {n} in it being the number and
 * {0} a byte of 0. */
typedef struct
{
  const char  *name;
  const char  *before;
  const char  *unit;
  unsigned int n;
  const char  *after;
  int          code; /* CandorDiscussionError, or OPENS */
  const char  *sentence;
} Case;

#define XML CANDOR_DISCUSSION_ERROR_XML
#define SCHEMA CANDOR_DISCUSSION_ERROR_SCHEMA
#define MEANING CANDOR_DISCUSSION_ERROR_MEANING
#define LARGE CANDOR_DISCUSSION_ERROR_TOO_LARGE
#define NO_DOCTYPE "in.candor:1: a discussion has no <!DOCTYPE>; *"

static const Case cases[] = {
  { "billion-laughs", "<!DOCTYPE d [<!ENTITY a0 'ha'><!ENTITY a '&a0;&a0;'>", "<!ENTITY b{n} '&a;&a;'>", 1000, "]>" HEAD END, XML, NO_DOCTYPE },
  { "external-entity", "<!DOCTYPE d [<!ENTITY x SYSTEM '" SECRET_FILE "'>]>" HEAD "<decision><note>&x;</note></decision>", "", 0, END, XML, NO_DOCTYPE },
  { "xinclude",
    HEAD "<decision><note><xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='" SECRET_FILE "' parse='text'/></note></decision>", "", 0, END, SCHEMA,
    "in.candor:1: *" },
  { "utf-7", "<?xml version='1.0' encoding='UTF-7'?>" HEAD, "", 0, END, XML, "in.candor:1: the file says that its encoding is not UTF-8*" },
  { "latin-1", HEAD "<decision><note>caf\xe9</note></decision>", "", 0, END, XML, "in.candor:1: the bytes here are not UTF-8*" },
  { "control", HEAD "<decision><note>\x1b[2J</note></decision>", "", 0, END, XML, "in.candor:1: there is a control character here*" },
  { "deep", HEAD, "<a>", 100000, "", XML, "in.candor:1: elements are nested more than 64 deep*" },
  { "million-marks", HEAD "<marks>", "<mark item='a{n}'/>", 600000, "</marks>" END, XML, "in.candor:1: the file has more than 30000 elements*" },
  { "too-large", HEAD "<decision><note>", "aaaaaaaa", 2100000, "</note></decision>" END, CANDOR_DISCUSSION_ERROR_TOO_LARGE,
    "in.candor: the file is larger than 16 MiB*" },
  { "lone-less-than", HEAD, "<", 16000000, "", XML, "in.candor:1: *" },
  { "id-twice", HEAD "<marks>", "<mark item='a'/>", MANY, "</marks>" END, MEANING, "in.candor:1: there is a <mark> for 'a' above already*" },
  { "time", "<discussion xmlns='https://candor-aid.org/ns/discussion/1' version='1' started='2026-02-30T25:61:99-99:99' language='en'>"
            "<pack id='small' version='2026-11-22' digest='00000000' language='en'/>",
    "", 0, END, MEANING, "in.candor:1: attribute started: there is no such time*" },
  { "newer", "<discussion xmlns='https://candor-aid.org/ns/discussion/2' version='2'>", "<b/>", 3, END, CANDOR_DISCUSSION_ERROR_NEWER, "in.candor:1: *newer*" },
  { "other-pack", START "<pack id='other' version='2026-11-22' digest='00000000' language='en'/>", "", 0, END, CANDOR_DISCUSSION_ERROR_OTHER_PACK,
    "in.candor:1: *'other', not 'small'" },
  { "utf-16", "<?xml version='1.0' encoding='UTF-16'?>" HEAD, "", 0, END, XML, "in.candor:1: the file says that its encoding is not UTF-8*" },
  { "utf-16-bytes", "\xff\xfe", "<{0}", 4000000, "", XML, "in.candor:1: the file is in UTF-16; save it as UTF-8" },
  { "nul", HEAD "<decision><note>", "{0}", 8000000, "</note></decision>" END, XML, "in.candor:1: *" },
  { "nul-after-end", HEAD END, "{0}", 8000000, "", XML, "in.candor:1: *" },
  { "huge-attribute", HEAD "<marks><mark item='", "aaaaaaaaa", 1000000, "'/></marks>" END, SCHEMA, "in.candor:1: *" },
  { "external-dtd", "<!DOCTYPE discussion SYSTEM '" SECRET_FILE "'>" HEAD, "", 0, END, XML, NO_DOCTYPE },
  /* More than there is room for: test-room says where that begins. */
  { "large-note", HEAD "<decision><note>", "aaaaaaaaaaaaaaaa", 1000000, "</note></decision>" END, LARGE, "in.candor:1: <note> holds more than *" },
  { "note-of-references", HEAD "<decision><note>", "&lt;", 4000000, "</note></decision>" END, LARGE, "in.candor:1: <note> holds more than *" },
  { "large-title", HEAD "<marks><mark item='a' concern='yes'><title>", "aaaaaaaaaaaaaaaa", 600000, "</title></mark></marks>" END, LARGE,
    "in.candor:1: <title> holds more than *" },
  { "large-name", HEAD "<attendance><patient>", "aaaaaaaaaaaaaaaa", 600000, "</patient></attendance>" END, LARGE, "in.candor:1: <patient> holds more than *" },
  { "own-questions", HEAD "<asks>", "<ask><words>w {n}</words></ask>", MANY / 2, "</asks>" END, LARGE, "in.candor:1: <asks> holds more than 50 rows *" },
  { "same-questions", HEAD "<asks>", "<ask><words>same</words></ask>", MANY / 2, "</asks>" END, LARGE, "in.candor:1: <asks> holds more than 50 rows *" },
  { "ticked-questions", HEAD "<asks order='own'>", "<ask question='q{n}' ticked='yes'/>", MANY, "</asks>" END, LARGE,
    "in.candor:1: <asks> holds more than 250 rows *" },
  { "large-marks", HEAD "<marks>", "<mark item='a{n}' concern='yes'><title>A</title><note>Words.</note></mark>", MANY / 3, "</marks>" END, LARGE,
    "in.candor:1: there are more than 30000 characters in all notes *" },
  { "values", HEAD "<weights>", "<weight value='v{n}' weight='5'/>", MANY, "</weights>" END, LARGE, "in.candor:1: <weights> holds more than 250 rows *" },
  { "fits", HEAD "<weights><weight><words>w</words>", "<fit option='o{n}' speaks='for'/>", MANY, "</weight></weights>" END, LARGE,
    "in.candor:1: <weight> holds more than 400 <fit>*" },
  { "companions", HEAD "<attendance>", "<companion><name>N {n}</name><role>R</role></companion>", MANY / 3, "</attendance>" END, LARGE,
    "in.candor:1: <attendance> holds more than 20 <companion>*" },
  { "digests", HEAD WORDING "<entry id='lumps'><title>T</title><parts>", "00000000 ", 1700000, "</parts></entry></wording>" END, LARGE,
    "in.candor:1: <parts> holds more than *" },
  /* As much as is taken over; the largest of all follow. */
  { "markup-in-words", HEAD "<asks><ask ticked='yes'><words>&lt;b&gt;&amp;lt;%s%n\xe2\x80\xae&lt;/i&gt;</words></ask>", "", 0, "</asks>" END, OPENS, NULL },
  { "untold-questions", HEAD "<asks>", "<ask question='q{n}'/>", MANY, "</asks>" END, OPENS, NULL },
  { "plain-marks", HEAD "<marks>", "<mark item='a{n}' concern='yes'/>", MANY, "</marks>" END, OPENS, NULL },
};

static GBytes *
make_file (const Case *test)
{
  GString *text = g_string_new (test->before);
  g_auto (GStrv) zeros = g_strsplit (test->unit, "{0}", 2);
  g_auto (GStrv) pieces = g_strsplit (test->unit, "{n}", 2);
  /* The sanitizer copies whatever grows each time that it grows: megabytes take it half a minute. What
   * is too large for a file is not even read. */
  gboolean     shorter = SANITIZED && test->n > MANY && test->sentence != NULL && strstr (test->sentence, "holds more than") != NULL;
  unsigned int n = shorter ? test->n / 8 : test->n;

  for (unsigned int i = 0; i < n; i++)
    {
      g_string_append (text, *zeros != NULL && zeros[1] != NULL ? zeros[0] : pieces[0]);
      if (*zeros != NULL && zeros[1] != NULL)
        g_string_append_c (text, '\0');
      else if (pieces[1] != NULL)
        g_string_append_printf (text, "%u%s", i, pieces[1]);
    }
  g_string_append (text, test->after);
  return g_string_free_to_bytes (text);
}

/* What the window does with a file, and with the discussion in it. */
static int
read_file (const char *path)
{
  g_autoptr (CandorPack) pack = load_small ();
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (pack);
  g_autoptr (CandorDiscussionHead) head = NULL;
  g_autoptr (GListModel) changes = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  size_t           size;

  g_assert_true (g_file_get_contents (path, &text, &size, NULL));
  bytes = g_bytes_new_take (g_steal_pointer (&text), size);
  head = candor_discussion_head_read (bytes, "in.candor", NULL);
  if (!candor_discussion_restore (discussion, bytes, "in.candor", &error))
    {
      g_print ("%s\n", error->message);
      return 10 + error->code;
    }
  changes = candor_discussion_list_changes (discussion);
  text = dup_bytes (discussion);
  g_print ("opens, %u changes, %zu bytes\n", g_list_model_get_n_items (changes), strlen (text));
  return 0;
}

/* How it ends and what it says. */
static void
check_reading (GBytes     *bytes,
               int         code,
               const char *sentence)
{
  g_autofree char  *path = measured_write ("in.candor", bytes);
  const char *const argv[] = { "/proc/self/exe", READ, path, NULL };
  g_autoptr (Measured) run = measured_run (argv);

  g_test_message ("%s", run->output);
  g_assert_cmpint (run->status, ==, code == OPENS ? 0 : 10 + code);
  g_assert_null (strstr (run->output, SECRET));
  g_assert_true (g_pattern_match_simple (sentence != NULL ? sentence : "opens*", g_strchomp (run->output)));
  measured_check (run);
  measured_remove (path);
}

static void
test_case (const void *user_data)
{
  const Case *test = user_data;
  g_autoptr (GBytes) bytes = make_file (test);

  check_reading (bytes, test->code, test->sentence);
}

static void
test_large (const void *user_data)
{
  g_autoptr (GBytes) bytes = large_talk_make (GPOINTER_TO_UINT (user_data));

  check_reading (bytes, OPENS, NULL);
}

int
main (int    argc,
      char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], READ))
    return read_file (argv[2]);
  g_test_init (&argc, &argv, NULL);
  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/discussion-file/hostile/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (unsigned int i = 0; i < large_talk_count (); i++)
    {
      g_autofree char *path = g_strconcat ("/discussion-file/hostile/large/", large_talk_get_name (i), NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_large);
    }
  return g_test_run ();
}
