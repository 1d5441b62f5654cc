// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Reporting
import Rostering
import Testing

@Suite struct SummaryTests {
  @Test func writesTheSameTextEveryTimeInAFixedOrder() {
    #expect(
      SampleWard.publication(.chinese).summary.text == """
        {
          "version": "1.2.3",
          "title": "Ward <One> & \\"Two\\"",
          "from": "2026-03-06",
          "to": "2026-03-08",
          "people": 3,
          "status": "feasible",
          "cost": 100094,
          "bound": 99000,
          "gap": 0.010930,
          "uncovered": 1,
          "violations": 1,
          "seed": 7,
          "steps": 50,
          "threads": 2,
          "relaxed_rules": [
            "rest-11h",
            "personal restriction"
          ],
          "cost_by_rule": {
            "call-E2": 30,
            "rest-11h": 60,
            "w1-A": 100000,
            "personal restriction": 4
          },
          "packs": [],
          "pay_not_weighed": [],
          "waivers": [],
          "inputs": [
            {
              "file": "case.yaml",
              "sha256": "cd34"
            },
            {
              "file": "staff.csv",
              "sha256": "ab12"
            }
          ]
        }

        """)
  }

  @Test func isJSONWithNullsWhenTheRosterWasOnlyJudged() throws {
    let text = SampleWard.publication(solve: nil).summary.text
    let object = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["status"] as? String == "judged")
    #expect(object["bound"] is NSNull)
    #expect(object["gap"] is NSNull)
  }

  @Test func escapesWhateverAFileMaySay() throws {
    let nasty = "a\"b\\c\nd\te\u{1}f\u{7F}g漢"
    let text = JSONValue.object([.init("k", .string(nasty))]).text
    let object = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: String])
    #expect(object["k"] == nasty)
  }
}
