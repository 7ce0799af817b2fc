/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-product.h"

G_BEGIN_DECLS

/* The reader fills it; nothing changes it afterwards. */
struct _TieProduct
{
  GObject parent_instance;
  char *id;
  TieText *name;
  TieOrganization *maker; /* owned */
  TieText *summary;
  GPtrArray *facts;
};

G_END_DECLS
