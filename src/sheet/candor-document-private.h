/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the document: what nodes hold, for what puts two documents side by side. */
#pragma once

#include "candor-document.h"

G_BEGIN_DECLS

struct _CandorNode
{
  CandorNodeKind  kind;
  CandorNodeStyle style;
  int             level;
  int             number;
  int             n_lines;
  int             n_weights;
  int            *weights;
  char           *address;
  char           *language; /* of a node beside: that of its document */
  CandorFigure   *figure;
  CandorNode     *beside;
  GPtrArray      *spans;
  GPtrArray      *children;
};

void candor_document_set_beside (CandorDocument *self,
                                 CandorDocument *other);

G_END_DECLS
