// SPDX-License-Identifier: GPL-3.0-or-later
internal import GLPKTrap

/// Sends GLPK's terminal output of this thread to a closure while something runs.
struct LogLines {
  private final class Receiver {
    let receive: (String) -> Void
    init(_ receive: @escaping (String) -> Void) { self.receive = receive }
  }

  private let receiver: Receiver

  init(_ receive: @escaping (String) -> Void) {
    receiver = Receiver(receive)
  }

  func capture<Result>(_ body: () throws(GLPKError) -> Result) throws(GLPKError) -> Result {
    gt_set_log(
      { context, line in
        guard let context, let line else { return }
        Unmanaged<Receiver>.fromOpaque(context).takeUnretainedValue().receive(String(cString: line))
      }, Unmanaged.passUnretained(receiver).toOpaque())
    // The receiver lives as long as this value, hence until GLPK has let go of it.
    defer { withExtendedLifetime(receiver) { gt_set_log(nil, nil) } }
    return try body()
  }
}
