/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The last tab: which sheet, what goes in, on which paper, and the pages as they will print. */
#include "config.h"

#include "candor-summary-page.h"

#include "candor-discussion-file.h"
#include "candor-window.h"

#include <glib/gi18n.h>

#include "candor-check-button.h"
#include "candor-panes.h"
#include "candor-preview.h"
#include "candor-settings.h"
#include "candor-sides.h"
#include "candor-summary-page-private.h"
#include "candor-window-pages.h"

/* Milliseconds without a change before the pages are made anew. */
#define REBUILD_TIME 150

struct _CandorSummaryPage
{
  CandorPage       parent_instance;
  GtkWidget       *panes;
  GtkWidget       *intro;
  GtkWidget       *print_button;
  GtkWidget       *choices_toggle;
  GtkWidget       *parts;
  GtkWidget       *parts_group;
  GtkLabel        *parts_count;
  GtkCheckButton  *kind_patient;
  GtkCheckButton  *kind_blank;
  GtkCheckButton  *kind_record;
  GtkCheckButton  *paper_a4;
  GtkCheckButton  *paper_letter;
  GtkCheckButton  *large_print;
  GtkCheckButton  *kind_terms;
  GtkCheckButton  *both_languages;
  GtkCheckButton  *black_and_white;
  GtkWidget       *open_group;
  GtkWidget       *open_list;
  CandorPreview   *preview;
  CandorNotice    *notice;
  CandorPrint     *print;
  GSignalGroup    *discussion_signals;
  CandorSheetParts left_out;
  CandorSheet     *sheet;   /* NULL: must be made */
  unsigned int     rebuild; /* timeout */
};

G_DEFINE_FINAL_TYPE (CandorSummaryPage, candor_summary_page, CANDOR_TYPE_PAGE)

/* Key facts and urgent signs are on every sheet. */
static const struct
{
  CandorSheetParts part;
  const char      *label;
} parts[] = {
  { CANDOR_SHEET_PART_TALKED, N_ ("What we talked about") },
    { CANDOR_SHEET_PART_HARMS, N_ ("What can go wrong") },
      { CANDOR_SHEET_PART_APPROVED, N_ ("Approved here or not") },
        { CANDOR_SHEET_PART_OPTIONS, N_ ("Options side by side") },
          { CANDOR_SHEET_PART_VALUES, N_ ("What matters to the patient") },
            { CANDOR_SHEET_PART_QUESTIONS, N_ ("Questions to ask") },
              { CANDOR_SHEET_PART_COST, N_ ("Cost, to be asked for in writing") },
                { CANDOR_SHEET_PART_NEXT, N_ ("What happens next") },
                  { CANDOR_SHEET_PART_WORDS, N_ ("Words explained") },
                    { CANDOR_SHEET_PART_SOURCES, N_ ("Sources, with QR codes") },
                  };

static const char *
null_if_empty (const char *text)
{
  return text != NULL && *text != '\0' ? text : NULL;
}

static CandorSheet *
create_sheet (CandorSummaryPage *self)
{
  CandorPageStyle style = {
    .paper = candor_summary_page_get_paper (self),
    .large_print = gtk_check_button_get_active (self->large_print),
    .black_and_white = gtk_check_button_get_active (self->black_and_white),
  };
  g_autoptr (CandorDocument) document = candor_summary_page_dup_document (self, candor_summary_page_get_kind (self));

  return candor_sheet_new (document, style);
}

static void
rebuild_now (CandorSummaryPage *self)
{
  g_clear_handle_id (&self->rebuild, g_source_remove);
  g_clear_object (&self->sheet);
  self->sheet = create_sheet (self);
  candor_preview_set_sheet (self->preview, self->sheet);
}

