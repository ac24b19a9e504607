// rights and breach: the registers of the data protection law; linkage: the register asked as an agency would.
#include <algorithm>

#include "tests/gui/console/VisitRunFixture.h"

namespace amphoe::testing {
namespace {

class RightsCommandsTest : public VisitRunFixture {
  protected:
    Ran as(const std::string& officer, std::vector<std::string> words) {
        words.insert(words.end(), {"--officer", officer, "--pin-env", "AMPHOE_TEST_PIN"});
        return run_json(words);
    }
    Ran ask(const std::string& kind) {
        return as("O-0001", {"rights", "add", kind, "--citizen", "1999900000013", "--name", "นาย ทดสอบ", "--text",
                             "ขอสำเนาข้อมูล"});
    }
    std::string id_in(const Ran& ran, const char* pointer) {
        return ran.json().at(nlohmann::json::json_pointer(pointer)).get<std::string>();
    }
};

TEST_F(RightsCommandsTest, ARequestIsEnteredListedAndAnswered) {
    const auto added = ask("access");
    ASSERT_EQ(added.exit_code, 0) << added.out << added.err;
    EXPECT_EQ(added.json().at("/requests/0/due"_json_pointer), "2026-12-22");
    EXPECT_EQ(added.json().at("/requests/0/days_left"_json_pointer), 30);
    EXPECT_EQ(added.out.find("1999900000013"), std::string::npos) << "the number is masked";
    ASSERT_EQ(ask("withdrawal").exit_code, 0);
    EXPECT_EQ(ask("curiosity").failure(), "FIELD_INVALID");
    const auto id = id_in(added, "/requests/0/id");
    EXPECT_EQ(as("O-0001", {"rights", "answer", id, "--outcome", "fulfilled", "--text", "ให้สำเนาแล้ว"}).exit_code, 8);
    const auto answered = as("S-0001", {"rights", "answer", id, "--outcome", "fulfilled", "--text", "ให้สำเนาแล้ว"});
    EXPECT_EQ(answered.json().at("/requests/0/outcome"_json_pointer), "fulfilled");
    const auto paper = (folder_ / "rights.pdf").string();
    const auto all = run_json({"rights", "list", "--out", paper}).json();
    EXPECT_EQ(all.at("requests").size(), 2U);
    EXPECT_EQ(all.at("open"), 1);
    EXPECT_GT(std::filesystem::file_size(paper), 1000U);
    EXPECT_EQ(run_json({"rights", "list", "--open"}).json().at("requests").size(), 1U);
    world_.counter.clock.advance(std::chrono::days(31));
    EXPECT_EQ(run_json({"rights", "list"}).json().at("late"), 1);
}

TEST_F(RightsCommandsTest, ASupervisorEntersARequestAndLeavesTheAnswerToAnother) {
    const auto added = as("S-0001", {"rights", "add", "erasure", "--citizen", "1999900000013", "--name", "นาย ทดสอบ",
                                     "--text", "ขอลบข้อมูล"});
    ASSERT_EQ(added.exit_code, 0) << added.out << added.err;
    const auto id = id_in(added, "/requests/0/id");
    const auto answered = as("S-0001", {"rights", "answer", id, "--outcome", "refused", "--text", "ต้องเก็บตามกฎหมาย"});
    EXPECT_EQ(answered.failure(), "SECOND_PERSON_NEEDED");
    EXPECT_EQ(answered.exit_code, 8);
}

TEST_F(RightsCommandsTest, ABreachIsNotifiedInItsHoursAndClosed) {
    const auto added =
        as("O-0001", {"breach", "add", "--text", "พิมพ์เอกสารผิดคน", "--which", "ชื่อ ที่อยู่", "--persons", "1"});
    ASSERT_EQ(added.exit_code, 0) << added.out;
    EXPECT_EQ(added.json().at("/breaches/0/hours_left"_json_pointer), 72);
    const auto id = id_in(added, "/breaches/0/id");
    world_.counter.clock.advance(std::chrono::hours(73));
    EXPECT_EQ(run_json({"breach", "list"}).json().at("/breaches/0/late"_json_pointer), true);
    EXPECT_EQ(as("O-0001", {"breach", "notify", id, "--text", "แจ้ง สคส."}).exit_code, 8);
    const auto told = as("S-0001", {"breach", "notify", id, "--text", "แจ้ง สคส."});
    EXPECT_EQ(told.json().at("/breaches/0/late"_json_pointer), true) << "told an hour too late";
    EXPECT_EQ(as("S-0001", {"breach", "close", id, "--text", "เก็บคืนแล้ว"}).json().at("/breaches/0/closed"_json_pointer),
              true);
}

TEST_F(RightsCommandsTest, TheRegisterAnswersAnAgencyAndTheLogTellsIt) {
    auto& known = world_.civil_register;
    known.knows(domain::RegisterKind::Linkage, "AOT|ตรวจ|pid,name|1999900000013",
                {{"pid", "1999900000013"}, {"name", "นาย ทดสอบ"}});
    known.fails(domain::RegisterKind::Linkage, "AOT|ตรวจ|address|1999900000013", domain::FailureCode::RequesterRefused,
                "linkage.field");
    known.knows(
        domain::RegisterKind::ReleaseLog, "1999900000013", {},
        {{{"at", "2026-11-22T02:00:00.000Z"}, {"agency", "AOT"}, {"fields", "pid,name"}, {"outcome", "released"}}});
    const auto ask = [&](const std::string& fields, const std::string& reason) {
        return as("O-0001", {"linkage", "ask", "AOT", "--purpose", "ตรวจ", "--fields", fields, "--citizen",
                             "1999900000013", "--reason", reason});
    };
    EXPECT_EQ(ask("pid,name", "ทดสอบการเชื่อมโยง").json().at("/fields/name"_json_pointer), "นาย ทดสอบ");
    EXPECT_EQ(known.questions.back().purpose, "linkage");
    EXPECT_EQ(known.questions.back().reason, "ทดสอบการเชื่อมโยง") << "the words go to the centre";
    const auto& notes = world_.counter.store.notes;
    const auto noted = std::ranges::find(notes, "LINKAGE_ASKED", &domain::AuditNote::action);
    ASSERT_NE(noted, notes.end());
    EXPECT_EQ(noted->reason, "NO_CASE");
    EXPECT_EQ(noted->subject, "index-of-0013");
    for (const auto& note : notes) {
        EXPECT_EQ(note.reason.find("ทดสอบ"), std::string::npos) << "no typed words in the log";
    }
    EXPECT_EQ(ask("address", "ทดสอบ").failure(), "REQUESTER_REFUSED");
    const auto asked_before = known.questions.size();
    EXPECT_EQ(ask("pid,name", "").failure(), "REASON_MISSING") << "never without a reason";
    EXPECT_EQ(known.questions.size(), asked_before);
    EXPECT_EQ(as("O-0001", {"linkage", "log", "--citizen", "1999900000013"}).exit_code, 8);
    const auto log = as("S-0001", {"linkage", "log", "--citizen", "1999900000013"});
    EXPECT_EQ(log.json().at("/releases/0/agency"_json_pointer), "AOT");
    EXPECT_EQ(as("S-0001", {"linkage", "log"}).exit_code, 2);
    EXPECT_EQ(as("S-0001", {"linkage", "log", "--citizen", "1999900000013", "--agency", "AOT"}).exit_code, 2);
}

}  // namespace
}  // namespace amphoe::testing
