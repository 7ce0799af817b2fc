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
 * @hues: fills that carry @on_hue text at 4.5 : 1, and text of the same colour on @background
 * at 4.5 : 1
 *
 * Colours and the one type scale of the charts. Constant.
 */
typedef struct
{
  const char *name; /* "light" or "dark" */
  gboolean dark;
  TieColor background;
  TieColor ink;      /* titles, names */
  TieColor grey;     /* second lines, axis */
  TieColor faint;    /* the weaker grey: still text, 4.5 : 1 */
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
