// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef GT_GUARD_H
#define GT_GUARD_H

#include <limits.h>
#include <stdlib.h>
#include "GLPKTrap.h"

struct gt_problem {
  glp_prob *glp;
  // The environment of its thread that the problem lives in; a trapped error starts another one.
  unsigned long epoch;
  // An address that is different in every thread: who opened the problem.
  const void *home;
};

struct gt_tree {
  glp_tree *glp;
};

typedef int (*gt_body)(void *arguments);

// Runs `body` with GLPK's errors caught. The body and everything below it is C: no frame of another
// language may stand between the guard and an error.
int gt_guard(gt_body body, void *arguments);

// The check for gt_tree_ calls: the search is running and no error was trapped under it.
int gt_check_search(void);

// Leaves the search of a callback in which an error was trapped; returns only if there was none.
void gt_leave_if_poisoned(void);

// Whether the simplex method has to write something now and then, so that the watch can be asked.
int gt_is_watched(void);

// Whether somebody reads GLPK's output.
int gt_has_log(void);

// Makes GLPK's output reach gt_message() during the next guarded body, log or no log.
void gt_collect_output(void);

int gt_bound_type(double lower, double upper);

#endif
