# SPDX-License-Identifier: GPL-3.0-or-later
#
# A case of Echelon as one integer program. The data file of a case is written by `MathProgData`.
# Days are numbered from 0, the first day of the horizon; days below 0 are the known history, on which there
# is only one plan. The rules are stated as in the documentation of the types of the same names.
# Prices must not be negative, those of rows must be convex.

### People, days and plans ############################################################################

param last_day, integer;                       # the last day of the horizon
param weekday_0, integer;                      # the weekday of day 0: 0 is a Monday
set DAYS := 0..last_day;
set PEOPLE;
param known{PEOPLE}, integer, <= 0;            # the first known day
set PLANS{p in PEOPLE, d in known[p]..last_day};   # what a person may do that day
set OFF dimen 2;                               # (day, plan): nothing is worked
set WORKING dimen 2;                           # (day, plan): something in it interrupts rest
param starts{WORKING};                         # minutes of real time
param ends{WORKING};
param unit_in{WORKING} default 0;              # the units in which its work begins and ends
param unit_out{WORKING} default 0;
param code{1..1000000} default 0;              # the number of a plan'm code, the same for equal codes

var x{p in PEOPLE, d in known[p]..last_day, k in PLANS[p, d]}, binary;
s.t. one_plan{p in PEOPLE, d in known[p]..last_day}: sum{k in PLANS[p, d]} x[p, d, k] = 1;

# Working hours, whatever the plan that has them: the lowest plan stands for all with the same.
set HOURS{p in PEOPLE, d in known[p]..last_day} := setof{(d, k) in WORKING: k in PLANS[p, d]
  and not exists{(d, i) in WORKING: i in PLANS[p, d] and i < k} (starts[d, i] = starts[d, k] and ends[d, i] = ends[d, k])} k;
var works{p in PEOPLE, d in known[p]..last_day, k in HOURS[p, d]}, >= 0, <= 1;
s.t. hours{p in PEOPLE, d in known[p]..last_day, k in HOURS[p, d]}: works[p, d, k]
  = sum{(d, i) in WORKING: i in PLANS[p, d] and starts[d, i] = starts[d, k] and ends[d, i] = ends[d, k]} x[p, d, i];

### Prices ############################################################################################

# Every rule, and every bound of a row, has a price list: `prices` listed ones, then `beyond` for each more,
# for every started `per` units of the amount.
set LISTS;
param hard{LISTS}, binary, default 0;
param per{LISTS} default 1;
param prices{LISTS} default 0;
param listed{l in LISTS, 1..prices[l]};
param beyond{LISTS} default 0;
param longest := last_day + 100 - min{p in PEOPLE} known[p] + max{l in LISTS} prices[l];
param price{l in LISTS, a in 0..longest} := if a = 0 then 0
  else if ceil(a / per[l]) <= prices[l] then listed[l, ceil(a / per[l])]
  else (if prices[l] > 0 then listed[l, prices[l]]) + beyond[l] * (ceil(a / per[l]) - prices[l]);

### Personal rules ####################################################################################

set RULES within LISTS;
set JUDGED{RULES} within PEOPLE;               # whom a rule applies to
param looks_back{RULES}, binary, default 0;    # before: history
set LOOK{r in RULES, p in JUDGED[r]} := (if looks_back[r] then known[p] else 0)..last_day;
set ROLES dimen 2;                             # (rule, role): the conditions a rule speaks of
set MATCH dimen 4;                             # (rule, role, day, plan) that satisfy them
var does{(r, role) in ROLES, p in JUDGED[r], d in LOOK[r, p]}, >= 0, <= 1;
s.t. roles{(r, role) in ROLES, p in JUDGED[r], d in LOOK[r, p]}:
  does[r, role, p, d] = sum{k in PLANS[p, d]: (r, role, d, k) in MATCH} x[p, d, k];

# Succession: `next` must not come on the day after `first`.
set SUCCESSION within RULES, default {};
var follows{r in SUCCESSION, p in JUDGED[r], d in DAYS: d - 1 in LOOK[r, p]},
  >= 0, <= (if hard[r] then 0 else 1);
s.t. succession{r in SUCCESSION, p in JUDGED[r], d in DAYS: d - 1 in LOOK[r, p]}:
  follows[r, p, d] >= does[r, 'first', p, d - 1] + does[r, 'next', p, d] - 1;

# Minimum rest: between two working duties with none between them.
set REST within RULES, default {};
param rest_minutes{REST};
param travel{REST, 1..1000, 1..1000} default 0; # minutes of the way between two units
# One unit goes from work to the next work, or rests where no work would come too soon. Work of a day that the rule
# does not tell apart is one: the lowest plan stands for all.
param same_work{r in REST, p in JUDGED[r], d in LOOK[r, p], k in PLANS[p, d]: (d, k) in WORKING} :=
  min{(d, i) in WORKING: i in PLANS[p, d] and starts[d, i] = starts[d, k] and ends[d, i] = ends[d, k]
    and unit_in[d, i] = unit_in[d, k] and unit_out[d, i] = unit_out[d, k]
    and not exists{(r, role) in ROLES} ((r, role, d, i) in MATCH and (r, role, d, k) not in MATCH
      or (r, role, d, i) not in MATCH and (r, role, d, k) in MATCH)} i;
set WORK{r in REST, p in JUDGED[r], d in LOOK[r, p]} := setof{(d, k) in WORKING: k in PLANS[p, d]} same_work[r, p, d, k];
param missing_rest{r in REST, p in JUDGED[r], e in LOOK[r, p], j in WORK[r, p, e], d in LOOK[r, p], k in WORK[r, p, d]} :=
  if e < d and d >= 0 and (r, 'after', e, j) in MATCH and (r, 'next', d, k) in MATCH
  then max(0, rest_minutes[r] + travel[r, unit_out[e, j], unit_in[d, k]] - starts[d, k] + ends[e, j]) else 0;
param rested_from{r in REST, p in JUDGED[r], e in LOOK[r, p], j in WORK[r, p, e]} := 1 +   # the first day on which it is
  max{d in e..last_day: d = e or exists{k in WORK[r, p, d]} missing_rest[r, p, e, j, d, k] > 0} d;
set AGAIN dimen 6 := {r in REST, p in JUDGED[r], e in LOOK[r, p], j in WORK[r, p, e],
  d in e + 1..rested_from[r, p, e, j] - 1, k in WORK[r, p, d]};
var again{(r, p, e, j, d, k) in AGAIN}, >= 0, <= (if hard[r] and missing_rest[r, p, e, j, d, k] > 0 then 0 else 1);
var goes_to_rest{r in REST, p in JUDGED[r], e in LOOK[r, p], j in WORK[r, p, e]}, >= 0;
var comes_rested{r in REST, p in JUDGED[r], d in LOOK[r, p], k in WORK[r, p, d]}, >= 0;
var rested{r in REST, p in JUDGED[r], d in LOOK[r, p]}, >= 0;
s.t. works_after{r in REST, p in JUDGED[r], d in LOOK[r, p], k in WORK[r, p, d]}:
  comes_rested[r, p, d, k] + sum{(r, p, e, j, d, k) in AGAIN} again[r, p, e, j, d, k]
  = sum{(d, i) in WORKING: i in PLANS[p, d] and same_work[r, p, d, i] = k} x[p, d, i];
