#include "tests/centre/Faults.h"

#include <gtest/gtest.h>

#include <fstream>
#include <vector>

#include "tests/support/TemporaryFolder.h"

namespace amphoe::centre {
namespace {

class FaultsTest : public ::testing::Test {
  protected:
    Faults faults_of(const std::string& text) {
        const auto file = folder.path() / "faults.json";
        std::ofstream(file) << text;
        return read_faults(file);
    }
    testing::TemporaryFolder folder;
    std::size_t at = 0;
};

TEST_F(FaultsTest, AllMembersAreRead) {
    const auto faults = faults_of(
        R"({"delay_ms": 15, "cut_before_answer": true, "cut_after_commit": true, "status": 503,
            "wrong_receipt": "message_id", "clock_skew_s": -90, "path_prefix": "/v1/messages"})");

    EXPECT_EQ(faults.delay.count(), 15);
    EXPECT_TRUE(faults.cut_before_answer);
    EXPECT_TRUE(faults.cut_after_commit);
    EXPECT_EQ(faults.status, 503);
    EXPECT_EQ(faults.wrong_receipt, "message_id");
    EXPECT_EQ(faults.clock_skew.count(), -90);
    EXPECT_TRUE(faults.concerns("/v1/messages/x"));
    EXPECT_FALSE(faults.concerns("/v1/status"));
}

TEST_F(FaultsTest, AbsentOrDamagedFileMeansNoFaults) {
    for (const auto& faults : {read_faults(folder.path() / "absent.json"), faults_of("{ half"), faults_of("[1]"),
                               faults_of(R"({"delay_ms": "soon"})"), faults_of(R"({"status": 200})")}) {
        EXPECT_EQ(faults.delay.count(), 0);
        EXPECT_FALSE(faults.cut_before_answer);
        EXPECT_EQ(faults.status, 0);
        EXPECT_TRUE(faults.wrong_receipt.empty());
    }
}

TEST_F(FaultsTest, LaterMembersAreReadAndBounded) {
    const auto faults = faults_of(
        R"({"cut_mid_request": true, "cut_mid_answer": true, "retry_after_s": 7, "redirect": "https://other/",
            "content_type": "text/html", "huge_bytes": 99999999999, "drip_ms": 99999})");

    EXPECT_TRUE(faults.cut_mid_request);
    EXPECT_TRUE(faults.cut_mid_answer);
    EXPECT_EQ(faults.retry_after_s, 7);
    EXPECT_EQ(faults.redirect, "https://other/");
    EXPECT_EQ(faults.content_type, "text/html");
    EXPECT_EQ(faults.huge_bytes, 1024U * 1024 * 1024);
    EXPECT_EQ(faults.drip.count(), 10000);
}

TEST_F(FaultsTest, ProbabilityAndChoiceFollowTheDraw) {
    const auto file = folder.path() / "faults.json";
    std::ofstream(file) << R"({"probability": 0.5, "one_of": [{"status": 500}, {"status": 503}]})";

    EXPECT_EQ(read_faults(file, [] { return 0.1; }).status, 500);
    EXPECT_EQ(read_faults(file, [] { return 0.49; }).status, 500);
    EXPECT_EQ(read_faults(file, [] { return 0.5; }).status, 0);
    std::vector<double> draws{0.0, 0.9};
    EXPECT_EQ(read_faults(file, [&] { return draws[at++ % 2]; }).status, 503);
}

TEST_F(FaultsTest, WrongReceiptTrueMeansWrongSignature) {
    EXPECT_EQ(faults_of(R"({"wrong_receipt": true})").wrong_receipt, "signature");
    EXPECT_EQ(faults_of(R"({"wrong_receipt": false})").wrong_receipt, "");
}

}  // namespace
}  // namespace amphoe::centre
