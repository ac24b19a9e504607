// fee receipt, void, list, close.
#include "tests/gui/console/VisitRunFixture.h"

namespace amphoe::testing {
namespace {

class FeeCommandsTest : public VisitRunFixture {
  protected:
    FeeCommandsTest() {
        world_.service_rules.fees = {{"certified_copy", "คัดและรับรอง", "Certified copy", 2000, "2024-01-01"},
                                     {"card_late", "ปรับ", "Fine", 2000, "2024-01-01"},
                                     {"house_book", "เล่มใหม่", "House book", 2000, "2024-01-01"}};
        EXPECT_EQ(visit().exit_code, 0);
    }
    Ran fee(std::vector<std::string> words) {
        for (const auto* more : {"--officer", "O-0001", "--pin-env", "AMPHOE_TEST_PIN"}) {
            words.emplace_back(more);
        }
        return run_json(words);
    }
    static constexpr const char* kNumber = "9901-2569-01-000001";
};

TEST_F(FeeCommandsTest, ADayOfFeesEndsInABalancedClose) {
    const auto first = fee({"fee", "receipt", kNumber, "--items", "certified_copy=3"});
    ASSERT_EQ(first.exit_code, 0) << first.err;
    const auto second = fee({"fee", "receipt", kNumber, "--items", "card_late", "--method", "QR"});
    ASSERT_EQ(second.exit_code, 0);
    const std::string mistaken = fee({"fee", "receipt", kNumber, "--items", "house_book"}).json().at("receipt_no");
    EXPECT_EQ(fee({"fee", "void", mistaken, "--second-officer", "S-0001", "--second-pin-env", "AMPHOE_TEST_PIN",
                   "--reason", "ผิดรายการ"})
                  .exit_code,
              0);
    const auto listed = run_json({"fee", "list"}).json();
    EXPECT_EQ(listed.at("cash_satang"), 6000);
    EXPECT_EQ(listed.at("qr_satang"), 2000);
    EXPECT_EQ(listed.at("receipts").size(), 3U);
    EXPECT_EQ(fee({"fee", "close", "--counted", "5000"}).failure(), "REASON_MISSING");
    world_.counter.clock.advance(std::chrono::seconds(1));
    const auto closed = fee({"fee", "close", "--counted", "6000"});
    EXPECT_EQ(closed.exit_code, 0);
    EXPECT_EQ(closed.json().at("balanced"), true);
    EXPECT_EQ(fee({"fee", "close", "--counted", "6000"}).failure(), "TILL_CLOSED");
    const auto receipt = first.json().at("receipt_no").get<std::string>();
    EXPECT_EQ(fee({"fee", "void", receipt, "--second-officer", "S-0001", "--second-pin-env", "AMPHOE_TEST_PIN",
                   "--reason", "ผิดรายการ"})
                  .failure(),
              "TILL_CLOSED");
    const auto file = (folder_ / "handover.pdf").string();
    const auto sheet = run_json({"fee", "handover", "--out", file});
    EXPECT_EQ(sheet.json().at("sheet"), closed.json().at("sheet"));
    EXPECT_FALSE(read(file).empty());
}

TEST_F(FeeCommandsTest, NothingIsTakenTwice) {
    EXPECT_EQ(run_json({"fee", "due", kNumber}).json().at("total_satang"), 0) << "the enrolment is free";
    EXPECT_EQ(fee({"fee", "receipt", kNumber}).failure(), "FEE_TAKEN_ALREADY");
    ASSERT_EQ(fee({"fee", "receipt", kNumber, "--items", "certified_copy=3"}).exit_code, 0);
    EXPECT_EQ(fee({"fee", "receipt", kNumber, "--items", "certified_copy"}).failure(), "FEE_TAKEN_ALREADY");
}

TEST_F(FeeCommandsTest, RefusesWhatMakesNoSense) {
    EXPECT_EQ(fee({"fee", "receipt", kNumber, "--items", "certified_copy=x"}).exit_code, 2);
    EXPECT_EQ(fee({"fee", "receipt", kNumber, "--items", "certified_copy,certified_copy"}).exit_code, 2);
    EXPECT_EQ(fee({"fee", "receipt", kNumber, "--items", "certified_copy", "--method", "GOLD"}).exit_code, 2);
    EXPECT_EQ(fee({"fee", "receipt", kNumber, "--items", "gold"}).failure(), "FIELD_INVALID");
    EXPECT_EQ(fee({"fee", "receipt", "9901-2569-01-000099", "--items", "certified_copy"}).failure(), "CASE_UNKNOWN");
    EXPECT_EQ(
        fee({"fee", "void", "X", "--second-officer", "O-0001", "--second-pin-env", "AMPHOE_TEST_PIN", "--reason", "x"})
            .failure(),
        "SECOND_PERSON_NEEDED");
    EXPECT_EQ(run_json({"fee", "list", "--date", "22/11/2569"}).exit_code, 2);
}

TEST_F(FeeCommandsTest, AWaiverNeedsTheSecondPersonsPin) {
    const auto waive = [&](const char* who) {
        return fee({"fee", "receipt", kNumber, "--items", "certified_copy", "--waive-reason", "ผู้มีรายได้น้อย",
                    "--second-officer", who, "--second-pin-env", "AMPHOE_TEST_PIN"});
    };
    EXPECT_EQ(waive("O-0001").failure(), "SECOND_PERSON_NEEDED");
    EXPECT_EQ(waive("S-0001").exit_code, 0);
    EXPECT_EQ(run_json({"fee", "list"}).json().at("waived"), 1);
    EXPECT_EQ(run_json({"fee", "list"}).json().at("cash_satang"), 0);
}

}  // namespace
}  // namespace amphoe::testing
