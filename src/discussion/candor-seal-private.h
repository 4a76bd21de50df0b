/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands before the sealed bytes, and what tests need to be quick. */
#pragma once

#include "candor-seal.h"

#include <sodium.h>

G_BEGIN_DECLS

/* All numbers are little-endian. */
#define CANDOR_SEAL_MAGIC "Candor sealed 1\n"
enum
{
  CANDOR_SEAL_AT_OPERATIONS = 16, /* 8 bytes: passes of Argon2id */
  CANDOR_SEAL_AT_MEMORY = 24,     /* 8 bytes: its bytes of memory */
  CANDOR_SEAL_AT_SALT = 32,       /* 16 bytes, random */
  CANDOR_SEAL_AT_LENGTH = 48,     /* 8 bytes: of all, to notice what is missing */
  CANDOR_SEAL_AT_STREAM = 56,     /* 24 bytes: the stream's own header, random */
  CANDOR_SEAL_AT_CHECKSUM = 80,   /* 16 bytes: of all above, to tell damage from another passphrase */
  CANDOR_SEAL_AT_CHECK = 96,      /* 16 bytes: of all above, with the key */
  CANDOR_SEAL_HEAD = 112,
};
#define CANDOR_SEAL_CHECK_BYTES 16
#define CANDOR_SEAL_KEY_BYTES 32
#define CANDOR_SEAL_CHUNK 65536 /* bytes sealed at a time */

/* What may be asked for; a file that asks for more is not opened. */
#define CANDOR_SEAL_MAX_OPERATIONS 4
#define CANDOR_SEAL_MAX_MEMORY crypto_pwhash_MEMLIMIT_MODERATE

/* What a key is made of. */
struct _CandorSealKey
{
  unsigned char     *master; /* in guarded, locked memory; wiped when it is freed */
  unsigned char      salt[crypto_pwhash_SALTBYTES];
  unsigned long long operations;
  size_t             memory; /* bytes */
};

void           candor_seal_start (void);
CandorSealKey *candor_seal_key_make (const char          *passphrase,
                                     const unsigned char *salt,
                                     unsigned long long   operations,
                                     size_t               memory,
                                     GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void           candor_seal_key_derive (CandorSealKey *self,
                                       guint64        purpose,
                                       unsigned char  key[CANDOR_SEAL_KEY_BYTES]);
size_t         candor_seal_get_length (size_t n_plain);

G_END_DECLS