static char *
describe_open_section (CandorDiscussion *discussion,
                       CandorSection    *section)
{
  unsigned int n_items = candor_discussion_count_items (discussion, section);
  unsigned int n_discussed = candor_discussion_count_discussed (discussion, section);

  if (candor_section_get_tab (section) == CANDOR_TAB_QUESTIONS)
    return n_discussed == 0 && n_items > 0 ? g_strdup (_ ("none chosen")) : NULL;
  if (n_discussed >= n_items)
    return NULL;
  /* Translators: how many topics of a section are still to discuss, and how many there are */
  return g_strdup_printf (_ ("%u of %u"), n_items - n_discussed, n_items);
}

/* A section and how much of it is open; pressing it goes there. */
static GtkWidget *
create_open_row (CandorSection *section,
                 const char    *text,
                 int            position)
{
  GtkWidget       *row = gtk_button_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *title = gtk_label_new (candor_text_get_plain (candor_section_get_title (section)));
  GtkWidget       *count = gtk_label_new (text);
  g_autofree char *name = NULL;

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (title), 24);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (count, "quiet");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), count);
  gtk_button_set_child (GTK_BUTTON (row), box);
  gtk_widget_add_css_class (row, "open-row");
  /* Translators: a section, and how many of its topics are open: "Side effects, 3 of 12" */
  name = g_strdup_printf (_ ("Not yet discussed: %s, %s"), gtk_label_get_label (GTK_LABEL (title)), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.tab");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "i", position);
  return row;
}

static void
list_open_sections (CandorSummaryPage *self)
{
  CandorDiscussion *discussion = candor_page_get_discussion (CANDOR_PAGE (self));
  g_autoptr (GListModel) sections = candor_window_list_sections (candor_page_get_pack (CANDOR_PAGE (self)));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->open_list)) != NULL)
    gtk_box_remove (GTK_BOX (self->open_list), child);
  for (unsigned int i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (CandorSection) section = g_list_model_get_item (sections, i);
      g_autofree char *text = describe_open_section (discussion, section);

      if (text != NULL)
        gtk_box_append (GTK_BOX (self->open_list), create_open_row (section, text, (int) i));
    }
  gtk_widget_set_visible (self->open_group, gtk_widget_get_first_child (self->open_list) != NULL);
}

static void
count_parts (CandorSummaryPage *self)
{
  unsigned int     n_parts = 0;
  unsigned int     n_in = 0;
  g_autofree char *text = NULL;

  for (GtkWidget *part = gtk_widget_get_first_child (self->parts); part != NULL; part = gtk_widget_get_next_sibling (part))
    {
      n_parts++;
      n_in += gtk_check_button_get_active (GTK_CHECK_BUTTON (part)) ? 1 : 0;
    }
  if (candor_summary_page_get_kind (self) != CANDOR_SHEET_PATIENT)
    text = g_strdup (_ ("All of it."));
  else if (n_in == n_parts)
    text = g_strdup (_ ("Everything. Key facts and when to get help are always in."));
  else
    /* Translators: how many parts of the sheet are printed, and how many there are */
    text = g_strdup_printf (_ ("%u of %u parts. Key facts and when to get help are always in."), n_in, n_parts);
  gtk_label_set_label (self->parts_count, text);
}

static gboolean
rebuild_cb (gpointer user_data)
{
  CandorSummaryPage *self = user_data;

  self->rebuild = 0;
  rebuild_now (self);
  list_open_sections (self);
  return G_SOURCE_REMOVE;
}

/* Nobody looks: the pages are made when the tab is opened. */
static void
queue_rebuild (CandorSummaryPage *self)
{
  g_clear_object (&self->sheet);
  g_clear_handle_id (&self->rebuild, g_source_remove);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->rebuild = g_timeout_add (REBUILD_TIME, rebuild_cb, self);
}

static void
changed_cb (CandorDiscussion  *discussion,
            CandorSummaryPage *self)
{
  queue_rebuild (self);
}

static void
setting_changed_cb (CandorSettings    *settings,
                    GParamSpec        *pspec,
                    CandorSummaryPage *self)
{
  gboolean letter = g_str_equal (candor_settings_get_paper (settings), "letter");

  gtk_check_button_set_active (letter ? self->paper_letter : self->paper_a4, TRUE);
  queue_rebuild (self);
}

