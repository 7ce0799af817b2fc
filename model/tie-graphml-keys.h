/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-problem-list.h"
#include "tie-sheet.h"
#include "tie-xml-scanner.h"

G_BEGIN_DECLS

typedef enum
{
  TIE_GRAPHML_GRAPH,
  TIE_GRAPHML_NODE,
  TIE_GRAPHML_EDGE,
} TieGraphmlPart;

#define TIE_GRAPHML_N_PARTS (TIE_GRAPHML_EDGE + 1)

/**
 * TieGraphmlKey:
 * @name: (nullable): what it is called; %NULL for graphics
 * @for_part: whether it is for data of a part
 * @default_text: (nullable): what stands where nothing is said
 * @columns: by part: the number of its column, plus one; 0: none
 * @defaults: (array): by part: @default_text as its sheet keeps it, once for all rows
 * @offset: where it is declared
 *
 * A key of GraphML: declares data of nodes or edges.
 */
typedef struct
{
  char *name;
  gboolean for_part[TIE_GRAPHML_N_PARTS];
  char *default_text;
  guint columns[TIE_GRAPHML_N_PARTS];
  const char *defaults[TIE_GRAPHML_N_PARTS];
  gsize offset;
} TieGraphmlKey;

/**
 * TieGraphmlKeys:
 * @all: (element-type TieGraphmlKey): in the order in which they are declared
 * @by_id: from an id to its key
 */
typedef struct
{
  GPtrArray *all;
  GHashTable *by_id;
} TieGraphmlKeys;

TieGraphmlKeys *tie_graphml_keys_new (void);
void tie_graphml_keys_free (TieGraphmlKeys *self);
gboolean tie_graphml_keys_read (TieGraphmlKeys *self,
                                const char *text,
                                gsize start,
                                gsize length,
                                GPtrArray *problems);
TieGraphmlKey *tie_graphml_keys_find (const TieGraphmlKeys *self, const char *id);
void tie_graphml_keys_add_columns (TieGraphmlKeys *self, TieGraphmlPart part, TieSheet *sheet);
void
tie_graphml_keys_put_defaults (const TieGraphmlKeys *self, TieGraphmlPart part, TieSheet *sheet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieGraphmlKeys, tie_graphml_keys_free)

G_END_DECLS
