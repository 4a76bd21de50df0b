/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-discussion.h"

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
 * made, and again, on an emptied page, when section or discussion are replaced: another pack or
 * language. It does not run for marks, ticks or another country: bind to the discussion for
 * these. The place that was read stays in view.
 */
G_DECLARE_DERIVABLE_TYPE (CandorPage, candor_page, CANDOR, PAGE, GtkWidget)

/**
 * CandorPageClass:
 * @fill: puts the content on an empty page
 * @scroll_to_item: shows the place of an id, opening what hides it, and focuses it; the base
 *   class does this for anchors. Returns whether the page has that id
 * @show_items: (element-type CandorItem): shows items that are looked at together; the base class
 *   goes to the first
 */
struct _CandorPageClass
{
  GtkWidgetClass parent_class;

  void (*fill) (CandorPage *self);
  gboolean (*scroll_to_item) (CandorPage *self,
                              const char *item_id);
  void (*show_items) (CandorPage *self,
                      GPtrArray  *items);
};

CandorDiscussion *candor_page_get_discussion (CandorPage *self);
CandorSection    *candor_page_get_section (CandorPage *self); /* nullable */
CandorPack       *candor_page_get_pack (CandorPage *self);    /* of the discussion */
/* Replaces both at once, and fills the page anew, also when they are the same. */
void candor_page_show (CandorPage       *self,
                       CandorDiscussion *discussion,
                       CandorSection    *section);

/* For subclasses. A child far down is hidden until the page has been shown for a moment: hide
 * what is in it, not the child itself. */
void       candor_page_append (CandorPage *self,
                               GtkWidget  *child);
void       candor_page_add_anchor (CandorPage *self,
                                   const char *item_id,
                                   GtkWidget  *widget);
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
/* Scrolls by a page, or to an end; returns FALSE where the page lays itself out. */
gboolean candor_page_scroll (CandorPage   *self,
                             GtkScrollType scroll);

G_END_DECLS
