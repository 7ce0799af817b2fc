/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-picture.h"

G_BEGIN_DECLS

/**
 * TiePictureKind:
 *
 * What a picture is for. Of each kind only the one that was asked for last is painted, the kinds in
 * this order.
 */
typedef enum
{
  TIE_PICTURE_PLAIN,      /* what is in view */
  TIE_PICTURE_EMPHASIZED, /* what of it is brought forward */
  TIE_PICTURE_WHOLE,      /* all there is, for where the others do not reach */
  TIE_N_PICTURE_KINDS
} TiePictureKind;

/**
 * TiePictureThread:
 *
 * Paints pictures in a thread of its own, which lives as long, with its fonts and its shaped texts.
 */
typedef struct _TiePictureThread TiePictureThread;

/**
 * TiePictureDone:
 * @picture: (transfer full): a picture that is painted
 *
 * Called in the main thread.
 */
typedef void (*TiePictureDone) (TiePicture *picture, TiePictureKind kind, gpointer user_data);

TiePictureThread *tie_picture_thread_new (TiePictureDone done, gpointer user_data);
void tie_picture_thread_free (TiePictureThread *self);
void tie_picture_thread_ask (TiePictureThread *self,
                             TiePictureKind kind,
                             TiePicture *picture,
                             gboolean urgent);
void tie_picture_thread_forget (TiePictureThread *self, TiePictureKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TiePictureThread, tie_picture_thread_free)

G_END_DECLS
