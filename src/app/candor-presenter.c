/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening and leading the patient's window. */
#include "config.h"

#include "candor-presenter-private.h"

#include "candor-discussion-file.h"

#include <glib/gi18n.h>

/* The clinician's page has come to rest when it has not been scrolled for this long, in milliseconds. */
#define REST_TIME 160
#define NORMAL_TEXT_SIZE 150

G_DEFINE_FINAL_TYPE (CandorPresenter, candor_presenter, G_TYPE_OBJECT)

/* --- What is shown --- */

/* In the patient's language, whatever the clinician's window shows. */
static void
show_copy (CandorPresenter *self)
{
  g_autoptr (CandorPack) pack = candor_window_dup_patient_pack (self->window, FALSE);

  if (self->copy != NULL && candor_discussion_get_pack (self->copy) == pack)
    return;
  if (self->copy != NULL)
    candor_discussion_set_pack (self->copy, pack);
  else
    self->copy = candor_discussion_copy_for_patient (self->discussion, pack);
  if (self->patient != NULL)
    candor_patient_window_show (self->patient, self->copy);
}

static gboolean
update_cb (gpointer user_data)
{
  CandorPresenter *self = user_data;

  self->update_id = 0;
  if (self->copy != NULL)
    candor_discussion_follow (self->copy, self->discussion);
  return G_SOURCE_REMOVE;
}

/* A word that is typed comes letter by letter, and much of it is not for the patient. */
static void
discussion_changed_cb (CandorPresenter *self)
{
  if (self->patient != NULL && self->update_id == 0)
    self->update_id = g_idle_add (update_cb, self);
}

/* --- Where it is shown --- */

static void
follow_place (CandorPresenter *self)
{
  CandorPage *page = candor_window_get_page (self->window, candor_window_get_position (self->window));
  g_auto (CandorPlace) place = { NULL, 0, 0 };

  g_clear_handle_id (&self->place_id, g_source_remove);
  if (self->patient == NULL || self->hold || candor_page_get_section (page) == NULL)
    return;
  /* The patient looks at what is pointed at, until the clinician has gone on. */
  if (candor_presenter_sees_pointed (self))
    {
      candor_pointer_bring (self->patient_pointer);
      return;
    }
  candor_page_get_place (page, &place);
  candor_page_follow_place (candor_patient_window_get_page (self->patient), &place);
}

static gboolean
rest_cb (gpointer user_data)
{
  CandorPresenter *self = user_data;

  self->place_id = 0;
  follow_place (self);
  return G_SOURCE_REMOVE;
}

/* Who reads is not to be shaken: the patient's page goes where the clinician's has come to rest. */
static void
scrolled_cb (CandorPresenter *self)
{
  g_clear_handle_id (&self->place_id, g_source_remove);
  if (self->patient != NULL && !self->hold)
    self->place_id = g_timeout_add (REST_TIME, rest_cb, self);
}

static void
watch_scroll (CandorPresenter *self,
              GtkAdjustment   *scroll)
{
  if (self->scroll == scroll)
    return;
  if (self->scroll != NULL)
    g_signal_handlers_disconnect_by_func (self->scroll, scrolled_cb, self);
  g_set_object (&self->scroll, scroll);
  if (scroll != NULL)
    g_signal_connect_object (scroll, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

static void
tell_all (CandorPresenter *self)
{
  CandorPage    *page = candor_patient_window_get_page (self->patient);
  GHashTableIter iter;
  gpointer       id;

  if (self->questions != NULL)
    candor_page_follow (page, "questions", self->questions);
  g_hash_table_iter_init (&iter, self->open);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    candor_page_follow (page, "open", id);
}

/* --- The window --- */

static void
closed_cb (CandorPresenter *self)
{
  if (self->patient == NULL)
    return;
  self->text_size = candor_patient_window_get_text_size (self->patient);
  g_signal_handlers_disconnect_by_data (self->patient, self);
  g_clear_weak_pointer (&self->patient);
  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_handle_id (&self->place_id, g_source_remove);
  watch_scroll (self, NULL);
  candor_presenter_point_away (self);
  g_clear_object (&self->copy);
  candor_presenter_show_actions (self);
}

static unsigned int
count_monitors (CandorPresenter *self)
{
  return g_list_model_get_n_items (gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self->window))));
}

/* With one screen it takes the place of the clinician's window. With more, nobody knows which of
 * them the patient sees, and some desktops let no program choose: the user moves it there. */
static void
present (CandorPresenter *self)
{
  gboolean alone = count_monitors (self) < 2;

  candor_presenter_list_monitors (self);
  candor_patient_window_set_alone (self->patient, alone);
  if (alone)
    gtk_window_fullscreen (GTK_WINDOW (self->patient));
  else
    candor_window_show_message (self->window, _ ("Move the patient’s window to the other screen and press F11, or choose that screen in the menu beside its button."));
  gtk_window_present (GTK_WINDOW (self->patient));
}

