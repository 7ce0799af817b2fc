/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The arrangements of a network by name. */

#include "tie-layout-kind.h"

G_DEFINE_ENUM_TYPE (TieLayoutKind,
                    tie_layout_kind,
                    G_DEFINE_ENUM_VALUE (TIE_LAYOUT_STRESS, "stress"),
                    G_DEFINE_ENUM_VALUE (TIE_LAYOUT_CIRCLE, "circle"),
                    G_DEFINE_ENUM_VALUE (TIE_LAYOUT_RINGS, "rings"),
                    G_DEFINE_ENUM_VALUE (TIE_LAYOUT_LAYERS, "layers"))

/**
 * tie_layout_kind_from_nick:
 * @nick: such as "circle"
 * @kind: (out): which arrangement that is
 *
 * Returns: whether there is an arrangement of that name
 */
gboolean
tie_layout_kind_from_nick (const char *nick, TieLayoutKind *kind)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (TIE_TYPE_LAYOUT_KIND);
  const GEnumValue *value;

  g_return_val_if_fail (nick != NULL, FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  value = g_enum_get_value_by_nick (G_ENUM_CLASS (klass), nick);
  if (value == NULL)
    return FALSE;
  *kind = (TieLayoutKind) value->value;
  return TRUE;
}

/**
 * tie_layout_kind_to_nick:
 * @kind: an arrangement
 *
 * Returns: (transfer none): its name on the command line and in what the window remembers
 */
const char *
tie_layout_kind_to_nick (TieLayoutKind kind)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (TIE_TYPE_LAYOUT_KIND);
  const GEnumValue *value = g_enum_get_value (G_ENUM_CLASS (klass), (int) kind);

  g_return_val_if_fail (value != NULL, NULL);

  return value->value_nick;
}
