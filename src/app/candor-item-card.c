/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One item of the pack: short first, more on demand, and what was said of it. */
#include "config.h"

#include "candor-item-card.h"

#include "candor-badge.h"
#include "candor-block-view.h"
#include "candor-bring.h"
#include "candor-caution-list.h"
#include "candor-check-button.h"
#include "candor-children.h"
#include "candor-effect-view.h"
#include "candor-marks-bar.h"
#include "candor-sides.h"
#include "candor-sources-button.h"
#include "candor-text-field.h"
#include "candor-text-label.h"
#include "candor-wrap.h"

struct _CandorItemCard
{
  GtkWidget         parent_instance;
  CandorDiscussion *discussion;
  CandorItem       *item;
  CandorMark       *mark;
  gboolean          detail_filled;
  CandorMarksBar   *marks;
  GtkWidget        *note; /* made when first wanted */

  CandorProse     *title;
  CandorWrap      *badges;
  GtkBox          *body;
  GtkRevealer     *detail_revealer;
  GtkBox          *detail;
  CandorSides     *footer;
  GtkBox          *links;
  GtkToggleButton *more;
  GtkRevealer     *note_revealer;
  GtkBox          *note_box;
};

G_DEFINE_FINAL_TYPE (CandorItemCard, candor_item_card, GTK_TYPE_WIDGET)

static CandorPack *
get_pack (CandorItemCard *self)
{
  return candor_discussion_get_pack (self->discussion);
}

static const char *
get_title (CandorItemCard *self)
{
  return candor_text_get_plain (candor_item_get_title (self->item));
}

static gboolean
has_detail (CandorItemCard *self)
{
  return candor_item_get_n_details (self->item) > 0 ||
         (CANDOR_IS_EFFECT (self->item) && candor_effect_view_has_detail (CANDOR_EFFECT (self->item)));
}

static void
fill_detail (CandorItemCard *self)
{
  if (CANDOR_IS_EFFECT (self->item))
    candor_effect_view_fill_detail (self->detail, get_pack (self), CANDOR_EFFECT (self->item));
  for (unsigned int i = 0; i < candor_item_get_n_details (self->item); i++)
    gtk_box_append (self->detail, candor_block_view_new (get_pack (self), candor_item_get_detail (self->item, i)));
  self->detail_filled = TRUE;
}

