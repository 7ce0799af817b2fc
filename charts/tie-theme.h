/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-color.h"
#include "tie-text-style.h"

G_BEGIN_DECLS

#define TIE_N_HUES 8

/**
 * TieTheme:
 * @text_contrast: what text has at least: on @background, on fills, and in a hue; 4.5 : 1, or 7 : 1
 * where the desktop asks for high contrast (WCAG 2.1, 1.4.3 and 1.4.6)
 * @mark_contrast: what marks have at least on @background, pale ones too (1.4.11)
 * @line_scale: how much heavier than usual hairlines and outlines are
 * @hues: fills that carry @on_hue text, and colours of text on @background
 *
 * Colours and the one type scale of the charts. Constant.
 */
typedef struct
{
  const char *name; /* unlike any other theme's */
  gboolean dark;
  double text_contrast;
  double mark_contrast;
  double line_scale;
  TieColor background;
  TieColor ink;      /* titles, names */
  TieColor grey;     /* second lines, axis */
  TieColor faint;    /* the weaker grey: still text */
  TieColor rule;     /* hairlines */
  TieColor focus;    /* the focus organisation's disc */
  TieColor on_focus; /* text on it */
  TieColor on_hue;   /* text on a hue */
  TieColor accent;   /* selection */
  TieColor hues[TIE_N_HUES];
  TieColor neutral; /* further suppliers, with a pattern */
} TieTheme;

const TieTheme *tie_theme_light (void);
const TieTheme *tie_theme_dark (void);
const TieTheme *tie_theme_get (gboolean dark, gboolean high_contrast);
gboolean tie_theme_find_hue (TieColor color, guint *index);

typedef enum
{
  TIE_TYPE_ROLE_TITLE,    /* 25 bold */
  TIE_TYPE_ROLE_SUBTITLE, /* 14 */
  TIE_TYPE_ROLE_NAME,     /* 14 semibold */
  TIE_TYPE_ROLE_LABEL,    /* 13.5 semibold */
  TIE_TYPE_ROLE_DETAIL,   /* 12 */
  TIE_TYPE_ROLE_NOTE,     /* 11 */
} TieTypeRole;

TieTextStyle tie_theme_text (const TieTheme *theme, TieTypeRole role, TieColor color);

G_END_DECLS