s.t. works_before{r in REST, p in JUDGED[r], e in LOOK[r, p], j in WORK[r, p, e]}:
  goes_to_rest[r, p, e, j] + sum{(r, p, e, j, d, k) in AGAIN} again[r, p, e, j, d, k]
  = sum{(e, i) in WORKING: i in PLANS[p, e] and same_work[r, p, e, i] = j} x[p, e, i];
s.t. minimum_rest{r in REST, p in JUDGED[r], d in LOOK[r, p]}:
  rested[r, p, d] + sum{k in WORK[r, p, d]} comes_rested[r, p, d, k]
  = (if d - 1 in LOOK[r, p] then rested[r, p, d - 1] else 1)
    + sum{e in LOOK[r, p], j in WORK[r, p, e]: rested_from[r, p, e, j] = d} goes_to_rest[r, p, e, j];

# Run length: the days that match are divided into runs, each as long as can be.
set RUN_LENGTH within RULES, default {};
param run_least{RUN_LENGTH} default 0;
param run_most{RUN_LENGTH} default 1000000;
param ends_closed{RUN_LENGTH}, binary, default 0;     # after: closed
param starts_free{RUN_LENGTH}, binary, default 0;     # before: free
param run_excess{r in RUN_LENGTH, p in JUDGED[r], i in LOOK[r, p], j in LOOK[r, p]} :=
  if i <= j and j >= 0 then max(0, min(j - i + 1 - run_most[r], j - max(i, 0) + 1)) else 0;
param run_shortage{r in RUN_LENGTH, p in JUDGED[r], i in LOOK[r, p], j in LOOK[r, p]} :=
  if i > j or (j = last_day and not ends_closed[r]) or (starts_free[r] and i = 0)
    or (looks_back[r] and (i = known[p] or j < -1))
  then 0 else max(0, run_least[r] - (j - i + 1));
var run{r in RUN_LENGTH, p in JUDGED[r], i in LOOK[r, p], j in LOOK[r, p]: i <= j}, >= 0,
  <= (if hard[r] and run_excess[r, p, i, j] + run_shortage[r, p, i, j] > 0 then 0 else 1);
s.t. run_length{r in RUN_LENGTH, p in JUDGED[r], d in LOOK[r, p]}:
  sum{i in LOOK[r, p], j in LOOK[r, p]: i <= d and d <= j} run[r, p, i, j] = does[r, 'of', p, d];
s.t. runs_apart{r in RUN_LENGTH, p in JUDGED[r], d in LOOK[r, p]}:
  sum{i in LOOK[r, p], j in LOOK[r, p]: i <= d and d <= j + 1 and i <= j} run[r, p, i, j] <= 1;

# Sums in windows: window limits, stepped costs, target hours. The sum comes about in one of several ways: by how often
# each amount is added, as far as those are told apart.
set WINDOW_LIMIT within RULES, default {};
set STEPPED within RULES, default {};
set TARGET within RULES, default {};
set SUMS := WINDOW_LIMIT union STEPPED union TARGET;
set WINDOWS{SUMS} dimen 3;                     # (number, first day, last day)
param gain{SUMS, d in -1000..last_day, 1..1000000} default 0;    # what a plan counts on its day
param spill{SUMS, d in -1000..last_day, 1..1000000} default 0;   # and on the next day
param opening{SUMS, PEOPLE} default 0;
set SUM dimen 5 := {r in SUMS, p in JUDGED[r], (w, f, t) in WINDOWS[r]};
set WAYS{(r, p, w, f, t) in SUM};
param value{(r, p, w, f, t) in SUM, v in WAYS[r, p, w, f, t]};
set AMOUNTS{(r, p, w, f, t) in SUM};
param often{(r, p, w, f, t) in SUM, WAYS[r, p, w, f, t], AMOUNTS[r, p, w, f, t]} default 0;
param window_least{WINDOW_LIMIT} default 0;
param window_most{WINDOW_LIMIT} default 1000000000;
param window_closed{WINDOW_LIMIT}, binary, default 0;  # after: closed
param window_free{WINDOW_LIMIT}, binary, default 0;    # before: free
param average{WINDOW_LIMIT} default 0;         # for how many days the limits are on average; 0: for the window
param opening_is_past{SUMS}, binary, default 0;
param looked_at{(r, p, w, f, t) in SUM} :=
  max(0, min(t, last_day) - max(f, if looks_back[r] then known[p] else 0) + 1);
param rolls{WINDOW_LIMIT}, binary, default 0;
param is_judged{(r, p, w, f, t) in SUM: r in WINDOW_LIMIT} := if average[r] > 0 and rolls[r] and t < last_day
  and f < (if looks_back[r] then known[p] else 0) then 0 else 1;
param most{(r, p, w, f, t) in SUM: r in WINDOW_LIMIT} := if average[r] = 0 then window_most[r]
  else if not is_judged[r, p, w, f, t] then 1000000000
  else floor(window_most[r] * looked_at[r, p, w, f, t] / average[r]);
param least{(r, p, w, f, t) in SUM: r in WINDOW_LIMIT} := if average[r] = 0 then window_least[r]
  else if not is_judged[r, p, w, f, t] then 0
  else min(most[r, p, w, f, t], ceil(window_least[r] * looked_at[r, p, w, f, t] / average[r]));
param past{(r, p, w, f, t) in SUM} := (if w = 1 and opening_is_past[r] then opening[r, p]) +
  sum{d in LOOK[r, p], k in PLANS[p, d]: d < 0 and d >= f and d <= t} gain[r, d, k]
  + sum{d in LOOK[r, p], k in PLANS[p, d]: d + 1 < 0 and d + 1 >= f and d + 1 <= t} spill[r, d, k];
param owed{(r, p, w, f, t) in SUM: r in WINDOW_LIMIT} := if (t > last_day and not window_closed[r])
  or (f < 0 and (window_free[r] or (looks_back[r] and known[p] > f))) then 0 else 1;
param target{TARGET, PEOPLE} default 0;
param tolerance{TARGET} default 0;
param over_list{TARGET} default 0;             # the price list of time above the target
set STEPS{STEPPED};
param step_cost{r in STEPPED, m in STEPS[r]};

# How far the value of each way is off, and the price list of that.
set OFF_BY dimen 7 :=                          # (rule, person, window, way, list, amount, direction)
  setof{(r, p, w, f, t) in SUM, v in WAYS[r, p, w, f, t]:
    r in WINDOW_LIMIT and value[r, p, w, f, t, v] > (if r in WINDOW_LIMIT then max(most[r, p, w, f, t], past[r, p, w, f, t]))}
    (r, p, w, v, r, value[r, p, w, f, t, v] - max(most[r, p, w, f, t], past[r, p, w, f, t]), 1)
  union setof{(r, p, w, f, t) in SUM, v in WAYS[r, p, w, f, t]:
    r in WINDOW_LIMIT and (if r in WINDOW_LIMIT then owed[r, p, w, f, t] * (least[r, p, w, f, t] - value[r, p, w, f, t, v])) > 0}
    (r, p, w, v, r, least[r, p, w, f, t] - value[r, p, w, f, t, v], -1)
  union setof{(r, p, w, f, t) in SUM, v in WAYS[r, p, w, f, t]:
    r in TARGET and (if r in TARGET then value[r, p, w, f, t, v] - target[r, p] - tolerance[r]) > 0}
    (r, p, w, v, over_list[r], value[r, p, w, f, t, v] - target[r, p] - tolerance[r], 1)
  union setof{(r, p, w, f, t) in SUM, v in WAYS[r, p, w, f, t]:
    r in TARGET and (if r in TARGET then target[r, p] - value[r, p, w, f, t, v] - tolerance[r]) > 0}
    (r, p, w, v, r, target[r, p] - value[r, p, w, f, t, v] - tolerance[r], -1);
