/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The rows of the export dialog: what can be chosen, and what of it makes sense together. */

#include "tie-export-form.h"

#include "tie-export-languages.h"
#include "tie-export-story-rows.h"
#include "tie-wording.h"

#include <glib/gi18n-lib.h>

struct _TieExportForm
{
  AdwBin parent_instance;

  TieExportView view;   /* what the window shows */
  GPtrArray *languages; /* interned tags, as the row offers them after that of the window */
  gboolean filling;     /* not by the user */

  TieExportStoryRows *story_rows; /* seen where a story is exported */
  GtkWidget *chart_group;
  AdwComboRow *chart_row;
  AdwComboRow *product_row;
  AdwComboRow *letters_row;
  AdwComboRow *extent_row;
  GtkWidget *frames_group;
  GtkEditable *from_row;
  GtkEditable *to_row;
  AdwComboRow *step_row;
  GtkWidget *size_group;
  AdwComboRow *preset_row;
  GtkWidget *width_row;
  GtkWidget *height_row;
  GtkWidget *dpi_row;
  GtkWidget *scale_row;
  GtkSpinButton *width_spin;
  GtkSpinButton *height_spin;
  GtkSpinButton *dpi_spin;
  GtkSpinButton *scale_spin;
  AdwComboRow *language_row;
  AdwComboRow *theme_row;
  AdwComboRow *background_row;
  GtkWidget *parts_group;
  GtkSwitch *parts_title;
  GtkSwitch *parts_subtitle;
  GtkSwitch *parts_key;
  GtkSwitch *parts_date;
  GtkSwitch *parts_assumption;
  GtkSwitch *parts_sources;
  GtkSwitch *parts_credit;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TieExportForm, tie_export_form, ADW_TYPE_BIN)

static GtkSwitch *
get_part_switch (TieExportForm *self, TieParts part)
{
  switch (part)
    {
    case TIE_PART_TITLE:
      return self->parts_title;
    case TIE_PART_SUBTITLE:
      return self->parts_subtitle;
    case TIE_PART_KEY:
      return self->parts_key;
    case TIE_PART_DATE:
      return self->parts_date;
    case TIE_PART_ASSUMPTION:
      return self->parts_assumption;
    case TIE_PART_SOURCES:
      return self->parts_sources;
    case TIE_PART_CREDIT:
      return self->parts_credit;
    default:
      g_assert_not_reached ();
    }
}

static TieParts
get_parts (TieExportForm *self)
{
  guint parts = 0;

  for (guint part = 1; part <= TIE_PART_CREDIT; part <<= 1)
    if (gtk_switch_get_active (get_part_switch (self, (TieParts) part)))
      parts |= part;
  return (TieParts) parts;
}

/* The window may show less than all of one chart, and all of another */
static gboolean
shows_part (TieExportForm *self, TieChartKind chart)
{
  gboolean network = self->view.zoom > 0;
  gboolean timeline = self->view.from_day != 0 || self->view.to_day != 0;

  return (network && chart != TIE_CHART_TIMELINE) || (timeline && chart != TIE_CHART_NETWORK);
}

static void
update_extent (TieExportForm *self, const TieExportChoices *choices)
{
  gboolean handout = tie_export_product_is_handout (choices->product);
  gboolean part = shows_part (self, choices->chart);

  gtk_widget_set_sensitive (GTK_WIDGET (self->extent_row), part && !handout);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->extent_row),
                               handout ? _ ("A handout has the whole chart")
                               : part  ? NULL
                                       : _ ("The window shows all of it"));
}

/* A dark picture has no white background */
static void
update_background (TieExportForm *self, const TieExportChoices *choices)
{
  gboolean wrong = choices->dark && choices->background == TIE_BACKGROUND_WHITE;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->background_row),
                               wrong ? _ ("The dark theme is not legible on white") : NULL);
}

/* Shows the rows that mean something */
static void
update (TieExportForm *self)
{
  TieExportChoices choices;
  gboolean custom, of_story, handout;

  tie_export_form_get_choices (self, &choices);
  custom = choices.preset == TIE_PRESET_CUSTOM;
  of_story = choices.story != NULL;
  handout = of_story ? !tie_story_product_is_slides (choices.story_product)
                     : tie_export_product_is_handout (choices.product);
  gtk_widget_set_visible (GTK_WIDGET (self->story_rows), of_story);
  gtk_widget_set_visible (self->chart_group, !of_story);
  gtk_widget_set_visible (GTK_WIDGET (self->letters_row), choices.product == TIE_PRODUCT_SVG);
  gtk_widget_set_visible (self->frames_group, !of_story && choices.product == TIE_PRODUCT_FRAMES);
  gtk_widget_set_visible (self->parts_group, !of_story);
  gtk_widget_set_visible (self->size_group, !handout);
  gtk_widget_set_visible (self->width_row, custom);
  gtk_widget_set_visible (self->height_row, custom);
  gtk_widget_set_visible (self->dpi_row, custom);
  gtk_widget_set_visible (self->scale_row, custom);
  update_extent (self, &choices);
  update_background (self, &choices);
}

