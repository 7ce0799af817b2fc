/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a picture lies on: a shadow around it, and checkers where it is transparent. */

#include "tie-export-ground.h"

#define CHECKER 8

/* What is transparent is seen by this ground */
static void
snapshot_checkers (GtkSnapshot *snapshot, const graphene_rect_t *area)
{
  const GdkRGBA light = { 1, 1, 1, 1 };
  const GdkRGBA dark = { 0.86f, 0.86f, 0.86f, 1 };
  graphene_rect_t tile, square;

  graphene_rect_init (&tile, area->origin.x, area->origin.y, 2 * CHECKER, 2 * CHECKER);
  gtk_snapshot_push_repeat (snapshot, area, &tile);
  gtk_snapshot_append_color (snapshot, &light, &tile);
  graphene_rect_init (&square, area->origin.x, area->origin.y, CHECKER, CHECKER);
  gtk_snapshot_append_color (snapshot, &dark, &square);
  graphene_rect_offset (&square, CHECKER, CHECKER);
  gtk_snapshot_append_color (snapshot, &dark, &square);
  gtk_snapshot_pop (snapshot);
}

/**
 * tie_export_ground_snapshot:
 * @snapshot: what is painted on
 * @area: where the picture will be
 *
 * Paints what is beneath a picture.
 */
void
tie_export_ground_snapshot (GtkSnapshot *snapshot, const graphene_rect_t *area)
{
  const GdkRGBA shadow = { 0, 0, 0, 0.28f };
  GskRoundedRect outline;

  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));
  g_return_if_fail (area != NULL);

  gsk_rounded_rect_init_from_rect (&outline, area, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0, 1, 1, 6);
  snapshot_checkers (snapshot, area);
}
