/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Logos in the discs of organizations. */

#include "tie-network-logo.h"

/* Of the disc's radius: a plate, around which a ring of the organization's color is left, and the
 * side of the square that it holds */
#define PLATE_SHARE 0.86
#define LOGO_SHARE 1.15

#define GHOST_OPACITY 0.3

/**
 * tie_network_logo_draw:
 * @node: a node whose name stands outside
 * @on_plate: whether it is for the logo to have a ground of its own
 * @scene: receives it
 *
 * Draws the logo of an organization, if it has one. Most are made for white paper, and would be
 * lost on a disc of their own color.
 */
void
tie_network_logo_draw (const TieNetworkNode *node, gboolean on_plate, TieScene *scene)
{
  const TieColor white = { 1, 1, 1, 1 };
  const double opacity = node->ghost ? GHOST_OPACITY : 1, side = node->radius * LOGO_SHARE;
  GBytes *picture = tie_organization_get_picture (node->organization);

  g_return_if_fail (scene != NULL);

  if (picture == NULL)
    return;
  if (on_plate)
    {
      TiePath *path = tie_path_new ();

      tie_path_add_circle (path, node->x, node->y, node->radius * PLATE_SHARE);
      tie_scene_add_path (scene, path, tie_fill_solid (white), tie_stroke_solid (TIE_COLOR_NONE, 0),
                          opacity);
    }
  tie_scene_add_image (scene, (TieRect){ node->x - side / 2, node->y - side / 2, side, side },
                       picture, opacity);
}