static void
open_window (CandorPresenter *self)
{
  show_copy (self);
  g_set_weak_pointer (&self->patient, candor_patient_window_new (GTK_WINDOW (self->window), self->copy));
  candor_patient_window_set_text_size (self->patient, self->text_size);
  gtk_widget_insert_action_group (GTK_WIDGET (self->patient), "patient", self->actions);
  g_signal_connect_swapped (self->patient, "destroy", G_CALLBACK (closed_cb), self);
  candor_presenter_follow_tab (self);
  candor_presenter_show_actions (self);
  present (self);
}

void
candor_presenter_set_open (CandorPresenter *self,
                           gboolean         open)
{
  if (open == (self->patient != NULL))
    return;
  if (open)
    open_window (self);
  else
    gtk_window_destroy (GTK_WINDOW (self->patient));
}

void
candor_presenter_set_hold (CandorPresenter *self,
                           gboolean         hold)
{
  if (self->hold == hold)
    return;
  self->hold = hold;
  candor_presenter_show_actions (self);
  candor_presenter_follow_tab (self);
}

void
candor_presenter_tell (CandorPresenter *self,
                       const char      *what,
                       const char      *value)
{
  if (g_str_equal (what, "open"))
    g_hash_table_add (self->open, g_strdup (value));
  else if (g_str_equal (what, "close"))
    g_hash_table_remove (self->open, value);
  else if (g_str_equal (what, "questions"))
    {
      g_free (self->questions);
      self->questions = g_strdup (value);
    }
  if (self->patient != NULL && !self->hold)
    candor_page_follow (candor_patient_window_get_page (self->patient), what, value);
}

/* --- The class --- */

static void
candor_presenter_dispose (GObject *object)
{
  CandorPresenter *self = CANDOR_PRESENTER (object);

  candor_presenter_set_open (self, FALSE);
  watch_scroll (self, NULL);
  g_clear_object (&self->pointer);
  g_clear_object (&self->patient_pointer);
  g_clear_object (&self->actions);
  g_clear_object (&self->discussion);
  G_OBJECT_CLASS (candor_presenter_parent_class)->dispose (object);
}

static void
candor_presenter_finalize (GObject *object)
{
  CandorPresenter *self = CANDOR_PRESENTER (object);

  g_hash_table_unref (self->open);
  g_free (self->questions);
  g_free (self->pointed_id);
  G_OBJECT_CLASS (candor_presenter_parent_class)->finalize (object);
}

static void
candor_presenter_class_init (CandorPresenterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = candor_presenter_dispose;
  G_OBJECT_CLASS (klass)->finalize = candor_presenter_finalize;
}

static void
candor_presenter_init (CandorPresenter *self)
{
  self->open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->text_size = NORMAL_TEXT_SIZE;
  self->pointer = candor_pointer_new (FALSE);
  self->patient_pointer = candor_pointer_new (TRUE);
  self->pointed_order = CANDOR_POINTER_WHOLE;
}

CandorPresenter *
candor_presenter_new (CandorWindow *window)
{
  CandorPresenter *self;

  g_return_val_if_fail (CANDOR_IS_WINDOW (window), NULL);
  self = g_object_new (CANDOR_TYPE_PRESENTER, NULL);
  self->window = window;
  self->actions = candor_presenter_create_actions (self);
  gtk_widget_insert_action_group (GTK_WIDGET (window), "patient", self->actions);
  candor_presenter_watch_clicks (self);
  candor_presenter_show_actions (self);
  return self;
}

void
candor_presenter_set_discussion (CandorPresenter  *self,
                                 CandorDiscussion *discussion)
{
  g_return_if_fail (CANDOR_IS_PRESENTER (self));
  g_return_if_fail (CANDOR_IS_DISCUSSION (discussion));
  if (self->discussion != NULL)
    g_signal_handlers_disconnect_by_data (self->discussion, self);
  g_set_object (&self->discussion, discussion);
  g_hash_table_remove_all (self->open);
  g_clear_pointer (&self->questions, g_free);
  candor_presenter_point_away (self);
  /* The window knows its languages when it says where it is. */
  g_clear_object (&self->copy);
  g_signal_connect_object (discussion, "changed", G_CALLBACK (discussion_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (discussion, "notify::language", G_CALLBACK (candor_presenter_follow_tab), self, G_CONNECT_SWAPPED);
}

void
candor_presenter_follow_tab (CandorPresenter *self)
{
  CandorPage *page;

  g_return_if_fail (CANDOR_IS_PRESENTER (self));
  if (self->patient == NULL)
    return;
  show_copy (self);
  page = candor_window_get_page (self->window, candor_window_get_position (self->window));
  watch_scroll (self, candor_page_get_scroll (page));
  if (self->hold)
    return;
  if (candor_window_get_position (self->window) != candor_patient_window_get_position (self->patient))
    candor_presenter_point_away (self);
  candor_patient_window_set_position (self->patient, candor_window_get_position (self->window));
  tell_all (self);
  scrolled_cb (self);
}

CandorPatientWindow *
candor_presenter_get_patient (CandorPresenter *self)
{
  g_return_val_if_fail (CANDOR_IS_PRESENTER (self), NULL);
  return self->patient;
}
