/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The shortest complete consultation, with keys and clicks as a clinician makes them and nothing
 * else: from launch over all key information to the printed sheet. Every point that a stop of the
 * path marks as discussed has been on the screen before; turning the wheel to read on is not a
 * click. The count is printed, and has a limit.
 */
#include "config.h"

#include "candor-path.h"
#include "visit.h"

#define MOST 20

typedef struct
{
  Visit       *visit;
  CandorPath  *path; /* of the names: which stops there are, and what they hold */
  unsigned int n_presses;
  unsigned int n_turns; /* of the wheel */
} Count;

/* --- Keys and clicks --- */

static void
press_key (Count      *count,
           const char *key)
{
  screen_key (count->visit->screen, key);
  count->n_presses++;
}

static void
click (Count      *count,
       AtspiRole   role,
       const char *name)
{
  screen_click (count->visit->screen, role, name);
  count->n_presses++;
}

static void
click_of (Count      *count,
          AtspiRole   role,
          const char *word,
          const char *of)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", visit_get_word (count->visit, word), of);

  click (count, role, name);
}

/* --- Reading --- */

/* By what a point is found on its page: a question is a row, all others have a title. */
static AtspiRole
get_role (CandorItem *item)
{
  return candor_item_get_kind (item) == CANDOR_ITEM_QUESTION ? ATSPI_ROLE_LIST_ITEM : ATSPI_ROLE_LABEL;
}

static void
read_title (Count      *count,
            CandorItem *item)
{
  count->n_turns += screen_read_to (count->visit->screen, get_role (item), candor_text_get_plain (candor_item_get_title (item)));
}

/* The end of a card, or of a column, is where it is marked; a question is a row. */
static void
read_end (Count      *count,
          CandorItem *item)
{
  const char      *title = candor_text_get_plain (candor_item_get_title (item));
  g_autofree char *end = g_strdup_printf ("%s: %s", visit_get_word (count->visit, "mark.discussed"), title);

  if (candor_item_get_kind (item) != CANDOR_ITEM_QUESTION)
    count->n_turns += screen_read_to (count->visit->screen, ATSPI_ROLE_PUSH_BUTTON, end);
}

/* Options stand side by side; everything else, one below the other. */
static void
read_stop (Count       *count,
           unsigned int stop)
{
  unsigned int n = candor_path_get_n_items (count->path, stop);
  gboolean     columns = n > 0 && candor_item_get_kind (candor_path_get_item (count->path, stop, 0)) == CANDOR_ITEM_OPTION;

  for (unsigned int i = 0; i < n; i++)
    {
      read_title (count, candor_path_get_item (count->path, stop, i));
      if (!columns)
        read_end (count, candor_path_get_item (count->path, stop, i));
    }
  for (unsigned int i = 0; columns && i < n; i++)
    read_end (count, candor_path_get_item (count->path, stop, i));
}

/* Where the key leads: the bar says so, and the first point has come into view by itself. */
static void
arrive (Count       *count,
        unsigned int stop)
{
  const char      *title = candor_path_get_title (count->path, stop);
  CandorSection   *section = candor_path_get_section (count->path, stop);
  CandorItem      *first = candor_path_get_n_items (count->path, stop) > 0 ? candor_path_get_item (count->path, stop, 0) : NULL;
  g_autofree char *place = g_strdup_printf ("Stop %u of %u: %s", stop + 1, candor_path_get_n_stops (count->path), title);

  screen_enter (count->visit->screen, ATSPI_ROLE_PANEL, "Seven-minute path");
  screen_wait_for (count->visit->screen, ATSPI_ROLE_STATUS_BAR, place);
  screen_enter (count->visit->screen, ATSPI_ROLE_PANEL, candor_text_get_plain (candor_section_get_title (section)));
  screen_wait_for_view (count->visit->screen,
                        first != NULL ? get_role (first) : ATSPI_ROLE_LABEL,
                        first != NULL ? candor_text_get_plain (candor_item_get_title (first)) : title);
}

/* --- What the patient says --- */

static void
tick_question (Count *count)
{
  click_of (count, ATSPI_ROLE_CHECK_BOX, "question.tick", visit_get_title (count->visit, "q-ind"));
}

static void
weigh (Count *count)
{
  click_of (count, ATSPI_ROLE_PUSH_BUTTON, "weight.5", visit_get_title (count->visit, "v-proof"));
}

static void
decide (Count *count)
{
  click (count, ATSPI_ROLE_RADIO_BUTTON, visit_get_title (count->visit, "ch-more-time"));
}

static void
speak (Count       *count,
       unsigned int stop)
{
  const char *place = candor_path_get_place (count->path, stop);

  if (g_str_equal (place, "q-ind"))
    tick_question (count);
  else if (g_str_equal (place, "values.weigh"))
    weigh (count);
  else if (g_str_equal (place, "values.decision"))
    decide (count);
}

/* --- The whole --- */

static void
lead (Count *count)
{
  for (unsigned int i = 0; i < candor_path_get_n_stops (count->path); i++)
    {
      press_key (count, "F8");
      arrive (count, i);
      read_stop (count, i);
      speak (count, i);
    }
  press_key (count, "F8");
  screen_enter (count->visit->screen, ATSPI_ROLE_PANEL, "Summary");
}

/* All key points of a section were talked about: the sheet says it in three words. */
static void
check_sheet (Count      *count,
             const char *text)
{
  static const CandorTab tabs[] = { CANDOR_TAB_ABOUT, CANDOR_TAB_EFFECTS, CANDOR_TAB_REGULATION };
  g_autofree char       *value =
    g_strdup_printf ("%s (%s)", visit_get_title (count->visit, "v-proof"), visit_get_word (count->visit, "weight.5"));

  for (unsigned int i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      CandorText      *title = candor_section_get_title (candor_pack_get_section (count->visit->pack, tabs[i]));
      g_autofree char *all = g_strdup_printf ("%s %s", candor_text_get_plain (title), visit_get_word (count->visit, "sheet.all-key"));

      pdf_text_assert (text, all);
    }
  pdf_text_assert (text, visit_get_title (count->visit, "q-ind"));
  pdf_text_assert (text, visit_get_title (count->visit, "ch-more-time"));
  pdf_text_assert (text, value);
}

static void
test_shortest (void)
{
  g_autoptr (CupsQueue) queue = cups_queue_start ();
  Count            count = { .visit = visit_start () };
  g_autofree char *path = NULL;
  g_autofree char *printed = NULL;

  count.path = candor_path_new (count.visit->names);
  lead (&count);
  /* Ctrl+P, Enter. */
  path = visit_print (count.visit, queue);
  printed = pdf_text_read (path);
  count.n_presses += 2;
  check_sheet (&count, printed);
  g_test_message ("The shortest complete consultation takes %u keys and clicks, and %u turns of the wheel to read it",
                  count.n_presses, count.n_turns);
  g_assert_cmpuint (count.n_presses, <=, MOST);
  g_object_unref (count.path);
  visit_end (count.visit);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shortest", test_shortest);
  return g_test_run ();
}
