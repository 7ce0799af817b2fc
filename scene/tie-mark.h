/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TieMark:
 *
 * What a group of a scene stands for.
 */
typedef enum
{
  TIE_MARK_FRAME,      /* title, sources, rules: nothing to point at */
  TIE_MARK_NODE,       /* an organisation's disc */
  TIE_MARK_NODE_LABEL, /* its name, where it stands outside the disc, and the lines under it */
  TIE_MARK_TIE,        /* a flow's curve with its head */
  TIE_MARK_TIE_LABEL,  /* a flow's label */
  TIE_MARK_LANE,       /* a deal's row */
  TIE_MARK_BAR,        /* its bar */
  TIE_MARK_PHASE,
  TIE_MARK_MILESTONE,
  TIE_MARK_TICK, /* an announcement */
  TIE_MARK_AREA, /* an organisation's share of the capacity */
  TIE_MARK_AXIS,
  TIE_MARK_KEY,
  TIE_MARK_LIST, /* an entry of a list of what has no place on the axis */
} TieMark;

gboolean tie_mark_has_shape (TieMark mark);

G_END_DECLS
