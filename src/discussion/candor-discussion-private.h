/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-discussion.h"
#include "candor-wording-private.h"

G_BEGIN_DECLS

/* What the files of the discussion share. */
struct _CandorDiscussion
{
  GObject parent_instance;

  CandorPack *pack;
  char       *jurisdiction;         /* NULL where the pack has none */
  char       *missing_jurisdiction; /* the one that was chosen, where this pack lacks it */
  char       *language;             /* the patient's */
  GDateTime  *started;
  GDateTime  *saved;     /* NULL for never */
  GHashTable *marks;     /* item id to CandorMark */
  GListStore *asks;      /* of CandorAsk, in the patient's order */
  GHashTable *titles;    /* id to its words in the pack that last had it */
  gboolean    reordered; /* the order of the asks is the patient's own */
  gboolean    touched;   /* as last told */

  CandorWording *wording; /* what the patient was told, where the pack now says something else; or NULL */

  GObject    *typed_in;    /* while `changed` is emitted: where a text has changed, and which; or NULL */
  const char *typed_field; /* interned */

  GBytes *shown; /* what a copy for the patient last took over; NULL in any other */

  unsigned int n_holds; /* of news */
  gboolean     changed_on_hold;

  GHashTable       *answers;  /* "kind id" to CandorAnswer */
  GListStore       *weights;  /* of CandorWeight: the pack's values, then the patient's own rows */
  GStrv             criteria; /* ids in the patient's order, or NULL for the pack's */
  CandorDecision   *decision;
  CandorAttendance *attendance;
};

/* To be called after any change of state: tells of it, and of `touched`. */
void candor_discussion_note_change (CandorDiscussion *self);
/* The same for a part of it, a mark or the like: to be connected swapped to its `notify`. */
void candor_discussion_note_part (CandorDiscussion *self,
                                  GParamSpec       *pspec,
                                  GObject          *part);
void candor_discussion_watch (CandorDiscussion *self,
                              GObject          *part);
void candor_discussion_unwatch (CandorDiscussion *self,
                                GObject          *part);
/* Between the two nobody is told of a change of the discussion; after them of one, if there was any. */
void candor_discussion_hold_changes (CandorDiscussion *self);
void candor_discussion_release_changes (CandorDiscussion *self);
/* Goes to a country, or remembers it until a pack has it. */
void        candor_discussion_keep_jurisdiction (CandorDiscussion *self,
                                                 const char       *wanted);
const char *candor_discussion_get_wanted_jurisdiction (CandorDiscussion *self); /* nullable */
/* Remembers what the patient was told last; NULL for what the pack says now. */
void candor_discussion_know_wording (CandorDiscussion *self,
                                     CandorWording    *wording);
/* Remembers what the pack calls all that was said something about. */
void candor_discussion_keep_titles (CandorDiscussion *self);
/* Brings the list of asks in line with the pack; keeps what the patient did. */
void candor_discussion_update_asks (CandorDiscussion *self);
/* Whether the list of questions holds anything that the pack alone would not give again. */
gboolean candor_discussion_has_asked (CandorDiscussion *self);

/* --- What is weighed and decided (candor-discussion-decide.c, -weights.c) --- */
void     candor_discussion_init_deciding (CandorDiscussion *self);
void     candor_discussion_clear_deciding (CandorDiscussion *self);
gboolean candor_discussion_has_decided (CandorDiscussion *self); /* anything would be lost */
/* Brings the weighed values in line with the pack; keeps what the patient did. */
void     candor_discussion_update_weights (CandorDiscussion *self);
gboolean candor_discussion_has_weighed (CandorDiscussion *self);

G_END_DECLS
