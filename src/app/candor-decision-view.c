/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the patient stands. */
#include "config.h"

#include "candor-decision-view.h"

#include "candor-check-button.h"
#include "candor-entry.h"
#include "candor-limit.h"
#include "candor-popover.h"
#include "candor-room.h"
#include "candor-sides.h"
#include "candor-text-field.h"
#include "candor-text-label.h"
#include "candor-tooltip.h"

#include <glib/gi18n.h>

#define MIN_CHARS 24

/* A radio button holds while the decision says its choice; the last one stands for none. */
static gboolean
is_chosen (GBinding     *binding,
           const GValue *from,
           GValue       *to,
           gpointer      id)
{
  g_value_set_boolean (to, g_strcmp0 (g_value_get_string (from), id) == 0);
  return TRUE;
}

static gboolean
choose (GBinding     *binding,
        const GValue *from,
        GValue       *to,
        gpointer      id)
{
  if (!g_value_get_boolean (from))
    return FALSE;
  g_value_set_string (to, id);
  return TRUE;
}

static GtkWidget *
append_choice (GtkBox         *box,
               CandorDecision *decision,
               GtkWidget      *group,
               const char     *id,
               const char     *label)
{
  GtkWidget *radio = candor_check_button_new_radio (label, GTK_CHECK_BUTTON (group));

  g_object_bind_property_full (decision, "choice", radio, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE,
                               is_chosen, choose, g_strdup (id), g_free);
  gtk_widget_add_css_class (radio, "circumstance");
  gtk_box_append (box, radio);
  return radio;
}

static void
append_choices (GtkBox           *box,
                CandorDiscussion *discussion)
{
  CandorPack     *pack = candor_discussion_get_pack (discussion);
  CandorSection  *section = candor_pack_get_section (pack, CANDOR_TAB_VALUES);
  CandorDecision *decision = candor_discussion_get_decision (discussion);
  GtkWidget      *group = NULL;

  for (unsigned int i = 0; i < candor_section_get_n_notes (section, CANDOR_NOTE_CHOICE); i++)
    {
      const CandorNote *choice = candor_section_get_note (section, CANDOR_NOTE_CHOICE, i);
      GtkWidget        *radio = append_choice (box, decision, group, choice->id, candor_text_get_plain (choice->title));

      group = group != NULL ? group : radio;
    }
  append_choice (box, decision, group, "", candor_pack_get_word (pack, "decision.none"));
}

/* --- What goes with it --- */

static GtkWidget *
create_entry (CandorDecision *decision,
              const char     *property,
              const char     *caption)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *entry = candor_entry_new ();

  gtk_box_append (GTK_BOX (box), candor_text_label_new_plain (caption, "field-caption"));
  gtk_box_append (GTK_BOX (box), entry);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, caption, -1);
  candor_limit_entry (GTK_EDITABLE (entry), CANDOR_ROOM_NAME);
  candor_entry_bind (GTK_EDITABLE (entry), G_OBJECT (decision), property);
  return box;
}

static void
day_selected_cb (GtkCalendar    *calendar,
                 CandorDecision *decision)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  g_autofree char *text = g_date_time_format (day, "%Y-%m-%d");
  GtkWidget       *popover = gtk_widget_get_ancestor (GTK_WIDGET (calendar), GTK_TYPE_POPOVER);

  g_object_set (decision, "back-on", text, NULL);
  gtk_popover_popdown (GTK_POPOVER (popover));
}

/* The day that was chosen before, else today. */
static void
select_day (GtkCalendar    *calendar,
            CandorDecision *decision)
{
  CandorDate date;
  g_autoptr (GDateTime) day = NULL;

  if (!candor_decision_get_back_on (decision, &date))
    return;
  day = g_date_time_new_local ((int) date.year, MAX ((int) date.month, 1), MAX ((int) date.day, 1), 0, 0, 0);
  if (day != NULL)
    gtk_calendar_select_day (calendar, day);
}

static void
open_calendar_cb (GtkWidget      *button,
                  CandorDecision *decision)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *calendar = gtk_calendar_new ();

  select_day (GTK_CALENDAR (calendar), decision);
  g_signal_connect_object (calendar, "day-selected", G_CALLBACK (day_selected_cb), decision, 0);
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  candor_popover_open (GTK_POPOVER (popover), button);
}

