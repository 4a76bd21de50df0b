/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a saved discussion holds more than one may: what the fields of the window do not take either. */
#include "config.h"

#include "candor-discussion-file-private.h"
#include "candor-room.h"

/* Questions that are asked, or values that are weighed: as many as a pack may have, and own rows. */
#define MAX_ROWS (200 + CANDOR_ROOM_OWN_ROWS)
#define MAX_FITS 400
/* What a pack says gives fewer digests than it may have elements. */
#define MAX_DIGESTS (CANDOR_ROOM_WORDING)

#define report(findings, node, ...) \
  candor_findings_add (findings, candor_xml_get_line (node), CANDOR_FINDING_ERROR, "room", __VA_ARGS__)

typedef enum
{
  TOTAL_NONE,
  TOTAL_NOTES,
  TOTAL_TITLES,
  TOTAL_WORDING,
  N_TOTALS,
} Total;

/**
 * Limit: of a text.
 * @parent: the element that it is in; %NULL for any
 * @name: its element
 * @room: what it may take
 * @total: what it counts towards
 */
typedef struct
{
  const char  *parent;
  const char  *name;
  unsigned int room;
  Total        total;
} Limit;

static const Limit limits[] = {
  { NULL, "note", CANDOR_ROOM_NOTE, TOTAL_NOTES },
  { NULL, "answer", CANDOR_ROOM_NOTE, TOTAL_NOTES },
  { NULL, "words", CANDOR_ROOM_OWN, TOTAL_NONE },
  { "entry", "title", CANDOR_ROOM_TITLE, TOTAL_WORDING },
  { "entry", "parts", MAX_DIGESTS, TOTAL_WORDING },
  { NULL, "title", CANDOR_ROOM_TITLE, TOTAL_TITLES },
  { NULL, NULL, CANDOR_ROOM_NAME, TOTAL_NONE },
};

static const struct
{
  unsigned int room;
  const char  *what;
} totals[N_TOTALS] = {
  { G_MAXUINT, NULL },
  { CANDOR_ROOM_NOTES, "notes and answers" },
  { CANDOR_ROOM_TITLES, "titles" },
  { 3 * CANDOR_ROOM_WORDING, "titles and digests" },
};

static const Limit *
find_limit (const xmlNode *node)
{
  const Limit *limit = limits;

  while ((limit->name != NULL && !candor_xml_is (node, limit->name)) ||
         (limit->parent != NULL && !candor_xml_is (node->parent, limit->parent)))
    limit++;
  return limit;
}

static void
check_text (const xmlNode  *node,
            unsigned int    taken[N_TOTALS],
            CandorFindings *findings)
{
  const Limit     *limit = find_limit (node);
  g_autofree char *text = candor_xml_dup_content (node);
  unsigned int     room = candor_room_measure (text);
  unsigned int     before = taken[limit->total];

  if (room > limit->room)
    report (findings, node, "<%s> holds more than %u characters, where a line break counts as 50; shorten it", (const char *) node->name, limit->room);
  taken[limit->total] += limit->total == TOTAL_NOTES ? candor_room_measure_note (text) : room;
  if (before <= totals[limit->total].room && taken[limit->total] > totals[limit->total].room)
    report (findings, node, "there are more than %u characters in all %s together, where a line counts as 50; shorten the longest",
            totals[limit->total].room, totals[limit->total].what);
}

static void
check_texts (const xmlNode  *node,
             unsigned int    taken[N_TOTALS],
             CandorFindings *findings)
{
  const xmlNode *first = candor_xml_first (node);

  if (first == NULL)
    check_text (node, taken, findings);
  for (const xmlNode *child = first; child != NULL; child = candor_xml_next (child))
    check_texts (child, taken, findings);
}

/* --- How many of a kind --- */

static gboolean
is_own (const xmlNode *row)
{
  return candor_xml_find (row, "words") != NULL;
}

/* Others are there for their order only, and go where the pack lacks them. */
static gboolean
is_in_use (const xmlNode *row)
{
  return is_own (row) || candor_discussion_is_yes (row, "ticked") || candor_discussion_is_yes (row, "weight") ||
         candor_xml_find (row, "answer") != NULL;
}

static void
check_rows (const xmlNode  *list,
            CandorFindings *findings)
{
  unsigned int n = 0;
  unsigned int n_own = 0;

  for (const xmlNode *row = list != NULL ? candor_xml_first (list) : NULL; row != NULL; row = candor_xml_next (row))
    {
      if (is_in_use (row) && ++n == MAX_ROWS + 1)
        report (findings, row, "<%s> holds more than %d rows that are asked or weighed; take some out", (const char *) list->name, MAX_ROWS);
      if (is_own (row) && ++n_own == CANDOR_ROOM_OWN_ROWS + 1)
        report (findings, row, "<%s> holds more than %d rows in the patient's own words; take some out", (const char *) list->name,
                CANDOR_ROOM_OWN_ROWS);
    }
}

static void
check_children (const xmlNode  *node,
                const char     *name,
                unsigned int    max,
                CandorFindings *findings)
{
  unsigned int n = 0;

  for (const xmlNode *child = node != NULL ? candor_xml_first (node) : NULL; child != NULL; child = candor_xml_next (child))
    if (candor_xml_is (child, name) && ++n == max + 1)
      report (findings, child, "<%s> holds more than %u <%s>; take some out", (const char *) node->name, max, name);
}

/** candor_discussion_check_room: adds an error for all that a document of the right shape holds too much of. */
void
candor_discussion_check_room (xmlDoc         *document,
                              CandorFindings *findings)
{
  const xmlNode *root = xmlDocGetRootElement (document);
  const xmlNode *weights = candor_xml_find (root, "weights");
  unsigned int   taken[N_TOTALS] = { 0 };

  check_texts (root, taken, findings);
  check_rows (candor_xml_find (root, "asks"), findings);
  check_rows (weights, findings);
  for (const xmlNode *weight = weights != NULL ? candor_xml_first (weights) : NULL; weight != NULL; weight = candor_xml_next (weight))
    check_children (weight, "fit", MAX_FITS, findings);
  check_children (candor_xml_find (root, "attendance"), "companion", CANDOR_ROOM_COMPANIONS, findings);
}
