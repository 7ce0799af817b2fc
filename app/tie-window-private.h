/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-charts.h"
#include "tie-detail-panel.h"
#include "tie-export-request.h"
#include "tie-loading-bar.h"
#include "tie-magnifier.h"
#include "tie-moment-bar.h"
#include "tie-panel.h"
#include "tie-problem-bar.h"
#include "tie-recent.h"
#include "tie-side-panel.h"
#include "tie-stage.h"
#include "tie-story-bar.h"
#include "tie-story-panel.h"
#include "tie-window.h"

G_BEGIN_DECLS

struct _TieWindow
{
  AdwApplicationWindow parent_instance;

  TieSettings *settings;
  TieSession *session;
  TieDocumentFile *file;
  TieRecentMenu *recent;
  GCancellable *cancellable;
  gboolean filled;      /* the charts and panels have their session */
  gboolean painted;     /* the first frame is out: what it can do without follows */
  gboolean may_close;   /* what is unsaved has been settled */
  gboolean close_after; /* the window closes when it has been saved */
  gboolean presenting;
  gboolean authoring;      /* a story is made */
  gboolean awaits_renewal; /* in another language, as soon as it may */
  gboolean was_alone;      /* presenting, or telling a story */
  gboolean was_fullscreen; /* before presenting */
  gboolean left_wanted;    /* the panels as the user wants them where there is room */
  gboolean details_wanted;
  gboolean folded_lately; /* a flap has, since the last layout */
  gint64 relayout_frame;  /* in which it was laid out once more */
  guint n_waits;          /* what is under way, and needs the window in the end */
  guint renew_id;
  guint late_id;
  guint ready_id;

  GtkWidget *content;
  GtkWidget *header;
  AdwWindowTitle *title;
  AdwSplitButton *open_button;
  GtkMenuButton *menu_button;
  AdwToastOverlay *toasts;
  TieProblemBar *problem_bar;
  GtkStack *stack;
  TieLoadingBar *loading_bar;
  AdwFlap *left_flap;
  AdwFlap *details_flap;
  TiePanel *left_panel;
  TiePanel *details_panel;
  TieSidePanel *side;
  TieDetailPanel *details;
  TieCharts *charts;
  TieMomentBar *moment_bar;
  TiePlayer *player; /* once the charts have their session */
  TieMagnifier *magnifier;
  GtkWidget *story_box; /* where its words stand while it is told */
  TieStoryBar *story_bar;
  TieStoryPanel *story_panel;
  TieStage *stage;
  TieStoryPlayer *story_player;
  GtkWidget *presenter; /* its window, or NULL */
  gboolean had_presenter_wanted;
  int stage_height; /* what charts and story were arranged for */
  guint stage_id;
};

/* tie-window-actions.c */
void tie_window_init_actions (TieWindow *self);
void tie_window_update_actions (TieWindow *self);
void tie_window_set_action_state (TieWindow *self, const char *action, GVariant *state);

/* tie-window-files.c */
void tie_window_init_files (TieWindow *self);
void tie_window_choose_file (TieWindow *self);
void tie_window_reload (TieWindow *self);

/* tie-window-menu.c */
GMenuModel *tie_window_get_menu (void);

/* tie-window-view.c */
void tie_window_init_view (TieWindow *self);

/* tie-window-moment.c */
void tie_window_init_moment (TieWindow *self);
void tie_window_fill_moment (TieWindow *self);

/* tie-window-save.c */
void tie_window_save (TieWindow *self);
void tie_window_save_to (TieWindow *self, GFile *file, gboolean overwrite);
void tie_window_save_as (TieWindow *self);
gboolean tie_window_ask_before_closing (TieWindow *self);

/* tie-window-drop.c */
void tie_window_init_drop (TieWindow *self);

/* tie-window-panels.c */
void tie_window_init_panels (TieWindow *self);
void tie_window_show_left_panel (TieWindow *self, gboolean shown);
void tie_window_show_details_panel (TieWindow *self, gboolean shown);
void tie_window_update_panels (TieWindow *self);
void tie_window_set_presenting (TieWindow *self, gboolean presenting);
void tie_window_remember (TieWindow *self);

/* tie-window-relayout.c */
void tie_window_init_relayout (TieWindow *self);

/* tie-window-story.c */
void tie_window_init_story (TieWindow *self);
gboolean tie_window_is_telling (TieWindow *self);
void tie_window_update_text_scale (TieWindow *self);
void tie_window_arrange_stage (TieWindow *self);
gboolean tie_window_press_story_key (TieWindow *self, guint key, GdkModifierType modifiers);
void tie_window_click_story (TieWindow *self);

/* tie-window-author.c */
void tie_window_init_author (TieWindow *self);
void tie_window_update_author (TieWindow *self);
void tie_window_show_author (TieWindow *self, gboolean shown);
void tie_window_finish_writing (TieWindow *self);

/* tie-window-presenter.c */
void tie_window_init_presenter (TieWindow *self);
void tie_window_show_presenter (TieWindow *self, gboolean shown);
void tie_window_update_presenter (TieWindow *self);

/* tie-window-export.c */
void tie_window_export (TieWindow *self);
void tie_window_export_story (TieWindow *self);

/* tie-window-picture.c */
TieExportRequest *tie_window_create_picture (TieWindow *self);
void tie_window_copy_picture (TieWindow *self);
void tie_window_copy_table (TieWindow *self);
void tie_window_print (TieWindow *self);

/* tie-window-renew.c */
void tie_window_end_wait (TieWindow *self);

/* tie-window.c */
TieWindow *tie_window_new_after (TieApplication *application, TieWindow *before);

/* tie-window-recovery.c */
void tie_window_offer_recovery (TieWindow *self);

G_END_DECLS