param way_cost{(r, p, w, f, t) in SUM, v in WAYS[r, p, w, f, t]} :=
  (if r in STEPPED then sum{m in STEPS[r]: m <= value[r, p, w, f, t, v] and not exists{u in STEPS[r]} (u <= value[r, p, w, f, t, v] and u > m)} step_cost[r, m])
  + sum{(r, p, w, v, l, a, g) in OFF_BY}
    (if ceil(a / per[l]) <= prices[l] then listed[l, ceil(a / per[l])]
     else (if prices[l] > 0 then listed[l, prices[l]]) + beyond[l] * (ceil(a / per[l]) - prices[l]));
var is{(r, p, w, f, t) in SUM, v in WAYS[r, p, w, f, t]}, integer, >= 0,
  <= (if exists{(r, p, w, v, l, a, g) in OFF_BY} hard[l] = 1 then 0 else 1);
s.t. one_way{(r, p, w, f, t) in SUM}: sum{v in WAYS[r, p, w, f, t]} is[r, p, w, f, t, v] = 1;
s.t. window_sum{(r, p, w, f, t) in SUM}:
  sum{v in WAYS[r, p, w, f, t]} value[r, p, w, f, t, v] * is[r, p, w, f, t, v] = (if w = 1 then opening[r, p])
    + sum{d in LOOK[r, p], k in PLANS[p, d]: d >= f and d <= t} gain[r, d, k] * x[p, d, k]
    + sum{d in LOOK[r, p], k in PLANS[p, d]: d + 1 >= f and d + 1 <= t and d < last_day} spill[r, d, k] * x[p, d, k];
s.t. amounts{(r, p, w, f, t) in SUM, a in AMOUNTS[r, p, w, f, t]}:
  sum{v in WAYS[r, p, w, f, t]} often[r, p, w, f, t, v, a] * is[r, p, w, f, t, v]
  = sum{d in LOOK[r, p], k in PLANS[p, d]: d >= f - 1 and d <= t
    and (if d >= f then gain[r, d, k]) + (if d < min(t, last_day) then spill[r, d, k]) = a} x[p, d, k];

# Weekends: every stretch of days of the right weekdays; those with a day looked at.
set WEEKEND_LIMIT within RULES, default {};
set WHOLE_WEEKEND within RULES, default {};
set SAME_SHIFT within RULES, default {};
set WEEKEND_RULES := WEEKEND_LIMIT union WHOLE_WEEKEND union SAME_SHIFT;
param weekend_first{WEEKEND_RULES};
param weekend_length{WEEKEND_RULES};
set WEEKENDS{r in WEEKEND_RULES, p in JUDGED[r]} := setof{m in -1000..last_day:
  (m + weekday_0 + 7000) mod 7 = weekend_first[r] and m + weekend_length[r] > (if looks_back[r] then known[p] else 0)
  and (m + weekend_length[r] > 0 or m >= (if looks_back[r] then known[p] else 0))} m;
set WHOLE{r in WEEKEND_RULES, p in JUDGED[r]} := setof{m in WEEKENDS[r, p]:
  m in LOOK[r, p] and m + weekend_length[r] - 1 in LOOK[r, p] and m + weekend_length[r] > 0} m;

# Weekend limit: how many are worked, in all and in a row.
param weekends_most{WEEKEND_LIMIT} default 1000000;
param weekends_in_row{WEEKEND_LIMIT} default 1000000;
param weekends_least{WEEKEND_LIMIT} default 0;         # in a row
param weekends_closed{WEEKEND_LIMIT}, binary, default 0;   # after: closed
param weekends_free{WEEKEND_LIMIT}, binary, default 0;     # before: free
param weekends_before{WEEKEND_LIMIT, PEOPLE} default 0;
var worked{r in WEEKEND_LIMIT, p in JUDGED[r], m in WEEKENDS[r, p]}, >= 0, <= 1;
s.t. worked_if{r in WEEKEND_LIMIT, p in JUDGED[r], m in WEEKENDS[r, p], d in m..m + weekend_length[r] - 1:
  d in LOOK[r, p]}: worked[r, p, m] >= does[r, 'of', p, d];
s.t. worked_only_if{r in WEEKEND_LIMIT, p in JUDGED[r], m in WEEKENDS[r, p]}:
  worked[r, p, m] <= sum{d in m..m + weekend_length[r] - 1: d in LOOK[r, p]} does[r, 'of', p, d];
set TOO_MANY{r in WEEKEND_LIMIT, p in JUDGED[r]} := 0..max(0,
  weekends_before[r, p] - weekends_most[r] + sum{m in WEEKENDS[r, p]: m + weekend_length[r] > 0} 1);
var too_many{r in WEEKEND_LIMIT, p in JUDGED[r], a in TOO_MANY[r, p]},
  integer, >= 0, <= (if hard[r] and a > 0 then 0 else 1);
s.t. one_excess{r in WEEKEND_LIMIT, p in JUDGED[r]}: sum{a in TOO_MANY[r, p]} too_many[r, p, a] = 1;
s.t. weekend_limit{r in WEEKEND_LIMIT, p in JUDGED[r]}: sum{a in TOO_MANY[r, p]} a * too_many[r, p, a]
  >= sum{m in WEEKENDS[r, p]: m + weekend_length[r] > 0} worked[r, p, m] + weekends_before[r, p] - weekends_most[r];
set WEEKEND_RUNS dimen 4 := {r in WEEKEND_LIMIT, p in JUDGED[r], i in WEEKENDS[r, p], j in WEEKENDS[r, p]:
  i <= j and (j - i) / 7 + 1 > weekends_in_row[r] and j + weekend_length[r] > 0};
param weekend_excess{(r, p, i, j) in WEEKEND_RUNS} := min((j - i) / 7 + 1 - weekends_in_row[r],
  sum{m in WEEKENDS[r, p]: m >= i and m <= j and m + weekend_length[r] > 0} 1);
var weekend_run{(r, p, i, j) in WEEKEND_RUNS}, >= 0, <= (if hard[r] then 0 else 1);
s.t. weekends_row{(r, p, i, j) in WEEKEND_RUNS}:
  weekend_run[r, p, i, j] >= sum{m in WEEKENDS[r, p]: m >= i and m <= j} worked[r, p, m] - (j - i) / 7
    - (if i - 7 in WEEKENDS[r, p] then worked[r, p, i - 7]) - (if j + 7 in WEEKENDS[r, p] then worked[r, p, j + 7]);
