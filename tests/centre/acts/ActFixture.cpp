#include "tests/centre/acts/ActFixture.h"

namespace amphoe::centre {

ActFixture::ActFixture() = default;

ActFixture::~ActFixture() = default;

domain::CentreReceipt ActFixture::act(const std::string& kind, const domain::Fields& fields, const Faults& faults) {
    auto message = enrolment_of(somchai);
    message.kind = kind;
    // By the centre's clock, unless the office did it at another time.
    message.at = act_at.value_or(
        std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now() + faults.clock_skew));
    message.fields = fields;
    if (kind == "house_number") {
        // Who stands at the counter, unless the test says otherwise.
        const auto* who = fields.contains("delegate_id") ? "delegate_id" : "owner_id";
        message.fields.insert({"citizen_id", fields.contains(who) ? fields.at(who) : somchai});
    }
    message.fields.insert({{"citizen_id", somchai},
                           {"officer_id", "O-0001"},
                           {"consent_id", "consent-1"},
                           {"band", "pass"},
                           {"officer_looked", "yes"}});
    const auto answer =
        service.handle(workstation.put(message.id, workstation.seal(message)), Listener::Service, faults);
    const auto content = sync::content_signed_by(answer.body, sync::to_pem(*service.keys().receipts().certificate));
    const auto read = content ? sync::read_receipt(*content) : std::nullopt;
    EXPECT_TRUE(read) << text_of(answer);
    return read ? read->receipt : domain::CentreReceipt{};
}

std::string ActFixture::said(const std::string& kind, const domain::Fields& fields, const Faults& faults) {
    const auto receipt = act(kind, fields, faults);
    return receipt.accepted ? "accepted" : receipt.reason;
}

domain::Fields ActFixture::with(domain::Fields good, const domain::Fields& other) {
    for (const auto& [name, text] : other) {
        if (text.empty()) {
            good.erase(name);
        } else {
            good[name] = text;
        }
    }
    return good;
}

nlohmann::json ActFixture::told(const std::string& kind, const std::string& key, const Faults& faults) {
    const nlohmann::json question{{"case_id", "case-1"}, {"key", key}, {"kind", kind}, {"purpose", "own_data"}};
    const auto answer =
        service.handle(workstation.post("/v1/register/questions", question.dump()), Listener::Service, faults);
    return nlohmann::json::parse(answer.body);
}

std::string ActFixture::field(const std::string& kind, const std::string& key, const std::string& name,
                              const Faults& faults) {
    return told(kind, key, faults).at("fields").value(name, "");
}

std::string ActFixture::today(int from_today) {
    const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    return support::bangkok_date(now + std::chrono::days(from_today));
}

Faults ActFixture::on(const std::string& day) {
    const auto noon = *support::from_iso8601(day + "T05:00:00Z");
    Faults faults;
    faults.clock_skew = std::chrono::duration_cast<std::chrono::seconds>(
        noon - std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()));
    return faults;
}

domain::Fields ActFixture::second() {
    return {{"second_officer", "R-0001"}, {"second_officer_reason", "ตรวจแล้ว"}};
}

}  // namespace amphoe::centre
