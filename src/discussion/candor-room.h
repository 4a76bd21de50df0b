/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much a discussion may hold. */
#pragma once

#include "candor-discussion.h"

G_BEGIN_DECLS

/*
 * What the fields of the window take at most, and the reader of a saved discussion too, so that each
 * that there is can be opened again, shown and printed at once. Far above what a talk gives: a note may
 * be three pages long, and all notes together as long as a chapter. Lengths are those of
 * candor_room_measure().
 */

/** One note or answer. */
#define CANDOR_ROOM_NOTE 10000
/** All notes and answers together, of candor_room_measure_note(). */
#define CANDOR_ROOM_NOTES 30000
/** A question, or what matters, in the patient's own words. */
#define CANDOR_ROOM_OWN 300
/** A name, a role, a phone number or a day. */
#define CANDOR_ROOM_NAME 200
/** The clinic's address and phone number, which are settings. */
#define CANDOR_ROOM_ADDRESS 1000
/** What the pack calls a thing, as a discussion keeps it. */
#define CANDOR_ROOM_TITLE 300
/** All of these together, of what was said something about; and of what the pack said. */
#define CANDOR_ROOM_TITLES 60000
#define CANDOR_ROOM_WORDING 400000
/** Questions in the patient's own words, and as many rows of what matters. */
#define CANDOR_ROOM_OWN_ROWS 50
/** People who came along. */
#define CANDOR_ROOM_COMPANIONS 20

unsigned int candor_room_measure (const char *text);      /* nullable */
unsigned int candor_room_measure_note (const char *text); /* nullable */
char        *candor_room_clip (const char  *text,
                               unsigned int room) G_GNUC_WARN_UNUSED_RESULT; /* nullable in, nullable out */

/* What is left for notes and answers; and whether the lists take another row. */
unsigned int candor_discussion_get_room (CandorDiscussion *self);
gboolean     candor_discussion_has_room_for_question (CandorDiscussion *self);
gboolean     candor_discussion_has_room_for_value (CandorDiscussion *self);

G_END_DECLS
