#include "core/workflows/identity/ReleaseReceipt.h"

#include <gtest/gtest.h>

#include "tests/core/workflows/identity/IdentityWorld.h"
#include "tests/support/MemoryQueueBook.h"

namespace amphoe::workflows {
namespace {

using domain::EventKind;
using domain::FailureCode;
using domain::ServiceKind;

domain::Case verification() {
    domain::Case record;
    record.id = "c1";
    record.number = "9901-2569-03-000001";
    record.service = ServiceKind::VerifyOnly;
    record.citizen = domain::CitizenId::parse(kCitizen);
    record.citizen_name_th = "นาย ทดสอบ ระบบบัตร";
    return record;
}

std::vector<domain::CaseEvent> events(const std::string& consent, EventKind end, const std::string& fields) {
    domain::CaseEvent page;
    page.case_id = "c1";
    page.kind = EventKind::StepRecorded;
    page.fields = {{"step", "requester"}, {"release_consent", consent}};
    domain::CaseEvent ended;
    ended.case_id = "c1";
    ended.kind = end;
    ended.fields = {{"requester_id", "AOT"},
                    {"requester_name", "ท่าอากาศยานไทย"},
                    {"release_purpose", "ยืนยันตัวตนผู้โดยสารภายในประเทศ"},
                    {"released_fields", fields}};
    return {page, ended};
}

TEST(ReleaseReceiptTest, OnlyAReleaseThatHappenedWithConsentIsOne) {
    EXPECT_TRUE(release_of(verification(), events("yes", EventKind::CentreAccepted, "pid,name")));
    EXPECT_FALSE(release_of(verification(), events("no", EventKind::CentreAccepted, "pid,name")));
    EXPECT_FALSE(release_of(verification(), events("", EventKind::CentreAccepted, "pid,name")));
    EXPECT_FALSE(release_of(verification(), events("yes", EventKind::CentreRejected, "pid,name")));
    EXPECT_FALSE(release_of(verification(), events("yes", EventKind::CentreAccepted, "")));
    auto other = verification();
    other.service = ServiceKind::OwnData;
    EXPECT_FALSE(release_of(other, events("yes", EventKind::CentreAccepted, "pid,name")));
    other = verification();
    other.id = "c2";
    EXPECT_FALSE(release_of(other, events("yes", EventKind::CentreAccepted, "pid,name")));
}

TEST(ReleaseReceiptTest, ThePaperSaysWhatWentToWhomForWhat) {
    const auto release = release_of(verification(), events("yes", EventKind::CentreAccepted, "pid,name,house_size"));
    ASSERT_TRUE(release);
    const auto paper = release_receipt(*release, verification(), {"4", "2026-11-01", {}, {}});
    EXPECT_EQ(paper.kind, domain::DocumentKind::ConsentReceipt);
    EXPECT_EQ(paper.fields.at("recipients"), "ท่าอากาศยานไทย (AOT)");
    EXPECT_EQ(paper.fields.at("data_kinds"), "เลขประจำตัวประชาชน, ชื่อและนามสกุล, house_size");
    EXPECT_EQ(paper.tables.at("purposes")[0].at("purpose"), "ยืนยันตัวตนผู้โดยสารภายในประเทศ");
    EXPECT_EQ(paper.fields.at("citizen_id_masked"), "x-xxxx-xxxxx-01-3");
    EXPECT_FALSE(paper.fields.at("dpo_contact").empty());
}

TEST(ReleaseReceiptTest, ThePaperHasTheWordsOnWhichTheFaceWasCompared) {
    auto told = events("yes", EventKind::CentreAccepted, "pid");
    EXPECT_EQ(release_receipt(*release_of(verification(), told), verification(), {"4", "2026-11-01", {}, {}})
                  .fields.at("face_basis"),
              "");
    domain::CaseEvent consent;  // of the visit
    consent.kind = EventKind::ConsentRecorded;
    consent.fields = {{"legal_basis", "LEGAL_DUTY"}, {"legal_clause", "มาตรา 26 (5)"}};
    told.insert(told.begin(), consent);
    EXPECT_EQ(release_receipt(*release_of(verification(), told), verification(), {"4", "2026-11-01", {}, {}})
                  .fields.at("face_basis"),
              "มาตรา 26 (5)");
}

class RequesterTest : public IdentityWorld {
  protected:
    std::string asking(const std::string& id, const std::string& purpose) {
        const auto entered = run_->enter({{"requester_id", id}, {"purpose", purpose}, {"release_consent", "yes"}}, {});
        return entered ? "ok" : std::string(domain::failure_name(entered.error().code)) + " " + entered.error().detail;
    }
    std::unique_ptr<ServiceRun> run_;
    testing::BookingTables tables_;
};

TEST_F(RequesterTest, TheFetchedRegistryRefusesOnThePage) {
    tables_.parties = {{"RP-1", "ก", {"p"}, {"name"}, "live", "FVS-1", "C", "2099-12-31"},
                       {"RP-2", "ข", {"p"}, {"name"}, "live", "FVS-1", "C", "2026-01-31"},
                       {"RP-3", "ค", {"p"}, {"name"}, "live", "FVS-1", "", "2099-12-31"},
                       {"RP-4", "ง", {"p"}, {"name"}, "suspended", "FVS-1", "C", "2099-12-31"}};
    prove();
    const ServicePorts with_tables{world.ports.counter, world.ports.civil_register, world.ports.one_time_codes,
                                   world.ports.rules, &tables_};
    run_ = std::make_unique<ServiceRun>(
        world.counter.ports, journal, *standard_services().make(ServiceKind::VerifyOnly, with_tables, journal, proof));
    ASSERT_TRUE(run_->open({}));
    EXPECT_EQ(asking("RP-9", "p"), "REQUESTER_REFUSED requester.unknown");
    EXPECT_EQ(asking("RP-2", "p"), "REQUESTER_REFUSED requester.expired");
    EXPECT_EQ(asking("RP-3", "p"), "REQUESTER_REFUSED requester.not_certified");
    EXPECT_EQ(asking("RP-4", "p"), "REQUESTER_REFUSED requester.not_live");
    EXPECT_EQ(asking("RP-1", "q"), "REQUESTER_REFUSED requester.purpose");
    EXPECT_EQ(asking("RP-1", "p"), "ok");
    ASSERT_TRUE(run_->confirm());
    EXPECT_EQ(act().at("release_consent"), "yes");
    ASSERT_TRUE(run_->deliver({}));
    ASSERT_TRUE(run_->issue());
    EXPECT_TRUE(run_->papers().empty()) << "the centre named no release: no receipt";
}

}  // namespace
}  // namespace amphoe::workflows
