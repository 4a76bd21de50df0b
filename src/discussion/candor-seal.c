/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sealing and opening: a head that says how the key is made, then the bytes in chunks. */
#include "config.h"

#include "candor-seal-private.h"

#include <string.h>

#define AT_VERSION 14 /* in the magic */

G_STATIC_ASSERT (sizeof CANDOR_SEAL_MAGIC - 1 == CANDOR_SEAL_AT_OPERATIONS);
G_STATIC_ASSERT (crypto_pwhash_SALTBYTES == CANDOR_SEAL_AT_LENGTH - CANDOR_SEAL_AT_SALT);
G_STATIC_ASSERT (crypto_secretstream_xchacha20poly1305_HEADERBYTES == CANDOR_SEAL_AT_CHECKSUM - CANDOR_SEAL_AT_STREAM);
G_STATIC_ASSERT (crypto_secretstream_xchacha20poly1305_KEYBYTES == CANDOR_SEAL_KEY_BYTES);

/* --- What stands before the sealed bytes --- */

static guint64
read_number (const unsigned char *at)
{
  guint64 number;

  memcpy (&number, at, sizeof number);
  return GUINT64_FROM_LE (number);
}

static void
write_number (unsigned char *at,
              guint64        number)
{
  number = GUINT64_TO_LE (number);
  memcpy (at, &number, sizeof number);
}

static void
make_check (CandorSealKey       *self,
            const unsigned char *head,
            unsigned char        check[CANDOR_SEAL_CHECK_BYTES])
{
  unsigned char key[CANDOR_SEAL_KEY_BYTES];

  candor_seal_key_derive (self, 2, key);
  crypto_generichash (check, CANDOR_SEAL_CHECK_BYTES, head, CANDOR_SEAL_AT_CHECK, key, sizeof key);
  sodium_memzero (key, sizeof key);
}

static void
make_checksum (const unsigned char *head,
               unsigned char        checksum[CANDOR_SEAL_CHECK_BYTES])
{
  crypto_generichash (checksum, CANDOR_SEAL_CHECK_BYTES, head, CANDOR_SEAL_AT_CHECKSUM, NULL, 0);
}

static gboolean
fail (GError        **error,
      CandorSealError code,
      const char     *message)
{
  g_set_error_literal (error, CANDOR_SEAL_ERROR, (int) code, message);
  return FALSE;
}

/** candor_seal_is_sealed: Returns: whether @bytes begin as sealed ones do, as far as there are any */
gboolean
candor_seal_is_sealed (GBytes *bytes)
{
  size_t      size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size > 0 && memcmp (data, CANDOR_SEAL_MAGIC, MIN (size, AT_VERSION)) == 0;
}

static gboolean
is_newer (const unsigned char *data,
          size_t               size)
{
  static const char *const own = &CANDOR_SEAL_MAGIC[AT_VERSION];
  size_t                   at = AT_VERSION;

  while (at < size && g_ascii_isdigit (data[at]))
    at++;
  return at > AT_VERSION && at < size && data[at] == '\n' &&
         (at - AT_VERSION + 1 != strlen (own) || memcmp (data + AT_VERSION, own, strlen (own)) != 0);
}

/* What can be told without a passphrase. */
static gboolean
check_head (const unsigned char *data,
            size_t               size,
            GError             **error)
{
  unsigned char checksum[CANDOR_SEAL_CHECK_BYTES];

  if (is_newer (data, size))
    return fail (error, CANDOR_SEAL_ERROR_NEWER, "this was sealed by a newer version of Candor; open it with that one");
  if (memcmp (data, CANDOR_SEAL_MAGIC, MIN (size, strlen (CANDOR_SEAL_MAGIC))) != 0)
    return fail (error, CANDOR_SEAL_ERROR_DAMAGED, "the file is damaged");
  if (size < CANDOR_SEAL_HEAD)
    return fail (error, CANDOR_SEAL_ERROR_TRUNCATED, "the end of the file is missing");
  make_checksum (data, checksum);
  if (memcmp (checksum, data + CANDOR_SEAL_AT_CHECKSUM, sizeof checksum) != 0)
    return fail (error, CANDOR_SEAL_ERROR_DAMAGED, "the file is damaged");
  if (size < read_number (data + CANDOR_SEAL_AT_LENGTH))
    return fail (error, CANDOR_SEAL_ERROR_TRUNCATED, "the end of the file is missing");
  if (size > read_number (data + CANDOR_SEAL_AT_LENGTH))
    return fail (error, CANDOR_SEAL_ERROR_DAMAGED, "the file is damaged: there is something after its end");
  return TRUE;
}

