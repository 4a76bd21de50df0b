/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sealed bytes: nothing but the passphrase opens them, and what is wrong is said as far as it can be told. */
#define _GNU_SOURCE /* memmem */
#include "config.h"

#include "candor-discussion-file.h"
#include "candor-journal.h"
#include "candor-orphan.h"
#include "candor-seal-private.h"

#include "talk.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PASSPHRASE "correct horse"

static CandorSealKey *
make_key (const char *passphrase)
{
  g_autoptr (GError) error = NULL;
  CandorSealKey *key = candor_seal_key_make (passphrase, NULL, crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN, &error);

  g_assert_no_error (error);
  return key;
}

static GBytes *
make_plain (size_t size)
{
  guint8 *data = g_malloc (MAX (size, 1));

  for (size_t i = 0; i < size; i++)
    data[i] = (guint8) (i * 31 + i / 251);
  return g_bytes_new_take (data, size);
}

/* Both steps of opening. */
static GBytes *
open_sealed (GBytes     *sealed,
             const char *passphrase,
             GError    **error)
{
  g_autoptr (CandorSealKey) key = candor_seal_key_open (sealed, passphrase, error);

  return key != NULL ? candor_unseal (key, sealed, error) : NULL;
}

static void
check_refused (GBytes     *sealed,
               const char *passphrase,
               int         code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (open_sealed (sealed, passphrase, &error));
  g_assert_error (error, CANDOR_SEAL_ERROR, code);
}

/* --- It works --- */

static void
test_round_trip (void)
{
  static const size_t sizes[] = { 0, 1, 17, 65535, 65536, 65537, 131072, 200000 };
  g_autoptr (CandorSealKey) key = make_key (PASSPHRASE);

  for (unsigned int i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) plain = make_plain (sizes[i]);
      g_autoptr (GBytes) sealed = candor_seal (key, plain);
      g_autoptr (GBytes) again = candor_seal (key, plain);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) opened = open_sealed (sealed, PASSPHRASE, &error);

      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (opened, plain));
      g_assert_true (candor_seal_is_sealed (sealed));
      g_assert_cmpuint (g_bytes_get_size (sealed), ==, candor_seal_get_length (sizes[i]));
      g_assert_false (g_bytes_equal (sealed, again));
    }
}

/* What people get: slow on purpose, but not for ever. */
static void
test_moderate (void)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorSealKey) key = candor_seal_key_new (PASSPHRASE, &error);
  g_autoptr (GBytes) plain = make_plain (1000);
  g_autoptr (GBytes) sealed = candor_seal (key, plain);
  g_autoptr (GBytes) opened = NULL;

  g_test_message ("a key in %.0f ms", (double) (g_get_monotonic_time () - start) / 1000);
  opened = open_sealed (sealed, PASSPHRASE, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (opened, plain));
  check_refused (sealed, "Correct horse", CANDOR_SEAL_ERROR_PASSPHRASE);
}

static void
test_passphrases (void)
{
  /* The same word, composed and decomposed. */
  g_autoptr (CandorSealKey) key = make_key ("caf\xc3\xa9 \xf0\x9f\x90\xb4");
  g_autoptr (GBytes) plain = make_plain (10);
  g_autoptr (GBytes) sealed = candor_seal (key, plain);
  g_autoptr (GBytes) opened = open_sealed (sealed, "cafe\xcc\x81 \xf0\x9f\x90\xb4", NULL);
  g_autoptr (CandorSealKey) bytes = make_key ("\xff\xfe not text");
  g_autofree char *longest = g_strnfill (100000, 'x');
  g_autoptr (CandorSealKey) long_key = make_key (longest);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (opened);
  check_refused (sealed, "cafe \xf0\x9f\x90\xb4", CANDOR_SEAL_ERROR_PASSPHRASE);
  check_refused (sealed, "", CANDOR_SEAL_ERROR_PASSPHRASE);
  g_assert_null (candor_seal_key_new ("", &error));
  g_assert_error (error, CANDOR_SEAL_ERROR, CANDOR_SEAL_ERROR_PASSPHRASE);
}

/* --- What is wrong --- */