set SHORT_WEEKENDS dimen 4 := {r in WEEKEND_LIMIT, p in JUDGED[r], i in WEEKENDS[r, p], j in WEEKENDS[r, p]:
  i <= j and (j - i) / 7 + 1 < weekends_least[r] and j + 7 + weekend_length[r] > 0
  and (j + 7 in WEEKENDS[r, p] or weekends_closed[r])
  and (i - 7 in WEEKENDS[r, p] or not (looks_back[r] or weekends_free[r]))};
var short_weekends{(r, p, i, j) in SHORT_WEEKENDS}, >= 0, <= (if hard[r] then 0 else 1);
s.t. weekends_short{(r, p, i, j) in SHORT_WEEKENDS}:
  short_weekends[r, p, i, j] >= sum{m in WEEKENDS[r, p]: m >= i and m <= j} worked[r, p, m] - (j - i) / 7
    - (if i - 7 in WEEKENDS[r, p] then worked[r, p, i - 7]) - (if j + 7 in WEEKENDS[r, p] then worked[r, p, j + 7]);

# Whole weekend: both days or none.
var split{r in WHOLE_WEEKEND, p in JUDGED[r], m in WHOLE[r, p]}, >= 0, <= (if hard[r] then 0 else 1);
s.t. whole_weekend{r in WHOLE_WEEKEND, p in JUDGED[r], m in WHOLE[r, p],
  d in m..m + weekend_length[r] - 1, e in m..m + weekend_length[r] - 1: d <> e}:
  split[r, p, m] >= does[r, 'of', p, d] - does[r, 'of', p, e];

# Same shift at a weekend: one code on one day and another on another.
set CODES := setof{p in PEOPLE, d in known[p]..last_day, k in PLANS[p, d]} code[k];
var mixed{r in SAME_SHIFT, p in JUDGED[r], m in WHOLE[r, p]}, >= 0, <= (if hard[r] then 0 else 1);
s.t. same_shift{r in SAME_SHIFT, p in JUDGED[r], m in WHOLE[r, p], c in CODES,
  d in m..m + weekend_length[r] - 1, e in m..m + weekend_length[r] - 1: d <> e}:
  mixed[r, p, m] >= sum{k in PLANS[p, d]: code[k] = c and (d, k) not in OFF} x[p, d, k]
    + sum{k in PLANS[p, e]: code[k] <> c and (e, k) not in OFF} x[p, e, k] - 1;

# Pattern: the steps one by one on consecutive days.
set PATTERN within RULES, default {};
param steps{PATTERN};
set PATTERN_DAYS{PATTERN};                     # weekdays on which it may begin
set OCCURS dimen 3 := {r in PATTERN, p in JUDGED[r], d in DAYS: d + 1 - steps[r] in LOOK[r, p]
  and (d + 1 - steps[r] + weekday_0 + 7000) mod 7 in PATTERN_DAYS[r]};
var occurs{(r, p, d) in OCCURS}, >= 0, <= (if hard[r] then 0 else 1);
s.t. pattern{(r, p, d) in OCCURS}: occurs[r, p, d]
  >= sum{i in 1..steps[r]} does[r, 'step' & i, p, d - steps[r] + i] - (steps[r] - 1);

# Rotation: another code than the cycle expects.
set ROTATION within RULES, default {};
set EXPECTED{ROTATION} dimen 3;                # (person, day, code)
var deviates{r in ROTATION, (p, d, c) in EXPECTED[r]: p in JUDGED[r]}, >= 0, <= (if hard[r] then 0 else 1);
s.t. rotation{r in ROTATION, (p, d, c) in EXPECTED[r]: p in JUDGED[r]}:
  deviates[r, p, d, c] = sum{k in PLANS[p, d]: code[k] <> c} x[p, d, k];

# Recovery: a run that ends on day i, `c` days of rest, then a day that is none, nor resumes the run where it may.
set RECOVERY within RULES, default {};
param run_days{RECOVERY};
param rest_days{RECOVERY};
param may_resume{RECOVERY}, binary, default 0;
var resting{r in RECOVERY, p in JUDGED[r], d in LOOK[r, p]}, >= 0, <= 1;
s.t. rests{r in RECOVERY, p in JUDGED[r], d in LOOK[r, p]}: resting[r, p, d] =
  sum{k in PLANS[p, d]: (r, 'rest', d, k) in MATCH and (r, 'after', d, k) not in MATCH} x[p, d, k];
set CUT_SHORT dimen 4 := {r in RECOVERY, p in JUDGED[r], i in LOOK[r, p], c in 0..rest_days[r] - 1:
  i + 1 - run_days[r] in LOOK[r, p] and i + c + 1 in DAYS};
var cut_short{(r, p, i, c) in CUT_SHORT}, >= 0, <= (if hard[r] then 0 else 1);
s.t. recovery{(r, p, i, c) in CUT_SHORT}: cut_short[r, p, i, c]
  >= sum{d in i + 1 - run_days[r]..i} does[r, 'after', p, d] + sum{d in i + 1..i + c} resting[r, p, d]
    + 1 - resting[r, p, i + c + 1] - (if c = 0 or may_resume[r] = 1 then does[r, 'after', p, i + c + 1]) - run_days[r] - c;

# Exposure limit: exposed days since the last clear stretch.
set EXPOSURE within RULES, default {};
param exposed_most{EXPOSURE};
param clear_days{EXPOSURE};
# The exposed days so far, one more than the maximum standing for all above it, and the clear days in a row are the
# nodes of a network, through which the days take one unit.
set EXPOSED_SO_FAR{r in EXPOSURE} := 0..max(0, exposed_most[r] + 1);
set CLEAR_SO_FAR{r in EXPOSURE} := 0..clear_days[r];
set KINDS := {'of', 'clear', 'neither'};
param kind{r in EXPOSURE, p in JUDGED[r], d in LOOK[r, p], k in PLANS[p, d]}, symbolic :=
  if (r, 'of', d, k) in MATCH then 'of' else if (r, 'clear', d, k) in MATCH then 'clear' else 'neither';
param clear_after{r in EXPOSURE, c in CLEAR_SO_FAR[r], o in KINDS} := if o = 'clear' then min(c + 1, clear_days[r]) else 0;
param exposed_after{r in EXPOSURE, n in EXPOSED_SO_FAR[r], c in CLEAR_SO_FAR[r], o in KINDS} :=
  if o = 'of' then min(n + 1, max(0, exposed_most[r] + 1)) else if clear_after[r, c, o] = clear_days[r] then 0 else n;
var exposed{r in EXPOSURE, p in JUDGED[r], d in LOOK[r, p], n in EXPOSED_SO_FAR[r], c in CLEAR_SO_FAR[r], o in KINDS},
  >= 0, <= (if hard[r] and d >= 0 and o = 'of' and n + 1 > exposed_most[r] then 0 else 1);
s.t. exposed_from{r in EXPOSURE, p in JUDGED[r], d in LOOK[r, p], n in EXPOSED_SO_FAR[r], c in CLEAR_SO_FAR[r]}:
  sum{o in KINDS} exposed[r, p, d, n, c, o] = if d - 1 in LOOK[r, p]
  then sum{m in EXPOSED_SO_FAR[r], b in CLEAR_SO_FAR[r], o in KINDS:
    exposed_after[r, m, b, o] = n and clear_after[r, b, o] = c} exposed[r, p, d - 1, m, b, o]
  else if n = 0 and c = 0 then 1;
