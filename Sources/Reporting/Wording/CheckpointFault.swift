// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Why a solve does not go on from a checkpoint.
public enum CheckpointFault: Sendable, Hashable {
  case unreadable
  case notACheckpoint
  case damaged
  /// It comes from something else.
  case differs(SolveOrigin.Difference)
}

extension CheckpointFault {
  var english: String {
    switch self {
    case .unreadable: "it cannot be read"
    case .notACheckpoint: "it is no checkpoint of this version of Echelon"
    case .damaged: "it is damaged: bytes are missing or changed"
    case .differs(.version(let of, let here)): "it was written by version \(of), and this is \(here)"
    case .differs(.changed(let file)): "\(file) is not the file it was then"
    case .differs(.missing(let file)): "\(file) was read then and is not now"
    case .differs(.added(let file)): "\(file) was not read then"
    case .differs(.seed(let of, let here)): "its seed is \(of), not \(here)"
    case .differs(.threads(let of, let here)): "it was made with --threads \(of), not \(here)"
    case .differs(.contents): "another case comes out of the same files"
    }
  }

  var chinese: String {
    switch self {
    case .unreadable: "无法读取"
    case .notACheckpoint: "不是本版本的检查点"
    case .damaged: "已损坏：字节缺失或被改动"
    case .differs(.version(let of, let here)): "由版本\(of)写入，当前版本为\(here)"
    case .differs(.changed(let file)): "\(file)已与当时不同"
    case .differs(.missing(let file)): "当时读取了\(file)，现在没有"
    case .differs(.added(let file)): "当时没有读取\(file)"
    case .differs(.seed(let of, let here)): "其随机种子为\(of)，而不是\(here)"
    case .differs(.threads(let of, let here)): "当时为--threads \(of)，而不是\(here)"
    case .differs(.contents): "同样的文件得出了另一个案例"
    }
  }
}
