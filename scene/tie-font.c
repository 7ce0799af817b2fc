/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The fonts of every chart: a font map that no setting of the user or the machine changes. */

#include "tie-font.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include "tie-font-private.h"
#include "tie-hb-font.h"

/* clang-format off */
#define FAMILY(name) "<family>" name "</family>"
#define REJECT_FAMILY(name) \
  "<pattern><patelt name=\"family\"><string>" name "</string></patelt></pattern>"
#define REJECT_CJK(kind)                   \
  REJECT_FAMILY ("Noto " kind " CJK JP")   \
  REJECT_FAMILY ("Noto " kind " CJK KR")   \
  REJECT_FAMILY ("Noto " kind " CJK SC")   \
  REJECT_FAMILY ("Noto " kind " CJK TC")   \
  REJECT_FAMILY ("Noto " kind " CJK HK")

/* The system's folders, so that fontconfig's ready caches of them are used, but none of its rules.
 * What is never wanted is left out (bitmaps, italics, families for other purposes), for each font
 * takes its time whenever one is chosen. An alias is only for what Inter and Noto Sans CJK lack, or
 * for where they are not installed. */
static const char font_rules[] =
  "<?xml version=\"1.0\"?>"
  "<!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\">"
  "<fontconfig>"
  "<dir>/usr/share/fonts</dir>"
  "<dir>/usr/local/share/fonts</dir>"
  "<cachedir>/var/cache/fontconfig</cachedir>"
  "<cachedir prefix=\"xdg\">fontconfig</cachedir>"
  "<selectfont><rejectfont>"
  "<pattern><patelt name=\"scalable\"><bool>false</bool></patelt></pattern>"
  "<pattern><patelt name=\"slant\"><int>100</int></patelt></pattern>"
  "<pattern><patelt name=\"slant\"><int>110</int></patelt></pattern>"
  REJECT_FAMILY ("Inter Display")
  REJECT_CJK ("Serif")
  REJECT_CJK ("Sans Mono")
  "</rejectfont></selectfont>"
  "<alias binding=\"same\"><family>sans-serif</family><prefer>"
  FAMILY ("Noto Sans") FAMILY ("DejaVu Sans") FAMILY ("Liberation Sans") FAMILY ("Cantarell")
  FAMILY ("FreeSans") FAMILY ("NanumGothic")
  "</prefer></alias>"
  "<alias binding=\"same\"><family>emoji</family><prefer>"
  FAMILY ("Noto Color Emoji")
  "</prefer></alias>"
  "</fontconfig>";
/* clang-format on */

/* What a thread has: Pango's font maps and contexts are not shared between threads */
typedef struct
{
  PangoFontMap *map;
  GHashTable *contexts; /* of PangoLanguage to PangoContext */
  double ascent;        /* of a text, in sizes; 0: not asked yet */
  double descent;
} TieThreadFonts;

static void
thread_fonts_free (gpointer data)
{
  TieThreadFonts *fonts = data;

  g_hash_table_unref (fonts->contexts);
  g_object_unref (fonts->map);
  g_free (fonts);
}

static GPrivate thread_fonts = G_PRIVATE_INIT (thread_fonts_free);

static gpointer
load_config (gpointer data)
{
  FcConfig *config = FcConfigCreate ();

  if (!FcConfigParseAndLoadFromMemory (config, (const FcChar8 *) font_rules, FcTrue)
      || !FcConfigBuildFonts (config))
    g_error ("Fontconfig does not start");
  return config;
}

static FcConfig *
get_config (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_config, NULL);
}

/*
 * tie_font_stand_in:
 *
 * Makes these fonts those of the process for a while: when Pango begins, it waits for what the
 * process has by default, and to read the machine's rules takes fontconfig longer than to load the
 * fonts. For a process in which nobody else asks for fonts meanwhile.
 */
void
tie_font_stand_in (void)
{
  FcConfigSetCurrent (get_config ());
}

/*
 * tie_font_stand_back:
 *
 * Whoever asks for the process's fonts gets the machine's again, read when they ask.
 */
void
tie_font_stand_back (void)
{
  FcConfigSetCurrent (NULL);
}

static TieThreadFonts *
get_thread_fonts (void)
{
  TieThreadFonts *fonts = g_private_get (&thread_fonts);

  if (fonts == NULL)
    {
      fonts = g_new0 (TieThreadFonts, 1);
      fonts->map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
      pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (fonts->map), get_config ());
      pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (fonts->map), 96.0);
      fonts->contexts = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
      g_private_set (&thread_fonts, fonts);
    }
  return fonts;
}

/**
 * tie_font_has_thread_fonts:
 *
 * Returns: whether the calling thread has fonts
 */
gboolean
tie_font_has_thread_fonts (void)
{
  return g_private_get (&thread_fonts) != NULL;
}

/**
 * tie_font_steal_thread_fonts:
 *
 * Returns: (transfer full) (nullable): the fonts of the calling thread, which has none then
 */
gpointer
tie_font_steal_thread_fonts (void)
{
  gpointer fonts = g_private_get (&thread_fonts);

  g_private_set (&thread_fonts, NULL);
  return fonts;
}

/**
 * tie_font_adopt_thread_fonts:
 * @fonts: (nullable) (transfer full): another thread's fonts
 *
 * Returns: whether they are the calling thread's now; else it had its own, and @fonts stay the
 * caller's
 */
gboolean
tie_font_adopt_thread_fonts (gpointer fonts)
{
  if (fonts == NULL || g_private_get (&thread_fonts) != NULL)
    return FALSE;
  g_private_set (&thread_fonts, fonts);
  return TRUE;
}

