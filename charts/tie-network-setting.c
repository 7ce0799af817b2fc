/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What the places in a network depend on besides its document. */

#include "tie-network-setting.h"

/**
 * tie_network_setting_of:
 * @request: what is to be drawn
 *
 * Returns: (transfer full): what the places depend on
 */
TieNetworkSetting
tie_network_setting_of (const TieChartRequest *request)
{
  return (TieNetworkSetting){
    .width = request->width,
    .height = request->height,
    .parts = request->parts,
    .language = g_intern_string (request->language),
    .arrangement = request->arrangement,
    .for_screen = request->for_screen,
    .positions = request->positions != NULL ? tie_network_positions_ref (request->positions) : NULL,
    .pins = request->pins != NULL ? tie_pins_ref (request->pins) : NULL,
    .at_moment = request->moment != NULL,
  };
}

/**
 * tie_network_setting_clear:
 * @setting: a setting
 *
 * Lets go of what it holds.
 */
void
tie_network_setting_clear (TieNetworkSetting *setting)
{
  g_return_if_fail (setting != NULL);

  g_clear_pointer (&setting->positions, tie_network_positions_unref);
  g_clear_pointer (&setting->pins, tie_pins_unref);
}

/**
 * tie_network_setting_equal:
 * @a: a setting
 * @b: another
 *
 * Returns: whether everything has the same places in both
 */
gboolean
tie_network_setting_equal (const TieNetworkSetting *a, const TieNetworkSetting *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->width == b->width && a->height == b->height && a->parts == b->parts
         && a->language == b->language && a->arrangement == b->arrangement
         && a->for_screen == b->for_screen && a->at_moment == b->at_moment
         && a->positions == b->positions && tie_pins_equal (a->pins, b->pins);
}