s.t. exposure_limit{r in EXPOSURE, p in JUDGED[r], d in LOOK[r, p], o in KINDS}:
  sum{n in EXPOSED_SO_FAR[r], c in CLEAR_SO_FAR[r]} exposed[r, p, d, n, c, o]
  = sum{k in PLANS[p, d]: kind[r, p, d, k] = o} x[p, d, k];

# Prerequisite: `needs` before anything was `done`.
set PREREQUISITE within RULES, default {};
var early{r in PREREQUISITE, p in JUDGED[r], d in DAYS}, >= 0, <= (if hard[r] then 0 else 1);
s.t. prerequisite{r in PREREQUISITE, p in JUDGED[r], d in DAYS}: early[r, p, d]
  >= does[r, 'needs', p, d] - sum{e in LOOK[r, p]: e < d} does[r, 'done', p, e];

# Wish: a day without what is wanted.
set WISH within RULES, default {};
set WISH_DAYS{WISH} dimen 2;                   # (person, day)
var unfulfilled{r in WISH, (p, d) in WISH_DAYS[r]: p in JUDGED[r]}, >= 0, <= (if hard[r] then 0 else 1);
s.t. wish{r in WISH, (p, d) in WISH_DAYS[r]: p in JUDGED[r]}: unfulfilled[r, p, d] = 1 - does[r, 'want', p, d];

# Rest after a run: the last day of a run of that length at least, then the next working duty too soon.
set RUN_REST within RULES, default {};
param run_rest_days{RUN_REST};
param run_rest_minutes{RUN_REST};
set TOO_SOON dimen 6 := {r in RUN_REST, p in JUDGED[r], e in LOOK[r, p], d in DAYS, j in PLANS[p, e], k in PLANS[p, d]:
  e < d and e + 1 - run_rest_days[r] in LOOK[r, p] and (r, 'of', e, j) in MATCH
  and not (d = e + 1 and (r, 'of', d, k) in MATCH) and (e, j) in WORKING and (d, k) in WORKING
  and (if (e, j) in WORKING and (d, k) in WORKING then starts[d, k] - ends[e, j]) < run_rest_minutes[r]};
param missing_run_rest{(r, p, e, d, j, k) in TOO_SOON} := run_rest_minutes[r] - starts[d, k] + ends[e, j];
var too_soon{(r, p, e, d, j, k) in TOO_SOON}, >= 0, <= (if hard[r] then 0 else 1);
s.t. run_rest{(r, p, e, d, j, k) in TOO_SOON}: too_soon[r, p, e, d, j, k] >= x[p, e, j] + x[p, d, k] - 1
  - sum{b in e + 1..d - 1, i in PLANS[p, b]: (b, i) in WORKING} x[p, b, i]
  - sum{b in e + 1 - run_rest_days[r]..e - 1} (1 - does[r, 'of', p, b])
  - (if d > e + 1 then does[r, 'of', p, e + 1]);

# Free time that is long enough, between the duty of day e and that of day d; far-away days are the ends of the window.
set GAPS dimen 7;                  # (rule, group, person, e, hours, d, hours)
param gap_last{r in RULES, g in 1..100000, p in PEOPLE}, default -1000;
var gap{(r, g, p, e, j, d, k) in GAPS}, >= 0, <= 1;
s.t. gap_from{(r, g, p, e, j, d, k) in GAPS: e > -100000}: gap[r, g, p, e, j, d, k] <= works[p, e, j];
s.t. gap_to{(r, g, p, e, j, d, k) in GAPS: d < 100000}: gap[r, g, p, e, j, d, k] <= works[p, d, k];
s.t. gap_idle{(r, g, p, e, j, d, k) in GAPS,
  b in max(e + 1, if looks_back[r] then known[p] else 0)..min(d - 1, gap_last[r, g, p])}:
  gap[r, g, p, e, j, d, k] <= 1 - sum{i in PLANS[p, b]: (b, i) in WORKING} x[p, b, i];

# Free period: no such time in a window.
set FREE_PERIOD within RULES, default {};
set FREE_WINDOWS{FREE_PERIOD} dimen 2;         # (group, person)
var denied{r in FREE_PERIOD, (g, p) in FREE_WINDOWS[r]}, >= 0, <= (if hard[r] then 0 else 1);
s.t. free_period{r in FREE_PERIOD, (g, p) in FREE_WINDOWS[r]}:
  denied[r, g, p] >= 1 - sum{(r, g, p, e, j, d, k) in GAPS} gap[r, g, p, e, j, d, k];

# Rest compensation: a shortened rest, and no such time soon.
set COMPENSATION within RULES, default {};
set DEBTS{COMPENSATION} dimen 6;               # (group, person, day, hours, day, hours)
var owing{r in COMPENSATION, (h, p, e, j, d, k) in DEBTS[r]}, >= 0, <= (if hard[r] then 0 else 1);
s.t. rest_compensation{r in COMPENSATION, (h, p, e, j, d, k) in DEBTS[r]}: owing[r, h, p, e, j, d, k]
  >= works[p, e, j] + works[p, d, k] - 1 - sum{b in e + 1..d - 1, i in PLANS[p, b]: (b, i) in WORKING} x[p, b, i]
    - sum{(r, h, p, a, m, c, n) in GAPS} gap[r, h, p, a, m, c, n];

# Unit limit: how many units are worked in.
set UNITS;
set UNIT_LIMIT within RULES, default {};
set UNIT_WINDOWS{UNIT_LIMIT} dimen 3;          # (number, first day, last day)
param units_allowed{UNIT_LIMIT, PEOPLE, 1..1000};
var visits{r in UNIT_LIMIT, p in JUDGED[r], (w, f, t) in UNIT_WINDOWS[r], u in UNITS}, >= 0, <= 1;
s.t. visits_if{r in UNIT_LIMIT, p in JUDGED[r], (w, f, t) in UNIT_WINDOWS[r], u in UNITS, d in f..t: d in LOOK[r, p]}:
  visits[r, p, w, f, t, u] >= does[r, 'unit' & u, p, d];
var unit_excess{r in UNIT_LIMIT, p in JUDGED[r], (w, f, t) in UNIT_WINDOWS[r], a in 0..card(UNITS)},
  integer, >= 0, <= (if hard[r] and a > 0 then 0 else 1);
s.t. one_unit_excess{r in UNIT_LIMIT, p in JUDGED[r], (w, f, t) in UNIT_WINDOWS[r]}:
  sum{a in 0..card(UNITS)} unit_excess[r, p, w, f, t, a] = 1;
s.t. unit_limit{r in UNIT_LIMIT, p in JUDGED[r], (w, f, t) in UNIT_WINDOWS[r]}:
  sum{a in 0..card(UNITS)} a * unit_excess[r, p, w, f, t, a]
  >= sum{u in UNITS} visits[r, p, w, f, t, u] - units_allowed[r, p, w];

