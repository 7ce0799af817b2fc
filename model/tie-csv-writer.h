/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-sheet.h"

G_BEGIN_DECLS

GBytes *tie_csv_writer_write (const TieSheet *sheet);

G_END_DECLS
