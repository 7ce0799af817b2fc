/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"

G_BEGIN_DECLS

TieDocument *tie_editor_set_text (TieDocument *document,
                                  const char *pointer,
                                  const char *language,
                                  const char *text,
                                  GError **error);

G_END_DECLS
