/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-emphasis.h"
#include "tie-scene.h"

G_BEGIN_DECLS

typedef enum
{
  TIE_SVG_TEXT,     /* texts are texts: they can be read, searched and edited */
  TIE_SVG_OUTLINES, /* texts are shapes: they look the same where the fonts are missing */
} TieSvgText;

GBytes *tie_scene_to_svg (TieScene *scene,
                          double width,
                          double height,
                          const TieEmphasis *emphasis,
                          TieSvgText text);

G_END_DECLS
