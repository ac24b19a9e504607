// agency list, show, checklist, readiness, receipt.
#include <fstream>

#include "tests/gui/console/VisitRunFixture.h"

namespace amphoe::testing {
namespace {

class AgencyCommandsTest : public VisitRunFixture {
  protected:
    std::string answers(const std::string& first) {
        nlohmann::json given{{"answers", nlohmann::json::object()}};
        std::ifstream file(world_.resources / "configuration" / "agency-connection.json");
        const auto forms = nlohmann::json::parse(file);
        for (const auto& question : forms.at("questions")) {
            given["answers"][question.at("key").get<std::string>()] = "yes";
        }
        given["answers"]["legal_basis"] = first;
        return write("answers.json", given.dump());
    }
    std::string out(const char* name) const { return (folder_ / name).string(); }
};

TEST_F(AgencyCommandsTest, TheDirectoryIsCountedBySectorAndStatus) {
    const auto all = run_json({"agency", "list"}).json();
    EXPECT_EQ(all.at("announced").at("all"), 279);
    EXPECT_EQ(all.at("counts").at("public").at("all").get<int>() + all.at("counts").at("private").at("all").get<int>(),
              static_cast<int>(all.at("agencies").size()));
    const auto invited = run_json({"agency", "list", "--sector", "private", "--status", "invited"}).json();
    ASSERT_EQ(invited.at("agencies").size(), 1U);
    EXPECT_EQ(invited.at("agencies").at(0).at("id"), "EXAMPLE-BANK");
    EXPECT_EQ(run_json({"agency", "show", "AOT"}).json().at("status"), "live");
    EXPECT_EQ(run_json({"agency", "show", "NOBODY"}).failure(), "REQUESTER_REFUSED");
    const auto own = write("own.json", "{\"version\": \"1\"}");
    EXPECT_EQ(run_json({"agency", "list", "--file", own}).failure(), "CONFIGURATION_INVALID");
}

TEST_F(AgencyCommandsTest, TheChecklistNamesTheNextStepAndPrints) {
    const auto bank = run_json({"agency", "checklist", "EXAMPLE-BANK", "--out", out("checklist.pdf")}).json();
    EXPECT_EQ(bank.at("next"), "letter");
    EXPECT_EQ(bank.at("steps").at(0).at("done"), "2026-10-15");
    EXPECT_EQ(bank.at("steps").at(1).at("done"), nullptr);
    EXPECT_GT(std::filesystem::file_size(out("checklist.pdf")), 1000U);
}

TEST_F(AgencyCommandsTest, AMistypedStepIsRefusedAndNotJustNeverTicked) {
    std::ifstream shipped(world_.resources / "configuration" / "agencies.json");
    auto directory = nlohmann::json::parse(shipped);
    directory["agencies"].back()["steps_done"] = {{"leter", "2026-10-20"}};
    const auto id = directory["agencies"].back().at("id").get<std::string>();
    const auto said = run_json({"agency", "checklist", id, "--file", write("own.json", directory.dump())});
    EXPECT_EQ(said.failure(), "CONFIGURATION_INVALID");
    EXPECT_NE((said.out + said.err).find("steps_done.leter"), std::string::npos) << said.out << said.err;
}

TEST_F(AgencyCommandsTest, ReadinessHasAScoreAndAPaper) {
    const auto good =
        run_json({"agency", "readiness", answers("yes"), "--name", "เทศบาลตัวอย่าง", "--out", out("r.pdf")}).json();
    EXPECT_EQ(good.at("percent"), 100);
    EXPECT_GT(std::filesystem::file_size(out("r.pdf")), 1000U);
    const auto lacking = run_json({"agency", "readiness", answers("no"), "--name", "x"}).json();
    EXPECT_EQ(lacking.at("percent"), 85);
    EXPECT_EQ(lacking.at("open").size(), 1U);
    EXPECT_EQ(run_json({"agency", "readiness", answers("maybe"), "--name", "x"}).failure(), "CONFIGURATION_INVALID");
}

TEST_F(AgencyCommandsTest, ANameWithSignsIsRefused) {
    for (const auto* name : {"\x1b[31mสำนักงาน", "", "เทศบาล 🏛"}) {
        EXPECT_EQ(run_json({"agency", "readiness", answers("yes"), "--name", name}).failure(), "FIELD_INVALID") << name;
    }
}

/// Receipts need a release: a verify_only the centre accepted, with the citizen's consent.
class ReleaseReceiptCommandsTest : public AgencyCommandsTest {
  protected:
    void relying_party(const char* id, const char* state, const char* certificate, const char* expires) {
        const nlohmann::json value{{"name_th", "หน่วยงาน"},       {"sector", "public"}, {"state", state},
                                   {"certificate", certificate}, {"expires", expires}, {"purposes", {"ตรวจ", "อื่น"}},
                                   {"fields", {"pid", "name"}}};
        world_.sync_desk.feed.push_back({"relying_parties", id, 1, false, "", "", value.dump()});
    }
    void release_to(const char* agency, const char* consent, domain::EventKind end) {
        domain::Case record;
        record.id = "release";
        record.visit_id = "visit";
        record.number = "9901-2569-03-000001";
        record.service = domain::ServiceKind::VerifyOnly;
        record.citizen = domain::CitizenId::parse("1999900000013");
        record.citizen_name_th = "นาย ทดสอบ ระบบบัตร";
        record.opened_at = world_.counter.clock.now();
        ports::StepRecord step;
        step.opened_case = record;
        for (const auto kind : {domain::EventKind::CaseOpened, domain::EventKind::StepRecorded, end}) {
            domain::CaseEvent event;
            event.visit_id = record.visit_id;
            event.case_id = record.id;
            event.kind = kind;
            event.at = world_.counter.clock.now();
            step.events.push_back(event);
        }
        step.events[1].fields = {{"step", "requester"}, {"release_consent", consent}};
        step.events[2].fields = {{"requester_id", agency},
                                 {"requester_name", "หน่วยงาน"},
                                 {"release_purpose", "ตรวจ"},
                                 {"released_fields", "name"}};
        ASSERT_TRUE(world_.counter.store.save(step));
    }
    Ran receipt(const char* agency, const char* number = "9901-2569-03-000001", std::vector<std::string> more = {}) {
        std::vector<std::string> words{"agency",    "receipt", agency,      "--case",         number,
                                       "--officer", "O-0001",  "--pin-env", "AMPHOE_TEST_PIN"};
        words.insert(words.end(), more.begin(), more.end());
        return run_json(words);
    }
};

TEST_F(ReleaseReceiptCommandsTest, TheCitizenGetsAReceiptOfWhatWasReleasedToWhom) {
    ASSERT_EQ(visit().exit_code, 0);
    relying_party("AOT", "live", "CERT", "2099-12-31");
    relying_party("CONSULAR", "live", "CERT", "2099-12-31");
    EXPECT_EQ(receipt("AOT", "9901-2569-01-000001").failure(), "REQUESTER_REFUSED") << "nothing was released there";
    release_to("AOT", "yes", domain::EventKind::CentreAccepted);
    const auto issued = receipt("AOT", "9901-2569-03-000001", {"--print", "--printer", "slip"});
    ASSERT_EQ(issued.exit_code, 0) << issued.err << issued.out;
    const auto& paper = world_.counter.renderer.last;
    EXPECT_EQ(paper.kind, domain::DocumentKind::ConsentReceipt);
    EXPECT_NE(paper.fields.at("recipients").find("AOT"), std::string::npos);
    EXPECT_EQ(paper.fields.at("data_kinds"), "ชื่อและนามสกุล") << "what was released, not all the agency may ask for";
    EXPECT_EQ(paper.fields.at("citizen_name_th"), "นาย ทดสอบ ระบบบัตร");
    EXPECT_EQ(receipt("CONSULAR").failure(), "REQUESTER_REFUSED") << "it went to another agency";
}

TEST_F(ReleaseReceiptCommandsTest, NoReceiptWithoutConsentOrAcceptance) {
    relying_party("AOT", "live", "CERT", "2099-12-31");
    release_to("AOT", "no", domain::EventKind::CentreAccepted);
    EXPECT_EQ(receipt("AOT").failure(), "REQUESTER_REFUSED");
}

TEST_F(ReleaseReceiptCommandsTest, NoReceiptForARejectedCase) {
    relying_party("AOT", "live", "CERT", "2099-12-31");
    release_to("AOT", "yes", domain::EventKind::CentreRejected);
    EXPECT_EQ(receipt("AOT").failure(), "REQUESTER_REFUSED");
}

TEST_F(ReleaseReceiptCommandsTest, TheRequestersStateCertificateAndExpiryAreLookedAt) {
    release_to("RP", "yes", domain::EventKind::CentreAccepted);
    relying_party("RP", "suspended", "CERT", "2099-12-31");
    EXPECT_EQ(receipt("RP").failure(), "REQUESTER_REFUSED");
    world_.sync_desk.feed.clear();
    relying_party("RP", "live", "", "2099-12-31");
    EXPECT_EQ(receipt("RP").failure(), "REQUESTER_REFUSED");
    world_.sync_desk.feed.clear();
    relying_party("RP", "live", "CERT", "2026-11-21");
    EXPECT_EQ(receipt("RP").failure(), "REQUESTER_REFUSED");
    world_.sync_desk.feed.clear();
    relying_party("RP", "live", "CERT", "2026-11-22");
    EXPECT_EQ(receipt("RP").exit_code, 0) << "the last day counts";
}

}  // namespace
}  // namespace amphoe::testing
