/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a passphrase is typed. */
#include "config.h"

#include "candor-passphrase-window.h"

#include <glib/gi18n.h>
#include <string.h>

struct _CandorPassphraseWindow
{
  GtkWindow    parent_instance;
  GTask       *task;   /* NULL once it was answered */
  GBytes      *sealed; /* NULL: a new passphrase is chosen */
  gboolean     busy;   /* a key is being made */
  GtkLabel    *question;
  GtkLabel    *body;
  GtkEditable *first;
  GtkWidget   *again_box;
  GtkEditable *again;
  GtkLabel    *complaint;
  GtkSpinner  *spinner;
  GtkButton   *accept;
};

G_DEFINE_FINAL_TYPE (CandorPassphraseWindow, candor_passphrase_window, GTK_TYPE_WINDOW)

/**
 * Opened:
 * @key: what was made of the passphrase
 * @plain: (nullable): what it opened
 */
typedef struct
{
  CandorSealKey *key;
  GBytes        *plain;
} Opened;

static void
free_opened (gpointer data)
{
  Opened *opened = data;

  g_clear_pointer (&opened->key, candor_seal_key_unref);
  g_clear_pointer (&opened->plain, g_bytes_unref);
  g_free (opened);
}

/**
 * Trial:
 * @passphrase: what was typed; wiped before it is freed
 * @sealed: (nullable): what it is to open
 */
typedef struct
{
  char   *passphrase;
  GBytes *sealed;
} Trial;

static void
free_trial (gpointer data)
{
  Trial *trial = data;

  explicit_bzero (trial->passphrase, strlen (trial->passphrase));
  g_free (trial->passphrase);
  g_clear_pointer (&trial->sealed, g_bytes_unref);
  g_free (trial);
}

/* --- Making the key --- */

static void
try_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Trial  *trial = data;
  Opened *opened = g_new0 (Opened, 1);
  GError *error = NULL;

  if (trial->sealed == NULL)
    opened->key = candor_seal_key_new (trial->passphrase, &error);
  else
    opened->key = candor_seal_key_open (trial->sealed, trial->passphrase, &error);
  if (opened->key != NULL && trial->sealed != NULL)
    opened->plain = candor_unseal (opened->key, trial->sealed, &error);
  if (error == NULL)
    {
      g_task_return_pointer (task, opened, free_opened);
      return;
    }
  free_opened (opened);
  g_task_return_error (task, error);
}

static void
set_busy (CandorPassphraseWindow *self,
          gboolean                busy)
{
  self->busy = busy;
  gtk_editable_set_editable (self->first, !busy);
  gtk_editable_set_editable (self->again, !busy);
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "passphrase.accept", !busy);
}

static void
complain (CandorPassphraseWindow *self,
          const char             *text)
{
  gtk_label_set_label (self->complaint, text);
  gtk_widget_set_visible (GTK_WIDGET (self->complaint), *text != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->first), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
tried_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (CandorPassphraseWindow) self = user_data;
  GError *error = NULL;
  Opened *opened = g_task_propagate_pointer (G_TASK (result), &error);

  if (self->task == NULL)
    {
      g_clear_pointer (&opened, free_opened);
      g_clear_error (&error);
      return;
    }
  set_busy (self, FALSE);
  if (g_error_matches (error, CANDOR_SEAL_ERROR, CANDOR_SEAL_ERROR_PASSPHRASE))
    {
      g_clear_error (&error);
      complain (self, _ ("That is not the passphrase. Mind capital letters and the keyboard's language."));
      gtk_widget_grab_focus (GTK_WIDGET (self->first));
      gtk_editable_select_region (self->first, 0, -1);
      return;
    }
  if (opened != NULL)
    g_task_return_pointer (self->task, opened, free_opened);
  else
    g_task_return_error (self->task, error);
  g_clear_object (&self->task);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* --- The window --- */

static gboolean
are_same (CandorPassphraseWindow *self)
{
  return self->sealed != NULL || g_str_equal (gtk_editable_get_text (self->first), gtk_editable_get_text (self->again));
}

static void
accept_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  CandorPassphraseWindow *self = CANDOR_PASSPHRASE_WINDOW (widget);
  const char             *passphrase = gtk_editable_get_text (self->first);
  g_autoptr (GTask) trying = NULL;
  Trial *trial;

  if (*passphrase == '\0')
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->first));
      return;
    }
  if (!are_same (self))
    {
      complain (self, _ ("The two are not the same. Type the passphrase again."));
      gtk_widget_grab_focus (GTK_WIDGET (self->again));
      gtk_editable_select_region (self->again, 0, -1);
      return;
    }
  complain (self, "");
  trial = g_new0 (Trial, 1);
  trial->passphrase = g_strdup (passphrase);
  trial->sealed = self->sealed != NULL ? g_bytes_ref (self->sealed) : NULL;
  /* The thread may let go of its task last, and must not take the window apart then. */
  trying = g_task_new (NULL, NULL, tried_cb, g_object_ref (self));
  g_task_set_task_data (trying, trial, free_trial);
  set_busy (self, TRUE);
  g_task_run_in_thread (trying, try_in_thread);
}

