/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <atspi/atspi.h>

G_BEGIN_DECLS

/**
 * Screen:
 *
 * A program that runs, as assistive technology sees it. Everything waits for what it looks for,
 * and aborts with a sentence when it does not come.
 */
typedef struct _Screen Screen;

/* @folder: its home, and all it may write to. Names that are looked for may end in "*": however they go on. */
Screen *screen_start (const char *program,
                      const char *folder);
/* With a file on its command line. */
Screen *screen_start_on (const char *program,
                         const char *folder,
                         const char *file);
/* Kills it as the system does when it runs out of memory: it cannot do anything any more. */
void screen_kill (Screen *self);
/* Sends it a signal that it dies of; as wait() says that it did. */
int screen_crash (Screen *self,
                  int     number);
/* Ends it, and checks that it was still alive and had nothing to complain about. */
void screen_stop (Screen *self);
/* The same, where it ends itself at a key. */
void screen_quit (Screen     *self,
                  const char *key);
/* The same, with what it says of how that went. */
int screen_quit_with_status (Screen     *self,
                             const char *key);
/* Its number, which is that of its folder in /proc. */
char *screen_dup_process (Screen *self) G_GNUC_WARN_UNUSED_RESULT;

/* Whether the program has so many windows and one more, as it answers itself. */
gboolean screen_has_window (Screen *self,
                            int     index);
/* Looks only there from now on: a window holds thousands of things. */
void screen_enter (Screen     *self,
                   AtspiRole   role,
                   const char *name);
/* Looks only there from now on, within where it looks now. */
void screen_narrow (Screen     *self,
                    AtspiRole   role,
                    const char *name);
/* Looks only in windows that have opened since. */
void screen_enter_dialog (Screen *self);

void screen_wait_for (Screen     *self,
                      AtspiRole   role,
                      const char *name);
/* Presses what it finds. */
void screen_press (Screen     *self,
                   AtspiRole   role,
                   const char *name);
/* Waits until it is no longer there. */
void screen_wait_for_end (Screen     *self,
                          AtspiRole   role,
                          const char *name);
void screen_wait_for_state (Screen        *self,
                            AtspiRole      role,
                            const char    *name,
                            AtspiStateType state);
void screen_wait_for_no_state (Screen        *self,
                               AtspiRole      role,
                               const char    *name,
                               AtspiStateType state);
/* Whether what must be there is in that state now. */
gboolean screen_has_state (Screen        *self,
                           AtspiRole      role,
                           const char    *name,
                           AtspiStateType state);
/* Whether a text is anywhere in what things there are called, described as, or say. */
gboolean screen_says (Screen     *self,
                      const char *text);
/* Fills a field. */
void screen_write (Screen     *self,
                   const char *name,
                   const char *text);
/* Waits until that is in the field. */
void screen_wait_for_text (Screen     *self,
                           const char *name,
                           const char *text);
/* Waits until it is within the height of the place that is looked at. */
void screen_wait_for_view (Screen     *self,
                           AtspiRole   role,
                           const char *name);
/* Turns the wheel until then; returns how often. */
unsigned int screen_read_to (Screen     *self,
                             AtspiRole   role,
                             const char *name);
/* With the mouse, where it is; it must be in view. */
void screen_click (Screen     *self,
                   AtspiRole   role,
                   const char *name);
/* A key as the person presses it: "ctrl+p". */
void screen_key (Screen     *self,
                 const char *key);
void screen_type (Screen     *self,
                  const char *text);
/* Waits until a file is there. */
void screen_wait_for_file (Screen     *self,
                           const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Screen, screen_stop)

G_END_DECLS
