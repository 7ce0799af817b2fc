/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-picture-decoder.h"

G_BEGIN_DECLS

const TiePictureDecoder *tie_logo_process_get_decoder (void);

G_END_DECLS
