/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A print server for tests. */
#include "config.h"

#include "cups-queue.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define CUPS_PDF_PPD "/usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd"
#define CUPS_BIN "/usr/lib/cups"
#define DEADLINE_SECONDS 60

struct _CupsQueue
{
  char *folder;
  GPid  pid;
  int   n_jobs; /* seen so far */
};

/* %1$s is the folder. Nobody but this machine can reach a socket file. */
static const char files_conf[] =
  "ServerRoot %1$s/root\nStateDir %1$s/state\nCacheDir %1$s/cache\nRequestRoot %1$s/spool\nTempDir %1$s/tmp\n"
  "DataDir /usr/share/cups\nDocumentRoot %1$s/root\nServerBin %1$s/bin\nServerKeychain %1$s/root\n"
  "ErrorLog %1$s/error_log\nAccessLog %1$s/access_log\nPageLog %1$s/page_log\nPrintcap\n%2$s";
static const char server_conf[] =
  "LogLevel info\nListen %1$s/socket\nBrowsing Off\nDefaultAuthType None\nWebInterface No\n"
  "<Location />\nOrder allow,deny\nAllow all\n</Location>\n"
  "<Location /admin>\nOrder allow,deny\nAllow all\n</Location>\n"
  "<Policy default>\n<Limit All>\nOrder deny,allow\nAllow all\n</Limit>\n</Policy>\n";
/* A printer that takes PDF, as those of today do. */
static const char ppd[] =
  "*PPD-Adobe: \"4.3\"\n*FormatVersion: \"4.3\"\n*FileVersion: \"1.0\"\n*LanguageVersion: English\n"
  "*LanguageEncoding: ISOLatin1\n*PCFileName: \"CANDOR.PPD\"\n*Manufacturer: \"Candor\"\n*Product: \"(Test)\"\n"
  "*ModelName: \"Candor test\"\n*ShortNickName: \"Candor test\"\n*NickName: \"Candor test\"\n*PSVersion: \"(3010.000) 0\"\n"
  "*LanguageLevel: \"3\"\n*ColorDevice: True\n*DefaultColorSpace: RGB\n*FileSystem: False\n"
  "*cupsFilter2: \"application/vnd.cups-pdf application/pdf 0 -\"\n"
  "*OpenUI *PageSize/Page Size: PickOne\n*OrderDependency: 10 AnySetup *PageSize\n*DefaultPageSize: A4\n"
  "*PageSize A4/A4: \"\"\n*PageSize Letter/Letter: \"\"\n*CloseUI: *PageSize\n"
  "*OpenUI *PageRegion/Page Region: PickOne\n*OrderDependency: 10 AnySetup *PageRegion\n*DefaultPageRegion: A4\n"
  "*PageRegion A4/A4: \"\"\n*PageRegion Letter/Letter: \"\"\n*CloseUI: *PageRegion\n"
  "*DefaultImageableArea: A4\n*ImageableArea A4/A4: \"0 0 595 842\"\n*ImageableArea Letter/Letter: \"0 0 612 792\"\n"
  "*DefaultPaperDimension: A4\n*PaperDimension A4/A4: \"595 842\"\n*PaperDimension Letter/Letter: \"612 792\"\n";
static const char pdf_backend[] =
  "#!/bin/sh\n[ $# -eq 0 ] && exit 0\nprintf %%s \"$3\" > %1$s/out/$1.title\ncat ${6:+\"$6\"} > %1$s/out/$1.part || exit 1\n"
  "chmod 644 %1$s/out/$1.part\nmv %1$s/out/$1.part %1$s/out/$1.pdf\n";
/* cups-pdf writes to the PDF folder of the job's owner: under a name of our own, which it takes
 * from the document before the job, and from there it is moved. */
static const char cups_pdf_backend[] =
  "#!/bin/sh\n[ $# -eq 0 ] && exit 0\nname=candor-test-$$\nhome=$(getent passwd \"$2\" | cut -d: -f6)\n"
  "new=yes; [ -d \"$home/PDF\" ] && new=no\n"
  "LC_ALL=C sed \"1,60s/^%%%%Title:.*/%%%%Title: ($name)/\" |"
  " DEVICE_URI=cups-pdf:/ " CUPS_BIN "/backend/cups-pdf \"$1\" \"$2\" \"$name\" \"$4\" \"$5\" || exit 1\n"
  "printf %%s \"$3\" > %1$s/out/$1.title\nmv \"$home/PDF/$name\"*.pdf %1$s/out/$1.part || exit 1\n"
  "[ $new = yes ] && rmdir \"$home/PDF\"\nchmod 644 %1$s/out/$1.part\nmv %1$s/out/$1.part %1$s/out/$1.pdf\n";

static char *
create_folder (CupsQueue  *self,
               const char *name,
               int         mode)
{
  char *path = g_build_filename (self->folder, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (path, 0755), ==, 0);
  g_assert_cmpint (g_chmod (path, mode), ==, 0);
  return path;
}

G_GNUC_BEGIN_IGNORE_DEPRECATIONS
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static void
write_file (CupsQueue  *self,
            const char *name,
            const char *pattern,
            int         mode)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autofree char *text = g_strdup_printf (pattern, self->folder, getuid () == 0 ? "SystemGroup root\n" : "");
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_chmod (path, mode), ==, 0);
}
#pragma GCC diagnostic pop
G_GNUC_END_IGNORE_DEPRECATIONS