/* Every length that is too short says so, and gives nothing out. */
static void
test_truncated (void)
{
  g_autoptr (CandorSealKey) key = make_key (PASSPHRASE);
  g_autoptr (GBytes) plain = make_plain (70000);
  g_autoptr (GBytes) sealed = candor_seal (key, plain);

  for (size_t length = 1; length < g_bytes_get_size (sealed); length++)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (sealed, 0, length);
      g_autoptr (GError) error = NULL;

      g_assert_true (candor_seal_is_sealed (cut));
      check_refused (cut, PASSPHRASE, CANDOR_SEAL_ERROR_TRUNCATED);
      g_assert_null (candor_unseal (key, cut, &error));
      g_assert_error (error, CANDOR_SEAL_ERROR, CANDOR_SEAL_ERROR_TRUNCATED);
    }
}

/* Each bit of a sealed file, turned over. */
static void
test_bits (void)
{
  g_autoptr (CandorSealKey) key = make_key (PASSPHRASE);
  g_autoptr (GBytes) plain = make_plain (300);
  g_autoptr (GBytes) sealed = candor_seal (key, plain);
  size_t       size = g_bytes_get_size (sealed);
  unsigned int n[CANDOR_SEAL_ERROR_MEMORY + 1] = { 0 };

  for (size_t bit = 0; bit < size * 8; bit++)
    {
      guint8 *data = g_memdup2 (g_bytes_get_data (sealed, NULL), size);
      g_autoptr (GBytes) changed = NULL;
      g_autoptr (GError) error = NULL;

      data[bit / 8] ^= (guint8) (1 << (bit % 8));
      changed = g_bytes_new_take (data, size);
      g_assert_null (open_sealed (changed, PASSPHRASE, &error));
      g_assert_true (error->domain == CANDOR_SEAL_ERROR);
      n[error->code]++;
      /* Where a key is made, it is the right one; only the check itself cannot tell. */
      if (bit / 8 >= CANDOR_SEAL_AT_OPERATIONS && (bit / 8 < CANDOR_SEAL_AT_CHECK || bit / 8 >= CANDOR_SEAL_HEAD))
        g_assert_cmpint (error->code, ==, CANDOR_SEAL_ERROR_DAMAGED);
    }
  g_test_message ("of %zu bits: %u damaged, %u passphrase, %u not sealed, %u newer", size * 8, n[CANDOR_SEAL_ERROR_DAMAGED],
                  n[CANDOR_SEAL_ERROR_PASSPHRASE], n[CANDOR_SEAL_ERROR_NOT_SEALED], n[CANDOR_SEAL_ERROR_NEWER]);
  g_assert_cmpuint (n[CANDOR_SEAL_ERROR_PASSPHRASE], <=, CANDOR_SEAL_CHECK_BYTES * 8);
}

static void
test_longer (void)
{
  g_autoptr (CandorSealKey) key = make_key (PASSPHRASE);
  g_autoptr (GBytes) plain = make_plain (300);
  g_autoptr (GBytes) sealed = candor_seal (key, plain);
  size_t  size = g_bytes_get_size (sealed);
  guint8 *data = g_malloc0 (size + 1);
  g_autoptr (GBytes) longer = NULL;

  memcpy (data, g_bytes_get_data (sealed, NULL), size);
  longer = g_bytes_new_take (data, size + 1);
  check_refused (longer, PASSPHRASE, CANDOR_SEAL_ERROR_DAMAGED);
}

/* Chunks of one file do not fit into another, nor in another order. */
static void
test_exchanged (void)
{
  const size_t whole = CANDOR_SEAL_CHUNK + crypto_secretstream_xchacha20poly1305_ABYTES;
  g_autoptr (CandorSealKey) key = make_key (PASSPHRASE);
  g_autoptr (GBytes) plain = make_plain (3 * CANDOR_SEAL_CHUNK);
  g_autoptr (GBytes) first = candor_seal (key, plain);
  g_autoptr (GBytes) second = candor_seal (key, plain);
  size_t        size = g_bytes_get_size (first);
  const guint8 *from = g_bytes_get_data (first, NULL);
  guint8       *swapped = g_memdup2 (from, size);
  guint8       *mixed = g_memdup2 (from, size);
  g_autoptr (GBytes) one = NULL;
  g_autoptr (GBytes) two = NULL;

  memcpy (swapped + CANDOR_SEAL_HEAD, from + CANDOR_SEAL_HEAD + whole, whole);
  memcpy (swapped + CANDOR_SEAL_HEAD + whole, from + CANDOR_SEAL_HEAD, whole);
  memcpy (mixed + CANDOR_SEAL_HEAD, (const guint8 *) g_bytes_get_data (second, NULL) + CANDOR_SEAL_HEAD, whole);
  one = g_bytes_new_take (swapped, size);
  two = g_bytes_new_take (mixed, size);
  check_refused (one, PASSPHRASE, CANDOR_SEAL_ERROR_DAMAGED);
  check_refused (two, PASSPHRASE, CANDOR_SEAL_ERROR_DAMAGED);
}