static void
activate_cb (CandorPassphraseWindow *self)
{
  /* Enter goes on to the second field, and from there ahead. */
  if (self->sealed == NULL && *gtk_editable_get_text (self->again) == '\0')
    gtk_widget_grab_focus (GTK_WIDGET (self->again));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "passphrase.accept", NULL);
}

static void
cancel (CandorPassphraseWindow *self)
{
  if (self->task != NULL)
    g_task_return_new_error (self->task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "No passphrase was given");
  g_clear_object (&self->task);
}

/* Also while a key is being made, which keeps the window alive until it is done: longer than the one
 * that asked for it, perhaps. */
static gboolean
candor_passphrase_window_close_request (GtkWindow *window)
{
  cancel (CANDOR_PASSPHRASE_WINDOW (window));
  gtk_window_set_transient_for (window, NULL);
  return GTK_WINDOW_CLASS (candor_passphrase_window_parent_class)->close_request (window);
}

static void
candor_passphrase_window_dispose (GObject *object)
{
  CandorPassphraseWindow *self = CANDOR_PASSPHRASE_WINDOW (object);

  cancel (self);
  g_clear_pointer (&self->sealed, g_bytes_unref);
  G_OBJECT_CLASS (candor_passphrase_window_parent_class)->dispose (object);
}

static void
candor_passphrase_window_class_init (CandorPassphraseWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_passphrase_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = candor_passphrase_window_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_aid/Candor/candor-passphrase-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorPassphraseWindow, question);
  gtk_widget_class_bind_template_child (widget_class, CandorPassphraseWindow, body);
  gtk_widget_class_bind_template_child (widget_class, CandorPassphraseWindow, first);
  gtk_widget_class_bind_template_child (widget_class, CandorPassphraseWindow, again_box);
  gtk_widget_class_bind_template_child (widget_class, CandorPassphraseWindow, again);
  gtk_widget_class_bind_template_child (widget_class, CandorPassphraseWindow, complaint);
  gtk_widget_class_bind_template_child (widget_class, CandorPassphraseWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, CandorPassphraseWindow, accept);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "passphrase.accept", NULL, accept_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
candor_passphrase_window_init (CandorPassphraseWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static CandorPassphraseWindow *
create_window (GtkWindow  *parent,
               GTask      *task,
               GBytes     *sealed,
               const char *question,
               const char *body,
               const char *accept)
{
  CandorPassphraseWindow *self = g_object_new (CANDOR_TYPE_PASSPHRASE_WINDOW, "transient-for", parent, "title", question, NULL);

  self->task = task;
  self->sealed = sealed != NULL ? g_bytes_ref (sealed) : NULL;
  gtk_label_set_label (self->question, question);
  gtk_label_set_label (self->body, body);
  gtk_button_set_label (self->accept, accept);
  gtk_widget_set_visible (self->again_box, sealed == NULL);
  return self;
}

/* --- What others call --- */

void
candor_passphrase_choose_async (GtkWindow          *parent,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  GTask *task;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  task = g_task_new (parent, NULL, callback, user_data);
  g_task_set_source_tag (task, candor_passphrase_choose_async);
  gtk_window_present (GTK_WINDOW (
    create_window (parent, task, NULL, _ ("Choose a passphrase"), _ ("It cannot be recovered: without it nobody can open this discussion again. Several words that you can remember are best."), _ ("Save"))));
}

CandorSealKey *
candor_passphrase_choose_finish (GAsyncResult *result,
                                 GError      **error)
{
  Opened        *opened;
  CandorSealKey *key;

  g_return_val_if_fail (g_async_result_is_tagged (result, candor_passphrase_choose_async), NULL);
  opened = g_task_propagate_pointer (G_TASK (result), error);
  if (opened == NULL)
    return NULL;
  key = g_steal_pointer (&opened->key);
  free_opened (opened);
  return key;
}

void
candor_passphrase_open_async (GtkWindow          *parent,
                              const char         *what,
                              GBytes             *sealed,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  GTask *task;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (what != NULL);
  g_return_if_fail (sealed != NULL);
  task = g_task_new (parent, NULL, callback, user_data);
  g_task_set_source_tag (task, candor_passphrase_open_async);
  gtk_window_present (GTK_WINDOW (create_window (parent, task, sealed, _ ("Type the passphrase"), what, _ ("Open"))));
}

GBytes *
candor_passphrase_open_finish (GAsyncResult   *result,
                               CandorSealKey **key,
                               GError        **error)
{
  Opened *opened;
  GBytes *plain;

  g_return_val_if_fail (g_async_result_is_tagged (result, candor_passphrase_open_async), NULL);
  opened = g_task_propagate_pointer (G_TASK (result), error);
  if (opened == NULL)
    return NULL;
  *key = g_steal_pointer (&opened->key);
  plain = g_steal_pointer (&opened->plain);
  free_opened (opened);
  return plain;
}
