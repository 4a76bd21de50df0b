/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Printing: the program's own code sends jobs to a real queue, and what comes out is read back. */
#include "config.h"

#include "candor-pdf-pages.h"
#include "candor-print.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>

#include "cups-queue.h"
#include "pdf-text.h"

#define DEADLINE_SECONDS 30
#define N_PAGES 3

typedef struct
{
  const char *name;
  GtkPrinter *printer;
} Search;

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Three pages that say which they are. */
static GBytes *
create_pdf (void)
{
  GByteArray      *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, 595, 842);
  cairo_t         *cr = cairo_create (surface);

  cairo_set_font_size (cr, 24);
  for (int i = 1; i <= N_PAGES; i++)
    {
      g_autofree char *text = g_strdup_printf ("Leaf number %d", i);

      cairo_move_to (cr, 72, 144);
      cairo_show_text (cr, text);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

static gboolean
match_cb (GtkPrinter *printer,
          gpointer    user_data)
{
  Search *search = user_data;

  if (g_str_equal (gtk_printer_get_name (printer), search->name))
    g_set_object (&search->printer, printer);
  return search->printer != NULL;
}

static GtkPrinter *
find_printer (const char *name)
{
  Search search = { name, NULL };

  gtk_enumerate_printers (match_cb, &search, NULL, TRUE);
  if (search.printer == NULL)
    g_error ("GTK does not list the printer “%s”", name);
  return search.printer;
}

static void
keep_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static char *
send (CandorPrint *print,
      GtkPrinter  *printer,
      GBytes      *pdf,
      GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  gint64 deadline = g_get_monotonic_time () + DEADLINE_SECONDS * G_USEC_PER_SEC;

  candor_print_send_async (print, printer, pdf, CANDOR_PAPER_A4, keep_result_cb, &result);
  while (result == NULL)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
  return candor_print_send_finish (print, result, error);
}

/* Files in memory that are open: what a print job reads from. Libraries open others as they like. */
static unsigned int
count_descriptors (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  unsigned int n = 0;
  const char  *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename ("/proc/self/fd", name, NULL);
      g_autofree char *target = g_file_read_link (path, NULL);

      n += target != NULL && g_str_has_prefix (target, "/memfd:Candor");
    }
  return n;
}

static void
test_queue (CupsQueue   *queue,
            CandorPrint *print,
            GtkPrinter  *printer,
            GBytes      *pdf)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = send (print, printer, pdf, &error);
  g_autofree char *title = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, CUPS_QUEUE_PDF);
  path = cups_queue_wait_for_job (queue, &title);
  text = pdf_text_read (path);
  /* What strangers read in the queue. */
  g_assert_cmpstr (title, ==, "Candor");
  g_assert_cmpuint (pdf_text_n_pages (path), ==, N_PAGES);
  pdf_text_assert (text, "Leaf number 1");
  pdf_text_assert (text, "Leaf number 3");
}

static void
test_queue_range (CupsQueue   *queue,
                  CandorPrint *print,
                  GtkPrinter  *printer,
                  GBytes      *pdf)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  GtkPageRange range = { 1, 1 };
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  gtk_print_settings_set_print_pages (settings, GTK_PRINT_PAGES_RANGES);
  gtk_print_settings_set_page_ranges (settings, &range, 1);
  candor_print_set_settings (print, settings);
  name = send (print, printer, pdf, &error);
  g_assert_no_error (error);
  path = cups_queue_wait_for_job (queue, &title);
  text = pdf_text_read (path);
  g_assert_cmpuint (pdf_text_n_pages (path), ==, 1);
  g_assert_cmpstr (text, ==, "Leaf number 2");
}

