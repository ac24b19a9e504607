// Certified copies of what this centre's registers really answer: no code of the program reaches a paper.
#include <gmock/gmock.h>

#include <fstream>
#include <regex>

#include "core/configuration/OfficeTableFile.h"
#include "core/workflows/civil/CopyContent.h"
#include "tests/centre/acts/ActFixture.h"
#include "tests/centre/register/DemonstrationRegister.h"

namespace amphoe::centre {
namespace {

using nlohmann::json;

class CopyWordsTest : public ActFixture {
  protected:
    domain::RegisterRecord record(domain::RegisterKind kind, const std::string& key) {
        const auto answer = told(std::string(domain::register_kind_name(kind)), key);
        domain::RegisterRecord made{kind, key, "", {}, {}, {}};
        if (answer.contains("fields")) {
            made.version = answer.at("version");
            made.fields = answer.at("fields").get<domain::Fields>();
            made.items = answer.at("items").get<std::vector<domain::Fields>>();
        }
        return made;
    }
    static json layout(domain::DocumentKind kind) {
        const auto file = std::filesystem::path(AMPHOE_RESOURCES) / "documents" /
                          (std::string(domain::document_kind_name(kind)) + ".json");
        std::ifstream stream(file);
        return json::parse(stream);
    }
    /// Codes where a reader expects words: on the paper are only the fields its template names.
    static std::vector<std::string> codes_on(const domain::DocumentContent& content) {
        static const std::regex code("[A-Z][A-Z_]{2,}|[0-9]{4}|[0-9]{1,2}:[0-9]{2}|[0-9]{4}-[0-9]{2}-[0-9]{2}");
        const auto known = layout(content.kind);
        std::vector<std::string> found;
        const auto look = [&](const json& names, const domain::Fields& fields) {
            for (const auto& name : names) {
                const auto value = fields.find(name.get<std::string>());
                if (value != fields.end() && std::regex_match(value->second, code)) {
                    found.push_back(value->first + "=" + value->second);
                }
            }
        };
        look(known.at("fields"), content.fields);
        for (const auto& [table, rows] : content.tables) {
            for (const auto& row : rows) {
                look(known.value("tables", json::object()).value(table, json::array()), row);
            }
        }
        return found;
    }
};

TEST_F(CopyWordsTest, NoPaperOfTheDemonstrationPrintsACode) {
    const auto offices = configuration::load_office_table(std::filesystem::path(AMPHOE_RESOURCES) / "configuration" /
                                                          "office-codes.json");
    ASSERT_TRUE(offices);
    std::map<std::string, int> papers;
    for (const auto& seed : demonstration_register(std::chrono::time_point_cast<std::chrono::milliseconds>(
                                                       std::chrono::system_clock::now()))
                                .persons) {
        const auto person = record(domain::RegisterKind::Person, seed.citizen_id);
        for (const auto& kind : workflows::copy_kinds()) {
            const bool of_house = kind.source == domain::RegisterKind::House;
            const auto made = record(kind.source, of_house ? seed.house_code : seed.citizen_id);
            if (made.version.empty()) {
                continue;
            }
            workflows::CopyFacts facts;
            facts.person = person.fields;
            facts.offices = &*offices;
            EXPECT_THAT(codes_on(workflows::copy_content(kind, made, facts)), ::testing::IsEmpty())
                << kind.code << " of " << seed.citizen_id;
            ++papers[kind.code];
        }
    }
    EXPECT_EQ(papers.size(), workflows::copy_kinds().size()) << "every kind was looked at";
}

TEST_F(CopyWordsTest, TheDeadAreSaidToBeDead) {
    const auto dead = record(domain::RegisterKind::Person, with_check_digit("199990000204"));
    const auto paper = workflows::copy_content(*workflows::copy_kind("TR14_1"), dead, {});
    EXPECT_EQ(paper.fields.at("person_status"), "ถึงแก่กรรม");
    EXPECT_EQ(paper.fields.at("house_status"), "");
}

/// A move makes the address of an earlier card unknown, not wrong.
TEST_F(CopyWordsTest, AfterAMoveACardKeepsNoAddressOfToday) {
    const auto card = [this] {
        workflows::CopyFacts facts;
        facts.person = record(domain::RegisterKind::Person, mali).fields;
        return workflows::copy_content(*workflows::copy_kind("CARD_REC"),
                                       record(domain::RegisterKind::CardHistory, mali), facts)
            .fields.at("address");
    };
    EXPECT_EQ(card(), "16/2 หมู่ที่ 4 ตำบลริมใต้ อำเภอแม่ริม จังหวัดเชียงใหม่");
    ASSERT_EQ(said("move_destination", with({{"citizen_id", mali},
                                             {"movers", mali},
                                             {"house_code_from", "99019000003"},
                                             {"house_code", "99019000004"},
                                             {"head_consent", "PAPER"},
                                             {"head_consent_ref", "1/2569"},
                                             {"head_id", receiver},
                                             {"relations", mali + "=ผู้อาศัย"},
                                             {"interview_code", "WORK"},
                                             {"interview_note", "ย้ายมาทำงาน"}},
                                            second())),
              "accepted");
    EXPECT_EQ(card(), "");
}

}  // namespace
}  // namespace amphoe::centre
