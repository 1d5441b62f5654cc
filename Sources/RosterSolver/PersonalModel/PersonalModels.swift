// SPDX-License-Identifier: GPL-3.0-or-later

/// The models of all people, built in parallel.
package enum PersonalModels {
  package static func build(_ instance: Instance, crew: WorkCrew) -> [PersonalModel] {
    let places = Places(count: instance.people.count)
    crew.run { worker in
      var person = worker
      while person < instance.people.count {
        places.models[person] = PersonalModel(instance: instance, person: person)
        person += crew.threads
      }
    }
    return places.models.compactMap { $0 }
  }

  /// One place a person, each written by one worker only.
  private final class Places: @unchecked Sendable {
    let models: UnsafeMutableBufferPointer<PersonalModel?>

    init(count: Int) {
      models = .allocate(capacity: count)
      models.initialize(repeating: nil)
    }

    deinit {
      models.deinitialize()
      models.deallocate()
    }
  }
}
