/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Whether anybody sees, and wants to see, how things move. */

#include "tie-animation.h"

/**
 * tie_animation_is_wanted:
 * @widget: a widget
 *
 * Returns: whether it can be seen, and its user has animations on
 */
gboolean
tie_animation_is_wanted (GtkWidget *widget)
{
  gboolean enabled;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  g_object_get (gtk_widget_get_settings (widget), "gtk-enable-animations", &enabled, NULL);
  return enabled && gtk_widget_get_mapped (widget);
}
