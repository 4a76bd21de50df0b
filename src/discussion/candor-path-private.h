/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One stop of the seven-minute path. */
#pragma once

#include "candor-path.h"

G_BEGIN_DECLS

/**
 * CandorStop:
 *
 * What is looked at together. Where @items is empty the patient speaks: nothing is marked there,
 * and @word is what the place is called, and its id on the page.
 */
typedef struct
{
  CandorSection *section;
  GPtrArray     *items; /* of CandorItem */
  const char    *word;  /* NULL where there are items */
} CandorStop;

/* All stops of a consultation as it is now. */
GPtrArray  *candor_stop_list (CandorDiscussion *discussion) G_GNUC_WARN_UNUSED_RESULT;
const char *candor_stop_get_place (CandorStop *self);
const char *candor_stop_get_title (CandorStop *self,
                                   CandorPack *pack);
gboolean    candor_stop_is_covered (CandorStop       *self,
                                    CandorDiscussion *discussion);
void        candor_stop_cover (CandorStop       *self,
                               CandorDiscussion *discussion);

G_END_DECLS
