/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The total under a partner network. */

#include "tie-network-total.h"

#include "tie-capacity-state.h"
#include "tie-quiz-cover.h"
#include "tie-wording.h"
#include "tie-words.h"

#define AMOUNT_HEIGHT 30.0
#define DETAIL_HEIGHT 17.0

static char *
describe (TieCapacity *capacity, const TieChartRequest *request, const char *unit, gboolean or_more)
{
  double undated = tie_capacity_get_undated (capacity);
  const char *what = or_more ? _ ("planned or more") : _ ("planned");
  g_autofree char *amount = NULL;

  if (undated <= 0)
    return g_strdup (what);
  amount = tie_wording_value (undated, unit, request->document, request->language);
  /* Translators: "planned or more; 14 GW of it without a date" */
  return g_strdup_printf (_ ("%s; %s of it without a date"), what, amount);
}

/* "3.19 GW", "planned by then, of ≥ 26.75 GW" */
static void
word_moment (TieNetworkTotal *self,
             const TieCapacityState *state,
             const TieChartRequest *request,
             const char *unit)
{
  g_autofree char *agreed =
      tie_wording_value (state->agreed.likely, unit, request->document, request->language);

  self->amount = tie_wording_part (state->planned.likely, state->agreed.likely, unit,
                                   request->document, request->language);
  self->detail = g_strdup_printf (
      /* Translators: an amount, of which another amount is planned to be in place by a moment */
      state->or_more ? _ ("planned by then, of ≥ %s") : _ ("planned by then, of %s"), agreed);
}

/* FALSE when there is nothing to say */
static gboolean
word (TieNetworkTotal *self,
      TieCapacity *capacity,
      const TieChartRequest *request,
      const char *unit)
{
  TieEstimate total;
  gboolean or_more;

  tie_capacity_get_total (capacity, &total, &or_more);
  if (total.likely <= 0)
    return FALSE;
  if (request->moment != NULL)
    {
      TieCapacityState state;

      tie_capacity_state_at (capacity, NULL, request->moment, &state);
      if (state.agreed.likely <= 0)
        return FALSE;
      word_moment (self, &state, request, unit);
      return TRUE;
    }
  self->amount = tie_wording_value (total.likely, unit, request->document, request->language);
  self->detail = describe (capacity, request, unit, or_more);
  return TRUE;
}

static void
set_styles (TieNetworkTotal *self, const TieTheme *theme)
{
  self->amount_style = tie_theme_text (theme, TIE_TYPE_ROLE_TITLE, theme->ink);
  self->detail_style = tie_theme_text (theme, TIE_TYPE_ROLE_DETAIL, theme->grey);
}

/**
 * tie_network_total_init:
 * @self: (out caller-allocates): the total
 * @request: what is drawn
 *
 * Adds up the capacity that is shown, by the rules of docs/format.md.
 */
void
tie_network_total_init (TieNetworkTotal *self, const TieChartRequest *request)
{
  const char *unit;
  g_autoptr (TieCapacity) capacity = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (request != NULL);

  *self = (TieNetworkTotal){ 0 };
  unit = tie_document_get_capacity_unit (request->document);
  if (unit == NULL)
    return;
  capacity = tie_capacity_new (request->document, unit, request->filter);
  if (!word (self, capacity, request, unit))
    return;
  set_styles (self, request->theme);
  self->width =
      MAX (tie_text_style_measure (&self->amount_style, self->amount, request->language).width,
           tie_text_style_measure (&self->detail_style, self->detail, request->language).width);
  self->height = AMOUNT_HEIGHT + DETAIL_HEIGHT;
}

/**
 * tie_network_total_copy:
 * @self: (out caller-allocates): the total
 * @from: that of the same document, filter and language
 * @request: what is drawn
 *
 * Says the same in the request's theme.
 */
void
tie_network_total_copy (TieNetworkTotal *self,
                        const TieNetworkTotal *from,
                        const TieChartRequest *request)
{
  g_return_if_fail (self != NULL && from != NULL);
  g_return_if_fail (request != NULL);

  *self = *from;
  self->amount = g_strdup (from->amount);
  self->detail = g_strdup (from->detail);
  set_styles (self, request->theme);
}

/**
 * tie_network_total_clear:
 * @self: a total
 *
 * Frees what it holds.
 */
void
tie_network_total_clear (TieNetworkTotal *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->amount, g_free);
  g_clear_pointer (&self->detail, g_free);
}

/**
 * tie_network_total_add:
 * @self: a total that is not empty
 * @request: what is drawn
 * @scene: the scene
 * @x: its left edge, in pixels
 * @y: its upper edge
 *
 * Draws the total, as far as a quiz lets it.
 */
void
tie_network_total_add (const TieNetworkTotal *self,
                       const TieChartRequest *request,
                       TieScene *scene,
                       double x,
                       double y)
{
  const char *amount, *detail;

  g_return_if_fail (self != NULL && self->amount != NULL);
  g_return_if_fail (TIE_IS_SCENE (scene));

  amount = tie_quiz_cover_hides_sums (request) ? TIE_QUIZ_COVER : self->amount;
  detail = tie_quiz_cover_hides_sums (request) ? _ ("planned") : self->detail;
  tie_scene_begin (scene, TIE_MARK_FRAME, TIE_LAYER_FRAME, "total", NULL, amount, detail);
  tie_scene_add_text (scene, &self->amount_style, amount, x, y + AMOUNT_HEIGHT - 6,
                      TIE_ANCHOR_START, 1);
  tie_scene_add_text (scene, &self->detail_style, detail, x, y + AMOUNT_HEIGHT + DETAIL_HEIGHT - 5,
                      TIE_ANCHOR_START, 1);
  tie_scene_end (scene);
}
