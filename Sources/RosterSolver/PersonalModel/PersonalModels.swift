// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The models of all people, built in parallel.
package enum PersonalModels {
  package static func build(_ instance: Instance, crew: WorkCrew) -> [PersonalModel] {
    crew.map(instance.people.count) { person, _ in PersonalModel(instance: instance, person: person) }
  }
}
