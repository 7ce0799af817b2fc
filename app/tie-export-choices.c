/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What somebody has chosen in the dialog: remembered in settings, turned into options. */

#include "tie-export-choices.h"

static const struct
{
  const char *nick;
  TieExportFormat format;
  TiePage page;
} products[] = {
  [TIE_PRODUCT_PNG] = { "png", TIE_EXPORT_PNG, TIE_PAGE_NONE },
  [TIE_PRODUCT_SVG] = { "svg", TIE_EXPORT_SVG, TIE_PAGE_NONE },
  [TIE_PRODUCT_PDF] = { "pdf", TIE_EXPORT_PDF, TIE_PAGE_NONE },
  [TIE_PRODUCT_HANDOUT_A4] = { "pdf-a4", TIE_EXPORT_PDF, TIE_PAGE_A4 },
  [TIE_PRODUCT_HANDOUT_LETTER] = { "pdf-letter", TIE_EXPORT_PDF, TIE_PAGE_LETTER },
  [TIE_PRODUCT_FRAMES] = { "frames", TIE_EXPORT_PNG, TIE_PAGE_NONE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (products) == TIE_N_PRODUCTS);

static const char *const steps[] = {
  [TIE_FRAME_STEP_WEEK] = "P7D", [TIE_FRAME_STEP_MONTH] = "P1M", [TIE_FRAME_STEP_QUARTER] = "P3M",
  [TIE_FRAME_STEP_HALF] = "P6M", [TIE_FRAME_STEP_YEAR] = "P1Y",
};

G_STATIC_ASSERT (G_N_ELEMENTS (steps) == TIE_N_FRAME_STEPS);

static const char *const backgrounds[] = {
  [TIE_BACKGROUND_THEME] = "theme",
  [TIE_BACKGROUND_WHITE] = "white",
  [TIE_BACKGROUND_TRANSPARENT] = "transparent",
};

static TieExportProduct
product_from_nick (const char *nick)
{
  for (guint i = 0; i < TIE_N_PRODUCTS; i++)
    if (g_str_equal (nick, products[i].nick))
      return (TieExportProduct) i;
  return TIE_PRODUCT_PNG;
}

static guint
find (const char *const *names, guint n, const char *name)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (name, names[i]))
      return i;
  return 0;
}

/**
 * tie_export_choices_load:
 * @choices: (out caller-allocates): choices
 * @settings: where they are remembered
 *
 * What was chosen last.
 */
void
tie_export_choices_load (TieExportChoices *choices, TieSettings *settings)
{
  g_autofree char *product = NULL, *chart = NULL, *size = NULL, *theme = NULL, *background = NULL;
  g_autofree char *step = NULL, *of_story = NULL, *language = NULL;

  g_return_if_fail (choices != NULL);
  g_return_if_fail (TIE_IS_SETTINGS (settings));

  product = tie_settings_dup_string (settings, "export-format");
  chart = tie_settings_dup_string (settings, "export-chart");
  size = tie_settings_dup_string (settings, "export-size");
  theme = tie_settings_dup_string (settings, "export-theme");
  background = tie_settings_dup_string (settings, "export-background");
  step = tie_settings_dup_string (settings, "export-step");
  language = tie_settings_dup_string (settings, "export-language");
  of_story = tie_settings_dup_string (settings, "export-story-format");
  *choices = (TieExportChoices){
    .product = product_from_nick (product),
    .chart = TIE_CHART_BOTH,
    .preset = tie_preset_from_nick (size),
    .width = tie_settings_get_int (settings, "export-width"),
    .height = tie_settings_get_int (settings, "export-height"),
    .dpi = tie_settings_get_int (settings, "export-dpi"),
    .scale = tie_settings_get_double (settings, "export-scale"),
    .outlines = tie_settings_get_boolean (settings, "export-outlines"),
    .dark = g_str_equal (theme, "dark"),
    .background = (TieBackground) find (backgrounds, G_N_ELEMENTS (backgrounds), background),
    .visible = tie_settings_get_boolean (settings, "export-visible"),
    .parts = (TieParts) tie_settings_get_int (settings, "export-parts"),
    .step = (TieFrameStep) find (steps, TIE_N_FRAME_STEPS, step),
    .language = *language != '\0' ? g_intern_string (language) : NULL,
    .story_product = tie_story_product_from_nick (of_story),
  };
  tie_chart_kind_from_nick (chart, &choices->chart);
}

/**
 * tie_export_choices_save:
 * @choices: choices
 * @settings: where they are remembered
 *
 * Remembers them for the next time.
 */
