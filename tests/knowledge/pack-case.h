/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-pack-reader.h"

G_BEGIN_DECLS

#define PACK_CASE_HEAD                                                                        \
  "<pack xmlns='https://candor-aid.org/ns/pack/1' id='p' version='2026-11-22' xml:lang='en' " \
  "denominator='1000'>\n"
/* In place of a `CandorPackError`. */
#define PACK_CASE_OPENS -1

/**
 * PackCase: a file that is built to do harm, and what the reader says of it.
 * @name: of the test
 * @make: makes the file; %NULL: it is @text
 * @text: (nullable): the file
 * @code: `CandorPackError`, or PACK_CASE_OPENS
 * @rule: of the first finding
 * @sentence: the first finding with "in.xml:line: " before it; * stands for anything
 */
typedef struct
{
  const char *name;
  GBytes *(*make) (void);
  const char *text;
  int         code;
  const char *rule;
  const char *sentence;
} PackCase;

/* All main() does: adds and runs the tests, or is the program that they start to read one file. */
int pack_case_main (int             argc,
                    char          **argv,
                    const PackCase *cases,
                    unsigned int    n_cases);

/* @before, @n times @unit, @after. */
GBytes *pack_case_repeat (const char *before,
                          const char *unit,
                          size_t      n,
                          const char *after) G_GNUC_WARN_UNUSED_RESULT;
/* tests/data/small.xml with as many copies of @unit behind @place as @n says; {n} in @unit is the copy's number. */
GBytes *pack_case_stretch (const char  *place,
                           const char  *unit,
                           unsigned int n) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
