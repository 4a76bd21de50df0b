/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the window share. */
#pragma once

#include "candor-fold.h"
#include "candor-path-bar.h"
#include "candor-search-popover.h"
#include "candor-tab-bar.h"
#include "candor-window.h"

G_BEGIN_DECLS

struct _CandorWindow
{
  GtkApplicationWindow parent_instance;

  /* Header */
  GtkLabel            *title;
  GtkLabel            *subtitle;
  CandorFold          *fold;
  GtkDropDown         *language;
  GtkDropDown         *countries;
  GtkWidget           *text_size_button;
  GtkLabel            *text_size_label;
  GtkMenuButton       *search_button;
  CandorSearchPopover *search;
  GtkMenuButton       *menu_button;
  GMenu               *fold_menu; /* what the header has no room for */

  /* Below it */
  GtkWidget           *content; /* carries the patient's text size */
  GtkRevealer         *review_bar;
  GtkLabel            *review_text;
  CandorTabBar        *tab_bar;
  CandorPathBar       *path_bar;
  GtkStack            *stack;
  GtkRevealer         *message_bar;
  GtkLabel            *message;

  CandorDiscussion    *discussion;
  CandorHistory       *history;  /* of the discussion */
  CandorPath          *path;     /* of the discussion */
  GListModel          *sections; /* of CandorSection: those that have a tab */
  GPtrArray           *pages;    /* (element-type CandorPage) (nullable elements): one a tab, made when needed */
  gboolean             syncing;  /* the drop-downs follow the discussion, not the user */
  unsigned int         pages_id; /* idle that makes the pages nobody has asked for yet */
  unsigned int         width_id; /* idle that sets the style classes of the width */
  unsigned int         message_id;
  int                  text_size; /* percent */
  gboolean             may_close; /* the user has agreed to lose the marks */
};

/* Runs @then at once, or after the user has agreed to lose the marks of the discussion. */
void candor_window_confirm_loss   (CandorWindow *self,
                                   const char   *question,
                                   const char   *accept,
                                   void (*then) (CandorWindow *self, GObject *data),
                                   GObject *data); /* nullable */
void candor_window_show_header    (CandorWindow *self);
void candor_window_show_country   (CandorWindow *self);
void candor_window_bind_header    (GtkWidgetClass *widget_class);
void candor_window_refold         (CandorWindow *self);
void candor_window_show_pages     (CandorWindow *self);
void candor_window_drop_pages     (CandorWindow *self);
void candor_window_show_history    (CandorWindow *self);
void candor_window_install_history (GtkWidgetClass *widget_class);
void candor_window_show_path       (CandorWindow *self);
void candor_window_install_path    (GtkWidgetClass *widget_class);
void candor_window_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
