/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-session.h"

G_BEGIN_DECLS

/**
 * TieSession:
 *
 * What a window looks at: one document, one selection, one hover, one filter for both charts and
 * all panels, as of one moment; and how the network is arranged, and who has been put where in it.
 * "document", "selection", "circle" (the flows of a money circle), "light" (what a step of a story
 * brings forward), "show" (what it shows from near), "quiz" (what it keeps back), "hover", "dark",
 * "high-contrast", "order", "arrangement", "pins", "moment" (as EDTF; NULL: none), "hide-future"
 * and "language" are properties with notify. "filter-changed" relays the filter's "changed".
 */
struct _TieSession
{
  GObject parent_instance;

  TieDocument *document;
  TieFilter *filter;
  char *selection;
  char **circle; /* NULL: none */
  char **light;  /* NULL: none */
  char **show;   /* NULL: everything */
  TieQuiz quiz;
  char **quiz_of; /* NULL: none */
  char *hover;
  char *query;
  char *language;
  gboolean dark;
  gboolean high_contrast;
  TieTimelineOrder order;
  TieLayoutKind arrangement;
  TiePins *pins; /* NULL: none */
  gboolean pins_go_on;
  gboolean has_moment;
  TieDate moment;
  TieFuture future;
};

typedef enum
{
  TIE_SESSION_PROP_0,
  TIE_SESSION_PROP_DOCUMENT,
  TIE_SESSION_PROP_SELECTION,
  TIE_SESSION_PROP_CIRCLE,
  TIE_SESSION_PROP_LIGHT,
  TIE_SESSION_PROP_SHOW,
  TIE_SESSION_PROP_QUIZ,
  TIE_SESSION_PROP_HOVER,
  TIE_SESSION_PROP_DARK,
  TIE_SESSION_PROP_HIGH_CONTRAST,
  TIE_SESSION_PROP_LANGUAGE,
  TIE_SESSION_PROP_ORDER,
  TIE_SESSION_PROP_ARRANGEMENT,
  TIE_SESSION_PROP_PINS,
  TIE_SESSION_PROP_MOMENT,
  TIE_SESSION_PROP_HIDE_FUTURE,
  TIE_SESSION_PROP_QUERY,
  TIE_SESSION_N_PROPS
} TieSessionProperty;

void tie_session_notify (TieSession *self, TieSessionProperty property);
gboolean tie_session_replace_id (char **place, const char *id);

G_END_DECLS