static gboolean
check_cost (guint64  operations,
            guint64  memory,
            GError **error)
{
  if (operations < crypto_pwhash_OPSLIMIT_MIN || operations > CANDOR_SEAL_MAX_OPERATIONS ||
      memory < crypto_pwhash_MEMLIMIT_MIN || memory > CANDOR_SEAL_MAX_MEMORY)
    return fail (error, CANDOR_SEAL_ERROR_COST, "the file asks for more time or memory than Candor spends on a passphrase");
  return TRUE;
}

static gboolean
check_key (CandorSealKey       *self,
           const unsigned char *head,
           GError             **error)
{
  unsigned char check[CANDOR_SEAL_CHECK_BYTES];

  make_check (self, head, check);
  if (sodium_memcmp (check, head + CANDOR_SEAL_AT_CHECK, sizeof check) != 0)
    return fail (error, CANDOR_SEAL_ERROR_PASSPHRASE, "the passphrase is another one");
  return TRUE;
}

static gboolean
check_before_key (GBytes  *sealed,
                  GError **error)
{
  size_t               size;
  const unsigned char *data = g_bytes_get_data (sealed, &size);

  candor_seal_start ();
  if (!candor_seal_is_sealed (sealed))
    return fail (error, CANDOR_SEAL_ERROR_NOT_SEALED, "this was not sealed with a passphrase");
  return check_head (data, size, error) &&
         check_cost (read_number (data + CANDOR_SEAL_AT_OPERATIONS), read_number (data + CANDOR_SEAL_AT_MEMORY), error);
}

/**
 * candor_seal_key_open:
 * @sealed: sealed bytes
 * @passphrase: what the person typed
 * @error: return location for a `CandorSealError`
 *
 * Makes the key that @sealed was sealed with, and checks that it is. What can be told without the
 * passphrase, that something is missing or damaged, is told before time is spent on it.
 *
 * Returns: (transfer full): the key, or %NULL with @error set
 */
CandorSealKey *
candor_seal_key_open (GBytes     *sealed,
                      const char *passphrase,
                      GError    **error)
{
  g_autoptr (CandorSealKey) self = NULL;
  const unsigned char *head;

  g_return_val_if_fail (sealed != NULL && passphrase != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!check_before_key (sealed, error))
    return NULL;
  head = g_bytes_get_data (sealed, NULL);
  self = candor_seal_key_make (passphrase, head + CANDOR_SEAL_AT_SALT, read_number (head + CANDOR_SEAL_AT_OPERATIONS),
                               (size_t) read_number (head + CANDOR_SEAL_AT_MEMORY), error);
  return self != NULL && check_key (self, head, error) ? g_steal_pointer (&self) : NULL;
}

/* --- The bytes themselves, in chunks, each bound to what stands before all --- */

static size_t
count_chunks (size_t n_plain)
{
  return MAX (1, (n_plain + CANDOR_SEAL_CHUNK - 1) / CANDOR_SEAL_CHUNK);
}

size_t
candor_seal_get_length (size_t n_plain)
{
  return CANDOR_SEAL_HEAD + n_plain + count_chunks (n_plain) * crypto_secretstream_xchacha20poly1305_ABYTES;
}

static void
write_head (CandorSealKey *self,
            size_t         length,
            unsigned char *head)
{
  memcpy (head, CANDOR_SEAL_MAGIC, strlen (CANDOR_SEAL_MAGIC));
  write_number (head + CANDOR_SEAL_AT_OPERATIONS, self->operations);
  write_number (head + CANDOR_SEAL_AT_MEMORY, self->memory);
  memcpy (head + CANDOR_SEAL_AT_SALT, self->salt, sizeof self->salt);
  write_number (head + CANDOR_SEAL_AT_LENGTH, length);
  make_checksum (head, head + CANDOR_SEAL_AT_CHECKSUM);
  make_check (self, head, head + CANDOR_SEAL_AT_CHECK);
}

static void
start_push (CandorSealKey                               *self,
            crypto_secretstream_xchacha20poly1305_state *state,
            unsigned char                               *stream)
{
  unsigned char key[CANDOR_SEAL_KEY_BYTES];

  candor_seal_key_derive (self, 1, key);
  crypto_secretstream_xchacha20poly1305_init_push (state, stream, key);
  sodium_memzero (key, sizeof key);
}

/**
 * candor_seal:
 * @plain: what is to be sealed
 *
 * Returns: (transfer full): the sealed bytes; others each time
 */