# Secondment: away from a unit on day q, in it from day i, away again on day t, too early.
set SECONDMENT within RULES, default {};
set STAYS{SECONDMENT} dimen 6;                 # (person, unit, q, i, t, amount)
var cut_stay{r in SECONDMENT, (p, u, q, i, t, a) in STAYS[r]}, >= 0, <= (if hard[r] then 0 else 1);
s.t. secondment{r in SECONDMENT, (p, u, q, i, t, a) in STAYS[r]}: cut_stay[r, p, u, q, i, t, a]
  >= (if q in LOOK[r, p] then does[r, 'away' & u, p, q] else 1) + does[r, 'at' & u, p, i] + does[r, 'away' & u, p, t]
    - 2 - sum{b in q + 1..i - 1} (does[r, 'at' & u, p, b] + does[r, 'away' & u, p, b])
    - sum{b in i + 1..t - 1} does[r, 'away' & u, p, b];

# Fatigue: the levels are the nodes of a network, through which the days take one unit.
set FATIGUE within RULES, default {};
set WEIGHTS{FATIGUE};
set PAIRED{FATIGUE};                           # the weights that look at the day before
param fatigue_points{r in FATIGUE, WEIGHTS[r]};
param fatigue_top{FATIGUE};
param allowance{FATIGUE, PEOPLE, DAYS};        # the level that costs nothing
# The lowest of all plans of a day that no weight tells apart, and of those that none tells apart on the next day.
param tires{r in FATIGUE, p in JUDGED[r], d in LOOK[r, p], k in PLANS[p, d]} := min{i in PLANS[p, d]:
  not exists{(r, role) in ROLES} ((r, role, d, i) in MATCH and (r, role, d, k) not in MATCH
    or (r, role, d, i) not in MATCH and (r, role, d, k) in MATCH)} i;
param tires_next{r in FATIGUE, p in JUDGED[r], d in LOOK[r, p], k in PLANS[p, d]} := min{i in PLANS[p, d]:
  not exists{w in PAIRED[r]} ((r, 'after' & w, d, i) in MATCH and (r, 'after' & w, d, k) not in MATCH
    or (r, 'after' & w, d, i) not in MATCH and (r, 'after' & w, d, k) in MATCH)} i;
set TIRES{r in FATIGUE, p in JUDGED[r], d in LOOK[r, p]} := setof{k in PLANS[p, d]} tires[r, p, d, k];
set EVE{r in FATIGUE, p in JUDGED[r], d in LOOK[r, p]} :=
  if d - 1 in LOOK[r, p] then setof{k in PLANS[p, d - 1]} tires_next[r, p, d - 1, k] else {0};
param level{r in FATIGUE, p in JUDGED[r], d in LOOK[r, p], a in 0..fatigue_top[r], j in EVE[r, p, d], k in TIRES[r, p, d]} :=
  min(fatigue_top[r], max(0, a + sum{w in WEIGHTS[r]: (r, 'of' & w, d, k) in MATCH
    and (w not in PAIRED[r] or (r, 'after' & w, d - 1, j) in MATCH)} fatigue_points[r, w]));
var tired{r in FATIGUE, p in JUDGED[r], d in LOOK[r, p], a in 0..fatigue_top[r], j in EVE[r, p, d], k in TIRES[r, p, d]}, >= 0,
  <= (if d < 0 or not hard[r] then 1 else if level[r, p, d, a, j, k] > allowance[r, p, d] then 0 else 1);
s.t. tired_from{r in FATIGUE, p in JUDGED[r], d in LOOK[r, p], a in 0..fatigue_top[r], j in EVE[r, p, d]}:
  sum{k in TIRES[r, p, d]} tired[r, p, d, a, j, k] = if d - 1 in LOOK[r, p]
  then sum{b in 0..fatigue_top[r], i in EVE[r, p, d - 1], k in TIRES[r, p, d - 1]:
    level[r, p, d - 1, b, i, k] = a and tires_next[r, p, d - 1, k] = j} tired[r, p, d - 1, b, i, k]
  else if a = 0 then 1;
s.t. fatigue_limit{r in FATIGUE, p in JUDGED[r], d in LOOK[r, p], k in TIRES[r, p, d]}:
  sum{a in 0..fatigue_top[r], j in EVE[r, p, d]} tired[r, p, d, a, j, k]
  = sum{i in PLANS[p, d]: tires[r, p, d, i] = k} x[p, d, i];

### The outcomes of shared decisions ####################################################################

set DECISIONS;
set OUTCOMES{DECISIONS};
param decision_cost{t in DECISIONS, v in OUTCOMES[t]};
var choose{t in DECISIONS, v in OUTCOMES[t]}, binary;
s.t. one_outcome{t in DECISIONS}: sum{v in OUTCOMES[t]} choose[t, v] = 1;

### Linking rows ######################################################################################

set ROWS;
set PLACES{ROWS};                              # days, shifts of a day, or slots of a day
# What a plan of a person counts at a place: stints of a post, stints that cover a slot, the coefficients of a
# mix, the measure of a quantity.
set COUNTED{ROWS} dimen 4;                     # (place, person, day, plan)
param counts{w in ROWS, (a, p, d, k) in COUNTED[w]};

# People who could be called: `free` that day, the last working duty before ended early enough, and no day that exposes lies so
# near that observation goes on.
set CALLED dimen 4;                # (row, place, person, day)
param call_time{w in ROWS, a in PLACES[w], d in DAYS} default 0;
param call_rest{ROWS} default 0;
param observed{ROWS} default 0;    # days of observation
set FREE dimen 3;                  # (row, day, plan)
set EXPOSING dimen 3;              # (row, day, plan)
set BEFORE dimen 5 := {(w, a, p, d) in CALLED, e in known[p]..d - 1};
var late{(w, a, p, d, e) in BEFORE}, >= 0, <= 1;     # the last duty, on day e, ended too late
s.t. late_only_if{(w, a, p, d, e) in BEFORE}: late[w, a, p, d, e] <= sum{k in PLANS[p, e]: (e, k) in WORKING
  and (if (e, k) in WORKING then call_time[w, a, d] - ends[e, k]) < call_rest[w]} x[p, e, k];
s.t. late_if{(w, a, p, d, e) in BEFORE}: late[w, a, p, d, e] >= sum{k in PLANS[p, e]: (e, k) in WORKING
  and (if (e, k) in WORKING then call_time[w, a, d] - ends[e, k]) < call_rest[w]} x[p, e, k]
  - sum{b in e + 1..d - 1, k in PLANS[p, b]: (b, k) in WORKING} x[p, b, k];
s.t. late_last{(w, a, p, d, e) in BEFORE, b in e + 1..d - 1}:
  late[w, a, p, d, e] <= 1 - sum{k in PLANS[p, b]: (b, k) in WORKING} x[p, b, k];
var callable{(w, a, p, d) in CALLED}, >= 0, <= 1;
s.t. callable_free{(w, a, p, d) in CALLED}:
  callable[w, a, p, d] <= sum{k in PLANS[p, d]: (w, d, k) in FREE} x[p, d, k];
