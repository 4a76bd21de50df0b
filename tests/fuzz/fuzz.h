/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What fuzz targets share: the functions that libFuzzer calls, and a check that says what failed. */
#pragma once

#include <glib.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

G_BEGIN_DECLS

/* Called once for each input. Whatever it is, nothing may crash, complain or leak. */
int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);
/* Called once before all. */
int LLVMFuzzerInitialize (int    *argc,
                          char ***argv);
/* libFuzzer's own changes to bytes, for mutators that make most changes themselves. */
size_t LLVMFuzzerMutate (uint8_t *data,
                         size_t   size,
                         size_t   max_size);
/* Called in place of these where it is linked in. */
size_t LLVMFuzzerCustomMutator (uint8_t     *data,
                                size_t       size,
                                size_t       max_size,
                                unsigned int seed);

/* What is allocated between the two calls may leak: for faults of libraries. With a fuzzer only. */
#ifdef CANDOR_FUZZER
void __lsan_disable (void);
void __lsan_enable (void);
#define fuzz_ignore_leaks(yes) ((yes) ? __lsan_disable () : __lsan_enable ())
#else
#define fuzz_ignore_leaks(yes) \
  G_STMT_START {}              \
  G_STMT_END
#endif

/* Every complaint of GLib's is a crash, and one after which libFuzzer keeps the input: the trap that
 * GLib itself would end in is none. */
static inline void
fuzz_complain (const char    *domain,
               GLogLevelFlags level,
               const char    *message,
               void          *user_data)
{
  g_log_default_handler (domain, level & ~G_LOG_FLAG_FATAL, message, user_data);
  if ((level & (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING)) != 0)
    abort ();
}

static inline void
fuzz_be_strict (void)
{
  g_log_set_default_handler (fuzz_complain, NULL);
}

/* g_assert() that no build leaves out, and that a fuzzer takes for what it is. */
#define fuzz_check(condition)                                        \
  G_STMT_START                                                       \
  {                                                                  \
    if (!(condition))                                                \
      g_error ("%s:%d: not so: %s", __FILE__, __LINE__, #condition); \
  }                                                                  \
  G_STMT_END

G_END_DECLS
