/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How large the desktop wants text */

#include "tie-text-scale.h"

/* GTK has the resolution in 1024ths of a pixel to the inch */
#define USUAL_DPI (96.0 * 1024)
/* As far as GNOME's own setting goes */
#define MOST 3.0

/**
 * tie_text_scale_get:
 * @widget: a widget on the desktop
 *
 * Widgets of GTK grow with the resolution of fonts; what we draw does by this.
 *
 * Returns: how much larger than usual the desktop wants text, 1 to 3; what is smaller stays legible
 *   at 1
 */
double
tie_text_scale_get (GtkWidget *widget)
{
  int dpi = 0;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1);

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? CLAMP (dpi / USUAL_DPI, 1, MOST) : 1;
}