static void
paper_toggled_cb (GtkCheckButton    *button,
                  CandorSummaryPage *self)
{
  if (gtk_check_button_get_active (button))
    candor_settings_set_paper (candor_settings_get_default (), button == self->paper_letter ? "letter" : "a4");
}

static void
choice_toggled_cb (GtkCheckButton    *button,
                   CandorSummaryPage *self)
{
  gtk_widget_set_sensitive (self->parts_group, candor_summary_page_get_kind (self) == CANDOR_SHEET_PATIENT);
  count_parts (self);
  queue_rebuild (self);
}

static void
part_toggled_cb (GtkCheckButton    *button,
                 CandorSummaryPage *self)
{
  CandorSheetParts part = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "part"));

  if (gtk_check_button_get_active (button))
    self->left_out &= ~part;
  else
    self->left_out |= part;
  count_parts (self);
  queue_rebuild (self);
}

/* In a narrow window the choices give way to the pages until they are asked for. */
static void
narrow_cb (CandorPanes       *panes,
           GParamSpec        *pspec,
           CandorSummaryPage *self)
{
  gboolean narrow = candor_panes_get_narrow (panes);

  gtk_widget_set_visible (self->intro, !narrow);
  gtk_widget_set_visible (self->choices_toggle, narrow);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->choices_toggle), !narrow);
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (panes), "stacked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (panes), "stacked");
}

static gboolean
has_part (CandorPack      *pack,
          CandorSheetParts part)
{
  switch ((int) part)
    {
    case CANDOR_SHEET_PART_OPTIONS:
      return candor_pack_get_section (pack, CANDOR_TAB_OPTIONS) != NULL;
    case CANDOR_SHEET_PART_VALUES:
      return candor_pack_get_section (pack, CANDOR_TAB_VALUES) != NULL;
    case CANDOR_SHEET_PART_APPROVED:
      return candor_pack_get_section (pack, CANDOR_TAB_REGULATION) != NULL;
    case CANDOR_SHEET_PART_HARMS:
      return candor_pack_get_section (pack, CANDOR_TAB_EFFECTS) != NULL;
    case CANDOR_SHEET_PART_QUESTIONS:
      return candor_pack_get_section (pack, CANDOR_TAB_QUESTIONS) != NULL;
    default:
      return TRUE;
    }
}

static void
add_parts (CandorSummaryPage *self)
{
  CandorPack *pack = candor_page_get_pack (CANDOR_PAGE (self));
  GtkWidget  *button;

  while ((button = gtk_widget_get_first_child (self->parts)) != NULL)
    gtk_box_remove (GTK_BOX (self->parts), button);
  for (unsigned int i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (!has_part (pack, parts[i].part))
        continue;
      button = candor_check_button_new (_ (parts[i].label));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (button), (self->left_out & parts[i].part) == 0);
      g_object_set_data (G_OBJECT (button), "part", GUINT_TO_POINTER (parts[i].part));
      g_signal_connect (button, "toggled", G_CALLBACK (part_toggled_cb), self);
      gtk_box_append (GTK_BOX (self->parts), button);
    }
}

static void
candor_summary_page_fill (CandorPage *page)
{
  CandorSummaryPage *self = CANDOR_SUMMARY_PAGE (page);

  g_signal_group_set_target (self->discussion_signals, candor_page_get_discussion (page));
  add_parts (self);
  count_parts (self);
  list_open_sections (self);
  queue_rebuild (self);
}

static void
candor_summary_page_map (GtkWidget *widget)
{
  CandorSummaryPage *self = CANDOR_SUMMARY_PAGE (widget);

  if (self->sheet == NULL)
    rebuild_now (self);
  list_open_sections (self);
  GTK_WIDGET_CLASS (candor_summary_page_parent_class)->map (widget);
}

