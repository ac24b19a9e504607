#include "core/workflows/identity/OwnData.h"

#include "core/workflows/identity/OwnDataRows.h"
#include "tests/core/workflows/ServiceFixture.h"

namespace amphoe::workflows {
namespace {

using domain::FailureCode;
using domain::Fields;
using domain::RegisterKind;

class OwnDataTest : public ServiceFixture {
  protected:
    void digital_card(const std::string& expires) {
        register_.knows(RegisterKind::DigitalCardCode, "SIM-D-1",
                        {{"citizen_id", kRequester},
                         {"name", "นายทดสอบ ระบบบัตร"},
                         {"birth_date", "2530-01-14"},
                         {"laser_masked", "JT0-1234567-89"},
                         {"expires_at", expires}});
    }
    std::vector<std::string> groups() const {
        std::vector<std::string> found;
        const auto page = service.page();
        for (const auto& row : page->shown) {
            found.push_back(answer_at(row, "กลุ่ม"));
        }
        return found;
    }
    OwnData service{services_.ports, journal_, proof_};
};

TEST_F(OwnDataTest, ShowsTheRecordByGroup) {
    register_.knows(RegisterKind::CardHistory, kRequester, {}, {{{"issue_date", "2022-03-10"}}});
    register_.knows(RegisterKind::Thaid, kRequester, {{"state", "OFFICER"}, {"since", "2026-01-02"}});
    register_.knows(RegisterKind::Tangrat, kRequester, {{"level", "2"}});
    prove();
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, {}));
    EXPECT_THAT(groups(), ::testing::ElementsAre("บุคคล", "ที่อยู่", "ครอบครัว", "บัตร", "การลงทะเบียน", "การลงทะเบียน"));
    ASSERT_TRUE(enter(service, {}));
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(act_at("purpose"), "view");
    EXPECT_FALSE(act().contains("correction_field"));
}

TEST_F(OwnDataTest, ARegisterWithNothingIsNoObstacle) {
    prove();
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, {}));
    EXPECT_EQ(groups().size(), 3U);
}

TEST_F(OwnDataTest, ACorrectionSaysWhatIsRight) {
    prove();
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, {{"purpose", "correction"}}));
    ASSERT_TRUE(enter(service, {}));
    EXPECT_EQ(refused(enter(service, {{"correction_field", "name"}})), "correction_text");
    ASSERT_TRUE(enter(service, {{"correction_field", "name"}, {"correction_text", "ทดสอบบ์"}}));
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(act_at("correction_field"), "name");
}

TEST_F(OwnDataTest, ADigitalCardIsCheckedByItsCodeWithoutAnyCard) {
    digital_card("2026-11-22T02:01:00.000Z");
    ASSERT_TRUE(service.open({}));
    EXPECT_EQ(step_of(service), "code");
    ASSERT_TRUE(enter(service, {{"code", "SIM-D-1"}}));
    EXPECT_EQ(service.page()->shown[1].at("เลขหลังบัตร"), "xxx-xxxxxx7-89");
    EXPECT_EQ(told(enter(service, {{"same_person", "no"}})), "FACE_NOT_MATCHING");
    ASSERT_TRUE(enter(service, {{"same_person", "yes"}}));
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(act_at("purpose"), "digital_card");
    EXPECT_EQ(act_at("citizen_id"), kRequester);
    EXPECT_EQ(act_at("code"), "SIM-D-1");
}

TEST_F(OwnDataTest, AScreenshotIsExpiredAndAForeignCodeRefused) {
    ASSERT_TRUE(service.open({}));
    digital_card("2026-11-22T02:00:00.000Z");
    EXPECT_EQ(told(enter(service, {{"code", "SIM-D-1"}})), "CODE_REFUSED");
    register_.fails(RegisterKind::DigitalCardCode, "SIM-D-1", FailureCode::CodeRefused, "used");
    EXPECT_EQ(told(enter(service, {{"code", "SIM-D-1"}})), "CODE_REFUSED");
    EXPECT_EQ(told(enter(service, {{"code", "https://example.org"}})), "CODE_REFUSED");
    EXPECT_TRUE(service.record().id.empty());
}

TEST_F(OwnDataTest, TheCodeOfAnotherPersonStopsTheCardInTheReader) {
    digital_card("2026-11-22T03:00:00.000Z");
    counter_.card_reader.answer = testing::sample_card("1999900000021");
    register_.knows(RegisterKind::Person, "1999900000021", {{"citizen_id", "1999900000021"}, {"status", "ALIVE"}});
    prove();
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, {{"purpose", "digital_card"}}));
    EXPECT_EQ(told(enter(service, {{"code", "SIM-D-1"}})), "CODE_REFUSED");
}

TEST(OwnDataRowsTest, ThreeSignsOfTheLaserCodeAreShown) {
    EXPECT_EQ(masked_laser("JT0-1234567-89"), "xxx-xxxxxx7-89");
    EXPECT_EQ(masked_laser("89"), "89");
    EXPECT_EQ(masked_laser(""), "");
}

}  // namespace
}  // namespace amphoe::workflows
