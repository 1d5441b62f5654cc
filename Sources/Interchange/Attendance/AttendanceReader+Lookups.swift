// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

extension AttendanceReader {
  /// What a reader of a million rows would otherwise look for again in each of them.
  final class Lookups {
    let staff: ValueForm<StaffID>
    let units: ValueForm<UnitID>
    let posts: ValueForm<PostID>
    var settings = WorkRecord.Settings()
    private var workplaces: [Place: (post: PostID?, workplace: Workplace)] = [:]
    /// Numbers for the units and posts that people have by themselves.
    private var usualPlaces: [Place: Int] = [:]

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

    /// The same number for people of one unit and post.
    func number(_ unit: UnitID, _ post: PostID?) -> Int {
      let next = usualPlaces.count
      let place = Place(unit: unit, post: post)
      let known = usualPlaces[place]
      if known == nil { usualPlaces[place] = next }
      return known ?? next
    }
  }

  /// Somebody of whom rows speak.
  struct Person {
    let id: StaffID
    /// A number for the unit and post that rows without them mean; nil for a person the case does not know.
    let workplace: Int?
  }

  /// The number of the unit and post a person has by themselves; nil for a person the case does not know.
  func usualWorkplace(_ staff: StaffID) -> Int? {
    draft.member(staff).map { lookups.number($0.unit, $0.post) }
  }
}
