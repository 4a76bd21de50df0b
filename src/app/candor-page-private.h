/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the page share. */
#pragma once

#include "candor-page.h"
#include "candor-slots.h"

G_BEGIN_DECLS

typedef struct
{
  GtkWidget        *scroller;
  GtkWidget        *column;
  GtkWidget        *content;
  GtkWidget        *child; /* instead of the scroller, or NULL */
  CandorDiscussion *discussion;
  CandorSection    *section;
  CandorSlots      *slots;       /* all that are in the column */
  GHashTable       *slot_by_key; /* those that the page appended */
  GHashTable       *leftover;    /* while it is being filled: children that were not appended again */
  GtkWidget        *last;        /* the child that was appended last */
  GHashTable       *anchors;     /* id to GWeakRef of a widget */
  char             *wanted;      /* id to scroll to once there is a layout */
  unsigned int      n_tries;     /* frames waited for that layout */
  double            top;         /* of the wanted place in the frame before, in the content; below 0: not there yet */
  gboolean          grows;       /* in the frame before, not all of the page was made */
  gboolean          wants_focus;
  unsigned int      tick;
  unsigned int      highlight;
  GtkWidget        *highlighted; /* weak */
} CandorPagePrivate;

CandorPagePrivate *candor_page_get_private (CandorPage *self);
/* Lets the subclass fill the page; what is in view stays where it is. */
void candor_page_fill (CandorPage *self);
void candor_page_end_highlight (CandorPagePrivate *priv);
/* Goes to the wanted place as soon as there is a layout. */
void     candor_page_begin_ticks (CandorPage *self);
void     candor_page_want_anchor (CandorPage *self,
                                  const char *item_id,
                                  gboolean    wants_focus);
gboolean candor_page_go_to_anchor (CandorPage *self,
                                   const char *item_id);

G_END_DECLS
