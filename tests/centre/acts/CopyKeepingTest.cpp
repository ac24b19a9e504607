// What the centre keeps of a certified copy, and what a workstation makes of it when somebody brings the copy (W11.9).
#include <gmock/gmock.h>

#include "core/workflows/civil/IssuedCopy.h"
#include "tests/centre/acts/ActFixture.h"

namespace amphoe::centre {
namespace {

const std::string kNumber = "9901-69-D01-000009-1";

class CopyKeepingTest : public ActFixture {
  protected:
    domain::Fields copy(const std::string& kind, const domain::Fields& other = {}) const {
        return with(with({{"copy_kind", kind},
                          {"relation", "INTEREST"},
                          {"proof_ref", "คำสั่งศาล"},
                          {"subject_id", somchai},
                          {"copies", "1"},
                          {"purpose", "สมัครเรียน"},
                          {"data_at", "2026-11-22T02:00:00.000Z"},
                          {"papers", kNumber + "=" + std::string(64, 'a')}},
                         second()),
                    other);
    }
    domain::RegisterRecord asked(domain::RegisterKind kind, const std::string& key) {
        const auto answer = told(std::string(domain::register_kind_name(kind)), key);
        return {kind,
                key,
                answer.at("version"),
                {},
                answer.at("fields").get<domain::Fields>(),
                answer.at("items").get<std::vector<domain::Fields>>()};
    }
};

TEST_F(CopyKeepingTest, TheRecordIsKeptAsItWasCertified) {
    const std::vector<std::pair<std::string, std::string>> copies{
        {"TR14_1", somchai}, {"TR14", "99019000001"}, {"TR1", boy}, {"KR2", somchai}, {"CARD_REC", somchai}};
    int running = 0;
    for (const auto& [kind, key] : copies) {
        const auto number = "9901-69-D01-00001" + std::to_string(++running) + "-1";
        const auto record = asked(workflows::copy_kind(kind)->source, key);
        const auto code = workflows::check_code_of(record);
        ASSERT_EQ(said("certified_copy", copy(kind, {{"subject_id", kind == "TR1" ? boy : somchai},
                                                     {"papers", number + "=" + std::string(64, 'a')},
                                                     {"check_code", code}})),
                  "accepted")
            << kind;
        const auto paper = asked(domain::RegisterKind::IssuedPaper, number);
        EXPECT_EQ(paper.text("check_code"), code);
        const auto kept = workflows::record_as_issued(paper);
        ASSERT_TRUE(kept) << kind;
        EXPECT_EQ(kept->fields, record.fields) << kind;
        EXPECT_EQ(kept->items, record.items) << kind;
        EXPECT_EQ(workflows::check_code_of(*kept), code) << kind;
        ASSERT_TRUE(workflows::copy_as_issued(paper, nullptr)) << kind;
    }
}

TEST_F(CopyKeepingTest, ALaterChangeDoesNotChangeWhatWasIssued) {
    ASSERT_EQ(said("certified_copy", copy("TR14_1", {{"hidden", "father_name\nmother_name"}})), "accepted");
    ASSERT_EQ(said("house_number", with({{"variant", "correct"},
                                         {"existing_house", "99019000001"},
                                         {"owner_id", somchai},
                                         {"correction_field", "soi"},
                                         {"correction_document", "โฉนดที่ดิน 1234"},
                                         {"evidence", "HOUSE_BOOK"},
                                         {"correction_text", "ใหม่"}},
                                        second())),
              "accepted");
    const auto shown = workflows::copy_as_issued(asked(domain::RegisterKind::IssuedPaper, kNumber), nullptr);
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->fields.at("address"), "99/9 หมู่ที่ 4 ตำบลริมใต้ อำเภอแม่ริม จังหวัดเชียงใหม่");
    EXPECT_EQ(shown->fields.at("house_status"), "เจ้าบ้าน");
    EXPECT_EQ(shown->fields.at("father_name"), "ปกปิดตามคำขอ");
}

TEST_F(CopyKeepingTest, WhoseCardItIsStandsOnTheCardRecord) {
    ASSERT_EQ(said("certified_copy", copy("CARD_REC")), "accepted");
    const auto shown = workflows::copy_as_issued(asked(domain::RegisterKind::IssuedPaper, kNumber), nullptr);
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->fields.at("citizen_id"), "1-9999-00000-01-3");
}

TEST_F(CopyKeepingTest, ACheckCodeHasItsForm) {
    for (const auto* wrong : {"AB12", "AB12-CD34-EF5G", "ab12-cd34-ef56", "AB12CD34EF5612", "AB12-CD34-EF567"}) {
        EXPECT_EQ(said("certified_copy", copy("TR14_1", {{"check_code", wrong}})), "papers.invalid") << wrong;
    }
    EXPECT_EQ(said("certified_copy", copy("TR14_1", {{"check_code", "AB12-CD34-EF56"}})), "accepted");
}

TEST_F(CopyKeepingTest, APaperThatIsNoCopyHasNoData) {
    EXPECT_FALSE(workflows::copy_as_issued(asked(domain::RegisterKind::IssuedPaper, "9901-69-D04-000001-1"), nullptr));
}

}  // namespace
}  // namespace amphoe::centre
