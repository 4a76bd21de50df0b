/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a passphrase to a key. */
#include "config.h"

#include "candor-seal-private.h"

#include <string.h>

G_DEFINE_QUARK (CandorSealError, candor_seal_error)
G_DEFINE_BOXED_TYPE (CandorSealKey, candor_seal_key, candor_seal_key_ref, candor_seal_key_unref)

static void
clear_key (gpointer data)
{
  sodium_free (((CandorSealKey *) data)->master);
}

CandorSealKey *
candor_seal_key_ref (CandorSealKey *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
candor_seal_key_unref (CandorSealKey *self)
{
  g_atomic_rc_box_release_full (self, clear_key);
}

/** candor_seal_start: starts libsodium; to be called before anything of it. */
void
candor_seal_start (void)
{
  static gsize started = 0;

  if (g_once_init_enter (&started))
    {
      if (sodium_init () < 0)
        g_error ("libsodium found no source of randomness"); /* there is none to go on without */
      g_once_init_leave (&started, 1);
    }
}

/* The same word can be typed as different characters; ASCII, which cannot, is not copied about. */
static char *
normalize (const char *passphrase)
{
  char *normal = NULL;

  if (!g_str_is_ascii (passphrase))
    normal = g_utf8_normalize (passphrase, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  return normal != NULL ? normal : g_strdup (passphrase);
}

static gboolean
derive (CandorSealKey *self,
        const char    *passphrase)
{
  char  *normal = normalize (passphrase);
  size_t length = strlen (normal);
  int    result = crypto_pwhash (self->master, crypto_kdf_KEYBYTES, normal, length, self->salt, self->operations, self->memory,
                                 crypto_pwhash_ALG_ARGON2ID13);

  sodium_memzero (normal, length);
  g_free (normal);
  return result == 0;
}

/** candor_seal_key_make: (transfer full): the key of a passphrase; @salt is random where it is %NULL. */
CandorSealKey *
candor_seal_key_make (const char          *passphrase,
                      const unsigned char *salt,
                      unsigned long long   operations,
                      size_t               memory,
                      GError             **error)
{
  g_autoptr (CandorSealKey) self = NULL;

  if (*passphrase == '\0')
    {
      g_set_error_literal (error, CANDOR_SEAL_ERROR, CANDOR_SEAL_ERROR_PASSPHRASE, "the passphrase is empty");
      return NULL;
    }
  candor_seal_start ();
  self = g_atomic_rc_box_new0 (CandorSealKey);
  self->master = sodium_malloc (crypto_kdf_KEYBYTES);
  self->operations = operations;
  self->memory = memory;
  if (salt != NULL)
    memcpy (self->salt, salt, sizeof self->salt);
  else
    randombytes_buf (self->salt, sizeof self->salt);
  if (self->master != NULL && derive (self, passphrase))
    return g_steal_pointer (&self);
  g_set_error (error, CANDOR_SEAL_ERROR, CANDOR_SEAL_ERROR_MEMORY,
               "there is not enough memory for the passphrase; %zu MiB are needed", memory / 1024 / 1024);
  return NULL;
}

/**
 * candor_seal_key_new:
 * @passphrase: what the person typed
 * @error: return location for a `CandorSealError`
 *
 * Makes a key to seal with. Slow on purpose: guessing is as slow.
 *
 * Returns: (transfer full): the key, or %NULL with @error set
 */
CandorSealKey *
candor_seal_key_new (const char *passphrase,
                     GError    **error)
{
  g_return_val_if_fail (passphrase != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return candor_seal_key_make (passphrase, NULL, crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE, error);
}

/** candor_seal_key_derive: a key of its own for each purpose; the caller wipes it. */
void
candor_seal_key_derive (CandorSealKey *self,
                        guint64        purpose,
                        unsigned char  key[CANDOR_SEAL_KEY_BYTES])
{
  crypto_kdf_derive_from_key (key, CANDOR_SEAL_KEY_BYTES, purpose, "candor 1", self->master);
}
