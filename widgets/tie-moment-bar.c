/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A quiet bar under the charts: as of when they speak, and what moves that moment */

#include "tie-moment-bar.h"

#include "tie-wording.h"

#include <glib/gi18n-lib.h>

#define SPACING 6
/* Wide enough for the longest date, in characters, so that nothing moves while it plays */
#define DATE_WIDTH 18

/* In months a second */
static const int speeds[] = { 1, 3, 12, 60 };

/**
 * TieMomentBar:
 *
 * Shows itself while the session has a moment: a button that plays and pauses, a scale over the
 * days of the timeline, the date, the speed, and a button that takes the moment away.
 */
struct _TieMomentBar
{
  GtkWidget parent_instance;

  TieSession *session;
  TiePlayer *player;
  GtkWidget *revealer;
  GtkWidget *play;
  GtkWidget *scale;
  GtkWidget *date;
  GtkWidget *speed;
  gboolean following; /* the scale is being set from here */
};

G_DEFINE_FINAL_TYPE (TieMomentBar, tie_moment_bar, GTK_TYPE_WIDGET)

static void
show_date (TieMomentBar *self, const TieDate *moment)
{
  g_autofree char *words = tie_wording_date (moment, tie_session_get_language (self->session));
  int first, last;

  gtk_label_set_text (GTK_LABEL (self->date), words);
  if (!tie_player_get_span (self->player, &first, &last))
    return;
  self->following = TRUE;
  gtk_range_set_range (GTK_RANGE (self->scale), first - 1, MAX (last, first));
  gtk_range_set_value (GTK_RANGE (self->scale), tie_date_last_day (moment));
  self->following = FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  words, -1);
}

static void
moment_cb (TieMomentBar *self)
{
  const TieDate *moment = tie_session_get_moment (self->session);

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), moment != NULL);
  gtk_widget_set_can_focus (self->revealer, moment != NULL);
  if (moment != NULL)
    show_date (self, moment);
}

static void
scale_cb (TieMomentBar *self)
{
  TieDate moment;

  if (self->following)
    return;
  tie_date_from_day ((int) gtk_range_get_value (GTK_RANGE (self->scale)), &moment);
  tie_session_set_moment (self->session, &moment);
}

static void
playing_cb (TieMomentBar *self)
{
  gboolean playing = tie_player_get_playing (self->player);

  gtk_button_set_icon_name (GTK_BUTTON (self->play), playing ? "media-playback-pause-symbolic"
                                                             : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (self->play, playing ? _ ("Pause") : _ ("Play"));
}

static void
speed_chosen_cb (TieMomentBar *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->speed));

  if (selected < G_N_ELEMENTS (speeds))
    tie_player_set_speed (self->player, speeds[selected]);
}

static void
speed_cb (TieMomentBar *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (speeds); i++)
    if (speeds[i] == tie_player_get_speed (self->player))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->speed), i);
}

static void
play_clicked_cb (TieMomentBar *self)
{
  tie_player_set_playing (self->player, !tie_player_get_playing (self->player));
}

static void
close_clicked_cb (TieMomentBar *self)
{
  tie_session_set_moment (self->session, NULL);
}

static GtkWidget *
create_speed (void)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (speeds); i++)
    {
      gulong n = (gulong) (speeds[i] < 12 ? speeds[i] : speeds[i] / 12);
      g_autofree char *name =
          g_strdup_printf (speeds[i] < 12
                               ? ngettext ("%lu month a second", "%lu months a second", n)
                               : ngettext ("%lu year a second", "%lu years a second", n),
                           n);

      gtk_string_list_append (names, name);
    }
  return gtk_drop_down_new (G_LIST_MODEL (names), NULL);
}

static GtkWidget *
create_icon_button (const char *icon, const char *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static GtkWidget *
create_box (TieMomentBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *close = create_icon_button ("window-close-symbolic", _ ("Show Everything Agreed"));

  self->play = create_icon_button ("media-playback-start-symbolic", _ ("Play"));
  self->scale = gtk_scale_new (GTK_ORIENTATION_HORIZONTAL, NULL);
  self->date = gtk_label_new (NULL);
  self->speed = create_speed ();
  gtk_range_set_increments (GTK_RANGE (self->scale), 30, 365);
  gtk_range_set_round_digits (GTK_RANGE (self->scale), 0);
  gtk_widget_set_hexpand (self->scale, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Moment"), -1);
  gtk_label_set_width_chars (GTK_LABEL (self->date), DATE_WIDTH);
  gtk_label_set_xalign (GTK_LABEL (self->date), 1);
  gtk_widget_add_css_class (self->date, "numeric");
  gtk_widget_set_tooltip_text (self->speed, _ ("Speed"));
  g_signal_connect_swapped (self->play, "clicked", G_CALLBACK (play_clicked_cb), self);
  g_signal_connect_swapped (close, "clicked", G_CALLBACK (close_clicked_cb), self);
  g_signal_connect_swapped (self->scale, "value-changed", G_CALLBACK (scale_cb), self);
  g_signal_connect_swapped (self->speed, "notify::selected", G_CALLBACK (speed_chosen_cb), self);
  gtk_box_append (GTK_BOX (box), self->play);
  gtk_box_append (GTK_BOX (box), self->scale);
  gtk_box_append (GTK_BOX (box), self->date);
  gtk_box_append (GTK_BOX (box), self->speed);
  gtk_box_append (GTK_BOX (box), close);
  gtk_widget_add_css_class (box, "toolbar");
  return box;
}

static void
tie_moment_bar_dispose (GObject *object)
{
  TieMomentBar *self = TIE_MOMENT_BAR (object);

  g_clear_pointer (&self->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (tie_moment_bar_parent_class)->dispose (object);
}

static void
tie_moment_bar_finalize (GObject *object)
{
  TieMomentBar *self = TIE_MOMENT_BAR (object);

  g_clear_object (&self->player);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (tie_moment_bar_parent_class)->finalize (object);
}

static void
tie_moment_bar_class_init (TieMomentBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tie_moment_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = tie_moment_bar_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "momentbar");
}

static void
tie_moment_bar_init (TieMomentBar *self)
{
  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_transition_type (GTK_REVEALER (self->revealer),
                                    GTK_REVEALER_TRANSITION_TYPE_SLIDE_UP);
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));
}

/**
 * tie_moment_bar_set_player:
 * @session: whose moment is shown, for good
 * @player: what moves it
 *
 * Gives the bar what it shows.
 */
void
tie_moment_bar_set_player (TieMomentBar *self, TieSession *session, TiePlayer *player)
{
  g_return_if_fail (TIE_IS_MOMENT_BAR (self));
  g_return_if_fail (TIE_IS_SESSION (session) && TIE_IS_PLAYER (player));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->player = g_object_ref (player);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), create_box (self));
  g_signal_connect_object (session, "notify::moment", G_CALLBACK (moment_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::document", G_CALLBACK (moment_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "notify::playing", G_CALLBACK (playing_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "notify::speed", G_CALLBACK (speed_cb), self, G_CONNECT_SWAPPED);
  speed_cb (self);
  moment_cb (self);
}
