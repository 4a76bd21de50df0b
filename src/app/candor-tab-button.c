/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One tab: title, progress, and the same in words for those who do not see it. */
#include "config.h"

#include "candor-tab-button.h"

#include "candor-tab-face.h"

struct _CandorTabButton
{
  GtkButton         parent_instance;
  CandorDiscussion *discussion;
  CandorSection    *section; /* NULL: Summary */
  GtkWidget        *title;
  GtkWidget        *count;
  gboolean          selected;
};

enum
{
  PROP_DISCUSSION = 1,
  PROP_SECTION,
  PROP_SELECTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorTabButton, candor_tab_button, GTK_TYPE_BUTTON)

static void
show_count (CandorTabButton *self,
            const char      *count,
            const char      *spoken,
            gboolean         done)
{
  const char      *title = candor_tab_button_get_title (self);
  g_autofree char *name = spoken != NULL ? g_strdup_printf ("%s, %s", title, spoken) : g_strdup (title);

  gtk_label_set_label (GTK_LABEL (self->count), count);
  gtk_widget_set_visible (self->count, count[0] != '\0');
  if (done)
    gtk_widget_add_css_class (self->count, "done");
  else
    gtk_widget_remove_css_class (self->count, "done");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Questions are ticked, not discussed; there is no total to reach. */
static void
show_ticked (CandorTabButton *self)
{
  CandorPack      *pack = candor_discussion_get_pack (self->discussion);
  unsigned int     n_ticked = candor_discussion_count_ticked (self->discussion);
  g_autofree char *count = candor_format_number (candor_pack_get_format (pack), n_ticked);
  g_autofree char *spoken = candor_pack_dup_word_n (pack, "tab.ticked", n_ticked, NULL);

  show_count (self, n_ticked > 0 ? count : "", n_ticked > 0 ? spoken : NULL, FALSE);
}

static void
show_discussed (CandorTabButton *self)
{
  CandorPack      *pack = candor_discussion_get_pack (self->discussion);
  CandorFormat    *format = candor_pack_get_format (pack);
  unsigned int     n_items = candor_discussion_count_items (self->discussion, self->section);
  unsigned int     n_discussed = candor_discussion_count_discussed (self->discussion, self->section);
  g_autofree char *done = candor_format_number (format, n_discussed);
  g_autofree char *total = candor_format_number (format, n_items);
  g_autofree char *count = candor_pack_dup_word (pack, "tab.progress", "done", done, "total", total, NULL);
  g_autofree char *spoken = candor_pack_dup_word (pack, "tab.discussed", "done", done, "total", total, NULL);

  if (n_items == 0)
    show_count (self, "", NULL, FALSE);
  else if (n_discussed >= n_items)
    show_count (self, "✓", candor_pack_get_word (pack, "tab.all-discussed"), TRUE);
  else
    show_count (self, count, spoken, FALSE);
}

static void
refresh (CandorTabButton *self)
{
  if (self->section == NULL)
    show_count (self, "", NULL, FALSE);
  else if (candor_section_get_tab (self->section) == CANDOR_TAB_QUESTIONS)
    show_ticked (self);
  else
    show_discussed (self);
}

static void
show_title (CandorTabButton *self)
{
  const char *title;

  if (self->section != NULL)
    title = candor_text_get_plain (candor_section_get_title (self->section));
  else
    title = candor_pack_get_word (candor_discussion_get_pack (self->discussion), "tab.summary");
  gtk_label_set_label (GTK_LABEL (self->title), title);
}

static void
candor_tab_button_constructed (GObject *object)
{
  CandorTabButton *self = CANDOR_TAB_BUTTON (object);

  G_OBJECT_CLASS (candor_tab_button_parent_class)->constructed (object);
  show_title (self);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, FALSE, -1);
  g_signal_connect_object (self->discussion, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
candor_tab_button_dispose (GObject *object)
{
  CandorTabButton *self = CANDOR_TAB_BUTTON (object);

  g_clear_object (&self->section);
  g_clear_object (&self->discussion);
  G_OBJECT_CLASS (candor_tab_button_parent_class)->dispose (object);
}

static void
candor_tab_button_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  CandorTabButton *self = CANDOR_TAB_BUTTON (object);

  switch (id)
    {
    case PROP_DISCUSSION:
      g_value_set_object (value, self->discussion);
      break;
    case PROP_SECTION:
      g_value_set_object (value, self->section);
      break;
    case PROP_SELECTED:
      g_value_set_boolean (value, candor_tab_button_get_selected (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
candor_tab_button_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  CandorTabButton *self = CANDOR_TAB_BUTTON (object);

  switch (id)
    {
    case PROP_DISCUSSION:
      self->discussion = g_value_dup_object (value);
      break;
    case PROP_SECTION:
      g_set_object (&self->section, g_value_get_object (value));
      break;
    case PROP_SELECTED:
      candor_tab_button_set_selected (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
candor_tab_button_class_init (CandorTabButtonClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = candor_tab_button_constructed;
  object_class->dispose = candor_tab_button_dispose;
  object_class->get_property = candor_tab_button_get_property;
  object_class->set_property = candor_tab_button_set_property;

  /** CandorTabButton:discussion: whose marks are counted. */
  properties[PROP_DISCUSSION] =
    g_param_spec_object ("discussion", NULL, NULL, CANDOR_TYPE_DISCUSSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /** CandorTabButton:section: (nullable): the section behind the tab; `NULL` for Summary. */
  properties[PROP_SECTION] =
    g_param_spec_object ("section", NULL, NULL, CANDOR_TYPE_SECTION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /** CandorTabButton:selected: whether its page is the one shown. */
  properties[PROP_SELECTED] =
    g_param_spec_boolean ("selected", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TAB);
}

static void
candor_tab_button_init (CandorTabButton *self)
{
  self->title = gtk_label_new (NULL);
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "count");
  gtk_button_set_child (GTK_BUTTON (self), candor_tab_face_new (self->title, self->count));
  gtk_widget_add_css_class (GTK_WIDGET (self), "tab");
}

/**
 * candor_tab_button_new:
 * @discussion: whose marks are counted
 * @section: (nullable): the section behind the tab, or `NULL` for Summary
 *
 * Returns: (transfer floating): the tab
 */
GtkWidget *
candor_tab_button_new (CandorDiscussion *discussion,
                       CandorSection    *section)
{
  return g_object_new (CANDOR_TYPE_TAB_BUTTON, "discussion", discussion, "section", section, NULL);
}

const char *
candor_tab_button_get_title (CandorTabButton *self)
{
  g_return_val_if_fail (CANDOR_IS_TAB_BUTTON (self), NULL);
  return gtk_label_get_label (GTK_LABEL (self->title));
}

const char *
candor_tab_button_get_progress (CandorTabButton *self)
{
  g_return_val_if_fail (CANDOR_IS_TAB_BUTTON (self), NULL);
  return gtk_label_get_label (GTK_LABEL (self->count));
}

void
candor_tab_button_renew (CandorTabButton *self,
                         CandorSection   *section)
{
  g_return_if_fail (CANDOR_IS_TAB_BUTTON (self));
  g_return_if_fail (section == NULL || CANDOR_IS_SECTION (section));
  if (g_set_object (&self->section, section))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECTION]);
  show_title (self);
  refresh (self);
}

gboolean
candor_tab_button_get_selected (CandorTabButton *self)
{
  g_return_val_if_fail (CANDOR_IS_TAB_BUTTON (self), FALSE);
  return self->selected;
}

void
candor_tab_button_set_selected (CandorTabButton *self,
                                gboolean         selected)
{
  g_return_if_fail (CANDOR_IS_TAB_BUTTON (self));
  selected = !!selected;
  if (self->selected == selected)
    return;
  self->selected = selected;
  if (selected)
    gtk_widget_add_css_class (GTK_WIDGET (self), "selected");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "selected");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}
