// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Puts a finished folder in the place of another in one step, so that whoever looks finds one of the two,
/// whole.
enum FolderExchange {
  /// Exchanges the names of two folders of one file system.
  ///
  /// - Returns: 0, or the `errno` of the refusal; `ENOSYS` where the system has no such call.
  static func exchange(_ first: String, _ second: String) -> Int32 {
    guard let call = systemCall else { return ENOSYS }
    return call(AT_FDCWD, first, AT_FDCWD, second, exchangeFlag) == 0 ? 0 : errno
  }

  private typealias Call =
    @convention(c) (
      Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
    ) -> Int32

  /// `RENAME_EXCHANGE` of Linux.
  private static let exchangeFlag: UInt32 = 2

  /// `renameat2`, which the Swift overlay of the C library does not export.
  private static var systemCall: Call? {
    #if os(Linux)
      guard let program = dlopen(nil, RTLD_NOW), let symbol = dlsym(program, "renameat2") else { return nil }
      return unsafeBitCast(symbol, to: Call.self)
    #else
      return nil
    #endif
  }
}