static GtkWidget *
create_calendar_button (CandorDecision *decision,
                        const char     *caption)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("x-office-calendar-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_END);
  candor_tooltip_set (button, caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Choose the day in a calendar"), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (open_calendar_cb), decision, 0);
  return button;
}

/* The day in the pack's words below the entry, once it is a day. */
static void
show_day (CandorDecision *decision,
          GParamSpec     *pspec,
          CandorProse    *label)
{
  CandorPack      *pack = g_object_get_data (G_OBJECT (label), "pack");
  CandorDate       date;
  g_autofree char *text = NULL;

  if (candor_decision_get_back_on (decision, &date))
    text = candor_format_date (candor_pack_get_format (pack), date);
  else if (!candor_fields_is_blank (CANDOR_FIELDS (decision), CANDOR_DECISION_BACK_ON))
    text = g_strdup (candor_pack_get_word (pack, "decision.no-day"));
  candor_prose_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static GtkWidget *
create_day (CandorPack     *pack,
            CandorDecision *decision)
{
  const char *caption = candor_pack_get_word (pack, "decision.back-on");
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget  *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget  *label = candor_text_label_new_plain ("", "quiet");

  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (line), create_entry (decision, "back-on", caption));
  gtk_box_append (GTK_BOX (line), create_calendar_button (decision, caption));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), label);
  g_object_set_data_full (G_OBJECT (label), "pack", g_object_ref (pack), g_object_unref);
  g_signal_connect_object (decision, "notify::back-on", G_CALLBACK (show_day), label, 0);
  show_day (decision, NULL, CANDOR_PROSE (label));
  return box;
}

static GtkWidget *
create_note (CandorDiscussion *discussion)
{
  const char *caption = candor_pack_get_word (candor_discussion_get_pack (discussion), "decision.note");
  GtkWidget  *note = candor_text_field_new (discussion, caption, caption);

  g_object_bind_property (candor_discussion_get_decision (discussion), "note", note, "text", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  return note;
}

/* Who decides is asked for with the choice that says so, or where it is written already. */
static gboolean
wants_proxy (CandorDiscussion *discussion)
{
  CandorFields     *decision = CANDOR_FIELDS (candor_discussion_get_decision (discussion));
  const CandorNote *choice = candor_discussion_find_choice (discussion);

  return (choice != NULL && g_strcmp0 (choice->kind, "proxy") == 0) ||
         !candor_fields_is_blank (decision, CANDOR_DECISION_PROXY_NAME) ||
         !candor_fields_is_blank (decision, CANDOR_DECISION_PROXY_ROLE);
}

static void
show_proxy_cb (GtkWidget        *proxy,
               CandorDiscussion *discussion)
{
  gtk_widget_set_visible (proxy, wants_proxy (discussion));
}

static GtkWidget *
create_proxy (CandorDiscussion *discussion)
{
  CandorPack     *pack = candor_discussion_get_pack (discussion);
  CandorDecision *decision = candor_discussion_get_decision (discussion);
  GtkWidget      *sides = candor_sides_new (12, MIN_CHARS);

  candor_sides_append (CANDOR_SIDES (sides), create_entry (decision, "proxy-name", candor_pack_get_word (pack, "decision.proxy-name")));
  candor_sides_append (CANDOR_SIDES (sides), create_entry (decision, "proxy-role", candor_pack_get_word (pack, "decision.proxy-role")));
  g_signal_connect_object (discussion, "changed", G_CALLBACK (show_proxy_cb), sides, G_CONNECT_SWAPPED);
  show_proxy_cb (sides, discussion);
  return sides;
}

GtkWidget *
candor_decision_view_new (CandorDiscussion *discussion)
{
  CandorDecision *decision;
  CandorPack     *pack;
  GtkWidget      *card, *sides, *choices, *more;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  decision = candor_discussion_get_decision (discussion);
  pack = candor_discussion_get_pack (discussion);
  card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  sides = candor_sides_new (30, MIN_CHARS);
  choices = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  more = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_set_hexpand (choices, TRUE);
  gtk_widget_set_hexpand (more, TRUE);
  append_choices (GTK_BOX (choices), discussion);
  gtk_box_append (GTK_BOX (more), create_note (discussion));
  gtk_box_append (GTK_BOX (more), create_day (pack, decision));
  gtk_box_append (GTK_BOX (more), create_proxy (discussion));
  candor_sides_append (CANDOR_SIDES (sides), choices);
  candor_sides_append (CANDOR_SIDES (sides), more);
  gtk_box_append (GTK_BOX (card), sides);
  return card;
}
