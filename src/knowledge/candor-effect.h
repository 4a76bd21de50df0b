/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-item.h"

G_BEGIN_DECLS

/** CandorSeverity: how serious an effect is. */
typedef enum
{
  CANDOR_SEVERITY_MILD,
  CANDOR_SEVERITY_MODERATE,
  CANDOR_SEVERITY_SERIOUS,
  CANDOR_SEVERITY_UNKNOWN,
} CandorSeverity;

/** CandorHelp: how soon help is needed. */
typedef enum
{
  CANDOR_HELP_EMERGENCY,
  CANDOR_HELP_AT_ONCE,
  CANDOR_HELP_WATCH,
} CandorHelp;

/** CandorAspect: what a statement of an effect is about. */
typedef enum
{
  CANDOR_ASPECT_ONSET,
  CANDOR_ASPECT_CAUSE,
  CANDOR_ASPECT_SIGN,
  CANDOR_ASPECT_CARE,
  CANDOR_ASPECT_EMERGENCY, /* urgent signs: call emergency services */
  CANDOR_ASPECT_AT_ONCE,   /* urgent signs: get medical help at once */
} CandorAspect;
#define CANDOR_N_ASPECTS 6

#define CANDOR_TYPE_EFFECT (candor_effect_get_type ())
G_DECLARE_FINAL_TYPE (CandorEffect, candor_effect, CANDOR, EFFECT, CandorItem)

CandorEffect    *candor_effect_new           (const char      *id,
                                              gboolean         key,
                                              CandorText      *title,
                                              CandorStatement *summary,
                                              CandorSeverity   severity,
                                              CandorFrequency *frequency) G_GNUC_WARN_UNUSED_RESULT;
void             candor_effect_add           (CandorEffect    *self,
                                              CandorAspect     aspect,
                                              CandorStatement *statement);
CandorSeverity   candor_effect_get_severity  (CandorEffect *self);
CandorFrequency *candor_effect_get_frequency (CandorEffect *self);
unsigned int     candor_effect_get_n         (CandorEffect *self,
                                              CandorAspect  aspect);
CandorStatement *candor_effect_get           (CandorEffect *self,
                                              CandorAspect  aspect,
                                              unsigned int  index);

G_END_DECLS
