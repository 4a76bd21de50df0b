/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-window.h"

#include "read-words.h"

G_BEGIN_DECLS

#define INTERFACE_WIDE 1280
#define INTERFACE_NARROW 360

/**
 * Interface:
 *
 * The real window with interface and pack in the test language, and what reads it. CANDOR_PSEUDO_PACK
 * names the pack, LANGUAGE and CANDOR_LOCALEDIR the interface.
 */
typedef struct
{
  ReadWords        *reader;
  CandorPack       *pack;
  CandorDiscussion *discussion;
  CandorWindow     *window;
} Interface;

typedef void (*InterfaceTest) (Interface    *self,
                               gconstpointer width);

/* Starts the program; to be called first. */
void interface_start (int    *argc,
                      char ***argv);
/* Adds @test in a wide and in a narrow window. */
void interface_add (const char   *name,
                    InterfaceTest test);
int  interface_run (void);

void        interface_activate (Interface  *self,
                                const char *action);
CandorPage *interface_show_tab (Interface   *self,
                                unsigned int tab);
/* @where: how a fault calls the place. */
void interface_read_window (Interface  *self,
                            const char *where);
/* Every window but the first; then they go. */
void interface_read_others (Interface  *self,
                            const char *where);
void interface_read_popover (Interface  *self,
                             GtkWidget  *popover,
                             const char *where);

G_END_DECLS
