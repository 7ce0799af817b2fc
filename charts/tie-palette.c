/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Which organisation has which colour. */

#include "tie-palette.h"

typedef struct
{
  TieColor fill;
  TieColor on_fill;
  TieColor text;
  gboolean patterned;
} TieSwatch;

struct _TiePalette
{
  gatomicrefcount ref_count;
  GHashTable *swatches; /* TieOrganization → TieSwatch; of those that are not plain grey */
  TieSwatch fallback;
};

/* Who delivers something: a set of TieOrganization. */
static GHashTable *
find_suppliers (TieDocument *document)
{
  GPtrArray *flows = tie_document_get_flows (document);
  GHashTable *suppliers = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < flows->len; i++)
    {
      TieFlow *flow = g_ptr_array_index (flows, i);

      if (tie_flow_kind_is_delivery (tie_flow_get_kind (flow)))
        g_hash_table_add (suppliers, tie_flow_get_from (flow));
    }
  return suppliers;
}

/* A colour that is a hue of a theme is the hue in its place of every other; any other one is
 * shifted until it has the contrast */
static TieSwatch
swatch_for_color (TieColor color, const TieTheme *theme)
{
  TieSwatch swatch = { 0 };
  guint hue;

  if (tie_theme_find_hue (color, &hue))
    color = theme->hues[hue];
  swatch.fill = tie_color_reach_contrast (color, theme->background, theme->text_contrast);
  swatch.text = swatch.fill;
  swatch.on_fill = theme->on_hue;
  if (tie_color_contrast (swatch.on_fill, swatch.fill) < theme->text_contrast)
    swatch.fill = tie_color_reach_contrast (swatch.fill, swatch.on_fill, theme->text_contrast);
  return swatch;
}

/* Hues that organisations state are not given to others: a bit each */
static guint
find_stated_hues (TieDocument *document)
{
  GPtrArray *organizations = tie_document_get_organizations (document);
  guint stated = 0;

  for (guint i = 0; i < organizations->len; i++)
    {
      const char *text = tie_organization_get_color (g_ptr_array_index (organizations, i));
      TieColor color;
      guint hue;

      if (text != NULL && tie_color_parse (text, &color) && tie_theme_find_hue (color, &hue))
        stated |= 1u << hue;
    }
  return stated;
}

/* FALSE: all are in use */
static gboolean
take_hue (guint *used, guint *hue)
{
  for (*hue = 0; *hue < TIE_N_HUES; (*hue)++)
    if ((*used & 1u << *hue) == 0)
      {
        *used |= 1u << *hue;
        return TRUE;
      }
  return FALSE;
}

static TieSwatch
swatch_for_organization (TieDocument *document,
                         TieOrganization *organization,
                         GHashTable *suppliers,
                         const TieTheme *theme,
                         guint *used)
{
  const char *stated = tie_organization_get_color (organization);
  TieSwatch neutral = { theme->neutral, theme->on_hue, theme->grey, FALSE };
  TieColor color;
  guint hue;

  if (stated != NULL && tie_color_parse (stated, &color))
    return swatch_for_color (color, theme);
  if (organization == tie_document_get_focus (document))
    return (TieSwatch){ theme->focus, theme->on_focus, theme->ink, FALSE };
  if (!g_hash_table_contains (suppliers, organization))
    return neutral;
  if (take_hue (used, &hue))
    return swatch_for_color (theme->hues[hue], theme);

  neutral.patterned = TRUE;
  return neutral;
}

static TiePalette *
choose_colors (TieDocument *document, const TieTheme *theme)
{
  GPtrArray *organizations = tie_document_get_organizations (document);
  g_autoptr (GHashTable) suppliers = find_suppliers (document);
  TiePalette *self = g_new0 (TiePalette, 1);
  guint used = find_stated_hues (document);

  g_atomic_ref_count_init (&self->ref_count);
  self->swatches = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  self->fallback = (TieSwatch){ theme->neutral, theme->on_hue, theme->grey, FALSE };
  for (guint i = 0; i < organizations->len; i++)
    {
      TieOrganization *organization = g_ptr_array_index (organizations, i);
      TieSwatch swatch;

      if (tie_organization_get_color (organization) == NULL
          && organization != tie_document_get_focus (document)
          && !g_hash_table_contains (suppliers, organization))
        continue;
      swatch = swatch_for_organization (document, organization, suppliers, theme, &used);
      g_hash_table_insert (self->swatches, g_object_ref (organization),
                           g_memdup2 (&swatch, sizeof swatch));
    }
  return self;
}

