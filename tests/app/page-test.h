/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A discussion of the small pack, and the ways to look at the widgets that show it. */
#pragma once

#include <gtk/gtk.h>

#include "candor-discussion.h"

CandorDiscussion *page_test_load (const char *name) G_GNUC_WARN_UNUSED_RESULT; /* a pack in tests/data */
CandorItem       *page_test_item (CandorDiscussion *discussion,
                                  const char       *id);
/* Puts @widget in a window of that width and waits until it is drawn. Close it again. */
GtkWindow *page_test_show (GtkWidget *widget,
                           int        width);
void       page_test_close (GtkWindow *window);
void       page_test_wait (unsigned int milliseconds);
/* Waits until @test holds for @widget, for at most ten seconds: machines differ. */
gboolean page_test_wait_until (gboolean (*test) (GtkWidget *widget),
                               GtkWidget *widget);
gboolean page_test_is_laid_out (GtkWidget *widget);
/* The first descendant of a type, or with a style class, in reading order; NULL if there is none. */
GtkWidget   *page_test_find_type (GtkWidget *widget,
                                  GType      type);
GtkWidget   *page_test_find_class (GtkWidget  *widget,
                                   const char *css_class);
unsigned int page_test_count_class (GtkWidget  *widget,
                                    const char *css_class);
/* Whether some label that can be seen shows @text within its words. */
gboolean page_test_shows (GtkWidget  *widget,
                          const char *text);
/* Does what a shortcut or button of @widget does. */
void page_test_activate (GtkWidget  *widget,
                         const char *action);
