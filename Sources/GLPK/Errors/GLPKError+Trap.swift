// SPDX-License-Identifier: GPL-3.0-or-later
internal import GLPKTrap

extension GLPKError {
  /// Throws the error that a result code of `GLPKTrap` stands for.
  static func check(_ code: Int32) throws(GLPKError) {
    switch code {
    case GT_OK: return
    case GT_LOST: throw .sessionLost
    case GT_WRONG_THREAD: throw .wrongThread
    case GT_BUSY: throw .busy
    // The solve that was left has said so; whoever asks again finds nothing.
    case GT_LEFT: throw .sessionLost
    case GT_NO_MEMORY: throw .outOfMemory
    default: throw .trapped(message: lastMessage)
    }
  }

  /// What GLPK said last on this thread.
  static var lastMessage: String { String(cString: gt_message()) }
}
