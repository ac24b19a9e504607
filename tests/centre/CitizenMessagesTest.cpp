// C53: whatever goes to a phone says that nobody asks for codes by phone, and names nobody.
#include "tests/centre/CitizenMessages.h"

#include "tests/centre/acts/ActFixture.h"

namespace amphoe::centre {
namespace {

const std::string kPhone = "0899999999";

class CitizenMessagesTest : public ActFixture {
  protected:
    /// What was sent to the phone, one per line.
    std::string sent() {
        const auto connection = service.database().lease();
        const auto rows = connection->run("SELECT content FROM records WHERE record_key = $1", {"message/" + kPhone});
        std::string texts;
        for (const auto& item :
             rows.empty() ? nlohmann::json::array() : nlohmann::json::parse(rows.front().text(0)).at("items")) {
            texts += item.at("text").get<std::string>() + "\n";
        }
        return texts;
    }
    static bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }
};

TEST_F(CitizenMessagesTest, EveryTemplateHasTheLine) {
    const auto until = *support::from_iso8601("2026-11-22T03:00:00.000Z");
    for (const auto& text : {one_time_code_message("123456", std::chrono::minutes(5)), activation_message(until),
                             tangrat_message(until)}) {
        EXPECT_TRUE(has(text, "เจ้าหน้าที่ไม่ขอรหัส PIN หรือ OTP ทางโทรศัพท์")) << text;
    }
    EXPECT_TRUE(has(one_time_code_message("123456", std::chrono::minutes(5)), "123456"));
    EXPECT_TRUE(has(activation_message(until), "22 พฤศจิกายน 2569 เวลา 10.00 น."));
}

TEST_F(CitizenMessagesTest, ACodeIsSentAndIsNotKept) {
    const nlohmann::json question{{"phone", kPhone}, {"purpose", "thaid_enrolment"}};
    const auto answer = service.handle(workstation.post("/v1/one-time-codes", question.dump()), Listener::Service, {});
    const auto code = nlohmann::json::parse(answer.body).at("simulated_code").get<std::string>();
    EXPECT_TRUE(has(sent(), "รหัสยืนยันหมายเลขโทรศัพท์"));
    EXPECT_TRUE(has(sent(), "ไม่ขอรหัส PIN หรือ OTP"));
    EXPECT_FALSE(has(sent(), code));
}

TEST_F(CitizenMessagesTest, BothLinksAreSentToThePhoneThatWasProved) {
    ASSERT_EQ(said("thaid_enrolment", {{"action", "enrol"},
                                       {"citizen_id", wilai},
                                       {"phone", kPhone},
                                       {"phone_verified", "yes"},
                                       {"activation_by", "SMS"}}),
              "accepted");
    EXPECT_TRUE(has(sent(), "เปิดใช้งาน ThaID"));
    ASSERT_EQ(said("tangrat_level2", {{"citizen_id", mali}, {"mode", "B"}, {"channel", "DISTRICT"}, {"phone", kPhone}}),
              "accepted");
    EXPECT_TRUE(has(sent(), "ยืนยันตัวตนทางรัฐระดับ 2"));
    EXPECT_FALSE(has(sent(), wilai) || has(sent(), mali));
}

}  // namespace
}  // namespace amphoe::centre
