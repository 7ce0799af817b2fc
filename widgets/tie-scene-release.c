/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Lets go of scenes without holding up a frame. */

#include "tie-scene-release.h"

#include "tie-release.h"

/* To free more items takes about as long as a frame may */
#define MOST_AT_ONCE 5000

/**
 * tie_scene_release:
 * @scene: (transfer full) (nullable): a scene
 *
 * Gives a reference up. If it is the last one of a large scene, another thread frees it: tens of
 * thousands of outlines are as many pieces of memory.
 */
void
tie_scene_release (TieScene *scene)
{
  if (scene == NULL)
    return;
  if (tie_scene_get_n_items (scene) > MOST_AT_ONCE)
    tie_release_in_thread (scene, g_object_unref);
  else
    g_object_unref (scene);
}
