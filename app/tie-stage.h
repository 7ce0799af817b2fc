/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TieStageMode:
 * @TIE_STAGE_CLEAR: nothing lies over it
 * @TIE_STAGE_BLANK: all is black
 * @TIE_STAGE_SPOTLIGHT: all is dark but what is around the pointer
 *
 * What lies over what is presented.
 */
typedef enum
{
  TIE_STAGE_CLEAR,
  TIE_STAGE_BLANK,
  TIE_STAGE_SPOTLIGHT,
} TieStageMode;

#define TIE_TYPE_STAGE (tie_stage_get_type ())
G_DECLARE_FINAL_TYPE (TieStage, tie_stage, TIE, STAGE, GtkWidget)

void tie_stage_set_mode (TieStage *self, TieStageMode mode);
TieStageMode tie_stage_get_mode (TieStage *self);
void tie_stage_follow (TieStage *self, GtkWidget *widget);

G_END_DECLS
