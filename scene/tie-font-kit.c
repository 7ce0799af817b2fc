/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Hands a thread's fonts and measured texts over to another thread. */

#include "tie-font-kit.h"

#include "tie-font-private.h"
#include "tie-glyph-font.h"
#include "tie-text-cache.h"
#include "tie-text-style.h"

/* For threads to come: in a window one paints the network and another the timeline */
#define MOST_SPARE 2

struct _TieFontKit
{
  gpointer fonts;
  gpointer texts;
};

static GMutex lock;
static TieFontKit *spare[MOST_SPARE]; /* guarded by lock */
static guint n_spare;                 /* likewise */

/**
 * tie_font_kit_leave:
 *
 * Takes its fonts and measured texts from the calling thread, which must have nothing left that was
 * made with them, and loads them anew when it draws again. Pango's objects may change threads; they
 * only must not be used by two at once.
 *
 * Returns: (transfer full): what the thread had
 */
TieFontKit *
tie_font_kit_leave (void)
{
  TieFontKit *self = g_new0 (TieFontKit, 1);

  tie_glyph_font_forget ();
  self->fonts = tie_font_steal_thread_fonts ();
  self->texts = tie_text_cache_steal ();
  return self;
}

/**
 * tie_font_kit_prepare:
 * @language: of texts
 *
 * Loads the fonts of Latin letters and digits in the calling thread, which loses them again:
 * another one may need them while it still has other things to do. Only where nobody has drawn a
 * text yet and nothing else does meanwhile: not beside widgets.
 *
 * Returns: (transfer full): the fonts
 */
TieFontKit *
tie_font_kit_prepare (const char *language)
{
  static const int weights[] = { 400, 600, 700 };

  tie_font_stand_in ();
  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    {
      const TieTextStyle style = { .size = 12.0, .weight = weights[i] };

      tie_text_style_measure (&style, "Tieline 0", language);
    }
  tie_font_stand_back ();
  return tie_font_kit_leave ();
}

/**
 * tie_font_kit_adopt:
 * @self: (transfer full) (nullable): what another thread left
 *
 * Gives it to the calling thread, if that has no fonts yet.
 */
void
tie_font_kit_adopt (TieFontKit *self)
{
  if (self == NULL)
    return;
  if (tie_font_adopt_thread_fonts (self->fonts))
    {
      self->fonts = NULL;
      tie_text_cache_adopt (g_steal_pointer (&self->texts));
    }
  tie_font_kit_free (self);
}

/**
 * tie_font_kit_borrow:
 *
 * Gives the calling thread, if it has no fonts yet, those of one that is about to end: for a
 * thread that begins. To be given back by tie_font_kit_return().
 */
void
tie_font_kit_borrow (void)
{
  TieFontKit *kit;

  if (tie_font_has_thread_fonts ())
    return;
  g_mutex_lock (&lock);
  kit = n_spare > 0 ? spare[--n_spare] : NULL;
  g_mutex_unlock (&lock);
  tie_font_kit_adopt (kit);
}

/**
 * tie_font_kit_return:
 *
 * Takes its fonts from the calling thread, which is about to end and must have nothing left that
 * was made with them, and keeps them for the next one. Its texts are nobody's any more.
 */
void
tie_font_kit_return (void)
{
  TieFontKit *kit;

  tie_text_cache_forget ();
  kit = tie_font_kit_leave ();
  g_mutex_lock (&lock);
  if (kit->fonts != NULL && n_spare < MOST_SPARE)
    spare[n_spare++] = g_steal_pointer (&kit);
  g_mutex_unlock (&lock);
  tie_font_kit_free (kit);
}

/**
 * tie_font_kit_free:
 * @self: (transfer full) (nullable): what another thread left
 *
 * Frees what nobody adopts.
 */
void
tie_font_kit_free (TieFontKit *self)
{
  if (self == NULL)
    return;
  /* Texts hold on to fonts. */
  tie_text_cache_free (self->texts);
  tie_font_free_thread_fonts (self->fonts);
  g_free (self);
}