static void
changed_cb (TieExportForm *self)
{
  if (self->filling)
    return;
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* A scale of 0 has a name */
static gboolean
scale_output_cb (GtkSpinButton *spin)
{
  if (gtk_spin_button_get_value (spin) > 0)
    return FALSE;
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (spin)), _ ("Automatic")) != 0)
    gtk_editable_set_text (GTK_EDITABLE (spin), _ ("Automatic"));
  return TRUE;
}

static int
scale_input_cb (GtkSpinButton *spin, double *value)
{
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (spin)), _ ("Automatic")) != 0)
    return FALSE;
  *value = 0;
  return TRUE;
}

static void
fill_presets (TieExportForm *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < TIE_N_PRESETS; i++)
    {
      const TiePresetSize *size = tie_preset_get_size ((TiePreset) i);
      g_autofree char *name =
          size->width == 0 ? g_strdup (tie_preset_get_label ((TiePreset) i))
                           : g_strdup_printf ("%s – %d × %d", tie_preset_get_label ((TiePreset) i),
                                              size->width, size->height);

      gtk_string_list_append (names, name);
    }
  adw_combo_row_set_model (self->preset_row, G_LIST_MODEL (names));
}

static void
tie_export_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIE_TYPE_EXPORT_FORM);

  G_OBJECT_CLASS (tie_export_form_parent_class)->dispose (object);
}

static void
tie_export_form_finalize (GObject *object)
{
  g_ptr_array_unref (TIE_EXPORT_FORM (object)->languages);

  G_OBJECT_CLASS (tie_export_form_parent_class)->finalize (object);
}

static void
bind_rows (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, story_rows);
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, chart_group);
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, chart_row);
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, product_row);
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, letters_row);
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, extent_row);
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, frames_group);
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, from_row);
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, to_row);
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, step_row);
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, size_group);
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, preset_row);
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, width_row);
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, height_row);
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, dpi_row);
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, scale_row);
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, width_spin);
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, height_spin);
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, dpi_spin);
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, scale_spin);
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, language_row);
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, theme_row);
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, background_row);
}

static void
bind_parts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, parts_group);
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, parts_title);
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, parts_subtitle);
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, parts_key);
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, parts_date);
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, parts_assumption);
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, parts_sources);
  gtk_widget_class_bind_template_child (widget_class, TieExportForm, parts_credit);
}