/* A head that somebody made, with a checksum that is right. */
static GBytes *
forge (size_t  at,
       guint64 number)
{
  g_autoptr (CandorSealKey) key = make_key (PASSPHRASE);
  g_autoptr (GBytes) plain = make_plain (300);
  g_autoptr (GBytes) sealed = candor_seal (key, plain);
  size_t  size = g_bytes_get_size (sealed);
  guint8 *data = g_memdup2 (g_bytes_get_data (sealed, NULL), size);

  number = GUINT64_TO_LE (number);
  memcpy (data + at, &number, sizeof number);
  crypto_generichash (data + CANDOR_SEAL_AT_CHECKSUM, CANDOR_SEAL_CHECK_BYTES, data, CANDOR_SEAL_AT_CHECKSUM, NULL, 0);
  return g_bytes_new_take (data, size);
}

/* A file cannot make the program work for an hour or take all memory. */
static void
test_cost (void)
{
  static const struct
  {
    size_t  at;
    guint64 number;
    int     code;
  } cases[] = {
    { CANDOR_SEAL_AT_OPERATIONS, 0, CANDOR_SEAL_ERROR_COST },
    { CANDOR_SEAL_AT_OPERATIONS, CANDOR_SEAL_MAX_OPERATIONS + 1, CANDOR_SEAL_ERROR_COST },
    { CANDOR_SEAL_AT_OPERATIONS, G_MAXUINT64, CANDOR_SEAL_ERROR_COST },
    { CANDOR_SEAL_AT_MEMORY, 0, CANDOR_SEAL_ERROR_COST },
    { CANDOR_SEAL_AT_MEMORY, CANDOR_SEAL_MAX_MEMORY + 1, CANDOR_SEAL_ERROR_COST },
    { CANDOR_SEAL_AT_MEMORY, G_MAXUINT64, CANDOR_SEAL_ERROR_COST },
    { CANDOR_SEAL_AT_OPERATIONS, 2, CANDOR_SEAL_ERROR_PASSPHRASE },
    { CANDOR_SEAL_AT_LENGTH, 0, CANDOR_SEAL_ERROR_DAMAGED },
    { CANDOR_SEAL_AT_LENGTH, G_MAXUINT64, CANDOR_SEAL_ERROR_TRUNCATED },
  };
  gint64 start = g_get_monotonic_time ();

  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) forged = forge (cases[i].at, cases[i].number);

      check_refused (forged, PASSPHRASE, cases[i].code);
    }
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
}

static void
test_others (void)
{
  static const struct
  {
    const char *bytes;
    int         code;
  } cases[] = {
    { "", CANDOR_SEAL_ERROR_NOT_SEALED },
    { "<?xml version=\"1.0\"?><discussion/>", CANDOR_SEAL_ERROR_NOT_SEALED },
    { "Candor recovery copy 1\n", CANDOR_SEAL_ERROR_NOT_SEALED },
    { "Candor sealed 2\nand so on", CANDOR_SEAL_ERROR_NEWER },
    { "Candor sealed 10\nand so on", CANDOR_SEAL_ERROR_NEWER },
    { "Candor sealed 11111111111111111111111111111111\n", CANDOR_SEAL_ERROR_NEWER },
    { "Candor sealed x\nand so on", CANDOR_SEAL_ERROR_DAMAGED },
    { "Candor sealed 1\nand so on", CANDOR_SEAL_ERROR_TRUNCATED },
  };

  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].bytes, strlen (cases[i].bytes));

      check_refused (bytes, PASSPHRASE, cases[i].code);
    }
}

/* --- What is left behind --- */

