/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How a session's charts are arranged: the order of the timeline, and who stands where in the
 * network. */

#include "tie-session-private.h"

/**
 * tie_session_set_order:
 * @order: in which order the timeline has its rows
 */
void
tie_session_set_order (TieSession *self, TieTimelineOrder order)
{
  g_return_if_fail (TIE_IS_SESSION (self));

  if (tie_timeline_order_is_equal (self->order, order))
    return;

  self->order = order;
  tie_session_notify (self, TIE_SESSION_PROP_ORDER);
}

/**
 * tie_session_get_order:
 *
 * Returns: in which order the timeline has its rows
 */
TieTimelineOrder
tie_session_get_order (TieSession *self)
{
  g_return_val_if_fail (TIE_IS_SESSION (self), (TieTimelineOrder){ 0 });

  return self->order;
}

/**
 * tie_session_set_arrangement:
 * @arrangement: how the network is laid out
 */
void
tie_session_set_arrangement (TieSession *self, TieLayoutKind arrangement)
{
  g_return_if_fail (TIE_IS_SESSION (self));
  g_return_if_fail ((guint) arrangement < TIE_N_LAYOUT_KINDS);

  if (self->arrangement == arrangement)
    return;

  self->arrangement = arrangement;
  tie_session_notify (self, TIE_SESSION_PROP_ARRANGEMENT);
}

/**
 * tie_session_get_arrangement:
 *
 * Returns: how the network is laid out
 */
TieLayoutKind
tie_session_get_arrangement (TieSession *self)
{
  g_return_val_if_fail (TIE_IS_SESSION (self), TIE_LAYOUT_STRESS);

  return self->arrangement;
}

static void
change_pins (TieSession *self, TiePins *pins, gboolean go_on)
{
  TiePins *old = self->pins;

  if (tie_pins_equal (old, pins))
    return;

  self->pins = tie_pins_get_size (pins) > 0 ? tie_pins_ref (pins) : NULL;
  self->pins_go_on = go_on;
  g_clear_pointer (&old, tie_pins_unref);
  tie_session_notify (self, TIE_SESSION_PROP_PINS);
}

/**
 * tie_session_set_pins:
 * @pins: (nullable): where organisations stand that somebody put in their place; NULL: none
 */
void
tie_session_set_pins (TieSession *self, TiePins *pins)
{
  g_return_if_fail (TIE_IS_SESSION (self));

  change_pins (self, pins, FALSE);
}

/**
 * tie_session_continue_pins:
 * @pins: where organisations stand now
 *
 * Sets the pins as one more step of the movement that set them last, to be undone together with it.
 */
void
tie_session_continue_pins (TieSession *self, TiePins *pins)
{
  g_return_if_fail (TIE_IS_SESSION (self));

  change_pins (self, pins, TRUE);
}

/**
 * tie_session_do_pins_go_on:
 *
 * Returns: whether the pins were set last by tie_session_continue_pins()
 */
gboolean
tie_session_do_pins_go_on (TieSession *self)
{
  g_return_val_if_fail (TIE_IS_SESSION (self), FALSE);

  return self->pins_go_on;
}

/**
 * tie_session_get_pins:
 *
 * Returns: (transfer none) (nullable): where organisations stand that somebody put in their place;
 *   never without any
 */
TiePins *
tie_session_get_pins (TieSession *self)
{
  g_return_val_if_fail (TIE_IS_SESSION (self), NULL);

  return self->pins;
}
