/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How pictures are decoded, the model leaves to the program that reads. */

#include "tie-picture-decoder.h"

/* Set before any document is read */
static const TiePictureDecoder *current;

/**
 * tie_picture_decoder_set:
 * @decoder: (nullable) (transfer none): decodes pictures, as long as the process runs
 *
 * For the whole process, and before any document is read.
 */
void
tie_picture_decoder_set (const TiePictureDecoder *decoder)
{
  current = decoder;
}

/**
 * tie_picture_decoder_get:
 *
 * Returns: (nullable) (transfer none): what decodes pictures; %NULL: nobody does, and PNG and JPEG
 *   are kept as they are
 */
const TiePictureDecoder *
tie_picture_decoder_get (void)
{
  return current;
}
