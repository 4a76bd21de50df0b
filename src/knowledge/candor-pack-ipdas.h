/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "candor-finding.h"

G_BEGIN_DECLS

/**
 * candor_pack_check_ipdas:
 * @bytes: a pack, also one that `candor_pack_load` has refused
 * @name: its file, as findings name it
 * @findings: (element-type CandorFinding): findings are added here, by line
 *
 * Looks for what a decision aid must have by the International Patient Decision Aid Standards,
 * IPDASi version 4: the six qualifying items, without which it is no decision aid, and those of
 * the ten certifying items that are not for tests alone, without which it may mislead. The rule of
 * each finding is "ipdas-" and the item's number. What the format itself demands (sources at
 * every statement, the date of writing) needs no finding here.
 *
 * A file that has not the shape of a pack has no findings of this kind.
 */
void candor_pack_check_ipdas (GBytes     *bytes,
                              const char *name,
                              GListStore *findings);

G_END_DECLS
