#include "tests/centre/Faults.h"

#include <gtest/gtest.h>

#include <fstream>

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

TEST_F(FaultsTest, WrongReceiptTrueMeansWrongSignature) {
    EXPECT_EQ(faults_of(R"({"wrong_receipt": true})").wrong_receipt, "signature");
    EXPECT_EQ(faults_of(R"({"wrong_receipt": false})").wrong_receipt, "");
}

}  // namespace
}  // namespace amphoe::centre
