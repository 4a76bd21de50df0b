/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What has changed since the patient was told. */
#include "config.h"

#include "candor-changes-window.h"

#include "candor-change.h"
#include "candor-discussion-file.h"
#include "candor-when.h"

#include <glib/gi18n.h>

struct _CandorChangesWindow
{
  GtkWindow       parent_instance;
  GtkLabel       *intro;
  GtkWidget      *scroller;
  GtkWidget      *close;
  GtkListView    *list;
  GtkNoSelection *selection;
};

enum
{
  SIGNAL_SHOW,
  SIGNAL_TOLD,
  N_SIGNALS
};

static unsigned int signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CandorChangesWindow, candor_changes_window, GTK_TYPE_WINDOW)

/* --- What a row says --- */

static char *
format_change_kind (GtkListItem  *list_item,
                    CandorChange *change)
{
  if (change == NULL)
    return g_strdup ("");
  switch (candor_change_get_kind (change))
    {
    case CANDOR_CHANGE_NEW:
      return g_strdup (_ ("+ New"));
    case CANDOR_CHANGE_GONE:
      return g_strdup (_ ("− Gone"));
    case CANDOR_CHANGE_CHANGED:
    default:
      return g_strdup (_ ("≠ Changed"));
    }
}

static char **
format_change_classes (GtkListItem  *list_item,
                       CandorChange *change)
{
  static const char *const colours[] = { "claim", "measured", "unknown" };
  const char              *classes[] = { "badge", colours[change != NULL ? candor_change_get_kind (change) : CANDOR_CHANGE_GONE], NULL };

  return g_strdupv ((char **) classes);
}

static gboolean
format_change_marked (GtkListItem  *list_item,
                      CandorChange *change)
{
  return change != NULL && candor_change_get_marked (change);
}

static char *
format_change_title (GtkListItem  *list_item,
                     CandorChange *change)
{
  return g_strdup (change != NULL ? candor_change_get_title (change) : "");
}

/* What is there now; @n_others is how many other things stood in its place, but for the figure or words of before. */
static char *
describe_changed (CandorChange *change,
                  unsigned int *n_others)
{
  const char *text = candor_change_get_text (change);

  *n_others = candor_change_get_n_gone (change);
  switch (candor_change_get_aspect (change))
    {
    case CANDOR_CHANGE_EVIDENCE:
      /* Translators: %s is a statement of the knowledge file, in the patient's language */
      return g_strdup_printf (_ ("The words are the same, but their sources, their date, their address or how urgent they are have changed: %s"),
                                 text);
    case CANDOR_CHANGE_LEFT_OUT:
      *n_others = 0;
      /* Translators: %u statements of the knowledge file */
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u thing that was said here is gone.",
                                           "%u things that were said here are gone.", candor_change_get_n_gone (change)),
                              candor_change_get_n_gone (change));
    case CANDOR_CHANGE_FIGURE:
      *n_others -= MIN (*n_others, 1);
      return g_strdup (_ ("A figure, a date, an address, a state or what it speaks for is another one."));
    case CANDOR_CHANGE_LABELS:
      *n_others -= MIN (*n_others, 1);
      return g_strdup (_ ("Fixed words of the screen and the sheet are other ones."));
    case CANDOR_CHANGE_WORDS:
    default:
      return g_strdup (g_strcmp0 (text, candor_change_get_title (change)) == 0 ? _ ("This is what it is called now.") : text);
    }
}

static char *
format_changed (CandorChange *change)
{
  unsigned int     n_others;
  g_autofree char *what = describe_changed (change, &n_others);
  g_autofree char *instead = NULL;

  if (n_others == 0)
    return g_steal_pointer (&what);
  /* Translators: what stands above this is new, where %u other statements stood */
  instead = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "It stands in place of %u thing that was said before.",
                                          "It stands in place of %u things that were said before.", n_others),
                             n_others);
  return g_strdup_printf ("%s\n%s", what, instead);
}

static char *
format_change_text (GtkListItem  *list_item,
                    CandorChange *change)
{
  const char *text = change != NULL ? candor_change_get_text (change) : NULL;

  if (change == NULL)
    return g_strdup ("");
  switch (candor_change_get_kind (change))
    {
    case CANDOR_CHANGE_GONE:
      /* Translators: %s is a note of the clinician */
      return text != NULL ? g_strdup_printf (_ ("Noted of it: %s"), text) : g_strdup (_ ("The knowledge file does not speak of this any more."));
    case CANDOR_CHANGE_NEW:
      return g_strdup (_ ("The knowledge file did not speak of this before."));
    case CANDOR_CHANGE_CHANGED:
    default:
      return format_changed (change);
    }
}

/* --- The list --- */

/* What was noted of something that has gone is shown nowhere else. */
static CandorChange *
complete (CandorDiscussion *discussion,
          CandorChange     *change)
{
  const char *id = candor_change_get_id (change);
  const char *note;

  if (candor_change_get_kind (change) != CANDOR_CHANGE_GONE || !candor_change_get_marked (change))
    return g_object_ref (change);
  note = candor_mark_get_note (candor_discussion_get_mark (discussion, id));
  return candor_change_new (CANDOR_CHANGE_GONE, id, candor_change_get_title (change), *note != '\0' ? note : NULL, TRUE);
}

