// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import Foundation
import RosterSolver

/// Turns the first Ctrl-C into a request to stop; a second one ends the program as usual.
final class Interruption {
  private let sources: [any DispatchSourceSignal]

  init(_ stop: StopFlag) {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        stop.request()
        signal(number, SIG_DFL)
      }
      source.resume()
      return source
    }
  }

  deinit {
    for source in sources { source.cancel() }
    signal(SIGINT, SIG_DFL)
    signal(SIGTERM, SIG_DFL)
  }
}
