// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads a threshold: a plain value, or `{value: 10h, inclusive: true}` where the text of a rule says whether
/// the threshold itself is included (以上 and 以内 include it, 不满 and 超过 do not: Civil Code of China, article
/// 1259).
struct ThresholdReader {
  let draft: CaseDraft

  struct Threshold<Value: Sendable>: Sendable {
    let value: Value
    /// What the file says, or the default of the key.
    let isInclusive: Bool
    let origin: Origin
  }

  /// - Parameter inclusive: what holds where the file does not say.
  func read<Value>(
    _ key: String, in mapping: YAMLMapping, as form: ValueForm<Value>, inclusive: Bool = false
  ) -> Threshold<Value>? {
    guard mapping.shape(of: key) == .mapping, let body = mapping.mapping(key) else {
      return mapping.required(key, as: form).map {
        Threshold(value: $0.value, isInclusive: inclusive, origin: $0.origin)
      }
    }
    let isInclusive = body.optional("inclusive", as: .boolean)?.value ?? inclusive
    return body.required("value", as: form).map {
      Threshold(value: $0.value, isInclusive: isInclusive, origin: $0.origin)
    }
  }

  /// A least value in whole units: one more where the threshold itself is not enough.
  func minimum(_ key: String, in mapping: YAMLMapping, as form: ValueForm<Int>) -> Located<Int>? {
    guard mapping.has(key) else { return nil }
    return read(key, in: mapping, as: form, inclusive: true).map {
      Located($0.isInclusive ? $0.value : $0.value + 1, at: $0.origin)
    }
  }

  /// A greatest value in whole units: one less where the threshold itself is too much.
  func maximum(_ key: String, in mapping: YAMLMapping, as form: ValueForm<Int>) -> Located<Int>? {
    guard mapping.has(key) else { return nil }
    return read(key, in: mapping, as: form, inclusive: true).map {
      Located($0.isInclusive ? $0.value : $0.value - 1, at: $0.origin)
    }
  }
}