s.t. callable_rested{(w, a, p, d, e) in BEFORE}: callable[w, a, p, d] <= 1 - late[w, a, p, d, e];
s.t. callable_clear{(w, a, p, d) in CALLED, e in max(known[p], d - observed[w])..d - 1}:
  callable[w, a, p, d] <= 1 - sum{k in PLANS[p, e]: (w, e, k) in EXPOSING} x[p, e, k];
s.t. callable_if{(w, a, p, d) in CALLED}: callable[w, a, p, d]
  >= sum{k in PLANS[p, d]: (w, d, k) in FREE} x[p, d, k] - sum{e in known[p]..d - 1} late[w, a, p, d, e]
    - sum{e in max(known[p], d - observed[w])..d - 1, k in PLANS[p, e]: (w, e, k) in EXPOSING} x[p, e, k];

# People who are tested: in a zone that day, and on none of the days before that lie near enough for it; or in observation, so
# many days after the last duty in a zone, or by the health log.
set TESTED dimen 4;                            # (row, place, person, day)
set ZONED dimen 3;                             # (row, day, plan)
param test_every{ZONED} default 1;             # how many days back the last test must lie for one to be due
param test_longest{ROWS} default 1;
param test_since{ROWS, PEOPLE} default 1;      # how many days before day 0 the last one was
set TEST_DAYS dimen 3 := setof{(w, a, p, d) in TESTED, e in 0..d} (w, p, e);
set CALLS_FOR dimen 4 := setof{(w, p, e) in TEST_DAYS, k in PLANS[p, e]:   # plans of a day on which a test can be due
  (w, e, k) in ZONED and (if (w, e, k) in ZONED then test_every[w, e, k]) <= e + test_since[w, p]} (w, p, e, k);
set EXPOSED dimen 4;                           # (row, zone, day, plan)
set TESTED_AFTER dimen 3;                      # (row, zone, days after the last duty there)
set LOGGED_TEST dimen 3;                       # (row, person, day): due by the health log alone
set LAST_EXPOSED dimen 5 := {(w, p, e) in TEST_DAYS, (w, z, n) in TESTED_AFTER: e - n >= known[p]};
var last_exposed{(w, p, e, z, n) in LAST_EXPOSED}, >= 0, <= 1;   # the last duty in the zone was n days ago
s.t. exposed_then{(w, p, e, z, n) in LAST_EXPOSED}:
  last_exposed[w, p, e, z, n] <= sum{k in PLANS[p, e - n]: (w, z, e - n, k) in EXPOSED} x[p, e - n, k];
s.t. exposed_not_since{(w, p, e, z, n) in LAST_EXPOSED, b in e - n + 1..e}:
  last_exposed[w, p, e, z, n] <= 1 - sum{k in PLANS[p, b]: (w, z, b, k) in EXPOSED} x[p, b, k];
s.t. exposed_last{(w, p, e, z, n) in LAST_EXPOSED}: last_exposed[w, p, e, z, n]
  >= sum{k in PLANS[p, e - n]: (w, z, e - n, k) in EXPOSED} x[p, e - n, k]
    - sum{b in e - n + 1..e, k in PLANS[p, b]: (w, z, b, k) in EXPOSED} x[p, b, k];
var tested{(w, p, e) in TEST_DAYS}, >= 0, <= 1;
s.t. tested_in_zone{(w, p, e) in TEST_DAYS}: tested[w, p, e] <= sum{(w, p, e, k) in CALLS_FOR} x[p, e, k]
  + sum{(w, p, e, z, n) in LAST_EXPOSED} last_exposed[w, p, e, z, n] + (if (w, p, e) in LOGGED_TEST then 1);
s.t. tested_once{(w, p, e) in TEST_DAYS, b in max(0, e - test_longest[w] + 1)..e - 1}: tested[w, p, e]
  <= 1 - tested[w, p, b] + sum{(w, p, e, k) in CALLS_FOR: test_every[w, e, k] <= e - b} x[p, e, k]
    + sum{(w, p, e, z, n) in LAST_EXPOSED} last_exposed[w, p, e, z, n] + (if (w, p, e) in LOGGED_TEST then 1);
s.t. tested_in_observation{(w, p, e, z, n) in LAST_EXPOSED}: tested[w, p, e] >= last_exposed[w, p, e, z, n];
s.t. tested_by_log{(w, p, e) in TEST_DAYS: (w, p, e) in LOGGED_TEST}: tested[w, p, e] >= 1;
s.t. tested_if{(w, p, e) in TEST_DAYS, i in 1..test_longest[w]}: tested[w, p, e]
  >= sum{(w, p, e, k) in CALLS_FOR: test_every[w, e, k] = i} x[p, e, k] - sum{b in max(0, e - i + 1)..e - 1} tested[w, p, b];

# Teams on tour, or in reserve: the outcomes of tours under which one counts.
set TEAMS dimen 4;                             # (row, place, decision, outcome)

# The bounds of a row, each with its price list; a convex price is the highest of its tangents.
set BOUNDS dimen 2;                            # (row, price list)
param bound{BOUNDS};
param sign{BOUNDS};                            # 1 for a minimum or target, -1 for a maximum
var paid{(w, l) in BOUNDS, a in PLACES[w]}, >= 0;
s.t. row{(w, l) in BOUNDS, a in PLACES[w], i in 0..prices[l]}: paid[w, l, a] >= price[l, i]
  + (price[l, i + 1] - price[l, i]) * (sign[w, l] * (bound[w, l]
    - sum{(a, p, d, k) in COUNTED[w]} counts[w, a, p, d, k] * x[p, d, k]
    - sum{(w, a, p, d) in CALLED} callable[w, a, p, d]
    - sum{(w, a, t, v) in TEAMS} choose[t, v]
    - sum{(w, a, p, d) in TESTED} tested[w, p, d]) - i);

# Posts: what substitutes cost, and the share they may fill.
param required_price;
set STAND_INS dimen 3;             # (row, place, substitute)
set FILLED{STAND_INS} dimen 3;                 # (person, day, plan)
param stand_in_price{STAND_INS} default 0;
param share{STAND_INS} default 1000;           # thousandths
var excess{STAND_INS}, integer, >= 0;
s.t. substitution{(w, a, i) in STAND_INS}: 1000 * excess[w, a, i]
  >= 1000 * sum{(p, d, k) in FILLED[w, a, i]} counts[w, a, p, d, k] * x[p, d, k]
    - share[w, a, i] * sum{(a, p, d, k) in COUNTED[w]} counts[w, a, p, d, k] * x[p, d, k];

### Shared decisions ##################################################################################

param start{t in DECISIONS, v in OUTCOMES[t]} default 1000000;   # the day of an outcome that has one

# Tour start: its duties only on tour; nothing in observation and rest.
set TOURS within DECISIONS, default {};
param tour_length{TOURS};
param tour_rest{TOURS};                        # observation and rest
set TOUR_TEAM{TOURS} dimen 2;                  # (person, day)
set TOUR_DUTIES{TOURS} dimen 2;                # (day, plan)
s.t. tour{t in TOURS, (p, d) in TOUR_TEAM[t]}:
  sum{k in PLANS[p, d]: (d, k) in TOUR_DUTIES[t]} x[p, d, k]
  <= sum{v in OUTCOMES[t]: d >= start[t, v] and d < start[t, v] + tour_length[t]} choose[t, v];