void
tie_export_choices_save (const TieExportChoices *choices, TieSettings *settings)
{
  g_return_if_fail (choices != NULL);
  g_return_if_fail (TIE_IS_SETTINGS (settings));

  tie_settings_set_string (settings, "export-format", products[choices->product].nick);
  tie_settings_set_string (settings, "export-chart", tie_chart_kind_to_nick (choices->chart));
  tie_settings_set_string (settings, "export-size", tie_preset_get_size (choices->preset)->nick);
  tie_settings_set_int (settings, "export-width", choices->width);
  tie_settings_set_int (settings, "export-height", choices->height);
  tie_settings_set_int (settings, "export-dpi", choices->dpi);
  tie_settings_set_double (settings, "export-scale", choices->scale);
  tie_settings_set_boolean (settings, "export-outlines", choices->outlines);
  tie_settings_set_string (settings, "export-theme", choices->dark ? "dark" : "light");
  tie_settings_set_string (settings, "export-background", backgrounds[choices->background]);
  tie_settings_set_boolean (settings, "export-visible", choices->visible);
  tie_settings_set_int (settings, "export-parts", (int) choices->parts);
  tie_settings_set_string (settings, "export-step", steps[choices->step]);
  tie_settings_set_string (settings, "export-language",
                           choices->language != NULL ? choices->language : "");
  tie_settings_set_string (settings, "export-story-format",
                           tie_story_product_to_nick (choices->story_product));
}

static void
apply_size (const TieExportChoices *choices, TieExportOptions *options)
{
  const TiePresetSize *size = tie_preset_get_size (choices->preset);
  gboolean custom = choices->preset == TIE_PRESET_CUSTOM;

  options->width = custom ? choices->width : size->width;
  options->height = custom ? choices->height : size->height;
  options->dpi = custom ? choices->dpi : size->dpi;
  if (custom && choices->scale > 0)
    options->scale = choices->scale;
  else if (choices->story != NULL) /* slides choose their own */
    options->scale = 0;
  else
    options->scale =
        tie_preset_choose_scale (choices->chart, options->width, options->height, options->dpi);
}

/* The steps say what a chart would be told, but for how everything looks */
static void
apply_story (const TieExportChoices *choices, TieExportOptions *options)
{
  options->story = choices->story;
  options->format = tie_story_product_get_format (choices->story_product);
  options->page = tie_story_product_get_page (choices->story_product);
  options->moment = NULL;
  options->selection = NULL;
}

static void
apply_chart (const TieExportChoices *choices, TieExportOptions *options)
{
  options->story = NULL;
  options->format = products[choices->product].format;
  options->page = products[choices->product].page;
}

/**
 * tie_export_choices_apply:
 * @choices: choices
 * @options: options of the document and its window
 *
 * Puts what was chosen into options. The view of the window stays in them where it was chosen and
 * the product can show it; with a story, moment and selection do not. A dark theme has no white
 * background: it gets its own.
 */
void
tie_export_choices_apply (const TieExportChoices *choices, TieExportOptions *options)
{
  g_return_if_fail (choices != NULL);
  g_return_if_fail (options != NULL);

  if (choices->story != NULL)
    apply_story (choices, options);
  else
    apply_chart (choices, options);
  options->chart = choices->chart;
  options->outlines = choices->outlines && options->format == TIE_EXPORT_SVG;
  options->dark = choices->dark;
  options->background = choices->background;
  if (choices->dark && choices->background == TIE_BACKGROUND_WHITE)
    options->background = TIE_BACKGROUND_THEME;
  options->parts = choices->parts;
  if (choices->language != NULL)
    options->language = choices->language;
  if (!choices->visible || tie_export_options_has_pages (options))
    tie_export_view_reset (&options->view);
  apply_size (choices, options);
}

/**
 * tie_export_choices_has_folder:
 * @choices: choices
 *
 * Returns: whether what is made are several files, in a folder
 */
gboolean
tie_export_choices_has_folder (const TieExportChoices *choices)
{
  g_return_val_if_fail (choices != NULL, FALSE);

  return choices->story != NULL ? tie_story_product_is_slides (choices->story_product)
                                : choices->product == TIE_PRODUCT_FRAMES;
}

/**
 * tie_export_product_get_format:
 * @product: a product
 *
 * Returns: the format of its files
 */
TieExportFormat
tie_export_product_get_format (TieExportProduct product)
{
  g_return_val_if_fail ((guint) product < TIE_N_PRODUCTS, TIE_EXPORT_PNG);

  return products[product].format;
}

/**
 * tie_export_product_is_handout:
 * @product: a product
 *
 * Returns: whether it has pages
 */
gboolean
tie_export_product_is_handout (TieExportProduct product)
{
  g_return_val_if_fail ((guint) product < TIE_N_PRODUCTS, FALSE);

  return products[product].page != TIE_PAGE_NONE;
}

/**
 * tie_export_product_with_format:
 * @product: a product of one file
 * @format: the format that a file's name asks for
 *
 * Returns: @product where its files are of that format, else a single picture that is
 */
TieExportProduct
tie_export_product_with_format (TieExportProduct product, TieExportFormat format)
{
  g_return_val_if_fail ((guint) product < TIE_N_PRODUCTS, TIE_PRODUCT_PNG);

  if (products[product].format == format)
    return product;
  for (guint i = 0; i < TIE_N_PRODUCTS; i++)
    if (products[i].format == format)
      return (TieExportProduct) i;
  return product;
}

/**
 * tie_frame_step_get_duration:
 * @step: a step
 *
 * Returns: how long it is, ISO 8601
 */
const char *
tie_frame_step_get_duration (TieFrameStep step)
{
  g_return_val_if_fail ((guint) step < TIE_N_FRAME_STEPS, NULL);

  return steps[step];
}
