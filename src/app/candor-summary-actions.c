/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may be done with the sheet: print it, save it, copy the note. */
#include "config.h"

#include "candor-summary-page-private.h"

#include <glib/gi18n.h>

#include "candor-file-message.h"
#include "candor-file-name.h"
#include "candor-pdf.h"
#include "candor-save.h"
#include "candor-window.h"

/* "exosomes-patient-sheet.pdf": what it is, and nothing about whom. */
static char *
suggest_name (CandorSummaryPage *self)
{
  const char *id = candor_pack_get_id (candor_page_get_pack (CANDOR_PAGE (self)));

  switch (candor_summary_page_get_kind (self))
    {
    case CANDOR_SHEET_BLANK:
      /* Translators: the name of a file; %s is the id of the knowledge file, "exosomes" */
      return g_strdup_printf (_ ("%s-key-facts.pdf"), id);
    case CANDOR_SHEET_RECORD:
      /* Translators: the name of a file; %s is the id of the knowledge file, "exosomes" */
      return g_strdup_printf (_ ("%s-record.pdf"), id);
    case CANDOR_SHEET_TERMS:
    case CANDOR_SHEET_PATIENT:
    default:
      /* Translators: the name of a file; %s is the id of the knowledge file, "exosomes" */
      return g_strdup_printf (_ ("%s-patient-sheet.pdf"), id);
    }
}

static GtkWindow *
get_window (CandorSummaryPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* Good news: where it is seen on any tab. */
static void
say (CandorSummaryPage *self,
     const char        *text)
{
  GtkWindow *window = get_window (self);

  candor_notice_clear (candor_summary_page_get_notice (self));
  if (CANDOR_IS_WINDOW (window))
    candor_window_show_message (CANDOR_WINDOW (window), text);
  else
    candor_notice_say (candor_summary_page_get_notice (self), text);
}

/* Bad news stays beside the buttons that would try again: the tab is brought forward. */
static void
warn (CandorSummaryPage *self,
      const char        *text)
{
  GtkWindow *window = get_window (self);

  if (CANDOR_IS_WINDOW (window))
    candor_window_set_position (CANDOR_WINDOW (window), candor_window_get_n_pages (CANDOR_WINDOW (window)) - 1);
  candor_notice_warn (candor_summary_page_get_notice (self), text);
}

/* Whether there is still a window to say it in. */
static gboolean
is_shown (CandorSummaryPage *self)
{
  return gtk_widget_get_root (GTK_WIDGET (self)) != NULL;
}

static GBytes *
render (CandorSummaryPage *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GError) error = NULL;
  GBytes *pdf = candor_pdf_render (candor_summary_page_get_sheet (self), now, &error);

  if (pdf != NULL)
    return pdf;
  g_warning ("The sheet could not be drawn: %s", error->message);
  warn (self, _ ("The sheet could not be made. Try another paper or leave something out."));
  return NULL;
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (CandorSummaryPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean         saved = candor_save_write_finish (result, &error);
  g_autofree char *name = candor_file_name_dup (G_FILE (source));
  g_autofree char *text = NULL;

  if (!is_shown (self))
    return;
  if (!saved)
    {
      g_debug ("Saving: %s", error->message);
      text = candor_file_message_dup_save (G_FILE (source), error);
      warn (self, text);
      return;
    }
  /* Translators: %s is a file's name */
  text = g_strdup_printf (_ ("Saved as “%s”."), name);
  say (self, text);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (CandorSummaryPage) self = user_data;
  g_autoptr (GFile) file = candor_save_choose_finish (result, NULL);
  g_autoptr (GBytes) pdf = file != NULL && is_shown (self) ? render (self) : NULL;

  if (pdf == NULL)
    return;
  candor_notice_wait (candor_summary_page_get_notice (self), _ ("Saving…"));
  candor_save_write_async (file, pdf, saved_cb, g_object_ref (self));
}

static void
sent_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (CandorSummaryPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *printer = candor_print_send_finish (CANDOR_PRINT (source), result, &error);
  g_autofree char *text = NULL;

  if (!is_shown (self))
    return;
  if (printer != NULL)
    {
      /* Translators: %s is a printer's name */
      text = g_strdup_printf (_ ("Sent to “%s”."), printer);
      say (self, text);
      return;
    }
  g_debug ("Printing: %s", error->message);
  warn (self, _ ("The sheet was not printed. Check that the printer is on and connected and print again, or save it as PDF."));
}

static void
printer_chosen_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (CandorSummaryPage) self = user_data;
  g_autoptr (GtkPrinter) printer = candor_print_ask_finish (CANDOR_PRINT (source), result, NULL);
  g_autoptr (GBytes) pdf = printer != NULL && is_shown (self) ? render (self) : NULL;

  if (pdf == NULL)
    return;
  candor_notice_wait (candor_summary_page_get_notice (self), _ ("Sending to the printer…"));
  candor_print_send_async (CANDOR_PRINT (source), printer, pdf, candor_summary_page_get_paper (self), sent_cb,
                           g_object_ref (self));
}

static void
print_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  CandorSummaryPage *self = CANDOR_SUMMARY_PAGE (widget);

  candor_print_ask_async (candor_summary_page_get_print (self), get_window (self), candor_summary_page_get_paper (self),
                          printer_chosen_cb, g_object_ref (self));
}

static void
save_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CandorSummaryPage *self = CANDOR_SUMMARY_PAGE (widget);
  g_autofree char   *name = suggest_name (self);

  candor_save_choose_async (get_window (self), name, file_chosen_cb, g_object_ref (self));
}

static void
copy_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CandorSummaryPage *self = CANDOR_SUMMARY_PAGE (widget);
  g_autoptr (CandorDocument) record = candor_summary_page_dup_document (self, CANDOR_SHEET_RECORD);
  g_autofree char *text = candor_document_dup_text (record);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  say (self, _ ("The note is copied. Paste it into the record."));
}

void
candor_summary_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "summary.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "summary.save-pdf", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "summary.copy-note", NULL, copy_cb);
}
