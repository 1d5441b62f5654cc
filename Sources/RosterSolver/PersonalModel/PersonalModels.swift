// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The models of all people, built in parallel.
package enum PersonalModels {
  /// - Parameter halt: what ends the work; the models must not be used then.
  package static func build(_ instance: Instance, crew: WorkCrew, halt: Halt = .never) -> [PersonalModel] {
    let demand = instance.isWindowed ? instance.demandOfDays : []
    return crew.map(instance.people.count) { person, _ in
      PersonalModel(instance: instance, person: person, demand: demand, halt: halt)
    }
  }
}
