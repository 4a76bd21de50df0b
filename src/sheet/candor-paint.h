/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the sheet layer: draws laid-out pages, and tells a PDF what each part of them is. */
#pragma once

#include "candor-layout.h"

G_BEGIN_DECLS

/** CandorTagger: writes a document's structure while its pages are drawn, first to last. */
typedef struct _CandorTagger CandorTagger;

CandorTagger *candor_tagger_new (cairo_t   *cr,
                                 CandorTag *root,
                                 GPtrArray *begun) G_GNUC_WARN_UNUSED_RESULT;
void          candor_tagger_free (CandorTagger *self);
void          candor_tagger_begin_artifact (CandorTagger *self);
void          candor_tagger_end_artifact (CandorTagger *self);
void          candor_tagger_enter (CandorTagger *self,
                                   CandorTag    *tag);
void          candor_tagger_end_page (CandorTagger *self);
void          candor_tagger_finish (CandorTagger *self);

void candor_paint_page (CandorLayout *layout,
                        unsigned int  page,
                        cairo_t      *cr,
                        CandorTagger *tagger);
void candor_paint_line (CandorLayout      *layout,
                        const CandorPiece *item,
                        cairo_t           *cr);
void candor_paint_part (CandorLayout      *layout,
                        const CandorPiece *item,
                        int                start,
                        int                end,
                        cairo_t           *cr);
void candor_paint_badges (CandorLayout      *layout,
                          const CandorPiece *item,
                          cairo_t           *cr);
void candor_paint_frame (CandorLayout      *layout,
                         const CandorPiece *item,
                         cairo_t           *cr);
void candor_paint_check (CandorLayout      *layout,
                         const CandorPiece *item,
                         cairo_t           *cr);
void candor_paint_rule (CandorLayout      *layout,
                        const CandorPiece *item,
                        cairo_t           *cr);
void candor_paint_set_ink (CandorLayout *layout,
                           CandorInk     ink,
                           cairo_t      *cr);
void candor_paint_round (cairo_t *cr,
                         double   x,
                         double   y,
                         double   width,
                         double   height,
                         double   radius);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorTagger, candor_tagger_free)

G_END_DECLS
