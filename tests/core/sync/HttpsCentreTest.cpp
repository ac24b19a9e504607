#include "core/sync/HttpsCentre.h"

#include <gtest/gtest.h>

#include "core/sync/Certificates.h"
#include "core/sync/CmsReceipts.h"
#include "core/sync/OutboxPump.h"
#include "core/sync/PrivateKeys.h"
#include "tests/support/CentreAndWorkstation.h"
#include "tests/support/FakeOutbox.h"
#include "tests/support/ManualClock.h"

namespace amphoe::sync {
namespace {

using domain::FailureCode;

domain::IdentityCard card_of(const std::string& citizen_id) {
    domain::IdentityCard card{
        *domain::CitizenId::parse(citizen_id), {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    card.version = "0003";
    card.request_no = "99990001";
    card.photo_no = "9999-01-01010101";
    return card;
}

class HttpsCentreTest : public ::testing::Test {
  protected:
    testing::CentreAndWorkstation parts;
    HttpsCentre centre{&parts.identity};
};

TEST_F(HttpsCentreTest, StatusTellsNameVersionAndThatItIsSimulated) {
    const auto status = centre.status({});

    ASSERT_TRUE(status) << status.error().detail;
    EXPECT_TRUE(status->simulated);
    EXPECT_EQ(status->contract_version, "1.2.0");
    EXPECT_FALSE(status->name.empty());
}

TEST_F(HttpsCentreTest, CardStatusIsTheCentresWordAsReceived) {
    const auto normal = centre.card_status(card_of("1999900000013"), {});
    const auto abnormal = centre.card_status(card_of("1999900000048"), {});

    ASSERT_TRUE(normal);
    EXPECT_TRUE(normal->usable());
    EXPECT_EQ(normal->text_th, "สถานะปกติ");
    ASSERT_TRUE(abnormal);
    EXPECT_EQ(abnormal->code, "4");
    EXPECT_EQ(abnormal->text_th, "สถานะไม่ปกติ => ข้อมูลไม่ตรง");
}

TEST_F(HttpsCentreTest, EnrolmentIsAcceptedWithATokenForSevenDays) {
    const auto message = parts.enrolment("1999900000013");

    const auto receipt = centre.submit(parts.sealed(message), {});

    ASSERT_TRUE(receipt) << receipt.error().detail;
    EXPECT_TRUE(receipt->accepted);
    EXPECT_EQ(receipt->message_id, message.id);
    EXPECT_FALSE(receipt->answer.at("enrolment_id").empty());
    EXPECT_GE(receipt->answer.at("activation_token").size(), 32u);
    EXPECT_EQ(*support::from_iso8601(receipt->answer.at("activation_expires_at")) - receipt->at,
              std::chrono::hours(24 * 7));
    EXPECT_TRUE(content_signed_by(receipt->signed_bytes, parts.identity.receipt_certificate_pem()));
}

TEST_F(HttpsCentreTest, DeliveringAgainGivesTheSameReceiptByteForByte) {
    const auto sealed = parts.sealed(parts.enrolment("1999900000013"));

    const auto first = centre.submit(sealed, {});
    const auto second = centre.submit(sealed, {});

    ASSERT_TRUE(first);
    ASSERT_TRUE(second);
    EXPECT_EQ(first->signed_bytes, second->signed_bytes);
    EXPECT_EQ(parts.centre.service().message_count(), 1);
}

TEST_F(HttpsCentreTest, ActivePersonIsRejectedByAReceiptAndNotByAFailure) {
    ASSERT_TRUE(centre.submit(parts.sealed(parts.enrolment("1999900000013")), {})->accepted);

    const auto again = centre.submit(parts.sealed(parts.enrolment("1999900000013")), {});

    ASSERT_TRUE(again);
    EXPECT_FALSE(again->accepted);
    EXPECT_EQ(again->reason, "enrolment.exists");
    EXPECT_TRUE(again->answer.empty());
}

TEST_F(HttpsCentreTest, SameIdWithOtherBytesIsRejectedWithTheProblemsCode) {
    const auto message = parts.enrolment("1999900000013");
    ASSERT_TRUE(centre.submit(parts.sealed(message), {}));

    const auto other = centre.submit(parts.sealed(message), {});  // sealed anew, so other bytes

    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, FailureCode::CentreRejected);
    EXPECT_EQ(other.error().detail, "HTTP 409 message.conflict");
}

TEST_F(HttpsCentreTest, ReceiptSignedByAnotherKeyIsInvalid) {
    parts.set_faults(R"({"wrong_receipt": "signature"})");

    const auto receipt = centre.submit(parts.sealed(parts.enrolment("1999900000013")), {});

    ASSERT_FALSE(receipt);
    EXPECT_EQ(receipt.error().code, FailureCode::CentreReceiptInvalid);
}

TEST_F(HttpsCentreTest, TrueReceiptForAnotherMessageIsInvalid) {
    parts.set_faults(R"({"wrong_receipt": "message_id"})");

    const auto receipt = centre.submit(parts.sealed(parts.enrolment("1999900000013")), {});

    ASSERT_FALSE(receipt);
    EXPECT_EQ(receipt.error().code, FailureCode::CentreReceiptInvalid);
}

TEST_F(HttpsCentreTest, ServerErrorMeansTryAgainLater) {
    parts.set_faults(R"({"status": 500})");

    EXPECT_EQ(centre.submit(parts.sealed(parts.enrolment("1999900000013")), {}).error().code,
              FailureCode::CentreUnreachable);
}

TEST_F(HttpsCentreTest, UnregisteredCertificateOfTheRightAuthorityIsRefused) {
    const auto stranger = parts.centre.service().keys().authority().issue_with_key(
        "WS-9999-99", amphoe::centre::CertificateUse::Workstation);
    IdentityPapers papers{"WS-9999-99",
                          parts.identity.centre(),
                          to_pem(*stranger.certificate),
                          parts.centre.ca_pem(),
                          parts.identity.sealing_certificate_pem(),
                          parts.identity.receipt_certificate_pem(),
                          {}};
    const auto folder = parts.folder.path() / "stranger";
    ASSERT_TRUE(WorkstationIdentity::save(folder, papers, private_key_der(*stranger.key), parts.vault));
    const auto identity = WorkstationIdentity::load(folder, parts.vault);
    HttpsCentre unwelcome(&*identity);

    const auto status = unwelcome.status({});

    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, FailureCode::CentreRefusedConnection);
    EXPECT_EQ(status.error().detail, "HTTP 403 workstation.unknown");
}

TEST_F(HttpsCentreTest, MessageOfAnotherWorkstationIsNotDelivered) {
    const auto other = parts.provision("WS-1001-02");
    HttpsCentre second(&other);

    const auto receipt = second.submit(parts.sealed(parts.enrolment("1999900000013")), {});

    ASSERT_FALSE(receipt);
    EXPECT_EQ(receipt.error().detail, "HTTP 403 signer.foreign");
    EXPECT_EQ(parts.centre.service().message_count(), 0);
}

TEST_F(HttpsCentreTest, WithoutIdentityEveryCallSaysSo) {
    HttpsCentre nobody(nullptr);

    EXPECT_EQ(nobody.status({}).error().code, FailureCode::WorkstationNotProvisioned);
    EXPECT_EQ(nobody.card_status(card_of("1999900000013"), {}).error().code, FailureCode::WorkstationNotProvisioned);
    EXPECT_EQ(nobody.submit(parts.sealed(parts.enrolment("1999900000013")), {}).error().code,
              FailureCode::WorkstationNotProvisioned);
}

TEST_F(HttpsCentreTest, IdOutsideTheContractNeverBecomesAPath) {
    auto sealed = parts.sealed(parts.enrolment("1999900000013"));
    sealed.id = "../../status";

    EXPECT_EQ(centre.submit(sealed, {}).error().code, FailureCode::UnexpectedError);
}

TEST_F(HttpsCentreTest, PumpSurvivesCutsOnTheWireWithoutLossOrDouble) {
    testing::ManualClock clock;
    testing::FakeOutbox outbox;
    testing::FakeCaseStore store(outbox);
    HttpsCentre patient(std::make_shared<CentreLine>(&parts.identity, LineOptions{{}, {}, 0, &clock}));
    OutboxPump pump(outbox, store, patient, clock);
    for (const auto* citizen : {"1999900000013", "1999900000021", "1000000000017"}) {
        outbox.add(parts.sealed(parts.enrolment(citizen)));
    }

    for (const auto* faults : {R"({"cut_before_answer": true})", R"({"cut_after_commit": true})",
                               R"({"cut_after_commit": true, "path_prefix": "/v1/messages"})", R"({"status": 502})",
                               R"({"wrong_receipt": true})", "{}"}) {
        parts.set_faults(faults);
        pump.deliver({});
        clock.advance(std::chrono::minutes(16));
    }

    EXPECT_EQ(outbox.items(true)->size(), 0u);
    EXPECT_EQ(store.steps.size(), 3u);
    EXPECT_EQ(parts.centre.service().message_count(), 3);
}

}  // namespace
}  // namespace amphoe::sync
