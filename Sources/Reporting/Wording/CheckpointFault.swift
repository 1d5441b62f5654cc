// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a solve does not go on from a checkpoint.
public enum CheckpointFault: Sendable, Hashable {
  case unreadable
  case notACheckpoint
  case damaged
  case version(of: String, here: String)
  case changed(file: String)
  case missing(file: String)
  case added(file: String)
  case seed(of: UInt64, here: UInt64)
  case threads(of: Int, here: Int)
  /// The same files, of which this program makes another case.
  case contents
}

extension CheckpointFault {
  var english: String {
    switch self {
    case .unreadable: "it cannot be read"
    case .notACheckpoint: "it is no checkpoint of this version of Echelon"
    case .damaged: "it is damaged: bytes are missing or changed"
    case .version(let of, let here): "it was written by version \(of), and this is \(here)"
    case .changed(let file): "\(file) is not the file it was then"
    case .missing(let file): "\(file) was read then and is not now"
    case .added(let file): "\(file) was not read then"
    case .seed(let of, let here): "its seed is \(of), not \(here)"
    case .threads(let of, let here): "it was made with --threads \(of), not \(here)"
    case .contents: "another case comes out of the same files"
    }
  }

  var chinese: String {
    switch self {
    case .unreadable: "无法读取"
    case .notACheckpoint: "不是本版本的检查点"
    case .damaged: "已损坏：字节缺失或被改动"
    case .version(let of, let here): "由版本\(of)写入，当前版本为\(here)"
    case .changed(let file): "\(file)已与当时不同"
    case .missing(let file): "当时读取了\(file)，现在没有"
    case .added(let file): "当时没有读取\(file)"
    case .seed(let of, let here): "其随机种子为\(of)，而不是\(here)"
    case .threads(let of, let here): "当时为--threads \(of)，而不是\(here)"
    case .contents: "同样的文件得出了另一个案例"
    }
  }
}
