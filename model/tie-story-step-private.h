/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-story-step.h"

G_BEGIN_DECLS

/* The reader fills it; nothing changes it afterwards. */
struct _TieStoryStep
{
  GObject parent_instance;
  TieText *title;
  TieText *text;
  TieText *notes;
  TieStepChart chart;
  gboolean has_at;
  TieDate at;
  GPtrArray *show;
  GPtrArray *light;
  GPtrArray *hide;
  TieQuiz quiz;
  GPtrArray *quiz_of;
};

G_END_DECLS
