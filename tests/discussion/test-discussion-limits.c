/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Saved discussions that nobody saved: as many of everything as the reader lets through, and what it
 * does not. Taken over or refused, neither takes long or much memory.
 */
#include "config.h"

#include "talk.h"
#include "../measured.h"
#include "../sanitized.h"

#include <sys/resource.h>

/* A sanitizer takes much of both for itself. */
#define SLOWED (SANITIZED || g_getenv ("CANDOR_TEST_SLOWED") != NULL)
#define MAX_SECONDS (SLOWED ? 15 * MEASURED_MAX_SECONDS : MEASURED_MAX_SECONDS)
#define MAX_KIB ((SLOWED ? 8 : 1) * MEASURED_MAX_MIB * 1024)
/* Other programs on the same cores make it longer, and nothing makes it shorter than it is. */
#define MAX_RUNS 3
#if SANITIZED
#define MANY 9000
#define SHARE 8 /* of what is repeated more often still */
#else
#define MANY 29000
#define SHARE 1
#endif

#define HEAD                                                                                                    \
  "<discussion xmlns='https://candor-aid.org/ns/discussion/1' version='1' started='2026-11-22T10:00:00+00:00' " \
  "language='en'><pack id='small' version='2026-11-22' digest='00000000' language='en'/>"
#define TAIL "</discussion>"

/**
 * Case:
 * @before: what comes first
 * @unit: what is repeated, with %u for its number
 * @n: how often
 * @after: what comes last
 * @code: the `CandorDiscussionError`, or -1 where it is taken over
 */
typedef struct
{
  const char  *name;
  const char  *before;
  const char  *unit;
  unsigned int n;
  const char  *after;
  int          code;
} Case;

static const Case cases[] = {
  { "own-questions", HEAD "<asks>", "<ask><words>w %u</words></ask>", MANY / 2, "</asks>" TAIL, CANDOR_DISCUSSION_ERROR_TOO_LARGE },
  { "same-questions", HEAD "<asks>", "<ask><words>same</words></ask>", MANY / 2, "</asks>" TAIL, CANDOR_DISCUSSION_ERROR_TOO_LARGE },
  { "ticked-questions", HEAD "<asks order='own'>", "<ask question='q%u' ticked='yes'/>", MANY, "</asks>" TAIL, CANDOR_DISCUSSION_ERROR_TOO_LARGE },
  { "unknown-questions", HEAD "<asks>", "<ask question='q%u'/>", MANY, "</asks>" TAIL, -1 },
  { "values", HEAD "<weights>", "<weight value='v%u' weight='5'/>", MANY, "</weights>" TAIL, CANDOR_DISCUSSION_ERROR_TOO_LARGE },
  { "fits", HEAD "<weights><weight><words>w</words>", "<fit option='o%u' speaks='for'/>", MANY, "</weight></weights>" TAIL, CANDOR_DISCUSSION_ERROR_TOO_LARGE },
  { "marks", HEAD "<marks>", "<mark item='i%u' concern='yes'/>", MANY, "</marks>" TAIL, -1 },
  { "answers", HEAD "<answers>", "<hidden id='o%u'/>", MANY, "</answers>" TAIL, -1 },
  { "criteria", HEAD "<criteria>", "<criterion id='c%u'/>", MANY, "</criteria>" TAIL, -1 },
  { "companions", HEAD "<attendance>", "<companion><name>n%u</name></companion>", MANY / 2, "</attendance>" TAIL, CANDOR_DISCUSSION_ERROR_TOO_LARGE },
  { "wording", HEAD "<wording version='2026-01-01' digest='00000001' language='en'>",
    "<entry id='e%u'><title>t</title><parts>00000000 11111111 22222222</parts></entry>", MANY / 3, "</wording>" TAIL, -1 },
  { "parts", HEAD "<wording version='2026-01-01' digest='00000001' language='en'><entry id='lumps'><title>t</title><parts>",
    "%08u ", 1800000, "</parts></entry></wording>" TAIL, CANDOR_DISCUSSION_ERROR_TOO_LARGE },
  { "note", HEAD "<marks><mark item='lumps'><note>", "a long line %u\n", 850000, "</note></mark></marks>" TAIL, CANDOR_DISCUSSION_ERROR_TOO_LARGE },
  { "controls-as-text", HEAD "<marks><mark item='lumps'><note>", "&#13;&#9;&#x202e;", 700000, "</note></mark></marks>" TAIL, CANDOR_DISCUSSION_ERROR_TOO_LARGE },
  { "too-many", HEAD "<marks>", "<mark item='i%u'/>", 30001, "</marks>" TAIL, CANDOR_DISCUSSION_ERROR_XML },
  { "deep", HEAD, "<marks>", 100000, TAIL, CANDOR_DISCUSSION_ERROR_XML },
  { "attributes", HEAD "<marks><mark ", "a%u='' ", 100000, "/></marks>" TAIL, CANDOR_DISCUSSION_ERROR_XML },
  { "unknown-elements", HEAD "<marks>", "<m%u/>", MANY, "</marks>" TAIL, CANDOR_DISCUSSION_ERROR_SCHEMA },
  { "marks-twice", HEAD "<marks>", "<mark item='same'/>", MANY, "</marks>" TAIL, CANDOR_DISCUSSION_ERROR_MEANING },
  { "entities", "<!DOCTYPE discussion [<!ENTITY a 'aaaaaaaaaa'>", "<!ENTITY e%u '&a;&a;&a;'>", 1000, "]>" HEAD TAIL,
    CANDOR_DISCUSSION_ERROR_XML },
  { "external", "<!DOCTYPE discussion SYSTEM 'file:///etc/passwd'>", "", 1, HEAD TAIL, CANDOR_DISCUSSION_ERROR_XML },
  { "include", "<discussion xmlns='https://candor-aid.org/ns/discussion/1' xmlns:xi='http://www.w3.org/2001/XInclude'>",
    "<xi:include href='/etc/passwd' parse='text'/>", 1, TAIL, CANDOR_DISCUSSION_ERROR_SCHEMA },
  { "utf-7", "<?xml version='1.0' encoding='UTF-7'?>", "+ADw-x+AD4-", 1, HEAD TAIL, CANDOR_DISCUSSION_ERROR_XML },
};

