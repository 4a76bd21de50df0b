/* SPDX-License-Identifier: GPL-3.0-or-later */
/* candor-cli sheet: a sheet as PDF or text. */
#include "config.h"

#include "candor-builder.h"
#include "candor-cli-private.h"
#include "candor-pdf.h"
#include "candor-sheet.h"

#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

/** Request: the options as they were given. */
typedef struct
{
  char    *knowledge;
  char    *language;
  char    *country;
  char    *type;
  char    *paper;
  char    *format;
  char    *output;
  gboolean large_print;
} Request;

static void
clear_request (Request *self)
{
  g_free (self->knowledge);
  g_free (self->language);
  g_free (self->country);
  g_free (self->type);
  g_free (self->paper);
  g_free (self->format);
  g_free (self->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, clear_request)

/* Which of @names @value is; the first where there is none. -1 after an error was printed. */
static int
choose (const char        *option,
        const char        *value,
        const char *const *names)
{
  g_autofree char *all = NULL;

  if (value == NULL)
    return 0;
  for (int i = 0; names[i] != NULL; i++)
    if (g_str_equal (value, names[i]))
      return i;
  all = g_strjoinv (", ", (char **) names);
  /* Translators: an option, what was given for it, and what can be given, as in: -p: “a5” is not one of: a4, letter */
  candor_cli_fail (_ ("%s: “%s” is not one of: %s"), option, value, all);
  return -1;
}

static char *
join_ids (GListModel *items)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (unsigned int i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CandorItem) item = g_list_model_get_item (items, i);

      g_strv_builder_add (ids, candor_item_get_id (item));
    }
  list = g_strv_builder_end (ids);
  return g_strjoinv (", ", list);
}

static gboolean
set_country (CandorDiscussion *discussion,
             const char       *country)
{
  CandorSection   *section = candor_pack_get_section (candor_discussion_get_pack (discussion), CANDOR_TAB_REGULATION);
  g_autofree char *all = NULL;

  if (country == NULL)
    return TRUE;
  candor_discussion_set_jurisdiction (discussion, country);
  if (g_strcmp0 (candor_discussion_get_jurisdiction (discussion), country) == 0)
    return TRUE;
  all = section != NULL ? join_ids (G_LIST_MODEL (candor_section_get_jurisdictions (section))) : g_strdup ("");
  /* Translators: what was given for the option -j, and what can be given */
  candor_cli_fail (_ ("-j: the knowledge file has no country “%s”; it has: %s"), country, all);
  return FALSE;
}

/* Without a talk the patient's sheet is the one to read before it. */
static CandorDocument *
build (const Request *request,
       CandorPack    *pack,
       GDateTime     *now)
{
  static const char *const     types[] = { "patient", "record", NULL };
  static const CandorSheetKind kinds[] = { CANDOR_SHEET_BLANK, CANDOR_SHEET_RECORD };
  int                          type = choose ("-t", request->type, types);
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (pack);
  CandorSheetRequest sheet = { .parts = CANDOR_SHEET_PART_ALL, .printed = now };

  if (type < 0 || !set_country (discussion, request->country))
    return NULL;
  candor_discussion_set_started (discussion, now);
  sheet.kind = kinds[type];
  return candor_builder_build (discussion, &sheet);
}

static GBytes *
render_text (CandorDocument *document)
{
  char *text = candor_document_dup_text (document);

  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
render_pdf (const Request  *request,
            CandorDocument *document,
            CandorPaper     paper,
            GDateTime      *now)
{
  CandorPageStyle style = { .paper = paper, .large_print = request->large_print };
  g_autoptr (CandorSheet) sheet = candor_sheet_new (document, style);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = candor_pdf_render (sheet, now, &error);

  if (bytes == NULL)
    /* Translators: %s is the reason */
    candor_cli_fail (_ ("the sheet cannot be made: %s"), error->message);
  return bytes;
}

static GBytes *
render (const Request  *request,
        CandorDocument *document,
        GDateTime      *now)
{
  static const char *const papers[] = { "a4", "letter", NULL };
  static const char *const formats[] = { "pdf", "text", NULL };
  int                      paper = choose ("-p", request->paper, papers);
  int                      format = paper >= 0 ? choose ("-f", request->format, formats) : -1;

  if (format < 0)
    return NULL;
  return format == 1 ? render_text (document) : render_pdf (request, document, paper == 1 ? CANDOR_PAPER_LETTER : CANDOR_PAPER_A4, now);
}

static gboolean
print_bytes (GBytes *bytes)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (length > 0 && data[0] == '%' && isatty (STDOUT_FILENO))
    {
      candor_cli_fail (_ ("a terminal cannot show a PDF; say where to put it with -o FILE, or use -f text"));
      return FALSE;
    }
  return candor_cli_print (data, length);
}