/* cups-pdf sets the pages anew, so that no text is left to read: they must have ink. */
static void
test_postscript (gconstpointer data)
{
  CupsQueue *queue = (CupsQueue *) data;
  g_autoptr (CandorPrint) print = candor_print_new ();
  g_autoptr (GtkPrinter) printer = NULL;
  g_autoptr (GBytes) pdf = create_pdf ();
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *path = NULL;

  if (!cups_queue_has_postscript ())
    {
      g_test_message ("cups-pdf runs only for root; /print/cups has sent a job to a real queue all the same");
      return;
    }
  printer = find_printer (CUPS_QUEUE_POSTSCRIPT);
  name = send (print, printer, pdf, &error);
  g_assert_no_error (error);
  path = cups_queue_wait_for_job (queue, &title);
  g_assert_cmpstr (title, ==, "Candor");
  g_assert_cmpuint (pdf_text_n_pages (path), ==, N_PAGES);
  g_assert_cmpuint (pdf_text_count_inked_pages (path), ==, N_PAGES);
}

static void
test_cups (gconstpointer data)
{
  CupsQueue *queue = (CupsQueue *) data;
  g_autoptr (CandorPrint) print = candor_print_new ();
  g_autoptr (GtkPrinter) printer = find_printer (CUPS_QUEUE_PDF);
  g_autoptr (GBytes) pdf = create_pdf ();

  test_queue (queue, print, printer, pdf);
  test_queue_range (queue, print, printer, pdf);
}

static void
test_to_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("candor-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "out.pdf", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (CandorPrint) print = candor_print_new ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPrinter) printer = find_printer ("Print to File");
  g_autoptr (GBytes) pdf = create_pdf ();
  g_autoptr (GError) error = NULL;
  unsigned int     n_descriptors = count_descriptors ();
  gint64           deadline = g_get_monotonic_time () + DEADLINE_SECONDS * G_USEC_PER_SEC;
  g_autofree char *name = NULL;
  g_autofree char *contents = NULL;
  gsize            length;

  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
  candor_print_set_settings (print, settings);
  name = send (print, printer, pdf, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (contents, length, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf));
  /* What the job read from is closed with the job, a moment later. */
  while (count_descriptors () > n_descriptors && g_get_monotonic_time () < deadline)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_cmpuint (count_descriptors (), ==, n_descriptors);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_unwritable (void)
{
  g_autoptr (CandorPrint) print = candor_print_new ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPrinter) printer = find_printer ("Print to File");
  g_autoptr (GBytes) pdf = create_pdf ();
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, "file:///nowhere/at/all/out.pdf");
  candor_print_set_settings (print, settings);
  name = send (print, printer, pdf, &error);
  g_assert_null (name);
  g_assert_nonnull (error);
}

static void
test_pages (void)
{
  static const gboolean wanted[] = { TRUE, FALSE, TRUE };
  static const gboolean none[] = { FALSE };
  g_autoptr (GBytes) pdf = create_pdf ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) selected = candor_pdf_select_pages (pdf, wanted, G_N_ELEMENTS (wanted), &error);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("no PDF", 6);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  int              fd;

  g_assert_no_error (error);
  fd = g_file_open_tmp ("candor-pages-XXXXXX.pdf", &path, &error);
  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, g_bytes_get_data (selected, NULL), (gssize) g_bytes_get_size (selected), NULL);
  text = pdf_text_read (path);
  g_assert_cmpstr (text, ==, "Leaf number 1 Leaf number 3");
  g_unlink (path);
  g_assert_null (candor_pdf_select_pages (nothing, none, 1, &error));
  g_assert_nonnull (error);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (CupsQueue) queue = NULL;

  gtk_test_init (&argc, &argv, NULL);
  /* GTK's own printing code warns where a machine has no colour service. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  /* GTK asks for the server's name once. */
  queue = cups_queue_start ();
  g_test_add_func ("/print/pages", test_pages);
  g_test_add_func ("/print/to-file", test_to_file);
  g_test_add_func ("/print/unwritable", test_unwritable);
  g_test_add_data_func ("/print/cups", queue, test_cups);
  g_test_add_data_func ("/print/cups-pdf", queue, test_postscript);
  return g_test_run ();
}
