/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "candor-companion.h"

G_BEGIN_DECLS

/**
 * CandorAttendanceField: all free text, all optional.
 * @CANDOR_ATTENDANCE_PATIENT: a reference to the patient
 * @CANDOR_ATTENDANCE_CLINICIAN: who talked with the patient, where it is not who is set for this computer
 * @CANDOR_ATTENDANCE_INTERPRETER: the interpreter's name
 * @CANDOR_ATTENDANCE_INTERPRETER_NUMBER: and number
 * @CANDOR_ATTENDANCE_LANGUAGE: the language interpreted to
 */
typedef enum
{
  CANDOR_ATTENDANCE_PATIENT,
  CANDOR_ATTENDANCE_CLINICIAN,
  CANDOR_ATTENDANCE_INTERPRETER,
  CANDOR_ATTENDANCE_INTERPRETER_NUMBER,
  CANDOR_ATTENDANCE_LANGUAGE,
} CandorAttendanceField;

#define CANDOR_TYPE_ATTENDANCE (candor_attendance_get_type ())

/**
 * CandorAttendance:
 *
 * Who was there. Properties, all strings: `patient`, `clinician`, `interpreter`,
 * `interpreter-number`, `language`. Signal: `changed` after any change, companions included.
 */
G_DECLARE_FINAL_TYPE (CandorAttendance, candor_attendance, CANDOR, ATTENDANCE, CandorFields)

CandorAttendance *candor_attendance_new (void) G_GNUC_WARN_UNUSED_RESULT;
GListModel       *candor_attendance_get_companions (CandorAttendance *self); /* of CandorCompanion */
CandorCompanion  *candor_attendance_add_companion (CandorAttendance *self,
                                                   const char       *name,
                                                   const char       *role); /* transfer none */
void              candor_attendance_remove_companion (CandorAttendance *self,
                                                      CandorCompanion  *companion);
gboolean          candor_attendance_is_empty (CandorAttendance *self);

G_END_DECLS
