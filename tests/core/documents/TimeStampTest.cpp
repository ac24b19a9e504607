#include "core/documents/TimeStamp.h"

#include <gmock/gmock.h>

#include "tests/core/documents/SignedPaperFixture.h"
#include "tests/support/CommandRun.h"

namespace amphoe::documents {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;
using namespace std::chrono_literals;

class TimeStampTest : public testing::SignedPaperFixture {
  protected:
    TimeStampTest() { stamps_.at = now() + 2s; }
    Bytes stamped() {
        return signer_of(workstation_, &stamps_).sign(rendered(domain::DocumentKind::CopyTr14_1), now()).value().pdf;
    }
    std::string text_of(const Bytes& pdf) {
        const auto file = folder_.write("paper.pdf", pdf);
        return testing::run_command("pdftotext -raw '" + file.string() + "' -").output;
    }
    testing::OwnFolder folder_;
};

TEST_F(TimeStampTest, AStampedPaperSaysWhenAndByWhom) {
    const auto pdf = stamped();
    const auto result = verified(pdf);
    EXPECT_TRUE(result.valid) << (result.reasons.empty() ? "" : result.reasons.front());
    EXPECT_EQ(result.level, "B-T");
    EXPECT_EQ(result.stamped_at, now() + 2s);
    EXPECT_EQ(result.stamp_authority, "Test stamps");
    EXPECT_EQ(stamps_.asked, 1);
    EXPECT_LT(pdf.size(), 200000U);
}

TEST_F(TimeStampTest, OutsideProgramsReadTheStampedPaper) {
    const auto file = folder_.write("paper.pdf", stamped()).string();
    EXPECT_EQ(testing::run_command("qpdf --check '" + file + "'").exit_code, 0);
    const auto judged = testing::run_command("pdfsig -nocert '" + file + "'").output;
    EXPECT_THAT(judged, HasSubstr("Signature is Valid."));
    EXPECT_THAT(judged, HasSubstr("Total document signed"));
}

TEST_F(TimeStampTest, WithoutAnAuthorityThePaperIsSignedAndSaysSo) {
    stamps_.reachable = false;
    const auto pdf = stamped();
    const auto result = verified(pdf);
    EXPECT_TRUE(result.valid);
    EXPECT_EQ(result.level, "B-B");
    EXPECT_FALSE(result.stamped_at);
}

TEST_F(TimeStampTest, AnAnswerToAnotherQuestionIsNotTaken) {
    stamps_.replayed_query = time_stamp_query(Bytes{1, 2, 3});
    EXPECT_EQ(verified(stamped()).level, "B-B");
    stamps_.replayed_query = Bytes{0x30, 0x03, 0x02, 0x01, 0x01};  // refused
    EXPECT_EQ(verified(stamped()).level, "B-B");
}

TEST_F(TimeStampTest, OnlyACertificateForStampingStamps) {
    testing::TestStamps strangers(
        testing::issue_test_stamper(testing::make_test_authority("Stranger", life()), "Stamps", life()));
    strangers.at = now();
    EXPECT_EQ(
        verified(signer_of(workstation_, &strangers).sign(rendered(domain::DocumentKind::Receipt), now())->pdf).level,
        "B-B");
    // An ordinary signer of the same authority cannot pass for one.
    testing::TestStamps signers(workstation_);
    signers.at = now();
    EXPECT_EQ(
        verified(signer_of(workstation_, &signers).sign(rendered(domain::DocumentKind::Receipt), now())->pdf).level,
        "B-B");
}

TEST_F(TimeStampTest, TheStampDecidesWhetherTheCertificateWasAlive) {
    const testing::TestLife past{now() - 24h * 30, now() - 24h};
    const auto old = testing::issue_test_certificate(authority_, "LBR-01", past);
    stamps_.at = now();
    auto early = signer_of(old, &stamps_).sign(rendered(domain::DocumentKind::Receipt), now() - 48h);
    ASSERT_TRUE(early);
    const auto result = verified(early->pdf);
    EXPECT_FALSE(result.valid) << "back-dated with an expired certificate";
    EXPECT_EQ(result.status, "stamp-wrong");
    ASSERT_THAT(result.reasons, SizeIs(1));
    EXPECT_THAT(result.reasons[0], HasSubstr("ไม่ตรงกับเวลา"));
}

TEST_F(TimeStampTest, AStampOfAnotherSignatureIsFound) {
    const Bytes mine{1, 2, 3};
    const auto query = time_stamp_query(mine);
    const auto token = token_of_answer(query, *stamps_.answer(query, {}), {authority_.certificate_pem});
    ASSERT_TRUE(token);
    EXPECT_EQ(check_time_stamp(*token, mine, {authority_.certificate_pem}).finding, StampFinding::Good);
    EXPECT_EQ(check_time_stamp(*token, Bytes{1, 2, 4}, {authority_.certificate_pem}).finding, StampFinding::OtherData);
    const auto stranger = testing::make_test_authority("Stranger", life());
    EXPECT_EQ(check_time_stamp(*token, mine, {stranger.certificate_pem}).finding, StampFinding::UnknownAuthority);
    EXPECT_EQ(check_time_stamp(Bytes{0x30, 0x00}, mine, {}).finding, StampFinding::Malformed);
    auto changed = *token;
    for (std::size_t at = 0; at < changed.size(); at += 7) {
        changed[at] ^= 0x10U;
        const auto found = check_time_stamp(changed, mine, {authority_.certificate_pem});
        EXPECT_TRUE(found.finding != StampFinding::Good || found.at == stamps_.at) << at;
        changed[at] ^= 0x10U;
    }
}

}  // namespace
}  // namespace amphoe::documents