/* Counts where the bytes that @masked hides stand in memory that can be written. */
static unsigned int
search_memory (const unsigned char masked[32])
{
  g_autofree char *maps = NULL;
  g_auto (GStrv) lines = NULL;
  FILE        *memory = fopen ("/proc/self/mem", "rb");
  unsigned int n = 0;

  g_assert_nonnull (memory);
  g_assert_true (g_file_get_contents ("/proc/self/maps", &maps, NULL, NULL));
  lines = g_strsplit (maps, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      unsigned long      from, to;
      char               rights[5];
      g_autofree guint8 *region = NULL;
      size_t             size;

      if (sscanf (*line, "%lx-%lx %4s", &from, &to, rights) != 3 || rights[1] != 'w' || to - from > 64 * 1024 * 1024)
        continue;
      region = g_malloc (to - from);
      if (fseek (memory, (long) from, SEEK_SET) != 0)
        continue;
      size = fread (region, 1, to - from, memory);
      for (size_t i = 0; i + 32 <= size; i++)
        {
          int j = 0;

          while (j < 32 && region[i + (size_t) j] == (masked[j] ^ 0x5a))
            j++;
          n += j == 32;
        }
      memset (region, 0, to - from);
    }
  fclose (memory);
  return n;
}

static void
test_wiped (void)
{
  CandorSealKey *key = make_key (PASSPHRASE);
  g_autoptr (GBytes) plain = make_plain (100000);
  g_autoptr (GBytes) sealed = candor_seal (key, plain);
  g_autoptr (GBytes) opened = candor_unseal (key, sealed, NULL);
  unsigned char master[32], stream[32];

  candor_seal_key_derive (key, 1, stream);
  for (int i = 0; i < 32; i++)
    {
      master[i] = key->master[i] ^ 0x5a;
      stream[i] = stream[i] ^ 0x5a;
    }
  g_assert_cmpuint (search_memory (master), >=, 1);
  candor_seal_key_unref (key);
  g_assert_cmpuint (search_memory (master), ==, 0);
  g_assert_cmpuint (search_memory (stream), ==, 0);
}

/* --- A discussion --- */

static gboolean
holds (const char *path,
       const char *text)
{
  g_autofree char *data = NULL;
  size_t           size;

  return g_file_get_contents (path, &data, &size, NULL) && memmem (data, size, text, strlen (text)) != NULL;
}

static void
test_discussion (void)
{
  g_autofree char *folder = g_dir_make_tmp ("candor-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.candor", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (CandorPack) pack = load_small ();
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (pack);
  g_autoptr (CandorDiscussion) opened = candor_discussion_new (pack);
  g_autoptr (CandorSealKey) key = make_key (PASSPHRASE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GBytes) read = NULL;
  g_autoptr (GBytes) plain = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  candor_mark_set_note (candor_discussion_get_mark (discussion, "lumps"), "nobody's business");
  content = candor_discussion_prepare (discussion, key, &error);
  g_assert_no_error (error);
  g_assert_nonnull (candor_discussion_get_saved (discussion));
  g_assert_true (candor_durable_file_write (path, content, NULL, NULL, &error));
  g_assert_false (holds (path, "nobody's business"));
  read = candor_discussion_read_file (file, NULL, &error);
  g_assert_null (candor_discussion_head_read (read, path, NULL));
  plain = open_sealed (read, PASSPHRASE, &error);
  g_assert_no_error (error);
  g_assert_true (candor_discussion_restore (opened, plain, path, &error));
  before = dup_bytes (discussion);
  after = dup_bytes (opened);
  g_assert_cmpstr (after, ==, before);
  g_unlink (path);
  g_rmdir (folder);
}

/* As much as a discussion may hold is sealed and opened again; more is not sealed. */
static void
test_too_large (void)
{
  g_autoptr (CandorPack) pack = load_small ();
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (pack);
  g_autoptr (CandorDiscussion) opened = candor_discussion_new (pack);
  g_autoptr (CandorSealKey) key = make_key (PASSPHRASE);
  g_autofree char *chapter = g_strnfill (CANDOR_ROOM_NOTE, '&');
  g_autofree char *longer = g_strnfill (CANDOR_ROOM_NOTE + 1, '&');
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GBytes) bytes = NULL;

  candor_mark_set_note (candor_discussion_get_mark (discussion, "lumps"), chapter);
  sealed = candor_discussion_prepare (discussion, key, &error);
  g_assert_no_error (error);
  bytes = candor_unseal (key, sealed, &error);
  g_assert_no_error (error);
  g_assert_true (candor_discussion_restore (opened, bytes, "in.candor", &error));
  g_assert_cmpstr (candor_mark_get_note (candor_discussion_get_mark (opened, "lumps")), ==, chapter);
  candor_mark_set_note (candor_discussion_get_mark (discussion, "lumps"), longer);
  g_assert_null (candor_discussion_prepare (discussion, key, &error));
  g_assert_error (error, CANDOR_DISCUSSION_ERROR, CANDOR_DISCUSSION_ERROR_TOO_LARGE);
}

