/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Bytes that only a passphrase opens: Argon2id makes a key of it, XChaCha20-Poly1305 seals with it.
 * A saved discussion that is sealed has the same extension; its first bytes tell it apart.
 *
 * To open: candor_discussion_read_file(), `candor_seal_is_sealed`, `candor_seal_key_open` (slow, in
 * a thread), `candor_unseal`, then as without. Keep the key for candor_discussion_prepare() and
 * candor_journal_set_key() as long as the discussion is open.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CANDOR_SEAL_ERROR (candor_seal_error_quark ())

/**
 * CandorSealError: why bytes were not opened. Nothing of what is in them was given out.
 * @CANDOR_SEAL_ERROR_NOT_SEALED: they do not begin as sealed ones do
 * @CANDOR_SEAL_ERROR_NEWER: they were sealed by a newer version of this program
 * @CANDOR_SEAL_ERROR_TRUNCATED: some are missing at the end
 * @CANDOR_SEAL_ERROR_DAMAGED: they were changed since
 * @CANDOR_SEAL_ERROR_PASSPHRASE: the passphrase is another one, or empty
 * @CANDOR_SEAL_ERROR_COST: opening them would take more time or memory than is right
 * @CANDOR_SEAL_ERROR_MEMORY: there is not enough memory to make a key of the passphrase
 */
typedef enum
{
  CANDOR_SEAL_ERROR_NOT_SEALED,
  CANDOR_SEAL_ERROR_NEWER,
  CANDOR_SEAL_ERROR_TRUNCATED,
  CANDOR_SEAL_ERROR_DAMAGED,
  CANDOR_SEAL_ERROR_PASSPHRASE,
  CANDOR_SEAL_ERROR_COST,
  CANDOR_SEAL_ERROR_MEMORY,
} CandorSealError;

GQuark candor_seal_error_quark (void);

#define CANDOR_TYPE_SEAL_KEY (candor_seal_key_get_type ())

/**
 * CandorSealKey:
 *
 * What was made of a passphrase, in memory that is not written to disk and is wiped with the last
 * reference. It never changes; share it by reference count, between threads too.
 */
typedef struct _CandorSealKey CandorSealKey;

GType          candor_seal_key_get_type (void) G_GNUC_CONST;
CandorSealKey *candor_seal_key_ref (CandorSealKey *self) G_GNUC_WARN_UNUSED_RESULT;
void           candor_seal_key_unref (CandorSealKey *self);
/* Both take about a quarter of a second and 256 MiB, so call them in a thread. */
CandorSealKey *candor_seal_key_new (const char *passphrase,
                                    GError    **error) G_GNUC_WARN_UNUSED_RESULT;
CandorSealKey *candor_seal_key_open (GBytes     *sealed,
                                     const char *passphrase,
                                     GError    **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean candor_seal_is_sealed (GBytes *bytes);
GBytes  *candor_seal (CandorSealKey *key,
                      GBytes        *plain) G_GNUC_WARN_UNUSED_RESULT;
GBytes  *candor_unseal (CandorSealKey *key,
                        GBytes        *sealed,
                        GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorSealKey, candor_seal_key_unref)

G_END_DECLS