s.t. after_tour{t in TOURS, (p, d) in TOUR_TEAM[t]}: sum{k in PLANS[p, d]: (d, k) not in OFF} x[p, d, k]
  <= 1 - sum{v in OUTCOMES[t]: d >= start[t, v] + tour_length[t]
    and d < start[t, v] + tour_length[t] + tour_rest[t]} choose[t, v];

# Call-up: no duties before the notice is over.
set CALL_UPS within DECISIONS, default {};
param notice{CALL_UPS};
set CALL_UP_PEOPLE{CALL_UPS} dimen 2;          # (person, day)
s.t. call_up{t in CALL_UPS, (p, d) in CALL_UP_PEOPLE[t]}: sum{k in PLANS[p, d]: (d, k) not in OFF} x[p, d, k]
  <= sum{v in OUTCOMES[t]: d >= start[t, v] + notice[t]} choose[t, v];

# Loan: stints in the unit only while lent.
set LOANS within DECISIONS, default {};
param loan_length{LOANS};
set LOAN_PEOPLE{LOANS} within PEOPLE;
set LOAN_DUTIES{LOANS} dimen 2;                # (day, plan)
s.t. loan{t in LOANS, p in LOAN_PEOPLE[t], d in DAYS}:
  sum{k in PLANS[p, d]: (d, k) in LOAN_DUTIES[t]} x[p, d, k]
  <= sum{v in OUTCOMES[t]: d >= start[t, v] and d < start[t, v] + loan_length[t]} choose[t, v];

# Opening: as many beds as the people there can carry.
set STAFFING dimen 3;              # (decision, entry, day)
param carriers{STAFFING};                      # people for `beds` beds
param beds{STAFFING};
set CARRYING{STAFFING} dimen 2;                # (plan, stints)
var missing{STAFFING}, integer, >= 0;
s.t. opening_staffed{(t, i, d) in STAFFING}: beds[t, i, d] * missing[t, i, d]
  >= sum{v in OUTCOMES[t]} carriers[t, i, d] * v * choose[t, v]
    - beds[t, i, d] * sum{p in PEOPLE, (k, n) in CARRYING[t, i, d]: k in PLANS[p, d]} n * x[p, d, k];

### What it costs #####################################################################################

minimize cost:
  sum{r in SUCCESSION, p in JUDGED[r], d in DAYS: d - 1 in LOOK[r, p]} price[r, 1] * follows[r, p, d]
  + sum{(r, p, e, j, d, k) in AGAIN: not hard[r]} again[r, p, e, j, d, k]
    * (if ceil(missing_rest[r, p, e, j, d, k] / per[r]) <= prices[r]
       then (if missing_rest[r, p, e, j, d, k] > 0 then listed[r, ceil(missing_rest[r, p, e, j, d, k] / per[r])])
       else (if prices[r] > 0 then listed[r, prices[r]])
         + beyond[r] * (ceil(missing_rest[r, p, e, j, d, k] / per[r]) - prices[r]))
  + sum{r in RUN_LENGTH, p in JUDGED[r], i in LOOK[r, p], j in LOOK[r, p]: i <= j} run[r, p, i, j]
    * (price[r, run_excess[r, p, i, j]] + price[r, run_shortage[r, p, i, j]])
  + sum{(r, p, w, f, t) in SUM, v in WAYS[r, p, w, f, t]}
    way_cost[r, p, w, f, t, v] * is[r, p, w, f, t, v]
  + sum{r in WEEKEND_LIMIT, p in JUDGED[r], a in TOO_MANY[r, p]} price[r, a] * too_many[r, p, a]
  + sum{(r, p, i, j) in WEEKEND_RUNS} price[r, weekend_excess[r, p, i, j]] * weekend_run[r, p, i, j]
  + sum{(r, p, i, j) in SHORT_WEEKENDS}
    price[r, weekends_least[r] - (j - i) / 7 - 1] * short_weekends[r, p, i, j]
  + sum{r in WHOLE_WEEKEND, p in JUDGED[r], m in WHOLE[r, p]} price[r, 1] * split[r, p, m]
  + sum{r in SAME_SHIFT, p in JUDGED[r], m in WHOLE[r, p]} price[r, 1] * mixed[r, p, m]
  + sum{(r, p, d) in OCCURS} price[r, 1] * occurs[r, p, d]
  + sum{r in ROTATION, (p, d, c) in EXPECTED[r]: p in JUDGED[r]} price[r, 1] * deviates[r, p, d, c]
  + sum{(r, p, i, c) in CUT_SHORT} price[r, rest_days[r] - c] * cut_short[r, p, i, c]
  + sum{r in EXPOSURE, p in JUDGED[r], d in DAYS, n in EXPOSED_SO_FAR[r], c in CLEAR_SO_FAR[r]: n + 1 > exposed_most[r]}
    price[r, 1] * exposed[r, p, d, n, c, 'of']
  + sum{r in PREREQUISITE, p in JUDGED[r], d in DAYS} price[r, 1] * early[r, p, d]
  + sum{r in WISH, (p, d) in WISH_DAYS[r]: p in JUDGED[r]} price[r, 1] * unfulfilled[r, p, d]
  + sum{(r, p, e, d, j, k) in TOO_SOON} too_soon[r, p, e, d, j, k]
    * (if ceil(missing_run_rest[r, p, e, d, j, k] / per[r]) <= prices[r]
       then listed[r, ceil(missing_run_rest[r, p, e, d, j, k] / per[r])]
       else (if prices[r] > 0 then listed[r, prices[r]])
         + beyond[r] * (ceil(missing_run_rest[r, p, e, d, j, k] / per[r]) - prices[r]))
  + sum{r in FREE_PERIOD, (g, p) in FREE_WINDOWS[r]} price[r, 1] * denied[r, g, p]
  + sum{r in COMPENSATION, (h, p, e, j, d, k) in DEBTS[r]} price[r, 1] * owing[r, h, p, e, j, d, k]
  + sum{r in UNIT_LIMIT, p in JUDGED[r], (w, f, t) in UNIT_WINDOWS[r], a in 0..card(UNITS)}
    price[r, a] * unit_excess[r, p, w, f, t, a]
  + sum{r in SECONDMENT, (p, u, q, i, t, a) in STAYS[r]} price[r, a] * cut_stay[r, p, u, q, i, t, a]
  + sum{r in FATIGUE, p in JUDGED[r], d in DAYS, a in 0..fatigue_top[r], j in EVE[r, p, d], k in TIRES[r, p, d]:
    level[r, p, d, a, j, k] > allowance[r, p, d]}
    price[r, level[r, p, d, a, j, k] - allowance[r, p, d]] * tired[r, p, d, a, j, k]
  + sum{(w, l) in BOUNDS, a in PLACES[w]} paid[w, l, a]
  + sum{(w, a, i) in STAND_INS} (required_price * excess[w, a, i]
    + stand_in_price[w, a, i] * sum{(p, d, k) in FILLED[w, a, i]} counts[w, a, p, d, k] * x[p, d, k])
  + sum{t in DECISIONS, v in OUTCOMES[t]} decision_cost[t, v] * choose[t, v]
  + sum{(t, i, d) in STAFFING} required_price * missing[t, i, d];

end;
