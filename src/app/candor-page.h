/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-discussion.h"
#include "candor-slot.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_PAGE (candor_page_get_type ())

/**
 * CandorPage:
 *
 * What one tab of the window shows: a column that scrolls, filled by a subclass from a section of
 * the pack. Properties, all construct: `discussion`, `section` (%NULL for Summary).
 *
 * A subclass implements `fill`, which adds widgets with `candor_page_append` and says with
 * `candor_page_add_anchor` which of them shows which id of the pack. `fill` runs when the page is
 * made, and again when section or discussion are replaced: another pack or language. It does not
 * run for marks, ticks or another country: bind to the discussion for these.
 *
 * What takes time to make is appended with `candor_page_append_slot` and made when it comes into
 * view. Filled anew, a slot of the same key keeps its place, and its child passes on what a person
 * did to it; what is in view does not move.
 */
G_DECLARE_DERIVABLE_TYPE (CandorPage, candor_page, CANDOR, PAGE, GtkWidget)

/**
 * CandorPageClass:
 * @fill: puts the content on the page; what it does not append again goes
 * @scroll_to_item: shows the place of an id, opening what hides it, and focuses it; the base
 *   class does this for anchors. Returns whether the page has that id
 * @show_items: (element-type CandorItem): shows items that are looked at together; the base class
 *   goes to the first
 * @follow: shows on the patient's screen what is shown on the clinician's page: "open" or "close" an
 *   id, "look" at one, or list "all", "key" or "ticked" of the "questions"
 */
struct _CandorPageClass
{
  GtkWidgetClass parent_class;

  void (*fill) (CandorPage *self);
  gboolean (*scroll_to_item) (CandorPage *self,
                              const char *item_id);
  void (*show_items) (CandorPage *self,
                      GPtrArray  *items);
  void (*follow) (CandorPage *self,
                  const char *what,
                  const char *value);
};

CandorDiscussion *candor_page_get_discussion (CandorPage *self);
CandorSection    *candor_page_get_section (CandorPage *self); /* nullable */
CandorPack       *candor_page_get_pack (CandorPage *self);    /* of the discussion */
/* Replaces both at once, and fills the page anew, also when they are the same. */
void candor_page_show (CandorPage       *self,
                       CandorDiscussion *discussion,
                       CandorSection    *section);

/* For subclasses. */
void candor_page_append (CandorPage *self,
                         GtkWidget  *child);
/* The same for what @create makes from @data when it is needed, in its slot: about @lines of text. */
GtkWidget *candor_page_append_slot (CandorPage    *self,
                                    const char    *key,
                                    unsigned int   lines,
                                    CandorSlotFunc create,
                                    gpointer       data,
                                    GDestroyNotify destroy);
/* An anchor in a slot is the slot's child, made now, or what has the id as its name in there. */
void       candor_page_add_anchor (CandorPage *self,
                                   const char *item_id,
                                   GtkWidget  *widget);
gboolean   candor_page_has_anchor (CandorPage *self,
                                   const char *item_id);
GtkWidget *candor_page_get_anchor (CandorPage *self,
                                   const char *item_id); /* nullable */
void       candor_page_set_max_chars (CandorPage  *self,
                                      unsigned int max_chars); /* width of the column */
/* A page that lays itself out: @child takes all the room, the column is not used. */
void candor_page_set_child (CandorPage *self,
                            GtkWidget  *child);

gboolean candor_page_scroll_to_item (CandorPage *self,
                                     const char *item_id);
/* Shows what is looked at together: a stop of the seven-minute path. */
void candor_page_show_items (CandorPage *self,
                             GPtrArray  *items); /* of CandorItem; not empty */
/* Whether nothing on it waits to be made; and making all of it, now. */
gboolean candor_page_is_complete (CandorPage *self);
void     candor_page_complete (CandorPage *self);
/* Makes a piece of what will be seen first, though the page is not shown yet; FALSE: it is made. */
gboolean candor_page_prepare (CandorPage *self);
/* What the page of the clinician shows, the patient's shows as well, if it has it. */
void candor_page_follow (CandorPage *self,
                         const char *what,
                         const char *value);
/* Scrolls by a page, or to an end; returns FALSE where the page lays itself out. */
gboolean candor_page_scroll (CandorPage   *self,
                             GtkScrollType scroll);

G_END_DECLS
