// The centre's face comparison over the wire, against a centre that says what the test wrote.
#include <gtest/gtest.h>

#include <thread>

#include "core/support/Digest.h"
#include "core/sync/Certificates.h"
#include "core/sync/HttpsCentre.h"
#include "core/sync/PrivateKeys.h"
#include "tests/centre/ReceiptSigner.h"
#include "tests/core/sync/RawTlsServer.h"
#include "tests/support/CentreAndWorkstation.h"

namespace amphoe::sync {
namespace {

using centre::CertificateUse;
using domain::FailureCode;
using testing::RawTlsServer;

class FaceComparisonTest : public ::testing::Test {
  protected:
    FaceComparisonTest() {
        auto question = testing::CentreAndWorkstation::enrolment("1999900000013");
        question.kind = "face_comparison";
        question.fields = {{"citizen_id", "1999900000013"},
                           {"probe_sha256", std::string(64, 'a')},
                           {"probe_jpeg", "/9j/2Q=="},
                           {"card_photo_sha256", std::string(64, 'b')}};
        message = parts.sealed(question);
    }
    domain::CentreReceipt receipt(domain::Fields answer) const {
        domain::CentreReceipt given;
        given.message_id = message.id;
        given.receipt_id = "receipt-1";
        given.accepted = true;
        given.answer = std::move(answer);
        return given;
    }
    std::string signed_answer(const domain::CentreReceipt& given, const std::string& message_sha256) const {
        const auto body = centre::ReceiptSigner(receipts).sign(given, message_sha256);
        return RawTlsServer::answer_of(200, {body.begin(), body.end()}, "application/cms");
    }
    std::string signed_answer(const domain::CentreReceipt& given) const {
        return signed_answer(given, support::sha256_hex(message.sealed));
    }
    domain::Result<domain::CentreFaceAnswer> ask(const std::string& answer) {
        const RawTlsServer server(wire, {answer});
        const auto identity = identity_for(server.port());
        return HttpsCentre(&identity).compare_face(message, {});
    }
    WorkstationIdentity identity_for(int port) {
        const IdentityPapers papers{"WS-1001-01",
                                    {"localhost", port},
                                    parts.identity.certificate_pem(),
                                    parts.centre.ca_pem(),
                                    parts.identity.sealing_certificate_pem(),
                                    to_pem(*receipts.certificate),
                                    {}};
        const auto folder = parts.folder.path() / "other";
        auto key = parts.identity.private_key();
        EXPECT_TRUE(key && WorkstationIdentity::save(folder, papers, std::move(*key), parts.vault));
        return std::move(*WorkstationIdentity::load(folder, parts.vault));
    }
    testing::CentreAndWorkstation parts;
    const centre::CertificateAuthority& authority = parts.centre.service().keys().authority();
    centre::Credential wire = authority.issue_with_key("localhost", CertificateUse::Server, {}, "DNS:localhost");
    centre::Credential receipts = authority.issue_with_key("receipts", CertificateUse::Receipts);
    domain::SealedMessage message;
};

const domain::Fields kMatch{{"fvs.score", "91"}, {"fvs.result", "match"}, {"fvs.model", "reference-1"}};

TEST_F(FaceComparisonTest, ASignedAnswerIsRead) {
    const auto answer = ask(signed_answer(receipt(kMatch)));
    ASSERT_TRUE(answer) << answer.error().detail;
    EXPECT_EQ(answer->result, "match");
    EXPECT_EQ(answer->score, 91);
    EXPECT_EQ(answer->model, "reference-1");
}

TEST_F(FaceComparisonTest, AnAnswerOutsideTheContractIsNoAnswer) {
    for (const auto& [key, value] : std::vector<std::pair<std::string, std::string>>{{"fvs.score", "101"},
                                                                                     {"fvs.score", "-1"},
                                                                                     {"fvs.score", "9x"},
                                                                                     {"fvs.score", ""},
                                                                                     {"fvs.result", "yes"},
                                                                                     {"fvs.result", ""}}) {
        auto fields = kMatch;
        fields[key] = value;
        const auto answer = ask(signed_answer(receipt(fields)));
        ASSERT_FALSE(answer) << key << '=' << value;
        EXPECT_EQ(answer.error().code, FailureCode::CentreReceiptInvalid);
    }
}

TEST_F(FaceComparisonTest, AnAnswerToAnotherPictureIsInvalid) {
    const auto answer = ask(signed_answer(receipt(kMatch), std::string(64, '0')));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, FailureCode::CentreReceiptInvalid);
}

TEST_F(FaceComparisonTest, AForgedSignatureIsInvalid) {
    const centre::ReceiptSigner signer(receipts);
    const auto forged = signer.falsify(signer.sign(receipt(kMatch), support::sha256_hex(message.sealed)), "signature");
    const auto answer = ask(RawTlsServer::answer_of(200, {forged.begin(), forged.end()}, "application/cms"));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, FailureCode::CentreReceiptInvalid);
}

TEST_F(FaceComparisonTest, ACentreWithoutReferenceSaysWhy) {
    auto refused = receipt({});
    refused.accepted = false;
    refused.reason = "fvs.no_reference";
    const auto answer = ask(signed_answer(refused));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, FailureCode::CentreRejected);
    EXPECT_EQ(answer.error().detail, "fvs.no_reference");
}

TEST_F(FaceComparisonTest, AnOlderCentreWithoutTheServiceIsNoFault) {
    const auto answer = ask(RawTlsServer::answer_of(404, R"({"code":"not.found"})", "application/problem+json"));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, FailureCode::CentreRejected);
}

TEST_F(FaceComparisonTest, ASilentCentreIsLeftWhenAskedToStop) {
    const RawTlsServer server(wire, {RawTlsServer::silence});
    const auto identity = identity_for(server.port());
    HttpsCentre centre(&identity);
    std::stop_source stop;
    std::jthread stopper([&] {
        server.wait_until_asked(1);
        stop.request_stop();
    });
    EXPECT_EQ(centre.compare_face(message, stop.get_token()).error().code, FailureCode::CentreUnreachable);
}

TEST_F(FaceComparisonTest, WithoutIdentityItSaysSo) {
    HttpsCentre nobody(nullptr);
    EXPECT_EQ(nobody.compare_face(message, {}).error().code, FailureCode::WorkstationNotProvisioned);
}

}  // namespace
}  // namespace amphoe::sync
