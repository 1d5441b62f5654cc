// SPDX-License-Identifier: GPL-3.0-or-later

/// Small instances of the public formats, written for these tests.
enum SampleInstances {
  /// Two weeks, three people, two shifts of which the late one must not be followed by the early one.
  static let nrp = """
    SECTION_HORIZON
    14

    SECTION_SHIFTS
    # id, minutes, not followed by
    E,450,
    L,480,E

    SECTION_STAFF
    # id, most of each shift, most and least minutes, longest and shortest run, fewest days off, weekends
    A,E=14|L=3,4800,2400,5,2,2,1
    B,E=14|L=14,4800,2400,5,2,2,1
    C,E=0|L=14,2400,480,3,1,2,2

    SECTION_DAYS_OFF
    A,3
    B,9,10

    SECTION_SHIFT_ON_REQUESTS
    A,0,E,2
    C,5,L,3

    SECTION_SHIFT_OFF_REQUESTS
    B,12,L,1

    SECTION_COVER
    0,E,1,100,1
    0,L,1,100,1
    1,E,2,100,5
    13,L,1,100,1

    """

  /// Two weeks from a Friday, two people: a full-timer, and a night worker whose weekends have three days.
  static let inrc1 = """
    ////////////////////////////////////////////////////////////////////
    SCHEDULING_PERIOD;
    ////////////////////////////////////////////////////////////////////
    tiny, 2010-01-01, 2010-01-14;

    ////////////////////////////////////////////////////////////////////
    SKILLS = 2;
    ////////////////////////////////////////////////////////////////////
    Nurse, HeadNurse;

    ////////////////////////////////////////////////////////////////////
    SHIFT_TYPES = 2;
    ////////////////////////////////////////////////////////////////////
    D, Day, 08:30:00, 16:30:00, 1, Nurse;
    N, Night, 22:30:00, 06:30:00, 1, HeadNurse;

    ////////////////////////////////////////////////////////////////////
    CONTRACTS = 2;
    ////////////////////////////////////////////////////////////////////
    0, fulltime, (1|1), (1|2|6), (1|3|4), (1|5|3), (1|5|2), (1|7|4), (1|11|1), (1|13|1), (1|17|2), (1|19|1), SaturdaySunday, (1|100), (1|1000), (1|23), (1|29), (1|31), 1, 0;
    1, night, (1|1), (0|2|6), (0|3|4), (0|5|3), (0|5|2), (0|7|4), (0|11|1), (0|13|1), (0|17|2), (0|19|1), FridaySaturdaySunday, (1|100), (1|1000), (0|23), (0|29), (0|31), 0,;

    ////////////////////////////////////////////////////////////////////
    PATTERNS = 1;
    ////////////////////////////////////////////////////////////////////
    0, 37, 3 (D|Monday) (None|Any) (Any|Wednesday);

    ////////////////////////////////////////////////////////////////////
    EMPLOYEES = 2;
    ////////////////////////////////////////////////////////////////////
    A, Ann, 0, 1, Nurse;
    B, Bob, 1, 2, Nurse HeadNurse;

    ////////////////////////////////////////////////////////////////////
    DAY_OF_WEEK_COVER = 1;
    ////////////////////////////////////////////////////////////////////
    Tuesday, D, 1;

    ////////////////////////////////////////////////////////////////////
    DATE_SPECIFIC_COVER = 1;
    ////////////////////////////////////////////////////////////////////
    2010-01-05, D, 0;

    ////////////////////////////////////////////////////////////////////
    DAY_OFF_REQUESTS = 2;
    ////////////////////////////////////////////////////////////////////
    B, 2010-01-06, 41;
    B, 2010-01-06, 41;

    ////////////////////////////////////////////////////////////////////
    DAY_ON_REQUESTS = 0;
    ////////////////////////////////////////////////////////////////////

    ////////////////////////////////////////////////////////////////////
    SHIFT_OFF_REQUESTS = 1;
    ////////////////////////////////////////////////////////////////////
    B, 2010-01-07, N, 43;

    ////////////////////////////////////////////////////////////////////
    SHIFT_ON_REQUESTS = 1;
    ////////////////////////////////////////////////////////////////////
    B, 2010-01-08, N, 47;

    """

  /// One week, two nurses, two shifts and two skills.
  static let inrc2Scenario = """
    SCENARIO = n002w1

    WEEKS = 1

    SKILLS = 2
    Head
    Nurse

    SHIFT_TYPES = 2
    Early (2,3)
    Night (1,2)

    FORBIDDEN_SHIFT_TYPES_SUCCESSIONS
    Early 0
    Night 1 Early

    CONTRACTS = 1
    Full (4,5) (2,4) (2,3) 1 1

    NURSES = 2
    Ann Full 2 Head Nurse
    Ben Full 1 Nurse
    """

  /// Ann has worked two nights after two earlies; Ben has been off for four days, and has worked ten times before that.
  static let inrc2History = """
    HISTORY
    0 n002w1

    NURSE_HISTORY
    Ann 4 1 Night 2 4 0
    Ben 10 2 None 0 0 4
    """

  static let inrc2Week = """
    WEEK_DATA
    n002w1

    REQUIREMENTS
    Early Head (0,1) (0,0) (0,0) (0,0) (0,0) (0,0) (0,0)
    Early Nurse (0,0) (1,2) (0,0) (0,0) (0,0) (0,0) (0,0)
    Night Head (0,0) (0,0) (0,0) (0,0) (0,0) (0,0) (0,0)
    Night Nurse (0,0) (0,0) (0,0) (0,0) (0,0) (0,0) (0,0)

    SHIFT_OFF_REQUESTS = 3
    Ben Any Tue
    Ben Early Tue
    Ben Early Wed
    """
}