/* Opened for the first time, before there is a layout to find a way by: Enter prints. */
static gboolean
candor_summary_page_focus (GtkWidget       *widget,
                           GtkDirectionType direction)
{
  if (gtk_widget_get_width (widget) == 0)
    return gtk_widget_grab_focus (CANDOR_SUMMARY_PAGE (widget)->print_button);
  return GTK_WIDGET_CLASS (candor_summary_page_parent_class)->focus (widget, direction);
}

static void
candor_summary_page_dispose (GObject *object)
{
  CandorSummaryPage *self = CANDOR_SUMMARY_PAGE (object);

  g_clear_handle_id (&self->rebuild, g_source_remove);
  g_clear_object (&self->discussion_signals);
  g_clear_object (&self->print);
  g_clear_object (&self->sheet);
  candor_page_set_child (CANDOR_PAGE (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CANDOR_TYPE_SUMMARY_PAGE);
  G_OBJECT_CLASS (candor_summary_page_parent_class)->dispose (object);
}

static void
candor_summary_page_class_init (CandorSummaryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CANDOR_TYPE_CHECK_BUTTON);
  g_type_ensure (CANDOR_TYPE_NOTICE);
  g_type_ensure (CANDOR_TYPE_PANES);
  g_type_ensure (CANDOR_TYPE_PREVIEW);
  g_type_ensure (CANDOR_TYPE_SIDES);
  G_OBJECT_CLASS (klass)->dispose = candor_summary_page_dispose;
  CANDOR_PAGE_CLASS (klass)->fill = candor_summary_page_fill;
  widget_class->focus = candor_summary_page_focus;
  widget_class->map = candor_summary_page_map;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_aid/Candor/candor-summary-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorSummaryPage, panes);
  gtk_widget_class_bind_template_child (widget_class, CandorSummaryPage, intro);
  gtk_widget_class_bind_template_child (widget_class, CandorSummaryPage, print_button);
  gtk_widget_class_bind_template_child (widget_class, CandorSummaryPage, choices_toggle);
  gtk_widget_class_bind_template_child (widget_class, CandorSummaryPage, parts);
  gtk_widget_class_bind_template_child (widget_class, CandorSummaryPage, parts_group);
  gtk_widget_class_bind_template_child (widget_class, CandorSummaryPage, parts_count);
  gtk_widget_class_bind_template_child (widget_class, CandorSummaryPage, kind_patient);
  gtk_widget_class_bind_template_child (widget_class, CandorSummaryPage, kind_blank);
  gtk_widget_class_bind_template_child (widget_class, CandorSummaryPage, kind_record);
  gtk_widget_class_bind_template_child (widget_class, CandorSummaryPage, paper_a4);
  gtk_widget_class_bind_template_child (widget_class, CandorSummaryPage, paper_letter);
  gtk_widget_class_bind_template_child (widget_class, CandorSummaryPage, large_print);
  gtk_widget_class_bind_template_child (widget_class, CandorSummaryPage, kind_terms);
  gtk_widget_class_bind_template_child (widget_class, CandorSummaryPage, both_languages);
  gtk_widget_class_bind_template_child (widget_class, CandorSummaryPage, black_and_white);
  gtk_widget_class_bind_template_child (widget_class, CandorSummaryPage, open_group);
  gtk_widget_class_bind_template_child (widget_class, CandorSummaryPage, open_list);
  gtk_widget_class_bind_template_child (widget_class, CandorSummaryPage, preview);
  gtk_widget_class_bind_template_child (widget_class, CandorSummaryPage, notice);
  gtk_widget_class_bind_template_callback (widget_class, choice_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, paper_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  candor_summary_actions_install (widget_class);
}

