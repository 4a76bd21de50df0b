/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Search over everything in the pack, under the window's search button. */
#include "config.h"

#include "candor-search-popover.h"

#include "candor-mirror.h"
#include "candor-search.h"
#include "candor-sides.h"
#include "candor-sources-button.h"
#include "candor-window-pages.h"

#include <glib/gi18n.h>

struct _CandorSearchPopover
{
  GtkPopover          parent_instance;
  GtkStack           *stack;
  GtkSearchEntry     *entry;
  GtkListView        *list;
  GtkSingleSelection *selection;
  GtkWidget          *scroller;
  GtkLabel           *status;
  GtkLabel           *term_title;
  GtkLabel           *term_meaning;
  GtkBox             *term_source;
  GtkWidget          *back;
  CandorPack         *pack;
};

enum
{
  PROP_PACK = 1,
  N_PROPS
};

enum
{
  SIGNAL_JUMP,
  N_SIGNALS
};

static GParamSpec  *properties[N_PROPS];
static unsigned int signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CandorSearchPopover, candor_search_popover, GTK_TYPE_POPOVER)

/* A section without a page has no place to go to. */
static gboolean
has_place_cb (gpointer item,
              gpointer user_data)
{
  CandorSearchPopover *self = user_data;
  CandorItem          *hit_item = candor_hit_get_item (item);

  if (hit_item == NULL)
    return candor_hit_get_term (item) != NULL;
  return candor_window_has_page (candor_pack_find_section_of (self->pack, hit_item));
}

static char *
format_hit_title (GtkListItem *list_item,
                  CandorHit   *hit)
{
  return g_strdup (hit != NULL ? candor_hit_get_title (hit) : "");
}

static char *
format_hit_place (GtkListItem *list_item,
                  CandorHit   *hit)
{
  return g_strdup (hit != NULL ? candor_hit_get_place (hit) : "");
}

static char *
format_hit_excerpt (GtkListItem *list_item,
                    CandorHit   *hit)
{
  return g_strdup (hit != NULL ? candor_hit_get_excerpt (hit) : "");
}

static char *
format_status (unsigned int n_hits,
               const char  *query)
{
  if (query[0] == '\0')
    return g_strdup (_ ("Type a word, such as “infection”."));
  if (n_hits == 0)
    return g_strdup (_ ("Nothing found. Try another word, or fewer letters."));
  /* Translators: %u is the number of places where the words were found */
  return g_strdup_printf (g_dngettext (NULL, "%u place found", "%u places found", n_hits), n_hits);
}

static void
show_term (CandorSearchPopover *self,
           CandorTerm          *term)
{
  CandorStatement *meaning = candor_term_get_meaning (term);
  GtkWidget       *sources = candor_sources_button_new_badge (self->pack, meaning);
  GtkWidget       *last = gtk_widget_get_first_child (GTK_WIDGET (self->term_source));

  gtk_label_set_label (self->term_title, candor_text_get_plain (candor_term_get_title (term)));
  gtk_label_set_label (self->term_meaning, candor_text_get_plain (candor_statement_get_text (meaning)));
  if (last != NULL)
    gtk_box_remove (self->term_source, last);
  gtk_box_append (self->term_source, sources);
  gtk_stack_set_visible_child_name (self->stack, "term");
  gtk_widget_grab_focus (self->back);
}

static void
activate_position (CandorSearchPopover *self,
                   unsigned int         position)
{
  g_autoptr (CandorHit) hit = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  g_autofree char *id = NULL;

  if (hit == NULL)
    return;
  if (candor_hit_get_item (hit) == NULL)
    {
      if (candor_hit_get_term (hit) != NULL)
        show_term (self, candor_hit_get_term (hit));
      return;
    }
  id = g_strdup (candor_item_get_id (candor_hit_get_item (hit)));
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_JUMP], 0, id);
}

static void
choose (CandorSearchPopover *self,
        int                  step)
{
  int n_hits = (int) g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  int position = (int) gtk_single_selection_get_selected (self->selection) + step;

  if (n_hits == 0)
    return;
  position = CLAMP (position, 0, n_hits - 1);
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", (guint32) position);
}

