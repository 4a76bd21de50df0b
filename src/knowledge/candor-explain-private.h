/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saying in words how a document differs from the schema. */
#pragma once

#include "candor-grammar-private.h"
#include "candor-xml-document-private.h"

G_BEGIN_DECLS

void candor_explain (xmlDoc              *document,
                     GBytes              *schema,
                     const CandorXmlKind *kind,
                     CandorFindings      *findings);
void candor_explain_attributes (CandorGrammar  *grammar,
                                const xmlNode  *element,
                                const xmlNode  *node,
                                CandorFindings *findings);

G_END_DECLS
