/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any bytes as a saved discussion of the small pack: taken over whole or refused in words with
 * nothing changed; and what was taken over is written, read again and written the same.
 */
#include "config.h"

#include "fuzz.h"

#include "candor-change.h"
#include "candor-discussion-file.h"
#include "candor-pack-reader.h"

#include <string.h>

/* Most bytes that a state takes when written again, for each byte that it was read from: every
 * character may become an entity, and the file says things that the input left out. */
#define MAX_GROWTH 8
#define MAX_OWN 65536

static CandorPack *pack;

static CandorPack *
load_small (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (CANDOR_TEST_DATA "/small.xml");
  g_autoptr (GError) error = NULL;
  CandorPack *small = candor_pack_load (file, NULL, &error);

  if (small == NULL)
    g_error ("%s", error->message);
  return small;
}

static void
check_refusal (const GError *error)
{
  fuzz_check (error->domain == CANDOR_DISCUSSION_ERROR);
  fuzz_check (g_str_has_prefix (error->message, "in.candor"));
  fuzz_check (g_utf8_validate (error->message, -1, NULL));
  fuzz_check (strchr (error->message, '\n') == NULL);
}

/* The same state has the same bytes, however often it goes out and in. */
static void
check_round_trip (CandorDiscussion *discussion,
                  size_t            size)
{
  g_autoptr (GBytes) first = candor_discussion_to_bytes (discussion);
  g_autoptr (CandorDiscussion) again = candor_discussion_new (pack);
  g_autoptr (CandorDiscussion) copy = candor_discussion_copy (discussion, pack);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) second = NULL;
  g_autoptr (GBytes) third = NULL;

  fuzz_check (g_bytes_get_size (first) <= size * MAX_GROWTH + MAX_OWN);
  if (!candor_discussion_restore (again, first, "in.candor", &error))
    g_error ("What was written cannot be read: %s", error->message);
  second = candor_discussion_to_bytes (again);
  third = candor_discussion_to_bytes (copy);
  fuzz_check (g_bytes_equal (first, second));
  fuzz_check (g_bytes_equal (first, third));
}

static void
use_discussion (CandorDiscussion *discussion)
{
  g_autoptr (GListModel) changes = candor_discussion_list_changes (discussion);
  g_autoptr (GPtrArray) withdrawn = candor_discussion_list_withdrawn (discussion);
  g_autoptr (GPtrArray) options = candor_discussion_list_options (discussion);
  g_autoptr (GPtrArray) criteria = candor_discussion_list_criteria (discussion);
  g_autoptr (GPtrArray) circumstances = candor_discussion_list_circumstances (discussion);
  g_autoptr (GPtrArray) cautions = candor_discussion_get_cautions (discussion, NULL);

  for (unsigned int i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr (CandorChange) change = g_list_model_get_item (changes, i);

      fuzz_check (candor_change_get_title (change) != NULL);
    }
  for (unsigned int i = 0; i < withdrawn->len; i++)
    candor_discussion_get_title (discussion, candor_mark_get_item_id (g_ptr_array_index (withdrawn, i)));
  fuzz_check (options->len > 0);
  fuzz_check (criteria->len == 4);
  fuzz_check (cautions->len >= circumstances->len);
  candor_discussion_find_choice (discussion);
  candor_discussion_accept_changes (discussion);
}

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  fuzz_be_strict ();
  pack = load_small ();
  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (pack);
  g_autoptr (GBytes) before = candor_discussion_to_bytes (discussion);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorDiscussionHead) head = candor_discussion_head_read (bytes, "in.candor", NULL);

  if (candor_discussion_restore (discussion, bytes, "in.candor", &error))
    {
      fuzz_check (head != NULL);
      check_round_trip (discussion, size);
      use_discussion (discussion);
      check_round_trip (discussion, size);
      return 0;
    }
  check_refusal (error);
  after = candor_discussion_to_bytes (discussion);
  fuzz_check (g_bytes_equal (before, after));
  return 0;
}