static void
search_changed_cb (CandorSearchPopover *self)
{
  candor_search_popover_search (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
entry_activate_cb (CandorSearchPopover *self)
{
  /* Enter may come before the pause after the last letter is over. */
  search_changed_cb (self);
  activate_position (self, gtk_single_selection_get_selected (self->selection));
}

static void
list_activate_cb (CandorSearchPopover *self,
                  unsigned int         position)
{
  activate_position (self, position);
}

static gboolean
key_pressed_cb (CandorSearchPopover *self,
                unsigned int         key,
                unsigned int         keycode,
                GdkModifierType      modifiers)
{
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      choose (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      choose (self, -1);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
stop_search_cb (CandorSearchPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
back_cb (CandorSearchPopover *self)
{
  gtk_stack_set_visible_child_name (self->stack, "hits");
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
candor_search_popover_map (GtkWidget *widget)
{
  CandorSearchPopover *self = CANDOR_SEARCH_POPOVER (widget);

  GTK_WIDGET_CLASS (candor_search_popover_parent_class)->map (widget);
  back_cb (self);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

static void
candor_search_popover_dispose (GObject *object)
{
  CandorSearchPopover *self = CANDOR_SEARCH_POPOVER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CANDOR_TYPE_SEARCH_POPOVER);
  g_clear_object (&self->pack);
  G_OBJECT_CLASS (candor_search_popover_parent_class)->dispose (object);
}

static void
candor_search_popover_get_property (GObject    *object,
                                    guint       id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_PACK:
      g_value_set_object (value, candor_search_popover_get_pack (CANDOR_SEARCH_POPOVER (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
candor_search_popover_set_property (GObject      *object,
                                    guint         id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  switch (id)
    {
    case PROP_PACK:
      candor_search_popover_set_pack (CANDOR_SEARCH_POPOVER (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CANDOR_TYPE_SIDES);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_aid/Candor/candor-search-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorSearchPopover, stack);
  gtk_widget_class_bind_template_child (widget_class, CandorSearchPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, CandorSearchPopover, list);
  gtk_widget_class_bind_template_child (widget_class, CandorSearchPopover, selection);
  gtk_widget_class_bind_template_child (widget_class, CandorSearchPopover, scroller);
  gtk_widget_class_bind_template_child (widget_class, CandorSearchPopover, status);
  gtk_widget_class_bind_template_child (widget_class, CandorSearchPopover, term_title);
  gtk_widget_class_bind_template_child (widget_class, CandorSearchPopover, term_meaning);
  gtk_widget_class_bind_template_child (widget_class, CandorSearchPopover, term_source);
  gtk_widget_class_bind_template_child (widget_class, CandorSearchPopover, back);
  gtk_widget_class_bind_template_callback (widget_class, format_hit_title);
  gtk_widget_class_bind_template_callback (widget_class, format_hit_place);
  gtk_widget_class_bind_template_callback (widget_class, format_hit_excerpt);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
}

static void
candor_search_popover_class_init (CandorSearchPopoverClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = candor_search_popover_dispose;
  object_class->get_property = candor_search_popover_get_property;
  object_class->set_property = candor_search_popover_set_property;
  widget_class->map = candor_search_popover_map;

  /** CandorSearchPopover:pack: (nullable): where to search. */
  properties[PROP_PACK] =
    g_param_spec_object ("pack", NULL, NULL, CANDOR_TYPE_PACK,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  /** CandorSearchPopover::jump: (@id: id of an item): the user wants to go there. */
  signals[SIGNAL_JUMP] = g_signal_new ("jump", CANDOR_TYPE_SEARCH_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_STRING);
  bind_template (widget_class);
}

static void
candor_search_popover_init (CandorSearchPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  candor_search_popover_search (self, "");
}

CandorPack *
candor_search_popover_get_pack (CandorSearchPopover *self)
{
  g_return_val_if_fail (CANDOR_IS_SEARCH_POPOVER (self), NULL);
  return self->pack;
}

/* What was found is the patient's, what stands around it the clinician's. */
static void
follow_language (CandorSearchPopover *self)
{
  candor_mirror_follow (GTK_WIDGET (self->list), self->pack);
  candor_mirror_follow (GTK_WIDGET (self->term_title), self->pack);
  candor_mirror_follow (GTK_WIDGET (self->term_meaning), self->pack);
  candor_mirror_follow (GTK_WIDGET (self->term_source), self->pack);
}

void
candor_search_popover_set_pack (CandorSearchPopover *self,
                                CandorPack          *pack)
{
  g_return_if_fail (CANDOR_IS_SEARCH_POPOVER (self));
  g_return_if_fail (pack == NULL || CANDOR_IS_PACK (pack));
  if (!g_set_object (&self->pack, pack))
    return;
  if (pack != NULL)
    follow_language (self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  candor_search_popover_search (self, "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PACK]);
}

void
candor_search_popover_search (CandorSearchPopover *self,
                              const char          *query)
{
  g_autoptr (GtkFilterListModel) hits = NULL;
  g_autofree char *status = NULL;
  unsigned int     n_hits;

  g_return_if_fail (CANDOR_IS_SEARCH_POPOVER (self));
  g_return_if_fail (query != NULL);
  if (self->pack != NULL)
    hits = gtk_filter_list_model_new (candor_search (self->pack, query),
                                      GTK_FILTER (gtk_custom_filter_new (has_place_cb, self, NULL)));
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (hits));
  n_hits = candor_search_popover_get_n_hits (self);
  status = format_status (n_hits, query);
  gtk_label_set_label (self->status, status);
  gtk_widget_set_visible (self->scroller, n_hits > 0);
}

unsigned int
candor_search_popover_get_n_hits (CandorSearchPopover *self)
{
  g_return_val_if_fail (CANDOR_IS_SEARCH_POPOVER (self), 0);
  return g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}