static GBytes *
make (const Case *test)
{
  GString     *text = g_string_new (test->before);
  unsigned int n = test->code == CANDOR_DISCUSSION_ERROR_TOO_LARGE && test->n > 100000 ? test->n / SHARE : test->n;

  for (unsigned int i = 0; i < n; i++)
    {
      const char *place = strstr (test->unit, "%08u");

      if (place != NULL)
        g_string_append_printf (text, "%08u ", i);
      else if ((place = strstr (test->unit, "%u")) != NULL)
        g_string_append_printf (text, "%.*s%u%s", (int) (place - test->unit), test->unit, i, place + 2);
      else
        g_string_append (text, test->unit);
    }
  g_string_append (text, test->after);
  g_assert_cmpuint (text->len, <, CANDOR_DISCUSSION_MAX_BYTES);
  return g_string_free_to_bytes (text);
}

/* Of the processor, as others may be at work beside the test. */
static double
get_seconds (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static long
get_peak (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

/* Returns the seconds that it took. */
static double
run_case (const Case *test,
          GBytes     *bytes)
{
  g_autoptr (CandorPack) pack = load_small ();
  CandorDiscussion *discussion = candor_discussion_new (pack);
  CandorDiscussion *again = candor_discussion_new (pack);
  g_autofree char  *before = dup_bytes (discussion);
  g_autofree char  *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) changes = NULL;
  double start = get_seconds ();
  double seconds;

  candor_discussion_restore (discussion, bytes, "in.candor", &error);
  g_test_message ("%zu KiB: %.2f s, peak %ld MiB: %s", g_bytes_get_size (bytes) / 1024,
                  get_seconds () - start, get_peak () / 1024, error != NULL ? error->message : "taken over");
  after = dup_bytes (discussion);
  if (test->code >= 0)
    {
      g_assert_error (error, CANDOR_DISCUSSION_ERROR, test->code);
      g_assert_cmpstr (after, ==, before);
    }
  else
    {
      g_autoptr (GBytes) written = g_bytes_new (after, strlen (after));

      g_assert_no_error (error);
      changes = candor_discussion_list_changes (discussion);
      /* And twice: what is there already is found again. */
      g_assert_true (candor_discussion_restore (discussion, bytes, "in.candor", NULL));
      if (strlen (after) <= CANDOR_DISCUSSION_MAX_BYTES)
        g_assert_true (candor_discussion_restore (again, written, "in.candor", NULL));
    }
  seconds = get_seconds () - start;
  g_assert_finalize_object (discussion);
  g_assert_finalize_object (again);
  return seconds;
}

static void
test_case (const void *data)
{
  g_autoptr (GBytes) bytes = make (data);
  double seconds = MAX_SECONDS;

  for (int i = 0; i < MAX_RUNS && seconds >= MAX_SECONDS; i++)
    seconds = run_case (data, bytes);
  g_assert_cmpfloat (seconds, <, MAX_SECONDS);
  g_assert_cmpint (get_peak (), <, MAX_KIB);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/discussion-limits/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