static void
tie_export_form_class_init (TieExportFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tie_export_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = tie_export_form_finalize;

  /**
   * TieExportForm::changed:
   * @self: the form
   *
   * The user has chosen something.
   */
  signals[CHANGED] = g_signal_new ("changed", TIE_TYPE_EXPORT_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (TIE_TYPE_EXPORT_STORY_ROWS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tieline/Tieline/tie-export-form.ui");
  bind_rows (widget_class);
  bind_parts (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, scale_input_cb);
  gtk_widget_class_bind_template_callback (widget_class, scale_output_cb);
}

static void
tie_export_form_init (TieExportForm *self)
{
  self->filling = TRUE;
  self->languages = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_presets (self);
  self->filling = FALSE;
}

/* One that is not offered, since it is that of another document, is none */
static void
set_language (TieExportForm *self, const char *language)
{
  guint found = 0;

  if (language != NULL && g_ptr_array_find (self->languages, language, &found))
    adw_combo_row_set_selected (self->language_row, found + 1);
  else
    adw_combo_row_set_selected (self->language_row, 0);
}

static const char *
get_language (TieExportForm *self)
{
  guint chosen = adw_combo_row_get_selected (self->language_row);

  return chosen > 0 && chosen <= self->languages->len
             ? g_ptr_array_index (self->languages, chosen - 1)
             : NULL;
}

/**
 * tie_export_form_set_choices:
 * @self: the form
 * @choices: what it says from now on
 */
void
tie_export_form_set_choices (TieExportForm *self, const TieExportChoices *choices)
{
  g_return_if_fail (TIE_IS_EXPORT_FORM (self));
  g_return_if_fail (choices != NULL);

  self->filling = TRUE;
  adw_combo_row_set_selected (self->chart_row, choices->chart);
  adw_combo_row_set_selected (self->product_row, choices->product);
  adw_combo_row_set_selected (self->letters_row, choices->outlines ? 1 : 0);
  adw_combo_row_set_selected (self->extent_row, choices->visible ? 1 : 0);
  adw_combo_row_set_selected (self->step_row, choices->step);
  tie_export_story_rows_set_story (self->story_rows, choices->story);
  tie_export_story_rows_set_product (self->story_rows, choices->story_product);
  adw_combo_row_set_selected (self->preset_row, choices->preset);
  gtk_spin_button_set_value (self->width_spin, choices->width);
  gtk_spin_button_set_value (self->height_spin, choices->height);
  gtk_spin_button_set_value (self->dpi_spin, choices->dpi);
  gtk_spin_button_set_value (self->scale_spin, choices->scale);
  set_language (self, choices->language);
  adw_combo_row_set_selected (self->theme_row, choices->dark ? 1 : 0);
  adw_combo_row_set_selected (self->background_row, choices->background);
  for (guint part = 1; part <= TIE_PART_CREDIT; part <<= 1)
    gtk_switch_set_active (get_part_switch (self, (TieParts) part),
                           ((guint) choices->parts & part) != 0);
  self->filling = FALSE;
  changed_cb (self);
}

/**
 * tie_export_form_get_choices:
 * @self: the form
 * @choices: (out caller-allocates): what it says
 */
void
tie_export_form_get_choices (TieExportForm *self, TieExportChoices *choices)
{
  g_return_if_fail (TIE_IS_EXPORT_FORM (self));
  g_return_if_fail (choices != NULL);

  *choices = (TieExportChoices){
    .product = (TieExportProduct) adw_combo_row_get_selected (self->product_row),
    .chart = (TieChartKind) adw_combo_row_get_selected (self->chart_row),
    .preset = (TiePreset) adw_combo_row_get_selected (self->preset_row),
    .width = gtk_spin_button_get_value_as_int (self->width_spin),
    .height = gtk_spin_button_get_value_as_int (self->height_spin),
    .dpi = gtk_spin_button_get_value_as_int (self->dpi_spin),
    .scale = gtk_spin_button_get_value (self->scale_spin),
    .outlines = adw_combo_row_get_selected (self->letters_row) == 1,
    .dark = adw_combo_row_get_selected (self->theme_row) == 1,
    .background = (TieBackground) adw_combo_row_get_selected (self->background_row),
    .visible = adw_combo_row_get_selected (self->extent_row) == 1,
    .parts = get_parts (self),
    .step = (TieFrameStep) adw_combo_row_get_selected (self->step_row),
    .language = get_language (self),
    .story_product = tie_export_story_rows_get_product (self->story_rows),
    .story = tie_export_story_rows_get_story (self->story_rows),
  };
}

/**
 * tie_export_form_offer_languages:
 * @self: the form
 * @document: a document
 *
 * Offers the languages in which it can be exported, each by its own name, that of the window first.
 */
void
tie_export_form_offer_languages (TieExportForm *self, TieDocument *document)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_return_if_fail (TIE_IS_EXPORT_FORM (self));

  g_ptr_array_unref (self->languages);
  self->languages = tie_export_languages_list (document);
  gtk_string_list_append (names, _ ("As in the window"));
  for (guint i = 0; i < self->languages->len; i++)
    {
      g_autofree char *name = tie_wording_language (g_ptr_array_index (self->languages, i));

      gtk_string_list_append (names, name);
    }
  self->filling = TRUE;
  adw_combo_row_set_model (self->language_row, G_LIST_MODEL (names));
  self->filling = FALSE;
}

/**
 * tie_export_form_offer_stories:
 * @self: the form
 * @document: a document with a story
 * @language: in which its stories are named
 *
 * Has it ask how a story is exported, instead of a chart.
 */
void
tie_export_form_offer_stories (TieExportForm *self, TieDocument *document, const char *language)
{
  g_return_if_fail (TIE_IS_EXPORT_FORM (self));

  tie_export_story_rows_set_stories (self->story_rows, document, language);
}

/**
 * tie_export_form_set_view:
 * @self: the form
 * @view: what the window shows
 */
void
tie_export_form_set_view (TieExportForm *self, const TieExportView *view)
{
  g_return_if_fail (TIE_IS_EXPORT_FORM (self));
  g_return_if_fail (view != NULL);

  self->view = *view;
  update (self);
}

static void
set_day (GtkEditable *row, int day)
{
  g_autofree char *text = NULL;
  TieDate date;

  tie_date_from_day (day, &date);
  text = tie_date_to_edtf (&date);
  gtk_editable_set_text (row, text);
}

/**
 * tie_export_form_set_span:
 * @self: the form
 * @first_day: the first that a sequence of pictures shows, if nothing else is said
 * @last_day: the last
 */
void
tie_export_form_set_span (TieExportForm *self, int first_day, int last_day)
{
  g_return_if_fail (TIE_IS_EXPORT_FORM (self));

  self->filling = TRUE;
  set_day (self->from_row, first_day);
  set_day (self->to_row, last_day);
  self->filling = FALSE;
}

/**
 * tie_export_form_dup_interval:
 * @self: the form
 *
 * Returns: (transfer full): from when to when a sequence goes, as it was typed, as an EDTF interval
 */
char *
tie_export_form_dup_interval (TieExportForm *self)
{
  g_autofree char *from = NULL, *to = NULL;

  g_return_val_if_fail (TIE_IS_EXPORT_FORM (self), NULL);

  from = g_strstrip (g_strdup (gtk_editable_get_text (self->from_row)));
  to = g_strstrip (g_strdup (gtk_editable_get_text (self->to_row)));
  return g_strconcat (from, "/", to, NULL);
}
