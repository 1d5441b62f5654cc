// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange

extension Console {
  /// Does something with a public instance, and says in the user's language what was wrong with its files.
  ///
  /// - Throws: ``ExitStatus/inputRejected`` when a file cannot be read, ``ExitStatus/internalFailure`` when one cannot be
  ///   written.
  func reading<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as BenchmarkInstance.ReadingError {
      complain(error.sentence(in: wording.language))
      throw ExitStatus.inputRejected
    } catch let error as CocoaError {
      complain(.cannotWrite(folder: error.filePath ?? ""))
      throw ExitStatus.internalFailure
    }
  }
}
