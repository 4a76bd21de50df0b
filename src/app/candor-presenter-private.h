/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the presenter share. */
#pragma once

#include "candor-page-follow.h"
#include "candor-pointer.h"
#include "candor-presenter.h"

G_BEGIN_DECLS

struct _CandorPresenter
{
  GObject              parent_instance;
  CandorWindow        *window; /* not owned: it has us */
  CandorDiscussion    *discussion;
  CandorDiscussion    *copy;    /* for the patient; NULL while it has to be made */
  CandorPatientWindow *patient; /* weak; NULL while it is not open */
  GActionGroup        *actions;
  int                  text_size; /* of the patient's window, also while it is closed */
  gboolean             hold;

  /* What the clinician looks at */
  GtkAdjustment *scroll;    /* of the page that is followed, or NULL */
  GHashTable    *open;      /* ids of what is opened */
  char          *questions; /* which are listed */

  /* What the clinician points at */
  CandorPointer *pointer;         /* in the clinician's window */
  CandorPointer *patient_pointer; /* and in the patient's */
  char          *pointed_id;      /* NULL: nothing, or a text that stands in no place */
  unsigned int   pointed_order;

  unsigned int update_id; /* idle */
  unsigned int place_id;  /* timeout */
};

/* --- The window: candor-presenter.c --- */
void candor_presenter_set_open (CandorPresenter *self,
                                gboolean         open);
void candor_presenter_set_hold (CandorPresenter *self,
                                gboolean         hold);
/* What a page of the clinician shows otherwise than before. */
void candor_presenter_tell (CandorPresenter *self,
                            const char      *what,
                            const char      *value);

/* --- Pointing: candor-presenter-pointing.c --- */
void     candor_presenter_watch_clicks (CandorPresenter *self);
void     candor_presenter_point (CandorPresenter *self); /* at what has the focus */
void     candor_presenter_point_next (CandorPresenter *self);
void     candor_presenter_point_away (CandorPresenter *self);
gboolean candor_presenter_get_points (CandorPresenter *self);
/* Whether the clinician still has it in view. */
gboolean candor_presenter_sees_pointed (CandorPresenter *self);

/* --- Actions: candor-presenter-actions.c --- */
GActionGroup *candor_presenter_create_actions (CandorPresenter *self) G_GNUC_WARN_UNUSED_RESULT;
/* Offers the screens to choose from. */
void candor_presenter_list_monitors (CandorPresenter *self);
/* Says which of them are there to be used, and what their state is. */
void candor_presenter_show_actions (CandorPresenter *self);

G_END_DECLS
