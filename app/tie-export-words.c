/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How a picture is to look, in the words of a call. */

#include "tie-export-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tie-verb-options.h"

/**
 * tie_export_words_clear:
 * @self: words
 *
 * Frees what they hold.
 */
void
tie_export_words_clear (TieExportWords *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->output);
  g_strfreev (self->charts);
  g_free (self->format);
  g_free (self->page);
  g_free (self->svg_text);
  g_free (self->size);
  g_free (self->theme);
  g_free (self->background);
  g_free (self->language);
  g_free (self->selection);
  g_free (self->story);
  g_free (self->omit);
  g_free (self->arrangement);
  g_free (self->positions);
  g_free (self->moment);
  g_free (self->frames);
  g_free (self->step);
}

/* Whether the output's name tells a format: a folder, even one with a dot, and - do not */
static const char *
find_ending (const char *output)
{
  const char *dot = strrchr (output, '.');
  const char *slash = strrchr (output, '/');

  if (dot == NULL || (slash != NULL && dot < slash) || dot[1] == '\0'
      || g_file_test (output, G_FILE_TEST_IS_DIR))
    return NULL;
  return dot + 1;
}

static gboolean
understand_format (const TieExportWords *self, TieExportOptions *options)
{
  const char *ending = find_ending (self->output);
  TieExportFormat by_name = TIE_EXPORT_PNG;

  if (self->format != NULL && !tie_export_format_from_nick (self->format, &options->format))
    {
      tie_verb_options_fail (_ ("--format is png, svg or pdf, not “%s”"), self->format);
      return FALSE;
    }
  if (ending == NULL)
    return TRUE;
  if (!tie_export_format_from_nick (ending, &by_name))
    {
      tie_verb_options_fail (_ ("the name “%s” does not end in .png, .svg or .pdf"), self->output);
      return FALSE;
    }
  if (self->format != NULL && by_name != options->format)
    {
      tie_verb_options_fail (_ ("the name “%s” does not end in .%s, the format that is asked for"),
                             self->output, tie_export_format_to_nick (options->format));
      return FALSE;
    }
  options->format = by_name;
  return TRUE;
}

static gboolean
understand_page (const TieExportWords *self, TieExportOptions *options)
{
  if (self->page == NULL)
    return TRUE;
  if (g_str_equal (self->page, "a4"))
    options->page = TIE_PAGE_A4;
  else if (g_str_equal (self->page, "letter"))
    options->page = TIE_PAGE_LETTER;
  else
    {
      tie_verb_options_fail (_ ("--page is a4 or letter, not “%s”"), self->page);
      return FALSE;
    }
  if (options->format != TIE_EXPORT_PDF)
    {
      tie_verb_options_fail (_ ("--page goes with pdf only"));
      return FALSE;
    }
  if (self->size != NULL)
    {
      tie_verb_options_fail (_ ("--size does not go with --page, which has a size of its own"));
      return FALSE;
    }
  return TRUE;
}

static gboolean
understand_svg_text (const TieExportWords *self, TieExportOptions *options)
{
  if (self->svg_text == NULL)
    return TRUE;
  if (g_str_equal (self->svg_text, "outlines"))
    options->outlines = TRUE;
  else if (!g_str_equal (self->svg_text, "text"))
    {
      tie_verb_options_fail (_ ("--svg-text is text or outlines, not “%s”"), self->svg_text);
      return FALSE;
    }
  if (options->format != TIE_EXPORT_SVG)
    {
      tie_verb_options_fail (_ ("--svg-text goes with svg only"));
      return FALSE;
    }
  return TRUE;
}

static gboolean
understand_looks (const TieExportWords *self, TieExportOptions *options)
{
  if (g_strcmp0 (self->theme, "dark") == 0)
    options->dark = TRUE;
  else if (self->theme != NULL && !g_str_equal (self->theme, "light"))
    {
      tie_verb_options_fail (_ ("--theme is light or dark, not “%s”"), self->theme);
      return FALSE;
    }
  if (g_strcmp0 (self->background, "white") == 0)
    options->background = TIE_BACKGROUND_WHITE;
  else if (g_strcmp0 (self->background, "transparent") == 0)
    options->background = TIE_BACKGROUND_TRANSPARENT;
  else if (self->background != NULL && !g_str_equal (self->background, "theme"))
    {
      tie_verb_options_fail (_ ("--background is theme, white or transparent, not “%s”"),
                             self->background);
      return FALSE;
    }
  return TRUE;
}

/* Also FALSE for what is no number */
static gboolean
is_within (double value, double least, double most)
{
  return value == TIE_EXPORT_NOT_SAID || (value >= least && value <= most);
}

static gboolean
understand_size (const TieExportWords *self, TieExportOptions *options)
{
  if (self->size != NULL
      && !tie_verb_options_parse_size (self->size, &options->width, &options->height))
    {
      tie_verb_options_fail (_ ("--size is such as 1920x1080, not “%s”"), self->size);
      return FALSE;
    }
  if (!is_within (self->scale, 0.1, 100) || !is_within (self->dpi, 10, 10000))
    {
      tie_verb_options_fail (_ ("--scale is from 0.1 to 100 and --dpi from 10 to 10000"));
      return FALSE;
    }
  if (self->scale > 0)
    options->scale = self->scale;
  if (self->dpi > 0)
    options->dpi = self->dpi;
  return TRUE;
}

static gboolean
understand_omit (const TieExportWords *self, TieExportOptions *options)
{
  static const struct
  {
    const char *name;
    TieParts part;
  } parts[] = {
    { "title", TIE_PART_TITLE },
    { "subtitle", TIE_PART_SUBTITLE },
    { "key", TIE_PART_KEY },
    { "date", TIE_PART_DATE },
    { "assumption", TIE_PART_ASSUMPTION },
    { "sources", TIE_PART_SOURCES },
    { "credit", TIE_PART_CREDIT },
  };
  g_auto (GStrv) names = self->omit != NULL ? tie_verb_options_split (self->omit) : NULL;

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      guint found = G_N_ELEMENTS (parts);

      for (guint j = 0; j < G_N_ELEMENTS (parts); j++)
        if (g_str_equal (names[i], parts[j].name))
          found = j;
      if (found == G_N_ELEMENTS (parts))
        {
          tie_verb_options_fail (_ ("--omit takes title, subtitle, key, date, assumption, sources "
                                    "and credit, not “%s”"),
                                 names[i]);
          return FALSE;
        }
      options->parts &= ~parts[found].part;
    }
  return TRUE;
}

/**
 * tie_export_words_understand:
 * @self: words, with an output
 * @options: (inout): what they change; options of tie_export_options_init() to begin with
 *
 * Understands what is said of format, size and looks, and says on standard error what cannot be
 * understood.
 *
 * Returns: whether all of it was
 */
gboolean
tie_export_words_understand (const TieExportWords *self, TieExportOptions *options)
{
  g_return_val_if_fail (self != NULL && self->output != NULL, FALSE);
  g_return_val_if_fail (options != NULL, FALSE);

  return understand_format (self, options) && understand_page (self, options)
         && understand_svg_text (self, options) && understand_looks (self, options)
         && understand_size (self, options) && understand_omit (self, options)
         && tie_verb_options_parse_arrangement (self->arrangement, &options->arrangement);
}
