/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a group of a scene stands for. */

#include "tie-mark.h"

/**
 * tie_mark_has_shape:
 * @mark: what a group stands for
 *
 * Whether such a group is a shape of its own that can be pointed at, walked to and outlined; a
 * label or a lane goes with the shape of its subject.
 *
 * Returns: %TRUE for discs, ties, bars and the like
 */
gboolean
tie_mark_has_shape (TieMark mark)
{
  switch (mark)
    {
    case TIE_MARK_NODE:
    case TIE_MARK_TIE:
    case TIE_MARK_BAR:
    case TIE_MARK_PHASE:
    case TIE_MARK_MILESTONE:
    case TIE_MARK_TICK:
    case TIE_MARK_AREA:
    case TIE_MARK_LIST:
      return TRUE;
    case TIE_MARK_FRAME:
    case TIE_MARK_NODE_LABEL:
    case TIE_MARK_TIE_LABEL:
    case TIE_MARK_LANE:
    case TIE_MARK_AXIS:
    case TIE_MARK_KEY:
      return FALSE;
    default:
      g_assert_not_reached ();
    }
}