/* The old file stays whole until the new one is. A device or a pipe must not be replaced. */
static gboolean
save_bytes (GBytes     *bytes,
            const char *path)
{
  g_autoptr (GError) error = NULL;
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      /* Translators: %s is a path */
      candor_cli_fail (_ ("%s is not a file that can be replaced; name another one, or use -o -"), path);
      return FALSE;
    }
  if (g_file_set_contents_full (path, data, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666, &error))
    return TRUE;
  /* Translators: the first %s is a path, the second the system's reason */
  candor_cli_fail (_ ("%s cannot be written: %s; is there such a folder, and may you write there?"), path, error->message);
  return FALSE;
}

static CandorCliStatus
make_sheet (const Request *request)
{
  g_autoptr (GDateTime) now = candor_cli_get_now ();
  g_autoptr (CandorPack) pack = now != NULL ? candor_cli_load_in (request->knowledge, request->language) : NULL;
  g_autoptr (CandorDocument) document = pack != NULL ? build (request, pack, now) : NULL;
  g_autoptr (GBytes) bytes = document != NULL ? render (request, document, now) : NULL;
  gboolean done;

  if (bytes == NULL)
    return CANDOR_CLI_TROUBLE;
  if (request->output == NULL || g_str_equal (request->output, "-"))
    done = print_bytes (bytes);
  else
    done = save_bytes (bytes, request->output);
  return done ? CANDOR_CLI_OK : CANDOR_CLI_TROUBLE;
}

/** candor_cli_sheet: Runs the command. */
CandorCliStatus
candor_cli_sheet (int    argc,
                  char **argv)
{
  g_auto (Request) request = { 0 };
  const GOptionEntry entries[] = {
    { "knowledge", 'k', 0, G_OPTION_ARG_FILENAME, &request.knowledge, N_ ("Knowledge file; the built-in one without it"), N_ ("PACK") },
      { "language", 'l', 0, G_OPTION_ARG_STRING, &request.language, N_ ("The patient’s language, or two side by side"), N_ ("LANG[,LANG]") },
        { "country", 'j', 0, G_OPTION_ARG_STRING, &request.country, N_ ("Country whose rules are printed; the file’s first without it"), N_ ("COUNTRY") },
          { "type", 't', 0, G_OPTION_ARG_STRING, &request.type, N_ ("patient (to read before a talk) or record (for the chart)"), N_ ("TYPE") },
            { "paper", 'p', 0, G_OPTION_ARG_STRING, &request.paper, N_ ("a4 or letter"), N_ ("PAPER") },
              { "large-print", 0, 0, G_OPTION_ARG_NONE, &request.large_print, N_ ("Print in 18 point"), NULL },
                { "format", 'f', 0, G_OPTION_ARG_STRING, &request.format, N_ ("pdf or text"), N_ ("FORMAT") },
                  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &request.output, N_ ("Where to write; standard output without it or for -"), N_ ("FILE") },
                    G_OPTION_ENTRY_NULL };

  if (!candor_cli_parse ("sheet", NULL, _ ("Makes a sheet from a knowledge file."), entries, &argc, &argv))
    return CANDOR_CLI_TROUBLE;
  if (argc > 1)
    /* Translators: %s is an argument of the command line */
    return candor_cli_fail (_ ("“%s” is one argument too many; name the knowledge file with -k and the sheet with -o"), argv[1]);
  return make_sheet (&request);
}
