/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window that says what is wrong with a knowledge file. */
#include "config.h"

#include "candor-findings-window.h"

#include "candor-pack-reader.h"

#include <glib/gi18n.h>

struct _CandorFindingsWindow
{
  GtkWindow       parent_instance;
  GtkLabel       *reason;
  GtkNoSelection *selection;
};

G_DEFINE_FINAL_TYPE (CandorFindingsWindow, candor_findings_window, GTK_TYPE_WINDOW)

static const char *
get_reason (const GError *error)
{
  if (!g_error_matches (error, CANDOR_PACK_ERROR, error->code))
    return _ ("The file cannot be opened. The one that was open stays.");
  switch ((CandorPackError) error->code)
    {
    case CANDOR_PACK_ERROR_UNREADABLE:
      return _ ("The file cannot be read: it is not there, or you may not read it. The one that was open stays.");
    case CANDOR_PACK_ERROR_TOO_LARGE:
      return _ ("The file is larger than a knowledge file may be. The one that was open stays.");
    case CANDOR_PACK_ERROR_XML:
      return _ ("The file is not a knowledge file, or it is damaged. The one that was open stays.");
    case CANDOR_PACK_ERROR_SCHEMA:
    case CANDOR_PACK_ERROR_MEANING:
    default:
      return _ ("The file has mistakes, so it was not opened. The one that was open stays. "
                "Send this list to whoever writes the file.");
    }
}

static const char *
get_severity_word (CandorFindingSeverity severity)
{
  switch (severity)
    {
    case CANDOR_FINDING_ERROR:
      return _ ("Mistake");
    case CANDOR_FINDING_WARNING:
      return _ ("Should be mended");
    case CANDOR_FINDING_INFO:
    default:
      return _ ("Good to know");
    }
}

static char *
format_finding_severity (GtkListItem   *list_item,
                         CandorFinding *finding)
{
  return g_strdup (finding != NULL ? get_severity_word (candor_finding_get_severity (finding)) : "");
}

static char **
format_finding_classes (GtkListItem   *list_item,
                        CandorFinding *finding)
{
  static const char *const colours[] = { "error", "claim", "info" };
  const char              *colour = finding != NULL ? colours[candor_finding_get_severity (finding)] : "info";
  const char              *classes[] = { "badge", colour, NULL };

  return g_strdupv ((char **) classes);
}

static char *
format_finding_place (GtkListItem   *list_item,
                      CandorFinding *finding)
{
  g_autofree char *name = NULL;

  if (finding == NULL)
    return g_strdup ("");
  name = g_path_get_basename (candor_finding_get_file (finding));
  if (candor_finding_get_line (finding) == 0)
    return g_steal_pointer (&name);
  /* Translators: %s is a file's name, %u the number of a line in it */
  return g_strdup_printf (_ ("%s, line %u"), name, candor_finding_get_line (finding));
}

static char *
format_finding_message (GtkListItem   *list_item,
                        CandorFinding *finding)
{
  return g_strdup (finding != NULL ? candor_finding_get_message (finding) : "");
}

/* What made the program refuse the file comes first. */
static int
compare_findings (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  CandorFinding *first = (CandorFinding *) a;
  CandorFinding *second = (CandorFinding *) b;

  if (candor_finding_get_severity (first) != candor_finding_get_severity (second))
    return (int) candor_finding_get_severity (first) - (int) candor_finding_get_severity (second);
  return (int) candor_finding_get_line (first) - (int) candor_finding_get_line (second);
}

static void
copy_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  g_autofree char *text = candor_findings_window_dup_text (CANDOR_FINDINGS_WINDOW (widget));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
candor_findings_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CANDOR_TYPE_FINDINGS_WINDOW);
  G_OBJECT_CLASS (candor_findings_window_parent_class)->dispose (object);
}

static void
candor_findings_window_class_init (CandorFindingsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_findings_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_aid/Candor/candor-findings-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorFindingsWindow, reason);
  gtk_widget_class_bind_template_child (widget_class, CandorFindingsWindow, selection);
  gtk_widget_class_bind_template_callback (widget_class, format_finding_severity);
  gtk_widget_class_bind_template_callback (widget_class, format_finding_classes);
  gtk_widget_class_bind_template_callback (widget_class, format_finding_place);
  gtk_widget_class_bind_template_callback (widget_class, format_finding_message);
  gtk_widget_class_install_action (widget_class, "findings.copy", NULL, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
candor_findings_window_init (CandorFindingsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * candor_findings_window_new:
 * @parent: (nullable): the window it belongs to
 * @error: why the file was refused
 * @findings: everything that was found, of `CandorFinding`; may be empty
 *
 * Returns: (transfer floating): the window
 */
GtkWidget *
candor_findings_window_new (GtkWindow    *parent,
                            const GError *error,
                            GListModel   *findings)
{
  CandorFindingsWindow *self;
  g_autoptr (GtkSortListModel) sorted = NULL;

  g_return_val_if_fail (error != NULL, NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (findings), NULL);
  self = g_object_new (CANDOR_TYPE_FINDINGS_WINDOW, "transient-for", parent, NULL);
  gtk_label_set_label (self->reason, get_reason (error));
  sorted = gtk_sort_list_model_new (g_object_ref (findings), GTK_SORTER (gtk_custom_sorter_new (compare_findings, NULL, NULL)));
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (sorted));
  return GTK_WIDGET (self);
}

char *
candor_findings_window_dup_text (CandorFindingsWindow *self)
{
  GString     *text = g_string_new (NULL);
  GListModel  *findings;
  unsigned int n_findings;

  g_return_val_if_fail (CANDOR_IS_FINDINGS_WINDOW (self), NULL);
  findings = G_LIST_MODEL (self->selection);
  n_findings = g_list_model_get_n_items (findings);
  for (unsigned int i = 0; i < n_findings; i++)
    {
      g_autoptr (CandorFinding) finding = g_list_model_get_item (findings, i);
      g_autofree char *line = candor_finding_dup_text (finding);

      g_string_append_printf (text, "%s\n", line);
    }
  return g_string_free (text, FALSE);
}
