#include "core/workflows/RegistryComparison.h"

#include <gtest/gtest.h>

#include "tests/support/FakeServices.h"

namespace amphoe::workflows {
namespace {

using domain::FailureCode;
using domain::RegisterKind;

class RegistryComparisonTest : public ::testing::Test {
  protected:
    void SetUp() override {
        ASSERT_TRUE(journal.open());
        // As the chip of sample_card has it.
        person().fields["address"] = card.address.one_line();
    }
    domain::RegisterRecord& person() {
        return *services.civil_register.answers.at({RegisterKind::Person, "1999900000013"});
    }
    domain::Fields last_event() {
        const auto& events = services.counter.store.events;
        return events.empty() ? domain::Fields{} : events.back().fields;
    }
    FailureCode refused() {
        const auto result = comparison.compare(card, "", {});
        return result ? FailureCode::UnexpectedError : result.error().code;
    }

    testing::FakeServices services;
    domain::IdentityCard card = testing::sample_card();
    VisitJournal journal{services.counter.store, services.counter.clock, services.counter.workstation,
                         services.counter.officer};
    RegistryComparison comparison{services.civil_register, journal};
};

TEST_F(RegistryComparisonTest, AgreeingEntryIsComparedWithoutDifferences) {
    const auto findings = comparison.compare(card, "", {});
    ASSERT_TRUE(findings) << findings.error().detail;
    EXPECT_TRUE(findings->compared);
    EXPECT_TRUE(findings->differences.empty());
    EXPECT_EQ(last_event().at("registry"), "compared");
    EXPECT_EQ(last_event().at("differences"), "");
    EXPECT_EQ(last_event().at("registry_version"), "1");
    EXPECT_EQ(services.civil_register.questions.at(0).purpose, "identity_proof");
    EXPECT_EQ(services.civil_register.questions.at(0).case_id, journal.visit().id) << "before a case is open";
}

TEST_F(RegistryComparisonTest, EveryDifferenceIsListedWithBothTexts) {
    person().fields["title"] = "นาง";
    person().fields["last"] = "ใหม่";
    person().fields["address"] = "1 หมู่ที่ 2";
    person().fields["status"] = "MOVED";
    const auto findings = comparison.compare(card, "case-1", {});
    ASSERT_TRUE(findings);
    EXPECT_EQ(findings->differences, (std::vector<RegistryDifference>{{"title", "นาย", "นาง"},
                                                                      {"name", "ทดสอบ ระบบบัตร", "ทดสอบ ใหม่"},
                                                                      {"address", card.address.one_line(), "1 หมู่ที่ 2"},
                                                                      {"status", "", "MOVED"}}));
    EXPECT_EQ(last_event().at("differences"), "title\nname\naddress\nstatus");
    EXPECT_EQ(last_event().at("chip_name"), "ทดสอบ ระบบบัตร");
    EXPECT_EQ(last_event().at("registry_name"), "ทดสอบ ใหม่");
    EXPECT_EQ(services.civil_register.questions.at(0).case_id, "case-1");
}

TEST_F(RegistryComparisonTest, SpellingsOfTheSameTextMakeNoDifference) {
    card.name_th.first = "สำราญ";
    person().fields["first"] = "ส\u0E4D\u0E32ราญ\u200B";
    person().fields["address"] = "  " + card.address.one_line() + " ";
    const auto findings = comparison.compare(card, "", {});
    ASSERT_TRUE(findings);
    EXPECT_TRUE(findings->differences.empty());
    card.name_th.first = "ที่";
    person().fields["first"] = "ท\u0E48\u0E35";
    EXPECT_TRUE(comparison.compare(card, "", {})->differences.empty()) << "tone before the upper vowel";
    person().fields["first"] = "สราญ";
    EXPECT_EQ(comparison.compare(card, "", {})->differences.size(), 1u);
}

TEST_F(RegistryComparisonTest, MiddleNameBelongsToTheName) {
    card.name_th.middle = "กลาง";
    EXPECT_EQ(comparison.compare(card, "", {})->differences.size(), 1u);
    person().fields["middle"] = "กลาง";
    EXPECT_TRUE(comparison.compare(card, "", {})->differences.empty());
}

TEST_F(RegistryComparisonTest, DeceasedStruckOutCentralAndUnknownPersonsAreReferred) {
    person().fields["central_house"] = "yes";
    EXPECT_EQ(refused(), FailureCode::PersonNotServable);
    EXPECT_EQ(last_event().at("stopped"), "central_house");
    person().fields["central_house"] = "no";
    person().fields["status"] = "STRUCK";
    EXPECT_EQ(refused(), FailureCode::PersonNotServable);
    EXPECT_EQ(last_event().at("stopped"), "struck_out");
    person().fields["status"] = "DECEASED";
    EXPECT_EQ(refused(), FailureCode::PersonNotServable);
    EXPECT_EQ(last_event().at("stopped"), "deceased");
    services.civil_register.answers.clear();
    EXPECT_EQ(refused(), FailureCode::PersonNotServable);
    EXPECT_EQ(last_event().at("stopped"), "unknown");
}

TEST_F(RegistryComparisonTest, WithoutALineTheEvidenceSaysNotCompared) {
    services.civil_register.every_failure = domain::Failure{FailureCode::CentreUnreachable, ""};
    const auto findings = comparison.compare(card, "", {});
    ASSERT_TRUE(findings);
    EXPECT_FALSE(findings->compared);
    EXPECT_EQ(findings->why_not, "CENTRE_UNREACHABLE");
    EXPECT_EQ(last_event().at("registry"), "not-compared");
    EXPECT_EQ(last_event().at("why"), "CENTRE_UNREACHABLE");
}

}  // namespace
}  // namespace amphoe::workflows
