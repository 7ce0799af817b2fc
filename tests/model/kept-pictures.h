/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-picture-decoder.h"

static gpointer
kept_pictures_open (void)
{
  return NULL;
}

static TiePictureOutcome
kept_pictures_decode (gpointer self, GBytes *picture, GBytes **decoded, gint64 *time)
{
  *decoded = g_bytes_ref (picture);
  return TIE_PICTURE_DECODED;
}

static void
kept_pictures_close (gpointer self)
{
}

/* To which all is well, and which leaves each picture as it is */
static const TiePictureDecoder kept_pictures = {
  kept_pictures_open,
  kept_pictures_decode,
  kept_pictures_close,
};