/**
 * tie_font_free_thread_fonts:
 * @fonts: (nullable) (transfer full): fonts that no thread has
 *
 * Frees them.
 */
void
tie_font_free_thread_fonts (gpointer fonts)
{
  if (fonts != NULL)
    thread_fonts_free (fonts);
}

static gboolean
is_language (const char *tag, const char *subtag)
{
  gsize length = strlen (subtag);

  return g_ascii_strncasecmp (tag, subtag, length) == 0
         && (tag[length] == '\0' || tag[length] == '-' || tag[length] == '_');
}

/* Which language's Han glyphs a text in `tag` shows: where it has none of its own, Korean ones */
static const char *
choose_han (const char *tag)
{
  g_autofree char *lower = g_ascii_strdown (tag, -1);

  if (is_language (tag, "ja"))
    return "ja";
  if (!is_language (tag, "zh"))
    return "ko";
  if (strstr (lower, "hant") != NULL || strstr (lower, "-tw") != NULL
      || strstr (lower, "-hk") != NULL || strstr (lower, "-mo") != NULL)
    return "zh-tw";
  return "zh-cn";
}

/*
 * tie_font_get_han_family:
 * @language: BCP 47
 *
 * Returns: the second of the families of a text in the language: for Hangul, kana and Han
 */
const char *
tie_font_get_han_family (const char *language)
{
  const char *han = choose_han (language);

  if (g_str_equal (han, "ja"))
    return "Noto Sans CJK JP";
  if (g_str_equal (han, "zh-cn"))
    return "Noto Sans CJK SC";
  if (g_str_equal (han, "zh-tw"))
    return "Noto Sans CJK TC";
  return "Noto Sans CJK KR";
}

static PangoContext *
create_context (PangoFontMap *map, PangoLanguage *language)
{
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoFontDescription *description = pango_font_description_new ();
  g_autofree char *families =
      g_strdup_printf ("Inter,%s,sans-serif",
                       tie_font_get_han_family (pango_language_to_string (language)));

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 96.0);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, language);
  pango_context_set_base_dir (context, PANGO_DIRECTION_WEAK_LTR);
  pango_font_description_set_family (description, families);
  pango_font_description_set_absolute_size (description, TIE_FONT_SIZE * PANGO_SCALE);
  pango_context_set_font_description (context, description);
  pango_font_description_free (description);
  cairo_font_options_destroy (options);
  return context;
}

/**
 * tie_font_get_context:
 * @language: (nullable): a BCP 47 tag, for the choice of Han glyphs; %NULL: English
 *
 * The one Pango context of screen and file: Inter and Noto Sans CJK, from their packages, in a font
 * map of our own, else the system's sans; 96 dots an inch, grey antialiasing, no hinting, unrounded
 * glyph positions. The environment changes none of it.
 *
 * Returns: (transfer none): the context of this thread, which must not be changed or used in
 * another
 */
PangoContext *
tie_font_get_context (const char *language)
{
  TieThreadFonts *fonts = get_thread_fonts ();
  PangoLanguage *key = pango_language_from_string (language != NULL ? language : "en");
  PangoContext *context = g_hash_table_lookup (fonts->contexts, key);

  if (context == NULL)
    {
      context = create_context (fonts->map, key);
      g_hash_table_insert (fonts->contexts, key, context);
    }
  return context;
}

/*
 * tie_font_get_metrics:
 * @ascent: (out): of the first family, in sizes
 * @descent: (out): of the first family, in sizes
 *
 * The same for every text, whichever fonts its letters come from.
 */
void
tie_font_get_metrics (double *ascent, double *descent)
{
  TieThreadFonts *fonts = get_thread_fonts ();

  if (fonts->ascent <= 0.0)
    {
      PangoContext *context = tie_font_get_context ("en");
      PangoFont *font =
          pango_context_load_font (context, pango_context_get_font_description (context));
      hb_font_extents_t extents;

      /* Pango's metrics are the same, but it sets a text to see how wide letters are */
      hb_font_get_extents_for_direction (tie_hb_font_get (font), HB_DIRECTION_LTR, &extents);
      fonts->ascent = extents.ascender / (TIE_FONT_SIZE * PANGO_SCALE);
      fonts->descent = -extents.descender / (TIE_FONT_SIZE * PANGO_SCALE);
      g_object_unref (font);
    }
  *ascent = fonts->ascent;
  *descent = fonts->descent;
}

static gboolean
has_family (const char *family)
{
  FcPattern *pattern = FcPatternBuild (NULL, FC_FAMILY, FcTypeString, family, NULL);
  FcObjectSet *objects = FcObjectSetBuild (FC_FAMILY, NULL);
  FcFontSet *found = FcFontList (get_config (), pattern, objects);
  gboolean has = found != NULL && found->nfont > 0;

  if (found != NULL)
    FcFontSetDestroy (found);
  FcObjectSetDestroy (objects);
  FcPatternDestroy (pattern);
  return has;
}

/**
 * tie_font_dup_missing:
 *
 * Returns: (transfer full) (nullable): the families that should be installed and are not, as a list
 *   such as "Inter, Noto Sans CJK KR", or %NULL when all are
 */
char *
tie_font_dup_missing (void)
{
  static const char *const families[] = { "Inter", "Noto Sans CJK KR" };
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    if (!has_family (families[i]))
      g_ptr_array_add (missing, (gpointer) families[i]);
  if (missing->len == 0)
    return NULL;
  g_ptr_array_add (missing, NULL);
  return g_strjoinv (", ", (char **) missing->pdata);
}
