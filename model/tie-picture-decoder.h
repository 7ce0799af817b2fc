/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TiePictureOutcome:
 * @TIE_PICTURE_DECODED: there is something to be shown
 * @TIE_PICTURE_BROKEN: there is not
 * @TIE_PICTURE_TOO_MUCH: it took more time or memory than a logo may, or ended its decoder
 * @TIE_PICTURE_NOT_TRIED: nobody could be found to decode it
 */
typedef enum
{
  TIE_PICTURE_DECODED,
  TIE_PICTURE_BROKEN,
  TIE_PICTURE_TOO_MUCH,
  TIE_PICTURE_NOT_TRIED,
} TiePictureOutcome;

/**
 * TiePictureDecoder:
 * @open: begins to decode the pictures of one document, in any thread; returns what @decode takes
 * @decode: makes of a picture by anybody (PNG, JPEG, SVG) one that may be painted anywhere, a small
 *   PNG (transfer full); says how many microseconds of the processor's time that took; comes to an
 *   end whatever the picture is
 * @close: ends it
 *
 * Decodes pictures where nothing comes to harm.
 */
typedef struct
{
  gpointer (*open) (void);
  TiePictureOutcome (*decode) (gpointer self, GBytes *picture, GBytes **decoded, gint64 *time);
  void (*close) (gpointer self);
} TiePictureDecoder;

void tie_picture_decoder_set (const TiePictureDecoder *decoder);
const TiePictureDecoder *tie_picture_decoder_get (void);

G_END_DECLS
