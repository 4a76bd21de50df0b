/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any talk about any variant of the small pack, on any sheet: it is built, laid out, drawn, put
 * into words and, where the first byte says so, made a PDF.
 */
#include "config.h"

#include "any-pack.h"
#include "any-talk.h"
#include "fuzz.h"

#include "candor-builder.h"
#include "candor-pdf.h"
#include "candor-sheet.h"

/* A few hundred pages at most come of any input; one that needs more has found a loop. */
#define MAX_PAGES 1000

static GDateTime *printed;

static void
draw (CandorSheet *sheet)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t         *cr = cairo_create (surface);

  fuzz_check (candor_sheet_get_n_pages (sheet) > 0 && candor_sheet_get_n_pages (sheet) <= MAX_PAGES);
  for (unsigned int i = 0; i < candor_sheet_get_n_pages (sheet); i++)
    {
      g_autofree char *text = candor_sheet_dup_page_text (sheet, i);

      fuzz_check (g_utf8_validate (text, -1, NULL));
      candor_sheet_draw_page (sheet, cr, i);
    }
  fuzz_check (cairo_status (cr) == CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Cairo 1.16 leaks when it takes glyphs out of fonts in CFF form, in code that the sanitizer cannot
 * name while it is fast enough to fuzz. The same targets run as plain tests with all leaks looked at. */
static void
make_pdf (CandorSheet *sheet)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;

  fuzz_ignore_leaks (TRUE);
  pdf = candor_pdf_render (sheet, printed, &error);
  fuzz_ignore_leaks (FALSE);
  if (pdf == NULL)
    g_error ("No PDF: %s", error->message);
}

static void
print (CandorDiscussion         *discussion,
       const CandorSheetRequest *request,
       unsigned int              how)
{
  CandorPageStyle style = { .paper = (how & 1) != 0 ? CANDOR_PAPER_LETTER : CANDOR_PAPER_A4,
                            .large_print = (how & 2) != 0,
                            .black_and_white = (how & 4) != 0 };
  g_autoptr (CandorDocument) document = candor_builder_build (discussion, request);
  g_autofree char *text = candor_document_dup_text (document);
  g_autoptr (CandorSheet) sheet = candor_sheet_new (document, style);

  fuzz_check (g_utf8_validate (text, -1, NULL));
  draw (sheet);
  candor_sheet_count_unknown_glyphs (sheet);
  candor_sheet_count_misfits (sheet);
  if ((how & 24) == 24)
    make_pdf (sheet);
}

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  fuzz_be_strict ();
  any_pack_init ();
  printed = g_date_time_new_utc (2026, 11, 22, 14, 5, 0);
  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  Bytes              bytes = { data, size };
  unsigned int       how = bytes_next (&bytes);
  CandorSheetRequest request = { .kind = (CandorSheetKind) bytes_below (&bytes, 3), .printed = printed };
  g_autofree char   *clinic = NULL;
  g_autoptr (CandorPack) pack = NULL;
  g_autoptr (CandorDiscussion) discussion = NULL;

  /* The bits are those of parts that are left out, so that the seeds' zeros print all. */
  request.parts = CANDOR_SHEET_PART_ALL & ~(bytes_next (&bytes) | bytes_next (&bytes) << 8);
  pack = any_pack_make (&bytes);
  if (pack == NULL)
    return 0;
  clinic = bytes_words (&bytes);
  /* Settings hold valid UTF-8, whatever they say. */
  request.clinic = request.clinic_address = request.clinician = g_utf8_validate (clinic, -1, NULL) ? clinic : "A\nB";
  discussion = candor_discussion_new (pack);
  candor_discussion_set_started (discussion, printed);
  any_talk_hold (discussion, &bytes);
  print (discussion, &request, how);
  return 0;
}