/* What was talked about comes first, each in the order of the knowledge file. */
static GListModel *
list_changes (CandorDiscussion *discussion)
{
  g_autoptr (GListModel) changes = candor_discussion_list_changes (discussion);
  GListStore *store = g_list_store_new (CANDOR_TYPE_CHANGE);

  for (int marked = TRUE; marked >= FALSE; marked--)
    for (unsigned int i = 0; i < g_list_model_get_n_items (changes); i++)
      {
        g_autoptr (CandorChange) change = g_list_model_get_item (changes, i);
        g_autoptr (CandorChange) completed = complete (discussion, change);

        if (candor_change_get_marked (change) == marked)
          g_list_store_append (store, completed);
      }
  return G_LIST_MODEL (store);
}

static void
activate_cb (CandorChangesWindow *self,
             unsigned int         position)
{
  g_autoptr (CandorChange) change = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  g_autoptr (GtkWidget) kept = NULL;

  if (change == NULL || candor_change_get_kind (change) == CANDOR_CHANGE_GONE)
    return;
  kept = g_object_ref (GTK_WIDGET (self));
  gtk_window_destroy (GTK_WINDOW (self));
  g_signal_emit (self, signals[SIGNAL_SHOW], 0, candor_change_get_id (change));
}

static void
told_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  g_autoptr (GtkWidget) self = g_object_ref (widget);

  gtk_window_destroy (GTK_WINDOW (self));
  g_signal_emit (self, signals[SIGNAL_TOLD], 0);
}

static void
candor_changes_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CANDOR_TYPE_CHANGES_WINDOW);
  G_OBJECT_CLASS (candor_changes_window_parent_class)->dispose (object);
}

static void
candor_changes_window_class_init (CandorChangesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_changes_window_dispose;
  /** CandorChangesWindow::show-item: somebody wants to see that place. */
  signals[SIGNAL_SHOW] = g_signal_new ("show-item", CANDOR_TYPE_CHANGES_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                       1, G_TYPE_STRING);
  /** CandorChangesWindow::told: the patient was told of them. */
  signals[SIGNAL_TOLD] = g_signal_new ("told", CANDOR_TYPE_CHANGES_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_aid/Candor/candor-changes-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorChangesWindow, intro);
  gtk_widget_class_bind_template_child (widget_class, CandorChangesWindow, list);
  gtk_widget_class_bind_template_child (widget_class, CandorChangesWindow, selection);
  gtk_widget_class_bind_template_child (widget_class, CandorChangesWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, CandorChangesWindow, close);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, format_change_kind);
  gtk_widget_class_bind_template_callback (widget_class, format_change_classes);
  gtk_widget_class_bind_template_callback (widget_class, format_change_marked);
  gtk_widget_class_bind_template_callback (widget_class, format_change_title);
  gtk_widget_class_bind_template_callback (widget_class, format_change_text);
  gtk_widget_class_install_action (widget_class, "changes.told", NULL, told_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
candor_changes_window_init (CandorChangesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_intro (CandorChangesWindow *self,
            CandorDiscussion    *discussion)
{
  GDateTime       *saved = candor_discussion_get_saved (discussion);
  g_autofree char *when = saved != NULL ? candor_when_dup (saved) : NULL;
  g_autofree char *text = NULL;

  if (when != NULL)
    /* Translators: %s is when the discussion was saved, "yesterday at 14:05" */
    text = g_strdup_printf (_ ("Since this discussion was saved %s, the knowledge file has come to say these things otherwise. "
                               "Choose one to go there."),
                               when);
  else
    text = g_strdup (_ ("Since this discussion began, the knowledge file has come to say these things otherwise. Choose one to go there."));
  gtk_label_set_label (self->intro, text);
}

/* Another file that says the same: one sentence, and no list. */
static void
show_nothing (CandorChangesWindow *self)
{
  gtk_label_set_label (self->intro, candor_changes_window_get_nothing ());
  gtk_widget_set_visible (self->scroller, FALSE);
  gtk_window_set_default_size (GTK_WINDOW (self), -1, -1);
  gtk_window_set_focus (GTK_WINDOW (self), self->close);
}

GtkWidget *
candor_changes_window_new (GtkWindow        *parent,
                           CandorDiscussion *discussion)
{
  CandorChangesWindow *self;
  g_autoptr (GListModel) changes = NULL;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  self = g_object_new (CANDOR_TYPE_CHANGES_WINDOW, "transient-for", parent, NULL);
  changes = list_changes (discussion);
  gtk_no_selection_set_model (self->selection, changes);
  if (g_list_model_get_n_items (changes) > 0)
    show_intro (self, discussion);
  else
    show_nothing (self);
  return GTK_WIDGET (self);
}

/** candor_changes_window_get_nothing: Returns: that another knowledge file says the same, in one sentence */
const char *
candor_changes_window_get_nothing (void)
{
  return _ ("The knowledge file is another one now, but nothing was found in it that tells the patient something else.");
}
