/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The largest discussions that there may be: all fields are full, of text that is slow to set, or all lists are.
 * What is accepted is the matter of test-room; what it costs, of the tests of reading, sheets and windows.
 */
#include "config.h"

#include "large-talk.h"

#include "candor-room.h"

#define HEAD                                                                                                   \
  "<discussion xmlns='https://candor-aid.org/ns/discussion/1' version='1' started='2026-11-23T09:05:59-05:00'" \
  " language='en'><pack id='small' version='2026-11-22' digest='00000000' language='en'/>"
#define END "</discussion>"

/* --- Texts --- */

static const struct
{
  const char *name;
  const char *unit;
} texts[] = {
  { "words", "The patient said that the knee has been sore since summer. " },
  { "one-word", "a" },
  { "long-words", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa " },
  { "lines", "a\n" },
  { "carriage-returns", "&#13;" },
  { "two-scripts", "a\xd8\xa7" },
  { "no-spaces", "\xe8\x82\xa9\xe3\x81\xae\xe7\x97\x9b\xe3\x81\xbf" },
  { "no-glyphs", "\xee\x80\x80" },
  { "wide", "\xef\xb7\xbd" },
  { "brackets", "( " },
  { "turned", "\xe2\x80\xae\xe2\x80\xad" },
  { "markup", "&lt;" },
};

/* A reference is one character. */
static unsigned int
measure_unit (const char *unit)
{
  if (*unit != '&')
    return candor_room_measure (unit);
  return g_str_equal (unit, "&#13;") ? candor_room_measure ("\r") : 1;
}

static char *
fill (const char  *unit,
      unsigned int room)
{
  GString *text = g_string_new (NULL);

  for (unsigned int i = 0; i < room / measure_unit (unit); i++)
    g_string_append (text, unit);
  return g_string_free (text, FALSE);
}

static GBytes *
make_text (const char *unit)
{
  g_autofree char *note = fill (unit, CANDOR_ROOM_NOTE);
  g_autofree char *own = fill (unit, CANDOR_ROOM_OWN);
  g_autofree char *last = fill (unit, CANDOR_ROOM_NOTES - 2 * (CANDOR_ROOM_NOTE + 50) - 50);
  g_autofree char *name = fill (unit, CANDOR_ROOM_NAME);
  GString         *text = g_string_new (HEAD);

  g_string_append_printf (text, "<marks><mark item='lumps' concern='yes' for-patient='yes'><note>%s</note></mark>", note);
  g_string_append_printf (text, "<mark item='gone' concern='yes' for-patient='yes'><note>%s</note></mark></marks><asks>", note);
  for (int i = 0; i < CANDOR_ROOM_OWN_ROWS; i++)
    g_string_append_printf (text, "<ask ticked='yes'><words>%s</words></ask>", own);
  g_string_append (text, "</asks><weights>");
  for (int i = 0; i < CANDOR_ROOM_OWN_ROWS; i++)
    g_string_append_printf (text, "<weight weight='5'><words>%s</words></weight>", own);
  g_string_append_printf (text, "</weights><decision><note>%s</note><back-on>%s</back-on><proxy-name>%s</proxy-name></decision>", last, name, name);
  g_string_append_printf (text, "<attendance><patient>%s</patient><clinician>%s</clinician>", name, name);
  for (int i = 0; i < CANDOR_ROOM_COMPANIONS; i++)
    g_string_append_printf (text, "<companion><name>%s</name><role>%s</role></companion>", name, name);
  g_string_append (text, "</attendance>" END);
  return g_string_free_to_bytes (text);
}

/* --- Lists --- */

#define WORDING "<wording version='2026-11-21' digest='00000001' language='en'>"
#define TITLE_100 "A title that is long, as those of nobody are, and longer still, so that all of them take all room.."
#define TITLE_150                                                                                                \
  "A title that is long, as those of nobody are, and longer still, so that all of them together take as much as" \
  " there is room for in all titles of one.."

static const struct
{
  const char  *name;
  const char  *before;
  const char  *unit; /* {n} in it is the number */
  unsigned int n;
  const char  *after;
} lists[] = {
  { "asks", "<asks order='own'>", "<ask question='q{n}' ticked='yes'><title>" TITLE_150 "</title></ask>", 250, "</asks>" },
  { "answers-written", "<asks>", "<ask question='q{n}'><answer>It was said that it is not known, as far as they can tell now.</answer></ask>", 250, "</asks>" },
  { "weights", "<weights>", "<weight value='v{n}' weight='5'><title>" TITLE_150 "</title></weight>", 250, "</weights>" },
  { "untitled", "<weights>", "<weight value='v{n}' weight='5'/>", 250, "</weights>" },
  { "marks", "<marks>", "<mark item='a{n}' concern='yes'><title>{n}</title></mark>", 12000, "</marks>" },
  { "notes", "<marks>", "<mark item='a{n}' concern='yes' for-patient='yes'><title>" TITLE_100 "</title><note>a</note></mark>", 588, "</marks>" },
  { "answers", "<answers>", "<circumstance id='a{n}'><title>{n}</title></circumstance>", 12000, "</answers>" },
  { "hidden", "<answers>", "<hidden id='o{n}'/>", 29000, "</answers>" },
  { "criteria", "<criteria>", "<criterion id='c{n}'/>", 29000, "</criteria>" },
  { "fits", "<weights><weight weight='5'><words>w</words>", "<fit option='o{n}' speaks='for'/>", 400, "</weight></weights>" },
  { "entries", WORDING, "<entry id='a{n}'><title>A title of forty characters, near enough</title><parts>00000000 11111111 22222222 33333333</parts></entry>",
    9900, "</wording>" },
  { "digests", WORDING "<entry id='lumps'><title>T</title><parts>", "00000000 ", 44000, "</parts></entry></wording>" },
};

static GBytes *
make_list (unsigned int index)
{
  GString *text = g_string_new (HEAD);
  g_auto (GStrv) pieces = g_strsplit (lists[index].unit, "{n}", -1);

  g_string_append (text, lists[index].before);
  for (unsigned int i = 0; i < lists[index].n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_autofree char *unit = g_strjoinv (number, pieces);

      g_string_append (text, unit);
    }
  g_string_append_printf (text, "%s" END, lists[index].after);
  return g_string_free_to_bytes (text);
}

/* --- All of them --- */

unsigned int
large_talk_count (void)
{
  return G_N_ELEMENTS (texts) + G_N_ELEMENTS (lists);
}

const char *
large_talk_get_name (unsigned int index)
{
  return index < G_N_ELEMENTS (texts) ? texts[index].name : lists[index - G_N_ELEMENTS (texts)].name;
}

GBytes *
large_talk_make (unsigned int index)
{
  return index < G_N_ELEMENTS (texts) ? make_text (texts[index].unit) : make_list (index - G_N_ELEMENTS (texts));
}
