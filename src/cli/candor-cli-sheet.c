/* SPDX-License-Identifier: GPL-3.0-or-later */
/* candor-cli sheet: a sheet as PDF or text. */
#include "config.h"

#include "candor-builder.h"
#include "candor-cli-private.h"
#include "candor-cli-talks-private.h"
#include "candor-durable-file.h"
#include "candor-pdf.h"
#include "candor-sheet.h"

#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

/** Request: the options as they were given. */
typedef struct
{
  char    *knowledge;
  char   **discussions;
  char   **files; /* more of them */
  char    *passphrase_file;
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
  g_strfreev (self->discussions);
  g_strfreev (self->files);
  g_free (self->passphrase_file);
  g_free (self->language);
  g_free (self->country);
  g_free (self->type);
  g_free (self->paper);
  g_free (self->format);
  g_free (self->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, clear_request)

/** Plan: the options, understood. */
typedef struct
{
  const Request  *request;
  int             type; /* index of the sheet among its names */
  gboolean        text;
  CandorPageStyle style;
  GDateTime      *now;
} Plan;

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

static gboolean
understand (const Request *request,
            Plan          *plan)
{
  static const char *const types[] = { "patient", "record", "terms", NULL };
  static const char *const papers[] = { "a4", "letter", NULL };
  static const char *const formats[] = { "pdf", "text", NULL };
  int                      type = choose ("-t", request->type, types);
  int                      paper = type >= 0 ? choose ("-p", request->paper, papers) : -1;
  int                      format = paper >= 0 ? choose ("-f", request->format, formats) : -1;

  plan->request = request;
  plan->type = type;
  plan->text = format == 1;
  plan->style.paper = paper == 1 ? CANDOR_PAPER_LETTER : CANDOR_PAPER_A4;
  plan->style.large_print = request->large_print;
  return format >= 0;
}

static CandorDocument *
build (const Plan       *plan,
       CandorDiscussion *discussion,
       CandorSheetKind   patient_kind)
{
  const CandorSheetKind kinds[] = { patient_kind, CANDOR_SHEET_RECORD, CANDOR_SHEET_TERMS };
  CandorSheetRequest    sheet = { .parts = CANDOR_SHEET_PART_ALL, .printed = plan->now };

  if (!set_country (discussion, plan->request->country))
    return NULL;
  sheet.kind = kinds[plan->type];
  return candor_builder_build (discussion, &sheet);
}

static GBytes *
render_text (CandorDocument *document)
{
  char *text = candor_document_dup_text (document);

  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
render_pdf (const Plan     *plan,
            CandorDocument *document)
{
  g_autoptr (CandorSheet) sheet = candor_sheet_new (document, plan->style);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = candor_pdf_render (sheet, plan->now, &error);

  if (bytes == NULL)
    /* Translators: %s is the reason */
    candor_cli_fail (_ ("the sheet cannot be made: %s"), error->message);
  return bytes;
}

static GBytes *
render (const Plan     *plan,
        CandorDocument *document)
{
  return plan->text ? render_text (document) : render_pdf (plan, document);
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

static gboolean
goes_to_stdout (const Request *request)
{
  return request->output == NULL || g_str_equal (request->output, "-");
}

/* Without a talk the patient's sheet is the one to read before it. */
static gboolean
make_blank (const Plan *plan)
{
  const Request *request = plan->request;
  g_autoptr (CandorPack) pack = candor_cli_load_in (request->knowledge, request->language);
  g_autoptr (CandorDiscussion) discussion = pack != NULL ? candor_discussion_new (pack) : NULL;
  g_autoptr (CandorDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (discussion == NULL)
    return FALSE;
  candor_discussion_set_started (discussion, plan->now);
  document = build (plan, discussion, CANDOR_SHEET_BLANK);
  bytes = document != NULL ? render (plan, document) : NULL;
  if (bytes == NULL)
    return FALSE;
  return goes_to_stdout (request) ? print_bytes (bytes) : save_bytes (bytes, request->output);
}

/* --- Sheets of talks --- */

/* What is about a patient is for its owner's eyes. */
static gboolean
save_private (GBytes     *bytes,
              const char *path)
{
  g_autoptr (GError) error = NULL;

  if (candor_durable_file_write (path, bytes, NULL, NULL, &error))
    return TRUE;
  candor_cli_fail ("%s", error->message);
  return FALSE;
}

/* The sheet of talk.candor is talk.pdf; two talks of one name from two folders do not share it. */
static char *
choose_path (const Plan *plan,
             const char *talk,
             GHashTable *taken)
{
  g_autofree char *base = g_path_get_basename (talk);
  g_autofree char *name = NULL;
  const char      *ending = plan->text ? "txt" : "pdf";

  if (g_str_has_suffix (base, ".candor") && !g_str_equal (base, ".candor"))
    base[strlen (base) - strlen (".candor")] = '\0';
  name = g_strdup_printf ("%s.%s", base, ending);
  for (unsigned int i = 2; g_hash_table_contains (taken, name); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s-%u.%s", base, i, ending);
    }
  g_hash_table_add (taken, g_strdup (name));
  return g_build_filename (plan->request->output, name, NULL);
}

static gboolean
put_sheet (const Plan *plan,
           GBytes     *bytes,
           const char *talk,
           GHashTable *taken)
{
  g_autofree char *path = NULL;

  if (goes_to_stdout (plan->request))
    return print_bytes (bytes);
  if (!g_file_test (plan->request->output, G_FILE_TEST_IS_DIR))
    return save_private (bytes, plan->request->output);
  path = choose_path (plan, talk, taken);
  return save_private (bytes, path);
}

static gboolean
make_of_talk (const Plan     *plan,
              CandorCliTalks *talks,
              const char     *talk,
              GHashTable     *taken)
{
  g_autoptr (CandorDiscussion) discussion = candor_cli_talks_open (talks, talk);
  g_autoptr (CandorDocument) document = discussion != NULL ? build (plan, discussion, CANDOR_SHEET_PATIENT) : NULL;
  g_autoptr (GBytes) bytes = document != NULL ? render (plan, document) : NULL;

  return bytes != NULL && put_sheet (plan, bytes, talk, taken);
}

/* On a terminal, and only where it takes a while. */
static void
show_progress (unsigned int done,
               unsigned int all)
{
  if (all < 2 || !isatty (STDERR_FILENO))
    return;
  if (done < all)
    {
      g_printerr ("\r");
      /* Translators: how many sheets are done, and how many there are */
      g_printerr (_ ("%u of %u sheets"), done, all);
    }
  else
    g_printerr ("\r\033[K");
}

/* One bad talk does not take the others down. */
static gboolean
make_of_talks (const Plan *plan,
               GPtrArray  *paths)
{
  const Request *request = plan->request;
  g_autoptr (CandorCliTalks) talks = candor_cli_talks_new (request->knowledge, request->language, request->passphrase_file);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean good = TRUE;

  if (paths->len > 1 && (goes_to_stdout (request) || !g_file_test (request->output, G_FILE_TEST_IS_DIR)))
    {
      candor_cli_fail (_ ("several discussions make several sheets; name a folder for them that is there: -o FOLDER"));
      return FALSE;
    }
  for (unsigned int i = 0; i < paths->len; i++)
    {
      show_progress (i, paths->len);
      good = make_of_talk (plan, talks, g_ptr_array_index (paths, i), taken) && good;
    }
  show_progress (paths->len, paths->len);
  return good;
}

static GPtrArray *
list_talks (const Request *request)
{
  GPtrArray *paths = g_ptr_array_new ();

  for (char **path = request->discussions; path != NULL && *path != NULL; path++)
    g_ptr_array_add (paths, *path);
  for (char **path = request->files; path != NULL && *path != NULL; path++)
    g_ptr_array_add (paths, *path);
  return paths;
}

static CandorCliStatus
make_sheets (const Request *request)
{
  g_autoptr (GDateTime) now = candor_cli_get_now ();
  g_autoptr (GPtrArray) talks = list_talks (request);
  Plan plan = { .now = now };

  if (now == NULL || !understand (request, &plan))
    return CANDOR_CLI_TROUBLE;
  return (talks->len > 0 ? make_of_talks (&plan, talks) : make_blank (&plan)) ? CANDOR_CLI_OK : CANDOR_CLI_TROUBLE;
}

/** candor_cli_sheet: Runs the command. */
CandorCliStatus
candor_cli_sheet (int    argc,
                  char **argv)
{
  g_auto (Request) request = { 0 };
  const GOptionEntry entries[] = {
    { "knowledge", 'k', 0, G_OPTION_ARG_FILENAME, &request.knowledge, N_ ("Knowledge file; the built-in one without it"), N_ ("PACK") },
      { "discussion", 'd', 0, G_OPTION_ARG_FILENAME_ARRAY, &request.discussions, N_ ("Saved discussion; more may follow, and -o then names a folder"), N_ ("DISCUSSION") },
        { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &request.passphrase_file, N_ ("File with the passphrase of the discussions; - for standard input"), N_ ("FILE") },
          { "language", 'l', 0, G_OPTION_ARG_STRING, &request.language, N_ ("The patient’s language, or two side by side"), N_ ("LANG[,LANG]") },
            { "country", 'j', 0, G_OPTION_ARG_STRING, &request.country, N_ ("Country whose rules are printed; the file’s first without it"), N_ ("COUNTRY") },
              { "type", 't', 0, G_OPTION_ARG_STRING, &request.type, N_ ("patient, record (for the chart) or terms (for the interpreter)"), N_ ("TYPE") },
                { "paper", 'p', 0, G_OPTION_ARG_STRING, &request.paper, N_ ("a4 or letter"), N_ ("PAPER") },
                  { "large-print", 0, 0, G_OPTION_ARG_NONE, &request.large_print, N_ ("Print in 18 point"), NULL },
                    { "format", 'f', 0, G_OPTION_ARG_STRING, &request.format, N_ ("pdf or text"), N_ ("FORMAT") },
                      { "output", 'o', 0, G_OPTION_ARG_FILENAME, &request.output, N_ ("Where to write; standard output without it or for -"), N_ ("FILE") },
                        { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &request.files, NULL, NULL },
                        G_OPTION_ENTRY_NULL };

  if (!candor_cli_parse ("sheet", NULL, _ ("Makes a sheet from a knowledge file, or from what was said in a talk about it."), entries, &argc, &argv))
    return CANDOR_CLI_TROUBLE;
  if (request.files != NULL && request.discussions == NULL)
    /* Translators: %s is an argument of the command line */
    return candor_cli_fail (_ ("“%s” is one argument too many; name the knowledge file with -k, a discussion with -d and the sheet with -o"), request.files[0]);
  return make_sheets (&request);
}
