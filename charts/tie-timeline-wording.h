/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-phase.h"
#include "tie-timeline-row.h"

G_BEGIN_DECLS

/* What follows an amount or a name that sources disagree about. */
#define TIE_TIMELINE_DISPUTED " ◆"

char *tie_timeline_wording_join (const char *a, const char *b);
char **
tie_timeline_wording_bar (const TieTimelineRow *row, TieDocument *document, const char *language);
char *tie_timeline_wording_undated (const TieTimelineRow *row, const char *language);
char *tie_timeline_wording_amount (const TieTimelineRow *row,
                                   TieDocument *document,
                                   const char *language,
                                   gboolean *disputed);
char *tie_timeline_wording_price (const TieTimelineRow *row,
                                  TieDocument *document,
                                  const char *language,
                                  gboolean *disputed);
gboolean tie_timeline_has_amount (const TieTimelineRow *row);
TieFlow *tie_timeline_find_payment (const TieTimelineRow *row);
gboolean tie_timeline_is_disputed (const TieTimelineRow *row);
gboolean tie_timeline_has_dispute (const TieTimelineRow *row);
char *
tie_timeline_wording_title (const TieTimelineRow *row, TieDocument *document, const char *language);
char *tie_timeline_wording_reading (const TieTimelineRow *row,
                                    TieDocument *document,
                                    const char *language);
char *
tie_timeline_wording_steps (const TieTimelineRow *row, TieDocument *document, const char *language);
char *tie_timeline_wording_description (const TieTimelineRow *row, const char *language);
char *
tie_timeline_wording_phase (const TiePhase *phase, TieDocument *document, const char *language);
char *tie_timeline_wording_fact (TieFact *fact,
                                 TieProduct *product,
                                 TieDocument *document,
                                 const char *language);
char *tie_timeline_wording_announced (const TieClaim *claim, const char *language);

G_END_DECLS
