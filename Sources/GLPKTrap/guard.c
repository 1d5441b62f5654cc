// SPDX-License-Identifier: GPL-3.0-or-later
#include "guard.h"

#include <setjmp.h>
#include <string.h>

#define LINE 1024
#define MESSAGE 4096

// What a jump back into a guard says.
enum { TRAPPED = 1, LEFT = 2 };

typedef struct frame {
  jmp_buf jump;
  struct frame *outer;
  // An error was trapped in a callback below this frame: GLPK must not run on.
  int poisoned;
} frame;

// GLPK keeps one environment a thread, and so does this file.
static _Thread_local struct {
  frame *top;
  unsigned long epoch;
  int live;
  // The environment is ours to free: nobody else on this thread had started one.
  int owned;
  int collecting;
  char line[LINE];
  size_t length;
  char message[MESSAGE];
  void (*log)(void *, const char *);
  void *log_context;
  int (*watch)(void *);
  void *watch_context;
} thread;

const char *gt_message(void) { return thread.message; }

int gt_live_problems(void) { return thread.live; }

void gt_set_log(void (*line)(void *, const char *), void *context) {
  thread.log = line;
  thread.log_context = context;
}

void gt_watch(int (*is_over)(void *), void *context) {
  thread.watch = is_over;
  thread.watch_context = context;
}

int gt_is_watched(void) { return thread.watch != NULL; }

int gt_has_log(void) { return thread.log != NULL; }

void gt_collect_output(void) { thread.collecting = 1; }

// GLPK's own trailer of an error names a file of its source; it says nothing to our callers.
static int is_trailer(const char *line) { return strncmp(line, "Error detected in file", 22) == 0; }

static void finish_line(void) {
  if (thread.length == 0) return;
  thread.line[thread.length] = 0;
  thread.length = 0;
  if (!is_trailer(thread.line)) {
    size_t used = strlen(thread.message), more = strlen(thread.line);
    if (!thread.collecting || used + more + 2 > MESSAGE) used = 0;
    if (used > 0) thread.message[used++] = '\n';
    memcpy(thread.message + used, thread.line, more + 1);
  }
  // A log that is called here returns here: it cannot start GLPK, which is busy (GT_BUSY).
  if (thread.log) thread.log(thread.log_context, thread.line);
}

// GLPK hands over fragments of lines.
static int on_output(void *info, const char *text) {
  (void)info;
  for (; *text; text++) {
    if (*text == '\n') {
      finish_line();
    } else {
      if (thread.length == LINE - 1) finish_line();
      thread.line[thread.length++] = *text;
    }
  }
  // Output is the only place at which GLPK lets anybody in while the simplex method runs.
  if (thread.watch && thread.watch(thread.watch_context)) longjmp(thread.top->jump, LEFT);
  return 1;
}

static void on_error(void *info) {
  (void)info;
  longjmp(thread.top->jump, TRAPPED);
}

// Frees everything GLPK holds for this thread. Needed after an error, whose leftovers nothing else frees.
static void drop_environment(void) {
  glp_free_env();
  thread.epoch++;
  thread.live = 0;
  thread.owned = 0;
}

static int trapped(frame *here, int code) {
  finish_line();
  thread.top = here->outer;
  thread.collecting = 0;
  if (here->outer) {
    here->outer->poisoned = 1;
  } else {
    glp_error_hook(NULL, NULL);
    glp_term_hook(NULL, NULL);
    drop_environment();
  }
  return code;
}

int gt_guard(gt_body body, void *arguments) {
  frame here = {.outer = thread.top, .poisoned = 0};
  if (!here.outer) thread.message[0] = 0;
  switch (setjmp(here.jump)) {
    case 0: break;
    case LEFT: return trapped(&here, GT_LEFT);
    default: return trapped(&here, GT_TRAPPED);
  }
  thread.top = &here;
  glp_error_hook(on_error, NULL);
  glp_term_hook(on_output, NULL);
  // Output that nobody reads is not even formatted; an error switches it on by itself.
  glp_term_out(thread.log || thread.collecting || thread.watch ? GLP_ON : GLP_OFF);
  int code = body(arguments);
  finish_line();
  thread.top = here.outer;
  if (!here.outer) {
    thread.collecting = 0;
    glp_error_hook(NULL, NULL);
    glp_term_hook(NULL, NULL);
  }
  return code;
}

int gt_check(const gt_problem *problem) {
  if (problem->home != &thread) return GT_WRONG_THREAD;
  if (problem->epoch != thread.epoch) return GT_LOST;
  return thread.top ? GT_BUSY : GT_OK;
}

int gt_check_search(void) {
  if (!thread.top) return GT_LOST;
  return thread.top->poisoned ? GT_LOST : GT_OK;
}

void gt_leave_if_poisoned(void) {
  if (thread.top->poisoned) longjmp(thread.top->jump, TRAPPED);
}

static int create(void *arguments) {
  gt_problem *problem = arguments;
  problem->glp = glp_create_prob();
  return GT_OK;
}

int gt_open(gt_problem **problem) {
  *problem = NULL;
  if (thread.top) return GT_BUSY;
  if (thread.live == 0) {
    int state = glp_init_env();
    if (state > 1) return GT_NO_MEMORY;
    thread.owned = state == 0;
  }
  gt_problem *made = calloc(1, sizeof *made);
  if (!made) return GT_NO_MEMORY;
  int code = gt_guard(create, made);
  if (code != GT_OK) {
    free(made);
    return code;
  }
  made->epoch = thread.epoch;
  made->home = &thread;
  thread.live++;
  *problem = made;
  return GT_OK;
}

static int destroy(void *arguments) {
  glp_delete_prob(((gt_problem *)arguments)->glp);
  return GT_OK;
}

int gt_close(gt_problem *problem) {
  int code = gt_check(problem);
  if (code == GT_LOST) {
    free(problem);
    return GT_OK;
  }
  if (code != GT_OK) return code;
  code = gt_guard(destroy, problem);
  free(problem);
  if (code != GT_OK) return code;
  if (--thread.live == 0 && thread.owned) {
    // GLPK does not free its environment when a thread ends.
    glp_free_env();
    thread.owned = 0;
  }
  return GT_OK;
}