static void
more_toggled_cb (CandorItemCard *self)
{
  gboolean open = gtk_toggle_button_get_active (self->more);

  if (open && !self->detail_filled)
    fill_detail (self);
  candor_text_label_set_button (GTK_BUTTON (self->more), candor_pack_get_word (get_pack (self), open ? "card.less" : "card.more"));
  gtk_revealer_set_reveal_child (self->detail_revealer, open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
  gtk_widget_activate_action (GTK_WIDGET (self), "patient.tell", "(ss)", open ? "open" : "close", candor_item_get_id (self->item));
}

/* The note prints for the patient only where somebody has said so. */
static GtkWidget *
create_note_for_patient (CandorItemCard *self)
{
  GtkWidget *check = candor_check_button_new (candor_pack_get_word (get_pack (self), "mark.note-for-patient"));

  g_object_bind_property (self->mark, "note-for-patient", check, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  gtk_widget_add_css_class (check, "quiet");
  return check;
}

static void
create_note (CandorItemCard *self)
{
  const char      *word = candor_pack_get_word (get_pack (self), "mark.note");
  g_autofree char *name = candor_pack_dup_word (get_pack (self), "mark.name", "mark", word, "of", get_title (self), NULL);

  self->note = candor_text_field_new (self->discussion, candor_pack_get_word (get_pack (self), "mark.note-caption"), name);
  g_object_bind_property (self->mark, "note", self->note, "text", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  gtk_box_append (self->note_box, self->note);
  gtk_box_append (self->note_box, create_note_for_patient (self));
}

static void
note_open_cb (CandorItemCard *self)
{
  gboolean open = candor_marks_bar_get_note_open (self->marks);

  if (open && self->note == NULL)
    create_note (self);
  gtk_revealer_set_reveal_child (self->note_revealer, open);
  if (open && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (self->note);
}

static void
note_revealed_cb (CandorItemCard *self)
{
  if (gtk_revealer_get_child_revealed (self->note_revealer) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    candor_bring_into_view (GTK_WIDGET (self->note_box));
}

static void
toggle_discussed (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  CandorMark *mark = CANDOR_ITEM_CARD (widget)->mark;

  candor_mark_set_discussed (mark, !candor_mark_get_discussed (mark));
}

static void
toggle_concern (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  CandorMark *mark = CANDOR_ITEM_CARD (widget)->mark;

  candor_mark_set_concern (mark, !candor_mark_get_concern (mark));
}

static void
toggle_note (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  CandorMarksBar *marks = CANDOR_ITEM_CARD (widget)->marks;

  candor_marks_bar_set_note_open (marks, !candor_marks_bar_get_note_open (marks));
}

static void
toggle_more (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  CandorItemCard *self = CANDOR_ITEM_CARD (widget);

  candor_item_card_set_detail_open (self, !candor_item_card_get_detail_open (self));
}

static void
candor_item_card_dispose (GObject *object)
{
  CandorItemCard *self = CANDOR_ITEM_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CANDOR_TYPE_ITEM_CARD);
  candor_children_unparent (GTK_WIDGET (self));
  g_clear_object (&self->mark);
  g_clear_object (&self->item);
  g_clear_object (&self->discussion);
  G_OBJECT_CLASS (candor_item_card_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CANDOR_TYPE_PROSE);
  g_type_ensure (CANDOR_TYPE_SIDES);
  g_type_ensure (CANDOR_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_aid/Candor/candor-item-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorItemCard, title);
  gtk_widget_class_bind_template_child (widget_class, CandorItemCard, badges);
  gtk_widget_class_bind_template_child (widget_class, CandorItemCard, body);
  gtk_widget_class_bind_template_child (widget_class, CandorItemCard, detail_revealer);
  gtk_widget_class_bind_template_child (widget_class, CandorItemCard, detail);
  gtk_widget_class_bind_template_child (widget_class, CandorItemCard, footer);
  gtk_widget_class_bind_template_child (widget_class, CandorItemCard, links);
  gtk_widget_class_bind_template_child (widget_class, CandorItemCard, more);
  gtk_widget_class_bind_template_child (widget_class, CandorItemCard, note_revealer);
  gtk_widget_class_bind_template_child (widget_class, CandorItemCard, note_box);
  gtk_widget_class_bind_template_callback (widget_class, more_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_revealed_cb);
}

static void
candor_item_card_class_init (CandorItemCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_item_card_dispose;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "card.discussed", NULL, toggle_discussed);
  gtk_widget_class_install_action (widget_class, "card.concern", NULL, toggle_concern);
  gtk_widget_class_install_action (widget_class, "card.note", NULL, toggle_note);
  gtk_widget_class_install_action (widget_class, "card.more", NULL, toggle_more);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, 0, "card.discussed", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, 0, "card.concern", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, 0, "card.note", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, 0, "card.more", NULL);
  gtk_widget_class_set_css_name (widget_class, "itemcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
candor_item_card_init (CandorItemCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_badges (CandorItemCard *self)
{
  CandorStatement *summary = candor_item_get_summary (self->item);

  if (candor_item_get_key (self->item))
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "key");
      candor_wrap_append (self->badges, candor_badge_new ("★", candor_pack_get_word (get_pack (self), "card.key"), "key-mark"));
    }
  if (CANDOR_IS_EFFECT (self->item))
    candor_wrap_append (self->badges, candor_badge_new_severity (get_pack (self), candor_effect_get_severity (CANDOR_EFFECT (self->item))));
  else if (CANDOR_IS_JURISDICTION (self->item))
    candor_wrap_append (self->badges, candor_badge_new_status (get_pack (self), CANDOR_JURISDICTION (self->item)));
  if (summary != NULL && !CANDOR_IS_EFFECT (self->item))
    candor_wrap_append (self->badges, candor_badge_new_level (candor_statement_get_level (summary)));
}

/* How many publishers stand behind a statement beside the first. */
static unsigned int
count_others (CandorStatement *statement)
{
  g_autoptr (GHashTable) publishers = g_hash_table_new (g_str_hash, g_str_equal);

  for (unsigned int i = 0; i < candor_statement_get_n_sources (statement); i++)
    {
      CandorText *publisher = candor_source_get_publisher (candor_statement_get_source (statement, i));

      g_hash_table_add (publishers, (gpointer) candor_text_get_plain (publisher));
    }
  return g_hash_table_size (publishers) - 1;
}

/* "US FDA and 2 more · as of 6 December 2019" */
static char *
dup_origin (CandorItemCard  *self,
            CandorStatement *statement)
{
  const char      *publisher = candor_text_get_plain (candor_source_get_publisher (candor_statement_get_source (statement, 0)));
  unsigned int     n_others = count_others (statement);
  g_autofree char *date = NULL;

  if (candor_statement_get_as_of (statement).year == 0)
    return n_others == 0 ? g_strdup (publisher) : candor_pack_dup_word_n (get_pack (self), "card.origin-more", n_others, "publisher", publisher, NULL);
  date = candor_format_date (candor_pack_get_format (get_pack (self)), candor_statement_get_as_of (statement));
  if (n_others == 0)
    return candor_pack_dup_word (get_pack (self), "card.origin-dated", "publisher", publisher, "date", date, NULL);
  return candor_pack_dup_word_n (get_pack (self), "card.origin-more-dated", n_others, "publisher", publisher, "date", date, NULL);
}

/* A country's status is as good as the day it was looked at. */
static char *
dup_checked (CandorItemCard *self)
{
  CandorDate       checked = candor_jurisdiction_get_checked (CANDOR_JURISDICTION (self->item));
  g_autofree char *date = candor_format_date (candor_pack_get_format (get_pack (self)), checked);

  return candor_pack_dup_word (get_pack (self), "reg.checked", "date", date, NULL);
}

static void
fill_body (CandorItemCard *self)
{
  CandorStatement *summary = candor_item_get_summary (self->item);

  if (summary != NULL)
    {
      g_autofree char *origin = CANDOR_IS_JURISDICTION (self->item) ? dup_checked (self) : dup_origin (self, summary);

      gtk_box_append (self->body, candor_text_label_new (get_pack (self), candor_statement_get_text (summary), "summary"));
      gtk_box_append (self->body, candor_text_label_new_plain (origin, "quiet"));
    }
  gtk_box_append (self->body, candor_caution_list_new (self->discussion, candor_item_get_id (self->item)));
  if (CANDOR_IS_EFFECT (self->item))
    candor_effect_view_fill (self->body, get_pack (self), CANDOR_EFFECT (self->item));
  for (unsigned int i = 0; i < candor_item_get_n_blocks (self->item); i++)
    gtk_box_append (self->body, candor_block_view_new (get_pack (self), candor_item_get_block (self->item, i)));
}

static GtkWidget *
create_sources (CandorItemCard *self)
{
  g_autoptr (GPtrArray) statements = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (statements, g_object_ref (candor_item_get_summary (self->item)));
  if (CANDOR_IS_EFFECT (self->item))
    g_ptr_array_add (statements, g_object_ref (candor_frequency_get_statement (candor_effect_get_frequency (CANDOR_EFFECT (self->item)))));
  return candor_sources_button_new (get_pack (self), statements, get_title (self));
}

static void
add_marks (CandorItemCard *self)
{
  self->marks = CANDOR_MARKS_BAR (candor_marks_bar_new (get_pack (self), self->mark, get_title (self)));
  gtk_widget_set_hexpand (GTK_WIDGET (self->marks), TRUE);
  gtk_widget_insert_after (GTK_WIDGET (self->marks), GTK_WIDGET (self->footer), NULL);
  g_signal_connect_object (self->marks, "notify::note-open", G_CALLBACK (note_open_cb), self, G_CONNECT_SWAPPED);
  candor_marks_bar_set_note_open (self->marks, *candor_mark_get_note (self->mark) != '\0');
}

/* A patient who reads on a screen of their own neither marks nor writes there. */
static void
leave_marks_out (CandorItemCard *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.discussed", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.concern", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.note", FALSE);
}

static void
fill_footer (CandorItemCard *self)
{
  g_autofree char *name = candor_pack_dup_word (get_pack (self), "mark.name", "mark", candor_pack_get_word (get_pack (self), "card.more"),
                                                "of", get_title (self), NULL);

  if (candor_discussion_get_for_patient (self->discussion))
    leave_marks_out (self);
  else
    add_marks (self);
  gtk_widget_set_visible (GTK_WIDGET (self->more), has_detail (self));
  candor_text_label_set_button (GTK_BUTTON (self->more), candor_pack_get_word (get_pack (self), "card.more"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (candor_item_get_summary (self->item) != NULL)
    gtk_box_append (self->links, create_sources (self));
}

static void
describe (CandorItemCard *self,
          unsigned int    index,
          unsigned int    n_items)
{
  CandorFormat    *format = candor_pack_get_format (get_pack (self));
  CandorStatement *summary = candor_item_get_summary (self->item);
  g_autofree char *n = candor_format_number (format, index + 1);
  g_autofree char *total = candor_format_number (format, n_items);
  g_autofree char *name = candor_pack_dup_word (get_pack (self), "card.name", "of", get_title (self), "n", n, "total", total, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, n_items > 1 ? name : get_title (self), -1);
  if (summary != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    candor_text_get_plain (candor_statement_get_text (summary)), -1);
}

GtkWidget *
candor_item_card_new (CandorDiscussion *discussion,
                      CandorItem       *item,
                      unsigned int      index,
                      unsigned int      n_items)
{
  CandorItemCard *self;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  g_return_val_if_fail (CANDOR_IS_ITEM (item), NULL);
  self = g_object_new (CANDOR_TYPE_ITEM_CARD, NULL);
  self->discussion = g_object_ref (discussion);
  self->item = g_object_ref (item);
  self->mark = g_object_ref (candor_discussion_get_mark (discussion, candor_item_get_id (item)));
  candor_text_label_set_text (self->title, get_pack (self), candor_item_get_title (item));
  show_badges (self);
  fill_body (self);
  fill_footer (self);
  describe (self, index, n_items);
  return GTK_WIDGET (self);
}

CandorItem *
candor_item_card_get_item (CandorItemCard *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM_CARD (self), NULL);
  return self->item;
}

gboolean
candor_item_card_get_detail_open (CandorItemCard *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM_CARD (self), FALSE);
  return gtk_toggle_button_get_active (self->more);
}

void
candor_item_card_set_detail_open (CandorItemCard *self,
                                  gboolean        detail_open)
{
  g_return_if_fail (CANDOR_IS_ITEM_CARD (self));
  if (has_detail (self))
    gtk_toggle_button_set_active (self->more, detail_open);
}
