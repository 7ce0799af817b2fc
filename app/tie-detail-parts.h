/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "tie-findings.h"
#include "tie-detail-queue.h"
#include "tie-palette.h"
#include "tie-session.h"

G_BEGIN_DECLS

/**
 * TieDetail:
 * @session: whose selection the buttons change
 * @palette: of its document and theme
 * @circles: those of its document
 * @queue: what is added to the page after what it begins with
 * @flow: (nullable): the flow that is selected
 * @card: (nullable): where its card is noted when it is added; unowned
 *
 * What the pages of the detail panel are built with. Pages and their parts borrow it, widgets keep
 * their own reference to the session.
 */
struct _TieDetail
{
  TieSession *session;
  TieDocument *document;
  TiePalette *palette;
  TieFindings *findings;
  const char *language;
  TieDetailQueue *queue;
  TieFlow *flow;
  GtkWidget **card;
};

/* The blocks that every page is made of. Texts of the document are never markup */
GtkWidget *tie_detail_box_new (int spacing);
GtkWidget *tie_detail_beside_new (int spacing);
GtkWidget *tie_detail_label_new (const char *text, const char *css_class);
GtkWidget *tie_detail_card_new (void);
GtkBox *tie_detail_add_section (GtkBox *page, const char *title);
void tie_detail_add_label (GtkBox *box, const char *text, const char *css_class);
void tie_detail_add_text (GtkBox *box,
                          const TieDetail *detail,
                          const TieText *text,
                          const char *css_class);
void tie_detail_add_row (GtkBox *box, const char *key, const char *value);
void tie_detail_add_disagreement (GtkBox *box, const char *text);
GtkWidget *
tie_detail_heading_new (const TieDetail *detail, TieOrganization *organization, const char *title);
GtkWidget *tie_detail_status_new (TieStatus status);
GtkWidget *tie_detail_link_new (const TieDetail *detail,
                                const char *id,
                                TieOrganization *organization,
                                const char *title,
                                const char *subtitle);
void tie_detail_push_citations (const TieDetail *detail, GPtrArray *citations);

/* Parts of a document */
void
tie_detail_add_amount (GtkBox *box, const TieDetail *detail, GPtrArray *amount, GPtrArray *general);
void tie_detail_add_comparisons (GtkBox *box, const TieDetail *detail, GPtrArray *amount);
void tie_detail_push_facts (const TieDetail *detail, GPtrArray *facts);
void tie_detail_add_product (GtkBox *box, const TieDetail *detail, TieProduct *product);

G_END_DECLS
