/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-chart.h"
#include "tie-document.h"
#include "tie-filter.h"
#include "tie-theme.h"

G_BEGIN_DECLS

#define TIE_TYPE_SESSION (tie_session_get_type ())
G_DECLARE_FINAL_TYPE (TieSession, tie_session, TIE, SESSION, GObject)

TieSession *tie_session_new (const char *language);
void tie_session_set_document (TieSession *self, TieDocument *document);
TieDocument *tie_session_get_document (TieSession *self);
void tie_session_set_selection (TieSession *self, const char *id);
const char *tie_session_get_selection (TieSession *self);
void tie_session_set_circle (TieSession *self, const char *const *flows);
const char *const *tie_session_get_circle (TieSession *self);
void tie_session_set_light (TieSession *self, const char *const *ids);
const char *const *tie_session_get_light (TieSession *self);
void tie_session_set_show (TieSession *self, const char *const *ids);
const char *const *tie_session_get_show (TieSession *self);
void tie_session_set_quiz (TieSession *self, TieQuiz hide, const char *const *ids);
void tie_session_reveal (TieSession *self, const char *id);
const char *const *tie_session_get_quiz (TieSession *self, TieQuiz *hide);
void tie_session_set_hover (TieSession *self, const char *id);
const char *tie_session_get_hover (TieSession *self);
void tie_session_set_order (TieSession *self, TieTimelineOrder order);
TieTimelineOrder tie_session_get_order (TieSession *self);
void tie_session_set_arrangement (TieSession *self, TieLayoutKind arrangement);
TieLayoutKind tie_session_get_arrangement (TieSession *self);
void tie_session_set_pins (TieSession *self, TiePins *pins);
void tie_session_continue_pins (TieSession *self, TiePins *pins);
gboolean tie_session_do_pins_go_on (TieSession *self);
TiePins *tie_session_get_pins (TieSession *self);
void tie_session_set_moment (TieSession *self, const TieDate *moment);
const TieDate *tie_session_get_moment (TieSession *self);
void tie_session_set_future (TieSession *self, TieFuture future);
TieFuture tie_session_get_future (TieSession *self);
TieFilter *tie_session_get_filter (TieSession *self);
void tie_session_set_query (TieSession *self, const char *query);
const char *tie_session_get_query (TieSession *self);
void tie_session_set_dark (TieSession *self, gboolean dark);
void tie_session_set_high_contrast (TieSession *self, gboolean high_contrast);
gboolean tie_session_get_dark (TieSession *self);
const TieTheme *tie_session_get_theme (TieSession *self);
void tie_session_set_language (TieSession *self, const char *language);
const char *tie_session_get_language (TieSession *self);
void
tie_session_fill_request (TieSession *self, double width, double height, TieChartRequest *request);

G_END_DECLS