static void
candor_summary_page_init (CandorSummaryPage *self)
{
  CandorSettings *settings = candor_settings_get_default ();

  self->print = candor_print_new ();
  self->discussion_signals = g_signal_group_new (CANDOR_TYPE_DISCUSSION);
  g_signal_group_connect (self->discussion_signals, "changed", G_CALLBACK (changed_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  candor_page_set_child (CANDOR_PAGE (self), self->panes);
  if (g_str_equal (candor_settings_get_paper (settings), "letter"))
    gtk_check_button_set_active (self->paper_letter, TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->paper_a4), !candor_settings_is_locked (settings, "paper"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->paper_letter), !candor_settings_is_locked (settings, "paper"));
  g_signal_connect_object (settings, "notify", G_CALLBACK (setting_changed_cb), self, 0);
}

CandorPage *
candor_summary_page_new (CandorDiscussion *discussion)
{
  return g_object_new (CANDOR_TYPE_SUMMARY_PAGE, "discussion", discussion, NULL);
}

CandorSheet *
candor_summary_page_get_sheet (CandorSummaryPage *self)
{
  g_return_val_if_fail (CANDOR_IS_SUMMARY_PAGE (self), NULL);
  if (self->sheet == NULL)
    rebuild_now (self);
  return self->sheet;
}

/* The chart is in the clinician's language; what the patient takes home in theirs, or in both. */
static CandorPack *
dup_sheet_pack (CandorSummaryPage *self,
                CandorSheetKind    kind)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!CANDOR_IS_WINDOW (root))
    return g_object_ref (candor_page_get_pack (CANDOR_PAGE (self)));
  if (kind == CANDOR_SHEET_RECORD)
    return candor_window_dup_clinician_pack (CANDOR_WINDOW (root));
  return candor_window_dup_patient_pack (CANDOR_WINDOW (root), kind == CANDOR_SHEET_TERMS || gtk_check_button_get_active (self->both_languages));
}

CandorDocument *
candor_summary_page_dup_document (CandorSummaryPage *self,
                                  CandorSheetKind    kind)
{
  CandorSettings *settings = candor_settings_get_default ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  CandorSheetRequest request = { .kind = kind, .parts = CANDOR_SHEET_PART_ALL, .printed = now };
  g_autoptr (CandorPack) pack = NULL;
  g_autoptr (CandorDiscussion) translated = NULL;

  g_return_val_if_fail (CANDOR_IS_SUMMARY_PAGE (self), NULL);
  if (kind == CANDOR_SHEET_PATIENT)
    request.parts &= ~self->left_out;
  request.clinic = null_if_empty (candor_settings_get_clinic (settings));
  request.clinic_address = null_if_empty (candor_settings_get_clinic_address (settings));
  request.clinician = null_if_empty (candor_settings_get_clinician (settings));
  pack = dup_sheet_pack (self, kind);
  if (pack == candor_page_get_pack (CANDOR_PAGE (self)))
    return candor_builder_build (candor_page_get_discussion (CANDOR_PAGE (self)), &request);
  translated = candor_discussion_copy (candor_page_get_discussion (CANDOR_PAGE (self)), pack);
  return candor_builder_build (translated, &request);
}

CandorSheetKind
candor_summary_page_get_kind (CandorSummaryPage *self)
{
  g_return_val_if_fail (CANDOR_IS_SUMMARY_PAGE (self), CANDOR_SHEET_PATIENT);
  if (gtk_check_button_get_active (self->kind_blank))
    return CANDOR_SHEET_BLANK;
  if (gtk_check_button_get_active (self->kind_terms))
    return CANDOR_SHEET_TERMS;
  return gtk_check_button_get_active (self->kind_record) ? CANDOR_SHEET_RECORD : CANDOR_SHEET_PATIENT;
}

CandorPaper
candor_summary_page_get_paper (CandorSummaryPage *self)
{
  g_return_val_if_fail (CANDOR_IS_SUMMARY_PAGE (self), CANDOR_PAPER_A4);
  return gtk_check_button_get_active (self->paper_letter) ? CANDOR_PAPER_LETTER : CANDOR_PAPER_A4;
}

CandorNotice *
candor_summary_page_get_notice (CandorSummaryPage *self)
{
  g_return_val_if_fail (CANDOR_IS_SUMMARY_PAGE (self), NULL);
  return self->notice;
}

CandorPrint *
candor_summary_page_get_print (CandorSummaryPage *self)
{
  g_return_val_if_fail (CANDOR_IS_SUMMARY_PAGE (self), NULL);
  return self->print;
}
