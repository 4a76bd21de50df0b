/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What speaks for and against each option, to this patient. */
#include "config.h"

#include "candor-fit-view.h"

#include "candor-children.h"
#include "candor-sides.h"
#include "candor-text-label.h"

#define MIN_CHARS 30

struct _CandorFitView
{
  GtkWidget         parent_instance;
  CandorDiscussion *discussion;
  char             *shown; /* what is shown now, as a string */
};

G_DEFINE_FINAL_TYPE (CandorFitView, candor_fit_view, GTK_TYPE_WIDGET)

static CandorPack *
get_pack (CandorFitView *self)
{
  return candor_discussion_get_pack (self->discussion);
}

/* The words for the weight stay in one line. */
static char *
dup_line (CandorFitView *self,
          CandorWeight  *weight)
{
  g_autofree char *id = g_strdup_printf ("weight.%u", candor_weight_get_weight (weight));
  g_autoptr (GString) words = g_string_new (candor_pack_get_word (get_pack (self), id));

  g_string_replace (words, " ", "\u00a0", 0);
  return candor_pack_dup_word (get_pack (self), "fit.line",
                               "value", candor_discussion_get_weight_title (self->discussion, weight),
                               "weight", words->str, NULL);
}

static GtkWidget *
create_side (CandorFitView *self,
             CandorItem    *option,
             CandorFit      fit)
{
  g_autoptr (GPtrArray) weights = candor_discussion_list_fit (self->discussion, candor_item_get_id (option), fit);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (box, "aspect");
  gtk_widget_add_css_class (box, fit == CANDOR_FIT_FOR ? "good" : "warning");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box),
                  candor_text_label_new_plain (candor_pack_get_word (get_pack (self), fit == CANDOR_FIT_FOR ? "fit.for" : "fit.against"), "voice-title"));
  for (unsigned int i = 0; i < weights->len; i++)
    {
      g_autofree char *line = dup_line (self, g_ptr_array_index (weights, i));

      gtk_box_append (GTK_BOX (box), candor_text_label_new_plain (line, "detail"));
    }
  if (weights->len == 0)
    gtk_box_append (GTK_BOX (box), candor_text_label_new_plain (candor_pack_get_word (get_pack (self), "fit.nothing"), "quiet"));
  return box;
}

static GtkWidget *
create_option (CandorFitView *self,
               CandorItem    *option)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *sides = candor_sides_new (18, MIN_CHARS);

  gtk_box_append (GTK_BOX (box), candor_text_label_new (get_pack (self), candor_item_get_title (option), "statement"));
  candor_sides_append (CANDOR_SIDES (sides), create_side (self, option, CANDOR_FIT_FOR));
  candor_sides_append (CANDOR_SIDES (sides), create_side (self, option, CANDOR_FIT_AGAINST));
  gtk_box_append (GTK_BOX (box), sides);
  return box;
}

static void
append_side (CandorFitView *self,
             GString       *text,
             const char    *option_id,
             CandorFit      fit)
{
  g_autoptr (GPtrArray) weights = candor_discussion_list_fit (self->discussion, option_id, fit);

  for (unsigned int i = 0; i < weights->len; i++)
    {
      g_autofree char *line = dup_line (self, g_ptr_array_index (weights, i));

      g_string_append_printf (text, "%d %s\n", fit, line);
    }
}

/* Empty where nothing that matters speaks for or against anything. */
static char *
dup_shown (CandorFitView *self,
           GPtrArray     *options)
{
  g_autoptr (GString) fits = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (unsigned int i = 0; i < options->len; i++)
    {
      const char *id = candor_item_get_id (g_ptr_array_index (options, i));

      g_string_append_printf (text, "%s\n", id);
      append_side (self, fits, id, CANDOR_FIT_FOR);
      append_side (self, fits, id, CANDOR_FIT_AGAINST);
      g_string_append (text, fits->str);
    }
  return g_strdup (fits->len > 0 ? text->str : "");
}

static void
append (CandorFitView *self,
        GtkWidget     *child)
{
  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

static void
update (CandorFitView *self)
{
  g_autoptr (GPtrArray) options = candor_discussion_list_options (self->discussion);
  g_autofree char *now = dup_shown (self, options);

  if (g_strcmp0 (now, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&now);
  candor_children_unparent (GTK_WIDGET (self));
  if (*self->shown == '\0')
    {
      append (self, candor_text_label_new_plain (candor_pack_get_word (get_pack (self), "fit.none"), "detail"));
      return;
    }
  for (unsigned int i = 0; i < options->len; i++)
    append (self, create_option (self, g_ptr_array_index (options, i)));
}

static void
candor_fit_view_dispose (GObject *object)
{
  CandorFitView *self = CANDOR_FIT_VIEW (object);

  candor_children_unparent (GTK_WIDGET (self));
  g_clear_object (&self->discussion);
  G_OBJECT_CLASS (candor_fit_view_parent_class)->dispose (object);
}

static void
candor_fit_view_finalize (GObject *object)
{
  g_free (CANDOR_FIT_VIEW (object)->shown);
  G_OBJECT_CLASS (candor_fit_view_parent_class)->finalize (object);
}

static void
candor_fit_view_class_init (CandorFitViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_fit_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = candor_fit_view_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
candor_fit_view_init (CandorFitView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 18);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
}

GtkWidget *
candor_fit_view_new (CandorDiscussion *discussion)
{
  CandorFitView *self;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  self = g_object_new (CANDOR_TYPE_FIT_VIEW, NULL);
  self->discussion = g_object_ref (discussion);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, candor_pack_get_word (get_pack (self), "values.fit"), -1);
  g_signal_connect_object (discussion, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
