/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a pack: read, reviewed, searched and set beside itself, or refused in words. */
#include "config.h"

#include "fuzz.h"

#include "candor-pack-ipdas.h"
#include "candor-pack-reader.h"
#include "candor-pack-review.h"
#include "candor-search.h"

#include <string.h>

static const CandorDate today = { 2026, 11, 22 };

/* However much is wrong, what is said of it can be read. */
static void
check_findings (GListModel *findings)
{
  fuzz_check (g_list_model_get_n_items (findings) <= 4000);
  for (unsigned int i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (CandorFinding) finding = g_list_model_get_item (findings, i);
      const char *message = candor_finding_get_message (finding);

      fuzz_check (strlen (message) < 600);
      fuzz_check (g_utf8_validate (message, -1, NULL));
      fuzz_check (strchr (message, '\n') == NULL);
    }
}

static void
count_text_cb (CandorStatement *statement,
               gpointer         user_data)
{
  size_t *length = user_data;

  *length += strlen (candor_text_get_plain (candor_statement_get_text (statement)));
}

static void
search (CandorPack *pack,
        const char *query)
{
  g_autoptr (GListModel) hits = candor_search (pack, query);

  for (unsigned int i = 0; i < g_list_model_get_n_items (hits); i++)
    {
      g_autoptr (CandorHit) hit = g_list_model_get_item (hits, i);

      fuzz_check (g_utf8_validate (candor_hit_get_excerpt (hit), -1, NULL));
    }
}

/* What the window and the sheets ask of every pack. */
static void
use_pack (CandorPack *pack)
{
  GListModel *items = candor_pack_get_items (pack);
  g_autoptr (CandorPack) both = candor_pack_new_beside (pack, pack);
  g_autofree char *people = candor_pack_dup_word_n (pack, "people", 2, NULL);
  g_autofree char *written = candor_format_date (candor_pack_get_format (pack), candor_pack_get_written (pack));
  unsigned int     n_translated;
  size_t           length = 0;

  fuzz_check (candor_pack_count_strings (pack, &n_translated) >= n_translated);
  fuzz_check (both != NULL);
  fuzz_check (people != NULL && written != NULL);
  for (unsigned int i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CandorItem) item = g_list_model_get_item (items, i);

      fuzz_check (candor_pack_find_item (pack, candor_item_get_id (item)) == item);
      fuzz_check (candor_pack_find_section_of (pack, item) != NULL);
      candor_item_foreach_statement (item, count_text_cb, &length);
      if (i == 0)
        search (pack, candor_text_get_plain (candor_item_get_title (item)));
    }
  search (pack, "drops not");
}

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  fuzz_be_strict ();
  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GListStore) findings = g_list_store_new (CANDOR_TYPE_FINDING);
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorPack) pack = candor_pack_load_bytes (bytes, "in.xml", findings, &error);

  fuzz_check ((pack == NULL) == (error != NULL));
  candor_pack_check_ipdas (bytes, "in.xml", findings);
  if (pack != NULL)
    {
      candor_pack_review (bytes, "in.xml", today, findings);
      use_pack (pack);
    }
  check_findings (G_LIST_MODEL (findings));
  return 0;
}
