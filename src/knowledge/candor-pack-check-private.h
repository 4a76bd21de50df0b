/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Checking of what a grammar cannot say. The document has the right shape by now. Every fault is
 * reported, each with a sentence that says what to do.
 */
#pragma once

#include "candor-date.h"
#include "candor-findings-private.h"
#include "candor-xml-private.h"

G_BEGIN_DECLS

/**
 * CandorPackCheck:
 * @findings: where faults go
 * @root: the pack element
 * @nodes: (element-type utf8 xmlNode): the element that has each id
 * @used: ids that something refers to
 * @written: when the pack was written; year 0 where that is no date
 * @today: the day to compare with
 * @denominator: of all figures
 */
typedef struct
{
  CandorFindings *findings;
  const xmlNode  *root;
  GHashTable     *nodes;
  GHashTable     *used;
  CandorDate      written;
  CandorDate      today;
  unsigned int    denominator;
} CandorPackCheck;

/* Faults, warnings and hints at the line of a node. */
#define candor_check_error(self, node, rule, ...) \
  candor_findings_add ((self)->findings, candor_xml_get_line (node), CANDOR_FINDING_ERROR, rule, __VA_ARGS__)
#define candor_check_warning(self, node, rule, ...) \
  candor_findings_add ((self)->findings, candor_xml_get_line (node), CANDOR_FINDING_WARNING, rule, __VA_ARGS__)
#define candor_check_info(self, node, rule, ...) \
  candor_findings_add ((self)->findings, candor_xml_get_line (node), CANDOR_FINDING_INFO, rule, __VA_ARGS__)

gboolean candor_check_number (CandorPackCheck *self,
                              const xmlNode   *node,
                              const char      *name,
                              guint64          least,
                              guint64         *number);
gboolean candor_check_is_after (CandorDate a,
                                CandorDate b);
gboolean candor_check_braces (CandorPackCheck *self,
                              const xmlNode   *node,
                              const char      *text,
                              GHashTable      *places);
void     candor_check_refs (CandorPackCheck *self,
                            const xmlNode   *node);
void     candor_check_unused (CandorPackCheck *self);
void     candor_check_dates (CandorPackCheck *self,
                             const xmlNode   *node);
void     candor_check_text (CandorPackCheck *self,
                            const xmlNode   *node);
void     candor_check_figures (CandorPackCheck *self,
                               const xmlNode   *node);
void     candor_check_words (CandorPackCheck *self,
                             const xmlNode   *node);
void     candor_check_about (CandorPackCheck *self,
                             const xmlNode   *node);
void     candor_check_parts (CandorPackCheck *self,
                             const xmlNode   *node);

G_END_DECLS
