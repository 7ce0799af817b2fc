/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TieRole:
 * @TIE_ROLE_NONE: none of its own: that of the group around it; of what is in no group with a role,
 * a drawing
 * @TIE_ROLE_HEADING: the title
 * @TIE_ROLE_SUBHEADING: the title of a part
 * @TIE_ROLE_PARAGRAPH: words
 * @TIE_ROLE_NOTES: what is read after all else, wherever it stands: paragraphs and lists
 * @TIE_ROLE_TABLE: rows and row groups
 * @TIE_ROLE_ROW_GROUP: rows that belong together
 * @TIE_ROLE_ROW: cells
 * @TIE_ROLE_HEAD_CELL: the name of a column or of a row
 * @TIE_ROLE_CELL: of a table
 * @TIE_ROLE_LIST: items
 * @TIE_ROLE_ITEM: a label and a body
 * @TIE_ROLE_LABEL: the number of an item
 * @TIE_ROLE_BODY: what an item says
 * @TIE_ROLE_ARTIFACT: what is not read: page numbers, rules, what is repeated
 *
 * What a group of a scene is in a text that is read from beginning to end, by people who hear it
 * or by a program that makes another text of it (ISO 32000-1, 14.8.4).
 */
typedef enum
{
  TIE_ROLE_NONE,
  TIE_ROLE_HEADING,
  TIE_ROLE_SUBHEADING,
  TIE_ROLE_PARAGRAPH,
  TIE_ROLE_NOTES,
  TIE_ROLE_TABLE,
  TIE_ROLE_ROW_GROUP,
  TIE_ROLE_ROW,
  TIE_ROLE_HEAD_CELL,
  TIE_ROLE_CELL,
  TIE_ROLE_LIST,
  TIE_ROLE_ITEM,
  TIE_ROLE_LABEL,
  TIE_ROLE_BODY,
  TIE_ROLE_ARTIFACT,
} TieRole;

#define TIE_N_ROLES (TIE_ROLE_ARTIFACT + 1)

G_END_DECLS
