/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Printing: the dialog, then our own PDF to the queue as it is. GtkPrintOperation would draw
 * again through another surface, and its way without a dialog hangs or crashes in GTK 4.8.
 */
#define _GNU_SOURCE
#include "config.h"

#include "candor-print.h"

#include "candor-pdf-pages.h"
#include "candor-save.h"
#include "candor-system-bus.h"

#include <errno.h>
#include <glib-unix.h>
#include <glib/gi18n.h>
#include <sys/mman.h>
#include <unistd.h>

/* The margins of our pages are in the PDF: the printer gets the whole page. */
#define JOB_TITLE "Candor"
#define MAX_PAGES 64

struct _CandorPrint
{
  GObject           parent_instance;
  GtkPrintSettings *settings; /* of the last job */
};

G_DEFINE_FINAL_TYPE (CandorPrint, candor_print, G_TYPE_OBJECT)

static void
close_descriptor (gpointer data)
{
  close (GPOINTER_TO_INT (data));
}

/* Never guessed from the locale: the pages were made for this paper. */
static GtkPageSetup *
create_page_setup (CandorPaper paper)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (paper == CANDOR_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_page_setup_set_top_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_paper_size_free (size);
  return setup;
}

/* The chosen pages; the whole file where all of them are. */
static GBytes *
select_pages (GBytes           *pdf,
              GtkPrintSettings *settings,
              GError          **error)
{
  gboolean                 wanted[MAX_PAGES] = { FALSE };
  int                      n_ranges = 0;
  g_autofree GtkPageRange *ranges = NULL;

  if (gtk_print_settings_get_print_pages (settings) == GTK_PRINT_PAGES_RANGES)
    ranges = gtk_print_settings_get_page_ranges (settings, &n_ranges);
  if (n_ranges == 0)
    return g_bytes_ref (pdf);
  for (int i = 0; i < n_ranges; i++)
    for (int page = MAX (ranges[i].start, 0); page < MAX_PAGES && (ranges[i].end < 0 || page <= ranges[i].end); page++)
      wanted[page] = TRUE;
  return candor_pdf_select_pages (pdf, wanted, MAX_PAGES, error);
}

/* A file without a name: nothing is left behind, whatever happens. */
static int
open_in_memory (GBytes  *bytes,
                GError **error)
{
  int         fd = memfd_create (JOB_TITLE, MFD_CLOEXEC);
  gsize       left;
  const char *data = g_bytes_get_data (bytes, &left);

  while (fd >= 0 && left > 0)
    {
      gssize written = write (fd, data, left);

      if (written < 0 && errno != EINTR)
        break;
      data += MAX (written, 0);
      left -= (gsize) MAX (written, 0);
    }
  if (fd >= 0 && left == 0 && lseek (fd, 0, SEEK_SET) == 0)
    return fd;
  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
  if (fd >= 0)
    close (fd);
  return -1;
}

static int
open_pages (GBytes           *pdf,
            GtkPrintSettings *settings,
            GError          **error)
{
  g_autoptr (GBytes) pages = select_pages (pdf, settings, error);

  return pages != NULL ? open_in_memory (pages, error) : -1;
}

static void
sent_cb (GtkPrintJob  *job,
         gpointer      user_data,
         const GError *error)
{
  GTask *task = user_data;

  candor_system_bus_set_open (FALSE);
  if (error != NULL)
    g_task_return_error (task, g_error_copy (error));
  else
    g_task_return_pointer (task, g_strdup (gtk_printer_get_name (gtk_print_job_get_printer (job))), g_free);
}

/* Where "Print to File" goes is chosen in a dialog of the toolkit's too. */
static void
forget_file (GtkPrintSettings *settings)
{
  const char *uri = gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_URI);
  g_autoptr (GFile) file = uri != NULL ? g_file_new_for_uri (uri) : NULL;

  if (file != NULL)
    candor_save_forget (file);
}

