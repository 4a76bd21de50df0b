/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the window share. */
#pragma once

#include "candor-fold.h"
#include "candor-keep.h"
#include "candor-notice.h"
#include "candor-path-bar.h"
#include "candor-presenter.h"
#include "candor-search-popover.h"
#include "candor-tab-bar.h"
#include "candor-then.h"
#include "candor-translations.h"
#include "candor-window.h"

G_BEGIN_DECLS

/** CandorView: which languages of what the patient reads the window shows. */
typedef enum
{
  CANDOR_VIEW_PATIENT,
  CANDOR_VIEW_CLINICIAN,
  CANDOR_VIEW_BOTH,
} CandorView;

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
  GMenu               *monitors_menu; /* the screens that the patient's window can fill */

  /* Below it */
  GtkWidget           *content; /* carries the patient's text size */
  GtkRevealer         *review_bar;
  GtkLabel            *review_text;
  GtkLabel            *draft_bar;
  GtkBox              *bars; /* what is said of the discussion's file */
  CandorNotice        *notice;
  GtkRevealer         *changes_bar;
  GtkLabel            *changes_caption;
  GtkLabel            *changes_detail;
  CandorTabBar        *tab_bar;
  CandorPathBar       *path_bar;
  GtkStack            *stack;
  GtkRevealer         *message_bar;
  GtkLabel            *message;

  CandorDiscussion    *discussion;
  CandorKeep          *keep;     /* of the discussion */
  CandorTranslations  *translations; /* the languages of the discussion's pack */
  CandorView           view;         /* which of them the window shows */
  CandorPath          *path;     /* of the discussion */
  CandorPresenter     *presenter; /* leads the patient's window */
  GListModel          *sections; /* of CandorSection: those that have a tab */
  GPtrArray           *pages;    /* (element-type CandorPage) (nullable elements): one a tab, made when needed */
  GHashTable          *old_pages; /* those that show another pack: renewed when needed */
  gboolean             syncing;  /* the drop-downs follow the discussion, not the user */
  unsigned int         pages_id; /* idle that makes the pages nobody has asked for yet */
  unsigned int         width_id; /* idle that sets the style classes of the width */
  unsigned int         message_id;
  int                  text_size; /* percent */
  gboolean             may_close; /* all is saved, or may go */
  gboolean             saving;    /* or asked where to */
  CandorThen          *waiting;   /* (nullable): what goes on when that has ended */
  unsigned int         inhibit_cookie; /* 0: the session may end */
};

/* What is saved: candor-window-save.c, candor-window-unsaved.c. */
void candor_window_settle         (CandorWindow *self,
                                   const char   *question,
                                   CandorThen   *then);
gboolean candor_window_must_settle (CandorWindow *self);
void candor_window_save           (CandorWindow *self,
                                   gboolean      as,
                                   CandorThen   *then); /* nullable */
void candor_window_remember_file  (GFile *file);
void candor_window_warn_of_recovery (CandorWindow *self);
void candor_window_hold_session   (CandorWindow *self);
void candor_window_release_session (CandorWindow *self);
void candor_window_install_save   (GtkWidgetClass *widget_class);

/* In which language: candor-window-language.c. */
void candor_window_show_languages    (CandorWindow *self);
void candor_window_append_languages  (CandorWindow *self); /* to the menu */
void candor_window_follow_language (CandorWindow *self);
void candor_window_install_languages (GtkWidgetClass *widget_class);

/* What is opened: candor-window-open.c. */
void candor_window_show_keep      (CandorWindow *self,
                                   CandorKeep   *keep,
                                   gboolean      here);
void candor_window_accept_drops   (CandorWindow *self);
void candor_window_install_open   (GtkWidgetClass *widget_class);
void candor_window_show_changes    (CandorWindow *self);
void candor_window_install_changes (GtkWidgetClass *widget_class);
void candor_window_offer          (CandorWindow *self,
                                   GListStore   *orphans); /* of CandorOrphan */
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
