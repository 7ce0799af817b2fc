/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-path.h"

G_BEGIN_DECLS

struct _TiePath
{
  GArray *ops;         /* of guint8, a TiePathOp */
  GArray *starts;      /* of guint, where an operation's coordinates begin */
  GArray *coordinates; /* of double, one operation's after the other's */
};

G_END_DECLS
