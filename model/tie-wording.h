/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"
#include "tie-quantity.h"

G_BEGIN_DECLS

/* Words for values, in a language ("en", "ko", any of BCP 47; NULL: that of the process): numbers
 * and dates through ICU, words through gettext, whose language is the process's. Results are
 * transfer full. */

void tie_wording_prepare (TieDocument *document, const char *language);

char *tie_wording_number (double number, const char *language);
char *
tie_wording_quantity (const TieQuantity *quantity, TieDocument *document, const char *language);
char *tie_wording_quantity_long (const TieQuantity *quantity,
                                 TieDocument *document,
                                 const char *language);
char *
tie_wording_value (double value, const char *unit, TieDocument *document, const char *language);
char *tie_wording_value_long (double value,
                              const char *unit,
                              TieDocument *document,
                              const char *language);
char *tie_wording_unit (const char *unit, TieDocument *document, const char *language);

char *tie_wording_date (const TieDate *date, const char *language);
char *tie_wording_date_short (const TieDate *date, const char *language);
char *tie_wording_date_after (const TieDate *date, const TieDate *before, const char *language);
char *tie_wording_date_end (const TieDate *date, const char *language);
char *tie_wording_interval (const TieInterval *interval, const char *language);

char *tie_wording_flow (TieFlow *flow, TieDocument *document, const char *language);
char *tie_wording_deed (TieFlow *flow, const char *language);
char *tie_wording_delivery (TieFlow *flow, const char *language);
char *tie_wording_flow_end (TieFlow *flow, const char *language);

char *tie_wording_part (double part,
                        double whole,
                        const char *unit,
                        TieDocument *document,
                        const char *language);
char *tie_wording_in_place (TieFlow *flow,
                            const TieQuantity *measure,
                            double part,
                            double whole,
                            TieDocument *document,
                            const char *language);
char *tie_wording_delivered (const TieQuantity *measure,
                             double part,
                             double whole,
                             TieDocument *document,
                             const char *language);

char *tie_wording_bind_amounts (const char *text);
char *tie_wording_capitalize (const char *words);
char *tie_wording_language (const char *language);
char *tie_wording_country (const char *country, const char *language);
char *tie_wording_comparison (TieComparison *comparison,
                              double amount,
                              TieQuantityForm form,
                              const char *language);
char *tie_wording_comparison_of (TieComparison *comparison,
                                 const GPtrArray *quantities,
                                 const char *language);
char *
tie_wording_comparisons (TieDocument *document, const GPtrArray *quantities, const char *language);

G_END_DECLS
