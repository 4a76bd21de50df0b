/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The schema as a grammar that can be asked what may come next. libxml2 gives the verdict on a
 * pack; this is there to say in words what is wrong, as libxml2's own reports are vague and stop
 * early. It knows the part of RELAX NG that data/schema uses.
 */
#pragma once

#include "candor-xml-private.h"

G_BEGIN_DECLS

/** CandorGrammar: the schema. */
typedef struct _CandorGrammar CandorGrammar;

/** CandorModel: what may still come in an element. Lent by the grammar; equal ones are identical. */
typedef struct _CandorModel CandorModel;

/**
 * CandorAttributeRule:
 * @name: as written, "xml:lang" too
 * @node: its pattern in the schema
 * @group: (nullable): %NULL where it is required; attributes of one group come together or not at all
 */
typedef struct
{
  const char    *name;
  const xmlNode *node;
  const xmlNode *group;
} CandorAttributeRule;

CandorGrammar     *candor_grammar_new (GBytes *schema) G_GNUC_WARN_UNUSED_RESULT;
void               candor_grammar_free (CandorGrammar *self);
const xmlNode     *candor_grammar_get_root (CandorGrammar *self);
const char        *candor_grammar_get_namespace (CandorGrammar *self);
const xmlNode     *candor_grammar_find_define (CandorGrammar *self,
                                               const xmlNode *ref);
const CandorModel *candor_grammar_get_model (CandorGrammar *self,
                                             const xmlNode *element);
gboolean           candor_grammar_allows_text (CandorGrammar *self,
                                               const xmlNode *element);
gboolean           candor_grammar_demands_text (CandorGrammar *self,
                                                const xmlNode *element);
GArray            *candor_grammar_list_attributes (CandorGrammar *self,
                                                   const xmlNode *element) G_GNUC_WARN_UNUSED_RESULT; /* of CandorAttributeRule */
const CandorModel *candor_grammar_step (CandorGrammar     *self,
                                        const CandorModel *model,
                                        const char        *name);
gboolean           candor_model_may_end (const CandorModel *model);
const xmlNode     *candor_model_find (const CandorModel *model,
                                      const char        *name);
void               candor_model_list_all (const CandorModel *model,
                                          GPtrArray         *names);
void               candor_model_list_next (const CandorModel *model,
                                           gboolean           required_only,
                                           GPtrArray         *names);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorGrammar, candor_grammar_free)

G_END_DECLS
