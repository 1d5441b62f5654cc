// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef GLPK_TRAP_H
#define GLPK_TRAP_H
#include <glpk.h>
#endif
