/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <gtk/gtkunixprint.h>

#include "candor-sheet.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_PRINT (candor_print_get_type ())

/**
 * CandorPrint:
 *
 * Sends a sheet's PDF to a printer and remembers, while the program runs, which printer and
 * settings were chosen last. The job is called "Candor": a print queue is read by strangers.
 * Nothing is written to disk on the way.
 */
G_DECLARE_FINAL_TYPE (CandorPrint, candor_print, CANDOR, PRINT, GObject)

CandorPrint *candor_print_new (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * candor_print_ask_async:
 * @self: a print
 * @parent: the window that asks
 * @paper: what the pages are made for
 * @callback: called when a printer was chosen, or none
 * @user_data: for @callback
 *
 * Shows the print dialog.
 */
void candor_print_ask_async (CandorPrint        *self,
                             GtkWindow          *parent,
                             CandorPaper         paper,
                             GAsyncReadyCallback callback,
                             gpointer            user_data);
/* %NULL with `G_IO_ERROR_CANCELLED` when the person changed their mind. */
GtkPrinter *candor_print_ask_finish (CandorPrint  *self,
                                     GAsyncResult *result,
                                     GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* Copies, pages and so on: those that were chosen last, %NULL at first. */
void candor_print_set_settings (CandorPrint      *self,
                                GtkPrintSettings *settings);

/**
 * candor_print_send_async:
 * @self: a print
 * @printer: where to
 * @pdf: the file to print
 * @paper: what its pages were made for
 * @callback: called when the printer's queue has the job, or it failed
 * @user_data: for @callback
 *
 * Sends a file to a printer, with the settings that were chosen last.
 */
void candor_print_send_async (CandorPrint        *self,
                              GtkPrinter         *printer,
                              GBytes             *pdf,
                              CandorPaper         paper,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);
/* The printer's name, or %NULL with @error set. */
char *candor_print_send_finish (CandorPrint  *self,
                                GAsyncResult *result,
                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