GBytes *
candor_seal (CandorSealKey *key,
             GBytes        *plain)
{
  crypto_secretstream_xchacha20poly1305_state state;
  size_t                                      n_plain;
  const unsigned char                        *data = g_bytes_get_data (plain, &n_plain);
  size_t                                      length = candor_seal_get_length (n_plain);
  unsigned char                              *sealed = g_malloc (length);
  unsigned char                              *to = sealed + CANDOR_SEAL_HEAD;
  size_t                                      n_chunks = count_chunks (n_plain);

  start_push (key, &state, sealed + CANDOR_SEAL_AT_STREAM);
  write_head (key, length, sealed);
  for (size_t i = 0; i < n_chunks; i++)
    {
      size_t n = MIN (n_plain - i * CANDOR_SEAL_CHUNK, CANDOR_SEAL_CHUNK);

      crypto_secretstream_xchacha20poly1305_push (&state, to, NULL, data + i * CANDOR_SEAL_CHUNK, n, sealed, CANDOR_SEAL_HEAD,
                                                  i + 1 == n_chunks ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                                                    : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
      to += n + crypto_secretstream_xchacha20poly1305_ABYTES;
    }
  sodium_memzero (&state, sizeof state);
  return g_bytes_new_take (sealed, length);
}

/* --- And back --- */

/** Plain: memory that is wiped when nobody needs it any more. */
typedef struct
{
  unsigned char *data;
  size_t         size;
} Plain;

static void
free_plain (gpointer data)
{
  Plain *plain = data;

  sodium_memzero (plain->data, plain->size);
  g_free (plain->data);
  g_free (plain);
}

static Plain *
make_plain (size_t size)
{
  Plain *plain = g_new0 (Plain, 1);

  plain->data = g_malloc (MAX (size, 1));
  plain->size = size;
  return plain;
}

static gboolean
start_pull (CandorSealKey                               *self,
            crypto_secretstream_xchacha20poly1305_state *state,
            const unsigned char                         *stream)
{
  unsigned char key[CANDOR_SEAL_KEY_BYTES];
  int           result;

  candor_seal_key_derive (self, 1, key);
  result = crypto_secretstream_xchacha20poly1305_init_pull (state, stream, key);
  sodium_memzero (key, sizeof key);
  return result == 0;
}

static gboolean
pull_chunk (crypto_secretstream_xchacha20poly1305_state *state,
            const unsigned char                         *sealed,
            const unsigned char                         *from,
            size_t                                       n,
            gboolean                                     last,
            unsigned char                               *to)
{
  unsigned char tag = 0;

  if (crypto_secretstream_xchacha20poly1305_pull (state, to, NULL, &tag, from, n, sealed, CANDOR_SEAL_HEAD) != 0)
    return FALSE;
  return tag == (last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
}

/* How many bytes are sealed in @size, or FALSE where no number of them gives that size. */
static gboolean
find_plain_size (size_t  size,
                 size_t *n_plain)
{
  const size_t whole = CANDOR_SEAL_CHUNK + crypto_secretstream_xchacha20poly1305_ABYTES;
  size_t       rest = size - CANDOR_SEAL_HEAD;
  size_t       overhead = (rest + whole - 1) / whole * crypto_secretstream_xchacha20poly1305_ABYTES;

  if (rest < overhead)
    return FALSE;
  *n_plain = rest - overhead;
  return candor_seal_get_length (*n_plain) == size;
}

static gboolean
pull_all (CandorSealKey       *self,
          const unsigned char *sealed,
          Plain               *plain)
{
  crypto_secretstream_xchacha20poly1305_state state;
  const unsigned char                        *from = sealed + CANDOR_SEAL_HEAD;
  size_t                                      n_chunks = count_chunks (plain->size);
  gboolean                                    good = start_pull (self, &state, sealed + CANDOR_SEAL_AT_STREAM);

  for (size_t i = 0; good && i < n_chunks; i++)
    {
      size_t n = MIN (plain->size - i * CANDOR_SEAL_CHUNK, CANDOR_SEAL_CHUNK) + crypto_secretstream_xchacha20poly1305_ABYTES;

      good = pull_chunk (&state, sealed, from, n, i + 1 == n_chunks, plain->data + i * CANDOR_SEAL_CHUNK);
      from += n;
    }
  sodium_memzero (&state, sizeof state);
  return good;
}

/**
 * candor_unseal:
 * @key: of `candor_seal_key_open`
 * @sealed: sealed bytes
 * @error: return location for a `CandorSealError`
 *
 * Returns: (transfer full): all that was sealed, in memory that is wiped when it is freed, or %NULL
 *   with @error set
 */
GBytes *
candor_unseal (CandorSealKey *key,
               GBytes        *sealed,
               GError       **error)
{
  size_t               size, n_plain;
  const unsigned char *data = g_bytes_get_data (sealed, &size);
  Plain               *plain;

  g_return_val_if_fail (key != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!check_before_key (sealed, error) || !check_key (key, data, error))
    return NULL;
  if (find_plain_size (size, &n_plain))
    {
      plain = make_plain (n_plain);
      if (pull_all (key, data, plain))
        return g_bytes_new_with_free_func (plain->data, n_plain, free_plain, plain);
      free_plain (plain);
    }
  fail (error, CANDOR_SEAL_ERROR_DAMAGED, "the file is damaged");
  return NULL;
}
