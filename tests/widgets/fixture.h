/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-canvas-private.h"

G_BEGIN_DECLS

#define TEST_TYPE_CANVAS (test_canvas_get_type ())
G_DECLARE_FINAL_TYPE (TestCanvas, test_canvas, TEST, CANVAS, TieCanvas)

/* How many scenes it built so far */
guint test_canvas_get_n_built (TestCanvas *self);
/* How many layouts were stopped so far */
guint test_canvas_get_n_stopped (TestCanvas *self);
/* Whether layouts go on, telling of themselves, until they are stopped */
void test_canvas_hold (gboolean held);
/* How many nodes it draws beside the three with names */
void test_canvas_set_n_more (TestCanvas *self, guint n);
/* How many boxes with curves and names it draws, as large scenes have them: those of one subject,
 * or each of its own (NULL). The names show from a zoom of 2 on, and one may come as near as 60. */
void test_canvas_set_crowd (TestCanvas *self, guint n, const char *subject);
/* Whether it draws a lane with a bar and a tick for d1, and one without for d2 */
void test_canvas_set_lanes (TestCanvas *self, gboolean lanes);

/**
 * Fixture:
 *
 * A window with one canvas on a session; every test that uses it checks as well that nothing is
 * left of them after the window.
 */
typedef struct
{
  GtkWidget *window;
  TieSession *session;
  TieCanvas *canvas;
} Fixture;

/* The document of the tests: organisations a, b, c and far; deal d1 (a supplies b, flow t1,
 * 2026-07 to 2028), deal d2 (c pays b, flow t2, without dates). with_b: else b is left out, and
 * with it the deals */
TieDocument *test_document_new (gboolean with_b);
/* Organisations o0, o1 … in a tree, each with a flow to the one before it */
TieDocument *test_document_new_large (guint n);
void fixture_open (Fixture *self, GType type);
void fixture_open_document (Fixture *self, GType type, TieDocument *document);
void fixture_close (Fixture *self);
void fixture_set_up (Fixture *self, gconstpointer data);
void fixture_tear_down (Fixture *self, gconstpointer data);
/* One frame is drawn, and no source is ready any more */
void fixture_settle (Fixture *self);
/* Runs the main loop until something is so; ends the test when it does not come about */
void fixture_wait (Fixture *self, gboolean (*condition) (Fixture *self));
gboolean fixture_is_settled (Fixture *self);
/* The canvas as it would be drawn now, 0xaarrggbb each; width and height are its own */
guint32 *fixture_get_pixels (Fixture *self);
/* The colour at a point of it */
guint32 fixture_get_pixel (Fixture *self, int x, int y);

G_END_DECLS