/* The server's own filters, and a backend of ours. */
static void
create_programs (CupsQueue *self)
{
  static const char *const shared[] = { "cgi-bin", "daemon", "driver", "filter", "monitor", "notifier" };
  g_autofree char         *bin = create_folder (self, "bin", 0755);
  g_autofree char         *backend = create_folder (self, "bin/backend", 0755);

  for (unsigned int i = 0; i < G_N_ELEMENTS (shared); i++)
    {
      g_autofree char *target = g_build_filename (CUPS_BIN, shared[i], NULL);
      g_autofree char *link = g_build_filename (bin, shared[i], NULL);

      g_assert_cmpint (symlink (target, link), ==, 0);
    }
  /* Mode 0700 makes the server run them as root. */
  write_file (self, "bin/backend/candorpdf", pdf_backend, 0700);
  write_file (self, "bin/backend/candorps", cups_pdf_backend, 0700);
}

static void
create_files (CupsQueue *self)
{
  static const struct
  {
    const char *name;
    int         mode;
  } folders[] = { { "root", 0755 }, { "root/ppd", 0755 }, { "state", 0755 }, { "cache", 0755 }, { "spool", 0755 }, { "tmp", 01777 }, { "out", 01777 } };

  for (unsigned int i = 0; i < G_N_ELEMENTS (folders); i++)
    g_free (create_folder (self, folders[i].name, folders[i].mode));
  write_file (self, "root/cups-files.conf", files_conf, 0644);
  write_file (self, "root/cupsd.conf", server_conf, 0644);
  write_file (self, "printer.ppd", ppd, 0644);
  create_programs (self);
}

/* No server outlives its test, however that ends. */
static void
die_with_parent_cb (gpointer user_data)
{
  prctl (PR_SET_PDEATHSIG, SIGTERM);
}

static void
start_server (CupsQueue *self)
{
  g_autofree char *server = g_find_program_in_path ("cupsd");
  g_autofree char *conf = g_build_filename (self->folder, "root", "cupsd.conf", NULL);
  g_autofree char *files = g_build_filename (self->folder, "root", "cups-files.conf", NULL);
  g_autofree char *socket = g_build_filename (self->folder, "socket", NULL);
  g_autoptr (GError) error = NULL;
  gint64      deadline = g_get_monotonic_time () + DEADLINE_SECONDS * G_USEC_PER_SEC;
  const char *argv[] = { server != NULL ? server : "/usr/sbin/cupsd", "-f", "-c", conf, "-s", files, NULL };

  g_spawn_async (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, die_with_parent_cb, NULL, &self->pid, &error);
  if (error != NULL)
    g_error ("This test needs a print server of its own (Debian packages cups and printer-driver-cups-pdf): %s", error->message);
  while (!g_file_test (socket, G_FILE_TEST_EXISTS))
    {
      if (g_get_monotonic_time () > deadline)
        g_error ("cupsd did not start; see %s/error_log", self->folder);
      g_usleep (20000);
    }
  g_setenv ("CUPS_SERVER", socket, TRUE);
}

static void
run_lpadmin (const char **argv)
{
  /* It lives in sbin, which a user's PATH may lack. */
  g_autofree char *program = g_find_program_in_path ("lpadmin");
  g_autofree char *output = NULL;
  int              status;
  g_autoptr (GError) error = NULL;

  argv[0] = program != NULL ? program : "/usr/sbin/lpadmin";
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, &output, &status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, &error))
    g_error ("lpadmin could not add the queue: %s%s", error->message, output);
}

static void
add_queues (CupsQueue *self)
{
  g_autofree char *ppd_file = g_build_filename (self->folder, "printer.ppd", NULL);
  const char      *pdf[] = { "", "-p", CUPS_QUEUE_PDF, "-E", "-v", "candorpdf:/", "-P", ppd_file, NULL };
  const char      *postscript[] = { "", "-p", CUPS_QUEUE_POSTSCRIPT, "-E", "-v", "candorps:/", "-P", CUPS_PDF_PPD, NULL };
  const char      *prefer[] = { "", "-d", CUPS_QUEUE_PDF, NULL };

  run_lpadmin (pdf);
  run_lpadmin (prefer);
  if (cups_queue_has_postscript ())
    run_lpadmin (postscript);
}

gboolean
cups_queue_has_postscript (void)
{
  return getuid () == 0;
}

CupsQueue *
cups_queue_start (void)
{
  CupsQueue *self = g_new0 (CupsQueue, 1);
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("candor-cups-XXXXXX", &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_chmod (self->folder, 0755), ==, 0);
  create_files (self);
  start_server (self);
  add_queues (self);
  return self;
}

void
cups_queue_stop (CupsQueue *self)
{
  const char *argv[] = { "rm", "-rf", self->folder, NULL };

  kill (self->pid, SIGTERM);
  while (waitpid (self->pid, NULL, 0) < 0 && errno == EINTR)
    ;
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
  g_unsetenv ("CUPS_SERVER");
  g_free (self->folder);
  g_free (self);
}

char *
cups_queue_wait_for_job (CupsQueue *self,
                         char     **title)
{
  gint64           deadline = g_get_monotonic_time () + DEADLINE_SECONDS * G_USEC_PER_SEC;
  g_autofree char *pdf = g_strdup_printf ("%s/out/%d.pdf", self->folder, ++self->n_jobs);
  g_autofree char *title_file = g_strdup_printf ("%s/out/%d.title", self->folder, self->n_jobs);
  g_autoptr (GError) error = NULL;

  while (!g_file_test (pdf, G_FILE_TEST_EXISTS))
    {
      if (g_get_monotonic_time () > deadline)
        g_error ("No job arrived at the queue; see %s/error_log", self->folder);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (20000);
    }
  g_file_get_contents (title_file, title, NULL, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&pdf);
}
