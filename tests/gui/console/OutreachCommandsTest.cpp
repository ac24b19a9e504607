// outreach open, close, report.
#include "tests/gui/console/VisitRunFixture.h"
#include "tests/support/MemoryOutreachBook.h"

namespace amphoe::testing {
namespace {

class OutreachCommandsTest : public VisitRunFixture {
  protected:
    OutreachCommandsTest() { world_.outreach = &book_; }
    Ran outreach(std::vector<std::string> words) {
        words.insert(words.begin(), "outreach");
        for (const auto* more : {"--officer", "O-0001", "--pin-env", "AMPHOE_TEST_PIN"}) {
            words.emplace_back(more);
        }
        return run_json(words);
    }
    Ran open() {
        return outreach({"open", "--title", "อำเภอเคลื่อนที่", "--place", "ศาลาวัดตัวอย่าง", "--moo", "4", "--team",
                         "O-0001,S-0001", "--items", "laptop=1,forms=50"});
    }
    MemoryOutreachBook book_;
};

TEST_F(OutreachCommandsTest, ADayOutIsOpenedWorkedAndHandedBack) {
    const auto opened = open();
    ASSERT_EQ(opened.exit_code, 0) << opened.err << opened.out;
    EXPECT_EQ(opened.json().at("open"), true);
    EXPECT_EQ(opened.json().at("event").at("team").size(), 2U);
    EXPECT_EQ(opened.json().at("event").at("date"), "2026-11-22");
    EXPECT_EQ(open().failure(), "STEP_OUT_OF_ORDER");

    auto later = script();
    later["sync"] = "later";
    ASSERT_EQ(visit(later).exit_code, 0);
    EXPECT_EQ(run_json({"outreach", "report"}).json().at("all").at("waiting"), 1);
    auto copy = script();
    copy["services"] = nlohmann::json::parse(R"([{"kind": "certified_copy"}])");
    EXPECT_EQ(visit(copy).failure(), "SERVICE_NOT_AVAILABLE");

    EXPECT_EQ(outreach({"close", "--items", "laptop=1,forms=49"}).failure(), "REASON_MISSING");
    const auto file = (folder_ / "event.pdf").string();
    const auto closed = outreach({"close", "--items", "laptop=1,forms=49", "--reason", "ใช้ไปหนึ่งแผ่น", "--out", file});
    ASSERT_EQ(closed.exit_code, 0) << closed.err << closed.out;
    EXPECT_EQ(closed.json().at("all").at("accepted"), 1) << "sent on return";
    EXPECT_EQ(closed.json().at("left"), 0);
    EXPECT_EQ(closed.json().at("event").at("items").at(0).at("back"), 49);
    EXPECT_GT(std::filesystem::file_size(file), 1000U);
    EXPECT_EQ(run_json({"outreach", "report", "OE-9901-01-69-001"}).json().at("open"), false);
    EXPECT_EQ(run_json({"outreach", "report", "OE-1"}).failure(), "CASE_UNKNOWN");
}

TEST_F(OutreachCommandsTest, WithoutALineTheEventIsClosedAndTheWorkKept) {
    ASSERT_EQ(open().exit_code, 0);
    auto later = script();
    later["sync"] = "later";
    ASSERT_EQ(visit(later).exit_code, 0);
    centre().failure = domain::Failure{domain::FailureCode::CentreUnreachable, ""};
    const auto closed = outreach({"close", "--items", "laptop=1,forms=50"});
    EXPECT_EQ(closed.exit_code, 6);
    EXPECT_FALSE(book_.kept.front().open());
    EXPECT_EQ(run_json({"outreach", "report"}).json().at("left"), 1);
}

TEST_F(OutreachCommandsTest, OnOldDataNoVisitBeginsUntilTheyAreRenewedOrTheEventEnds) {
    ASSERT_EQ(open().exit_code, 0);
    EXPECT_EQ(run_json({"outreach", "report"}).json().at("package").at("stage"), "good");
    const auto now = world_.counter.clock.now();
    world_.bookings.known.issued_at = now - std::chrono::hours(48);
    EXPECT_EQ(run_json({"outreach", "report"}).json().at("package").at("stage"), "ends_soon");
    EXPECT_EQ(visit(script()).exit_code, 0) << "to the last moment";
    world_.bookings.known.issued_at = now - std::chrono::hours(48) - std::chrono::milliseconds(1);
    const auto refused = visit(script());
    EXPECT_EQ(refused.failure(), "OUTREACH_DATA_OLD");
    EXPECT_EQ(refused.exit_code, 6);
    const auto report = run_json({"outreach", "report"}).json();
    EXPECT_EQ(report.at("package").at("stage"), "old");
    EXPECT_EQ(report.at("package").at("minutes_left"), 0);
    EXPECT_EQ(report.at("package_old"), true);

    world_.bookings.known.issued_at = now - std::chrono::hours(1);
    EXPECT_EQ(visit(script()).exit_code, 0) << "renewed";
    world_.bookings.known.issued_at = now - std::chrono::hours(100);
    ASSERT_EQ(outreach({"close", "--items", "laptop=1,forms=50"}).exit_code, 0);
    EXPECT_EQ(visit(script()).exit_code, 0) << "back at the office";
}

TEST_F(OutreachCommandsTest, WrongWordsAreRefused) {
    EXPECT_EQ(outreach({"open", "--title", "x", "--place", "y", "--items", "laptop"}).exit_code, 2);
    EXPECT_EQ(outreach({"open", "--title", "x", "--place", "y", "--items", "a=1,a=2"}).exit_code, 2);
    EXPECT_EQ(outreach({"open", "--title", "x", "--place", "y", "--items", "a=-1"}).exit_code, 2);
    world_.bookings.known.issued_at = support::from_iso8601("2026-11-20T01:59:59Z");
    EXPECT_EQ(open().failure(), "OFFLINE_NOT_ALLOWED");
    EXPECT_TRUE(book_.kept.empty());
}

}  // namespace
}  // namespace amphoe::testing
