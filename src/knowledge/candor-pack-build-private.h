/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Building of the model from a document that was validated and checked: nothing here can fail.
 * Each element has one function that reads it; those that several files need are declared here.
 */
#pragma once

#include "candor-pack.h"
#include "candor-xml-private.h"

G_BEGIN_DECLS

/**
 * CandorPackBuild:
 * @pack: what is built
 * @levels: (element-type utf8 CandorLevel): levels by id, lent by @pack
 * @sources: (element-type utf8 CandorSource): sources by id, lent by @pack
 * @citations: (nullable): the language of what is read now, where no translation changes it
 */
typedef struct
{
  CandorPack *pack;
  GHashTable *levels;
  GHashTable *sources;
  const char *citations;
} CandorPackBuild;

/* Of a fixed word: it has no place among the texts, as languages differ in how many forms a word has. */
CandorText      *candor_build_word (CandorPackBuild *self,
                                    const xmlNode   *node) G_GNUC_WARN_UNUSED_RESULT;
CandorText      *candor_build_text (CandorPackBuild *self,
                                    const xmlNode   *node) G_GNUC_WARN_UNUSED_RESULT;
CandorText      *candor_build_child_text (CandorPackBuild *self,
                                          const xmlNode   *node,
                                          const char      *name) G_GNUC_WARN_UNUSED_RESULT;
char            *candor_build_child_string (const xmlNode *node,
                                            const char    *name) G_GNUC_WARN_UNUSED_RESULT;
unsigned int     candor_build_count (const xmlNode *node,
                                     const char    *name);
CandorDate       candor_build_date (const xmlNode *node,
                                    const char    *name);
int              candor_build_enum (const xmlNode     *node,
                                    const char        *name,
                                    const char *const *names);
CandorStatement *candor_build_evidence (CandorPackBuild *self,
                                        const xmlNode   *node,
                                        CandorText      *text) G_GNUC_WARN_UNUSED_RESULT;
CandorStatement *candor_build_statement (CandorPackBuild *self,
                                         const xmlNode   *node) G_GNUC_WARN_UNUSED_RESULT;
CandorStatement *candor_build_child_statement (CandorPackBuild *self,
                                               const xmlNode   *node,
                                               const char      *name) G_GNUC_WARN_UNUSED_RESULT;
CandorBlock     *candor_build_block (CandorPackBuild *self,
                                     const xmlNode   *node) G_GNUC_WARN_UNUSED_RESULT;
CandorItem      *candor_build_item (CandorPackBuild *self,
                                    const xmlNode   *node) G_GNUC_WARN_UNUSED_RESULT;
CandorSection   *candor_build_section (CandorPackBuild *self,
                                       const xmlNode   *node) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
