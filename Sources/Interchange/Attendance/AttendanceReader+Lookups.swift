// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

extension AttendanceReader {
  /// What a reader of a million rows would otherwise look for again in each of them.
  final class Lookups {
    let staff: ValueForm<StaffID>
    let units: ValueForm<UnitID>
    let posts: ValueForm<PostID>
    var records = WorkRecord.Maker()
    private var workplaces: [Place: (post: PostID?, workplace: Workplace)] = [:]

    private struct Place: Hashable {
      let unit: UnitID
      let post: PostID?
    }

    init(_ draft: CaseDraft) {
      staff = draft.staffForm
      units = draft.units.form
      posts = draft.posts.form
    }

    func workplace(_ unit: UnitID, _ post: PostID?) -> (post: PostID?, workplace: Workplace)? {
      workplaces[Place(unit: unit, post: post)]
    }

    func keep(_ workplace: Workplace, _ known: PostID?, of unit: UnitID, _ post: PostID?) {
      workplaces[Place(unit: unit, post: post)] = (known, workplace)
    }
  }
}
