/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the page share. */
#pragma once

#include "candor-page.h"

G_BEGIN_DECLS

typedef struct
{
  GtkWidget        *scroller;
  GtkWidget        *column;
  GtkWidget        *content;
  GtkWidget        *child; /* instead of the scroller, or NULL */
  CandorDiscussion *discussion;
  CandorSection    *section;
  GHashTable       *anchors; /* id to GWeakRef of a widget */
  char             *wanted;  /* id to scroll to once there is a layout */
  unsigned int      n_tries; /* frames waited for that layout */
  gboolean          wants_focus;
  unsigned int      tick;
  unsigned int      reveal;     /* idle that shows the children that wait */
  unsigned int      n_children; /* appended since the page was empty */
  unsigned int      highlight;
  GtkWidget        *highlighted; /* weak */
} CandorPagePrivate;

CandorPagePrivate *candor_page_get_private    (CandorPage *self);
/* Shows, a few at a time, the children that were too far down to be shown at once. */
void               candor_page_begin_reveal   (CandorPage *self);
void               candor_page_end_highlight  (CandorPagePrivate *priv);
/* Goes to the wanted place as soon as there is a layout. */
void               candor_page_begin_ticks    (CandorPage *self);
void               candor_page_want_anchor    (CandorPage *self,
                                               const char *item_id,
                                               gboolean    wants_focus);
const char        *candor_page_find_place     (CandorPage *self); /* nullable: the top of the page */
gboolean           candor_page_go_to_anchor   (CandorPage *self,
                                               const char *item_id);

G_END_DECLS
