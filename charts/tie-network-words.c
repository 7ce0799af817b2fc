/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is said of the ties of a network. In a crowd it takes longer than drawing them: whoever
 * wants a picture only goes without. */

#include "tie-network-words.h"

#include "tie-wording.h"

typedef struct
{
  char *title;
  char *description;
} Words;

struct _TieNetworkWords
{
  gatomicrefcount ref_count;
  Words *ties; /* in the order of the graph's flows */
  guint n_ties;
};

static void
describe (Words *words, TieFlow *flow, TieDocument *document, const char *language)
{
  TieDeal *deal = tie_flow_get_deal (flow);
  g_autofree char *name = tie_deal_dup_name (deal, language);
  g_autofree char *like = tie_wording_comparisons (document, tie_flow_get_amount (flow), language);

  words->title = tie_wording_flow (flow, document, language);
  words->description =
      g_strdup_printf ("%s%s%s · %s", like != NULL ? like : "", like != NULL ? "\n" : "", name,
                       tie_status_get_label (tie_deal_get_status (deal)));
}

/**
 * tie_network_words_new:
 * @document: a document
 * @graph: of its network
 * @language: BCP 47
 *
 * Puts its ties into words: what each is about, and by which deal.
 *
 * Returns: (transfer full): the words
 */
TieNetworkWords *
tie_network_words_new (TieDocument *document, const TieNetworkGraph *graph, const char *language)
{
  TieNetworkWords *self;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (graph != NULL && language != NULL, NULL);

  self = g_new0 (TieNetworkWords, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->n_ties = graph->flows->len;
  self->ties = g_new0 (Words, MAX (self->n_ties, 1));
  for (guint i = 0; i < self->n_ties; i++)
    describe (&self->ties[i], g_ptr_array_index (graph->flows, i), document, language);
  return self;
}

/**
 * tie_network_words_ref:
 * @self: words
 *
 * Returns: (transfer full): the same
 */
TieNetworkWords *
tie_network_words_ref (TieNetworkWords *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * tie_network_words_unref:
 * @self: (transfer full) (nullable): words
 *
 * Frees them when nobody else has them.
 */
void
tie_network_words_unref (TieNetworkWords *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < self->n_ties; i++)
    {
      g_free (self->ties[i].title);
      g_free (self->ties[i].description);
    }
  g_free (self->ties);
  g_free (self);
}

/**
 * tie_network_words_get_title:
 * @self: (nullable): words
 * @tie: the number of a tie
 *
 * Returns: (nullable): who gives what to whom; %NULL without words
 */
const char *
tie_network_words_get_title (const TieNetworkWords *self, guint tie)
{
  if (self == NULL)
    return NULL;
  g_return_val_if_fail (tie < self->n_ties, NULL);

  return self->ties[tie].title;
}

/**
 * tie_network_words_get_description:
 * @self: (nullable): words
 * @tie: the number of a tie
 *
 * Returns: (nullable): how much that is, by which deal, and how far it has come; %NULL without
 * words
 */
const char *
tie_network_words_get_description (const TieNetworkWords *self, guint tie)
{
  if (self == NULL)
    return NULL;
  g_return_val_if_fail (tie < self->n_ties, NULL);

  return self->ties[tie].description;
}
