/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-scene.h"

G_BEGIN_DECLS

/**
 * TieEmphasis:
 * @lit: (nullable) (element-type utf8): the subjects that stay at full strength while the others
 * are dimmed; NULL: none dimmed
 * @selected: (nullable): the subject that is outlined as selected
 * @focused: (nullable): the id of the group that has the keyboard's focus ring
 * @accent: the colour of outline and ring
 *
 * What is brought forward when a scene is painted; the scene itself stays the same.
 */
typedef struct
{
  GHashTable *lit;
  const char *selected;
  const char *focused;
  TieColor accent;
} TieEmphasis;

/* What is left of the strength of what is not lit */
#define TIE_EMPHASIS_DIMMED 0.22

TieEmphasis *tie_emphasis_copy (const TieEmphasis *self);
void tie_emphasis_free (TieEmphasis *self);
gboolean tie_emphasis_equal (const TieEmphasis *a, const TieEmphasis *b);
double tie_emphasis_get_strength (const TieEmphasis *self, TieScene *scene, int group);
GArray *tie_emphasis_list_items (const TieEmphasis *self, TieScene *scene);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieEmphasis, tie_emphasis_free)

G_END_DECLS