static gpointer
palette_ref (gpointer palette, gpointer user_data)
{
  TiePalette *self = palette;

  if (self != NULL)
    g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
palette_free (gpointer palette)
{
  tie_palette_free (palette);
}

/**
 * tie_palette_new:
 * @document: a document
 * @theme: the theme, which must outlive the document
 *
 * Gives each organisation of the document its colour: the one the document states, as the theme has
 * it where it is a hue of a theme (see tie_theme_find_hue()), else shifted in lightness until text
 * stands out from it and it from the background; the theme's own for the focus; the theme's other
 * hues for suppliers in document order; grey with a pattern for the suppliers
 * after the eighth; plain grey for everybody else. The choice is made once and kept with the
 * document; any thread may ask for it.
 *
 * Returns: (transfer full): the palette
 */
TiePalette *
tie_palette_new (TieDocument *document, const TieTheme *theme)
{
  g_autofree char *key = NULL;
  TiePalette *self;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (theme != NULL, NULL);

  key = g_strdup_printf ("tie-palette-%s", theme->name);
  self = g_object_dup_data (G_OBJECT (document), key, palette_ref, NULL);
  if (self != NULL)
    return self;

  self = choose_colors (document, theme);
  palette_ref (self, NULL);
  /* Another thread may have been first; both chose the same. */
  if (!g_object_replace_data (G_OBJECT (document), key, NULL, self, palette_free, NULL))
    tie_palette_free (self);
  return self;
}

/**
 * tie_palette_free:
 * @self: (transfer full) (nullable): a palette
 *
 * Lets go of the palette.
 */
void
tie_palette_free (TiePalette *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->swatches);
  g_free (self);
}

static const TieSwatch *
find_swatch (TiePalette *self, TieOrganization *organization)
{
  const TieSwatch *swatch = g_hash_table_lookup (self->swatches, organization);

  return swatch != NULL ? swatch : &self->fallback;
}

/**
 * tie_palette_get_fill:
 * @self: a palette
 * @organization: (nullable): an organisation; one that is not in the document gets the neutral grey
 *
 * Returns: the colour of its disc, bars and areas
 */
TieColor
tie_palette_get_fill (TiePalette *self, TieOrganization *organization)
{
  g_return_val_if_fail (self != NULL, TIE_COLOR_NONE);

  return find_swatch (self, organization)->fill;
}

/**
 * tie_palette_get_on_fill:
 * @self: a palette
 * @organization: (nullable): an organisation
 *
 * Returns: the colour of text on its fill, at the theme's contrast or better
 */
TieColor
tie_palette_get_on_fill (TiePalette *self, TieOrganization *organization)
{
  g_return_val_if_fail (self != NULL, TIE_COLOR_NONE);

  return find_swatch (self, organization)->on_fill;
}

/**
 * tie_palette_get_text:
 * @self: a palette
 * @organization: (nullable): an organisation
 *
 * Returns: the colour of text that belongs to it, at the theme's contrast or better on its
 * background
 */
TieColor
tie_palette_get_text (TiePalette *self, TieOrganization *organization)
{
  g_return_val_if_fail (self != NULL, TIE_COLOR_NONE);

  return find_swatch (self, organization)->text;
}

/**
 * tie_palette_is_patterned:
 * @self: a palette
 * @organization: (nullable): an organisation
 *
 * Returns: whether its fills carry a pattern, since its grey is shared
 */
gboolean
tie_palette_is_patterned (TiePalette *self, TieOrganization *organization)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return find_swatch (self, organization)->patterned;
}
