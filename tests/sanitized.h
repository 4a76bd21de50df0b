/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether this is built with the address sanitizer, which makes all work several times as much. */
#pragma once

/* gcc says it with the one, clang with the other. */
#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifndef SANITIZED
#define SANITIZED 0
#endif
