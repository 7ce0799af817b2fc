/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The window that says what this program is. */

#include "tie-about.h"

#include "tie-version.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * tie_about_show:
 * @parent: (nullable): the window to stand over
 *
 * Shows what the program is, in which version, and on which terms.
 */
void
tie_about_show (GtkWindow *parent)
{
  adw_show_about_window (parent, "application-name", _ ("Tieline"), "application-icon",
                         TIE_APPLICATION_ID, "version", TIE_VERSION, "developer-name",
                         _ ("The Tieline authors"), "comments",
                         _ ("Who has agreed to supply what to whom, and when it arrives."),
                         "copyright", _ ("© The Tieline authors"), "license-type",
                         GTK_LICENSE_GPL_3_0, "translator-credits",
                         /* Translators: your names, one a line */
                         _ ("translator-credits"), NULL);
}
