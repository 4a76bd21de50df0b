/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How long the patient's sheet takes and how much memory, beside the programs that others make
 * PDFs with, on a page of the same words. It measures; it never fails for being slow.
 */
#include "config.h"

#include "bench-run.h"

#include <glib/gstdio.h>

#define N_RUNS 7

typedef struct
{
  char *folder;
  char *text;
  char *html;
} Input;

/* Every line of the sheet a paragraph: less to lay out than the sheet itself. */
static void
write_html (const Input *input)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  GString *html = g_string_new ("<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Sheet</title>"
                                "<style>@page{size:A4;margin:18mm}body{font:11pt 'Noto Sans',sans-serif}</style>\n");

  g_file_get_contents (input->text, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (unsigned int i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = g_markup_escape_text (lines[i], -1);

      g_string_append_printf (html, "<p>%s</p>\n", line);
    }
  g_file_set_contents (input->html, html->str, (gssize) html->len, &error);
  g_assert_no_error (error);
  g_string_free (html, TRUE);
}

static void
write_input (const Input *input,
             const char  *program)
{
  const char *const argv[] = { program, "sheet", "-f", "text", "-o", input->text, NULL };
  BenchResult       ignored;

  if (!bench_run (argv, 1, &ignored))
    g_error ("%s cannot be started", program);
  write_html (input);
}

static void
measure (const char        *name,
         const char *const *argv,
         BenchResult       *first)
{
  BenchResult result;

  if (!bench_run (argv, N_RUNS, &result))
    {
      g_print ("%-24s is not installed\n", name);
      return;
    }
  if (first->milliseconds <= 0)
    *first = result;
  bench_print (name, &result, first);
}

static void
measure_all (const Input *input,
             const char  *program)
{
  g_autofree char  *pdf = g_build_filename (input->folder, "out.pdf", NULL);
  g_autofree char  *print_to = g_strconcat ("--print-to-pdf=", pdf, NULL);
  g_autofree char  *profile = g_strconcat ("--user-data-dir=", input->folder, "/chromium", NULL);
  g_autofree char  *installation = g_strconcat ("-env:UserInstallation=file://", input->folder, "/libreoffice", NULL);
  g_autofree char  *address = g_strconcat ("file://", input->html, NULL);
  const char *const candor[] = { program, "sheet", "-o", pdf, NULL };
  const char *const weasyprint[] = { "weasyprint", input->html, pdf, NULL };
  const char *const chromium[] = { "chromium", "--headless", "--no-sandbox", "--disable-gpu", profile, print_to, address, NULL };
  const char *const libreoffice[] = { "soffice", "--headless", installation, "--convert-to", "pdf", "--outdir", input->folder, input->html, NULL };
  BenchResult       first = { 0, 0 };

  g_print ("The patient's sheet as PDF: median of %u runs; memory: largest process.\n", N_RUNS);
  measure ("candor-cli", candor, &first);
  measure ("WeasyPrint", weasyprint, &first);
  measure ("Chromium", chromium, &first);
  measure ("LibreOffice", libreoffice, &first);
}

int
main (int   argc,
      char *argv[])
{
  Input input;
  g_autoptr (GError) error = NULL;
  const char *clean[] = { "rm", "-rf", NULL, NULL };
  GPid        pid;
  int         status;

  if (argc != 2)
    g_error ("Usage: bench-sheet CANDOR-CLI");
  input.folder = g_dir_make_tmp ("candor-bench-XXXXXX", &error);
  g_assert_no_error (error);
  input.text = g_build_filename (input.folder, "sheet.txt", NULL);
  input.html = g_build_filename (input.folder, "sheet.html", NULL);
  write_input (&input, argv[1]);
  measure_all (&input, argv[1]);
  clean[2] = input.folder;
  if (bench_spawn (clean, &pid))
    bench_wait (pid, &status);
  g_free (input.text);
  g_free (input.html);
  g_free (input.folder);
  return 0;
}