/* --- Its recovery copy --- */

static gboolean
folder_holds (const char *folder,
              const char *text)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (holds (path, text))
        return TRUE;
    }
  return FALSE;
}

static void
test_journal (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "candor", "recovery", NULL);
  g_autoptr (CandorPack) pack = load_small ();
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (pack);
  g_autoptr (CandorDiscussion) recovered = candor_discussion_new (pack);
  CandorJournal *journal = candor_journal_new (discussion);
  CandorMark    *mark = candor_discussion_get_mark (discussion, "lumps");
  g_autoptr (CandorSealKey) key = make_key (PASSPHRASE);
  g_autoptr (GListModel) orphans = NULL;
  g_autoptr (CandorOrphan) orphan = NULL;
  g_autoptr (GBytes) plain = NULL;
  g_autoptr (GError) error = NULL;

  candor_mark_set_note (mark, "nobody's business");
  g_assert_true (candor_journal_flush (journal));
  g_assert_true (folder_holds (folder, "nobody's business"));
  /* A passphrase was chosen just now. */
  candor_journal_set_key (journal, key);
  g_assert_false (folder_holds (folder, "nobody's business"));
  candor_mark_set_note (mark, "nobody's business at all");
  g_assert_true (candor_journal_flush (journal));
  g_assert_false (folder_holds (folder, "nobody's business"));
  g_assert_finalize_object (journal);
  orphans = candor_orphan_list ();
  g_assert_cmpuint (g_list_model_get_n_items (orphans), ==, 1);
  orphan = g_list_model_get_item (orphans, 0);
  g_assert_true (candor_orphan_get_sealed (orphan));
  check_refused (candor_orphan_get_bytes (orphan), "wrong", CANDOR_SEAL_ERROR_PASSPHRASE);
  plain = open_sealed (candor_orphan_get_bytes (orphan), PASSPHRASE, &error);
  g_assert_no_error (error);
  g_assert_true (candor_discussion_restore (recovered, plain, "copy", &error));
  g_assert_cmpstr (candor_mark_get_note (candor_discussion_get_mark (recovered, "lumps")), ==, "nobody's business at all");
  candor_orphan_discard (orphan);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *state_home = NULL;
  g_autofree char *command = NULL;
  int              result;

  g_test_init (&argc, &argv, NULL);
  state_home = g_dir_make_tmp ("candor-seal-XXXXXX", NULL);
  g_setenv ("XDG_STATE_HOME", state_home, TRUE);
  candor_seal_start ();
  g_test_add_func ("/seal/round-trip", test_round_trip);
  g_test_add_func ("/seal/moderate", test_moderate);
  g_test_add_func ("/seal/passphrases", test_passphrases);
  g_test_add_func ("/seal/truncated", test_truncated);
  g_test_add_func ("/seal/bits", test_bits);
  g_test_add_func ("/seal/longer", test_longer);
  g_test_add_func ("/seal/exchanged", test_exchanged);
  g_test_add_func ("/seal/cost", test_cost);
  g_test_add_func ("/seal/others", test_others);
  g_test_add_func ("/seal/wiped", test_wiped);
  g_test_add_func ("/seal/discussion", test_discussion);
  g_test_add_func ("/seal/too-large", test_too_large);
  g_test_add_func ("/seal/journal", test_journal);
  result = g_test_run ();
  command = g_strdup_printf ("rm -rf '%s'", state_home);
  g_assert_cmpint (system (command), ==, 0);
  return result;
}