static void
answered_cb (GtkPrintUnixDialog *dialog,
             int                 response,
             gpointer            user_data)
{
  g_autoptr (GTask) task = user_data;
  CandorPrint *self = g_task_get_source_object (task);
  GtkPrinter  *printer = gtk_print_unix_dialog_get_selected_printer (dialog);
  g_autoptr (GtkPrintSettings) settings = gtk_print_unix_dialog_get_settings (dialog);

  if (response == GTK_RESPONSE_OK && printer != NULL)
    {
      candor_print_set_settings (self, settings);
      forget_file (settings);
      g_task_return_pointer (task, g_object_ref (printer), g_object_unref);
    }
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "No printer was chosen");
  candor_system_bus_set_open (FALSE);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
candor_print_dispose (GObject *object)
{
  g_clear_object (&CANDOR_PRINT (object)->settings);
  G_OBJECT_CLASS (candor_print_parent_class)->dispose (object);
}

static void
candor_print_class_init (CandorPrintClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = candor_print_dispose;
}

static void
candor_print_init (CandorPrint *self)
{
}

CandorPrint *
candor_print_new (void)
{
  return g_object_new (CANDOR_TYPE_PRINT, NULL);
}

void
candor_print_ask_async (CandorPrint        *self,
                        GtkWindow          *parent,
                        CandorPaper         paper,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  g_autoptr (GtkPageSetup) setup = NULL;
  GtkWidget *dialog;
  GTask     *task;

  g_return_if_fail (CANDOR_IS_PRINT (self));
  g_return_if_fail (GTK_IS_WINDOW (parent));
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, candor_print_ask_async);
  candor_system_bus_set_open (TRUE);
  setup = create_page_setup (paper);
  dialog = gtk_print_unix_dialog_new (_ ("Print the sheet"), parent);
  gtk_print_unix_dialog_set_manual_capabilities (GTK_PRINT_UNIX_DIALOG (dialog), GTK_PRINT_CAPABILITY_GENERATE_PDF);
  if (self->settings != NULL)
    gtk_print_unix_dialog_set_settings (GTK_PRINT_UNIX_DIALOG (dialog), self->settings);
  gtk_print_unix_dialog_set_page_setup (GTK_PRINT_UNIX_DIALOG (dialog), setup);
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

GtkPrinter *
candor_print_ask_finish (CandorPrint  *self,
                         GAsyncResult *result,
                         GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, candor_print_ask_async), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
candor_print_set_settings (CandorPrint      *self,
                           GtkPrintSettings *settings)
{
  g_return_if_fail (CANDOR_IS_PRINT (self));
  g_return_if_fail (settings == NULL || GTK_IS_PRINT_SETTINGS (settings));
  g_set_object (&self->settings, settings);
}

void
candor_print_send_async (CandorPrint        *self,
                         GtkPrinter         *printer,
                         GBytes             *pdf,
                         CandorPaper         paper,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autoptr (GtkPrintSettings) settings = NULL;
  g_autoptr (GtkPrintJob) job = NULL;
  GError *error = NULL;
  int     fd;

  g_return_if_fail (CANDOR_IS_PRINT (self));
  g_return_if_fail (GTK_IS_PRINTER (printer));
  g_return_if_fail (pdf != NULL);
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, candor_print_send_async);
  setup = create_page_setup (paper);
  settings = self->settings != NULL ? gtk_print_settings_copy (self->settings) : gtk_print_settings_new ();
  fd = open_pages (pdf, settings, &error);
  if (fd < 0)
    {
      g_task_return_error (task, error);
      return;
    }
  /* The job reads from the descriptor and leaves it open. */
  g_task_set_task_data (task, GINT_TO_POINTER (fd), close_descriptor);
  job = gtk_print_job_new (JOB_TITLE, printer, settings, setup);
  if (!gtk_print_job_set_source_fd (job, fd, &error))
    g_task_return_error (task, error);
  else
    {
      candor_system_bus_set_open (TRUE);
      gtk_print_job_send (job, sent_cb, g_object_ref (task), g_object_unref);
    }
}

char *
candor_print_send_finish (CandorPrint  *self,
                          GAsyncResult *result,
                          GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, candor_print_send_async), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
