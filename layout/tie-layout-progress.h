/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TieLayoutProgress:
 * @done: the part of the work that is done, 0 to 1
 * @x: (array) (nullable): where the nodes are now; NULL where there is nothing worth showing yet
 * @y: (array) (nullable): likewise
 * @data: the problem's @progress_data
 *
 * Called now and then while a layout is made, in the thread that makes it.
 *
 * Returns: whether to go on; FALSE: stop with the positions as they are
 */
typedef gboolean (*TieLayoutProgress) (double done,
                                       const double *x,
                                       const double *y,
                                       gpointer data);

G_END_DECLS
