// Acts delivered to a reference centre as a workstation would, and what the register says afterwards.
#pragma once

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/sync/CmsReceipts.h"
#include "tests/centre/TestWorkstation.h"
#include "tests/centre/register/Seeds.h"

namespace amphoe::centre {

class ActFixture : public ::testing::Test {
  protected:
    domain::CentreReceipt act(const std::string& kind, const domain::Fields& fields, const Faults& faults = {}) {
        auto message = enrolment_of(somchai);
        message.kind = kind;
        message.at = act_at.value_or(message.at);
        message.fields = fields;
        message.fields.insert(
            {{"citizen_id", somchai}, {"officer_id", "O-0001"}, {"consent_id", "consent-1"}, {"band", "pass"}});
        const auto answer =
            service.handle(workstation.put(message.id, workstation.seal(message)), Listener::Service, faults);
        const auto content = sync::content_signed_by(answer.body, sync::to_pem(*service.keys().receipts().certificate));
        const auto read = content ? sync::read_receipt(*content) : std::nullopt;
        EXPECT_TRUE(read) << text_of(answer);
        return read ? read->receipt : domain::CentreReceipt{};
    }
    /// The reason of the refusal; "accepted" otherwise.
    std::string said(const std::string& kind, const domain::Fields& fields, const Faults& faults = {}) {
        const auto receipt = act(kind, fields, faults);
        return receipt.accepted ? "accepted" : receipt.reason;
    }
    /// `good` with some fields put in place; an empty text leaves the field out.
    static domain::Fields with(domain::Fields good, const domain::Fields& other) {
        for (const auto& [name, text] : other) {
            if (text.empty()) {
                good.erase(name);
            } else {
                good[name] = text;
            }
        }
        return good;
    }
    nlohmann::json told(const std::string& kind, const std::string& key, const Faults& faults = {}) {
        const nlohmann::json question{{"case_id", "case-1"}, {"key", key}, {"kind", kind}, {"purpose", "own_data"}};
        const auto answer =
            service.handle(workstation.post("/v1/register/questions", question.dump()), Listener::Service, faults);
        return nlohmann::json::parse(answer.body);
    }
    std::string field(const std::string& kind, const std::string& key, const std::string& name,
                      const Faults& faults = {}) {
        return told(kind, key, faults).at("fields").value(name, "");
    }
    static std::string today(int from_today = 0) {
        const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
        return support::bangkok_date(now + std::chrono::days(from_today));
    }
    /// The centre's clock at noon of that day in Bangkok.
    static Faults on(const std::string& day) {
        const auto noon = *support::from_iso8601(day + "T05:00:00Z");
        Faults faults;
        faults.clock_skew = std::chrono::duration_cast<std::chrono::seconds>(
            noon - std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()));
        return faults;
    }
    static domain::Fields second() { return {{"second_officer", "R-0001"}, {"second_officer_reason", "ตรวจแล้ว"}}; }

    const std::string somchai = "1999900000013";  ///< head of 99019000001
    const std::string wilai = "1999900000021";    ///< lives there
    const std::string boy = with_check_digit("199990000201");
    const std::string mali = "1999900000064";      ///< lives in 99019000003
    const std::string receiver = "1000000000017";  ///< head of 99019000004
    std::optional<support::Timestamp> act_at;      ///< when the office did it; empty: now
    testing::TemporaryFolder folder;
    Service service{folder.path()};
    TestWorkstation workstation{service, "WS-9901-01"};
};

}  // namespace amphoe::centre
