/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The disc of an organisation as of a moment: a pale one for what is agreed, a full one in it for
 * what is in place. */

#include "tie-network-disc.h"

#define TINT 0.16
#define OUTLINE 1.3
/* Less is not to be seen. */
#define LEAST_FILLED 0.4

/**
 * tie_network_disc_get_tint:
 * @color: of a disc
 * @ground: what it stands on
 *
 * Returns: the colour of what is agreed and not in place
 */
TieColor
tie_network_disc_get_tint (TieColor color, TieColor ground)
{
  return tie_color_mix (ground, color, TINT);
}

static void
add_circle (TieScene *scene, double x, double y, double radius, TieFill fill, TieStroke stroke)
{
  TiePath *path = tie_path_new ();

  tie_path_add_circle (path, x, y, radius);
  tie_scene_add_path (scene, path, fill, stroke, 1);
}

/**
 * tie_network_disc_add:
 * @self: a disc
 * @scene: a scene with an open group
 *
 * Draws the disc.
 */
void
tie_network_disc_add (const TieNetworkDisc *self, TieScene *scene)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (TIE_IS_SCENE (scene));

  add_circle (scene, self->x, self->y, self->radius,
              tie_fill_solid (tie_network_disc_get_tint (self->color, self->ground)),
              tie_stroke_solid (self->color, OUTLINE * self->scale));
  if (self->filled >= LEAST_FILLED)
    add_circle (scene, self->x, self->y, self->filled, tie_fill_solid (self->color),
                tie_stroke_solid (TIE_COLOR_NONE, 0));
}
