// What a broken or hostile other side may say: each answer is refused with its code, in bounded time, and the act stays
// in the outbox.
#include <gtest/gtest.h>
#include <openssl/ssl.h>

#include "core/sync/Certificates.h"
#include "core/sync/HttpsCentre.h"
#include "core/sync/HttpsFeed.h"
#include "core/sync/OutboxPump.h"
#include "core/sync/ReceiptReader.h"
#include "tests/core/sync/RawTlsServer.h"
#include "tests/support/CentreAndWorkstation.h"
#include "tests/support/FakeOutbox.h"
#include "tests/support/ManualClock.h"

namespace amphoe::sync {
namespace {

using centre::CertificateUse;
using domain::FailureCode;
using testing::RawTlsServer;
using namespace std::chrono_literals;

class HostileCentreTest : public ::testing::Test {
  protected:
    centre::Credential server_certificate(const centre::Validity& validity = {},
                                          const std::string& names = "DNS:localhost") {
        return parts.centre.service().keys().authority().issue_with_key("server", CertificateUse::Server, validity,
                                                                        names);
    }
    /// The same workstation, told that the centre listens there.
    WorkstationIdentity told(int port) {
        const IdentityPapers papers{parts.identity.workstation_id(),
                                    {"localhost", port},
                                    parts.identity.certificate_pem(),
                                    parts.identity.ca_pem(),
                                    parts.identity.sealing_certificate_pem(),
                                    parts.identity.receipt_certificate_pem(),
                                    {}};
        const auto folder = parts.folder.path() / "told";
        EXPECT_TRUE(WorkstationIdentity::save(folder, papers, *parts.identity.private_key(), parts.vault));
        return std::move(*WorkstationIdentity::load(folder, parts.vault));
    }
    LineOptions options() {
        LineOptions made;
        made.limits.connect_timeout = 1s;
        made.limits.answer_timeout = 1s;
        made.limits.largest_answer = 64 * 1024;
        return made;
    }
    /// Runs the pump once against the server and gives the failure's name; checks that the act is still there.
    std::string after_delivery(const RawTlsServer& server) {
        const auto identity = told(server.port());
        HttpsCentre centre(std::make_shared<CentreLine>(&identity, options()));
        testing::ManualClock clock;
        testing::FakeOutbox outbox;
        testing::FakeCaseStore store(outbox);
        OutboxPump pump(outbox, store, centre, clock);
        outbox.add(message);
        const auto began = std::chrono::steady_clock::now();
        const auto report = pump.deliver({});
        EXPECT_LT(std::chrono::steady_clock::now() - began, 30s) << "bounded time";
        EXPECT_EQ(report.left, 1);
        EXPECT_EQ(report.sent, 0);
        EXPECT_TRUE(store.steps.empty());
        EXPECT_EQ(outbox.rows[0].item.attempts, 1);
        return report.failure ? outbox.rows[0].item.why : "no failure";
    }
    std::string after_answer(const std::string& answer) {
        const RawTlsServer server(server_certificate(), {answer});
        return after_delivery(server);
    }
    /// The true centre's receipt for another message of this workstation.
    std::string receipt_of(const domain::SealedMessage& other) {
        HttpsCentre centre(&parts.identity);
        const auto receipt = centre.submit(other, {});
        return {receipt->signed_bytes.begin(), receipt->signed_bytes.end()};
    }

    testing::CentreAndWorkstation parts;
    domain::SealedMessage message = parts.sealed(testing::CentreAndWorkstation::enrolment("1999900000013"));
};

TEST_F(HostileCentreTest, TruncatedAnswer) {
    EXPECT_EQ(after_answer("HTTP/1.1 200 OK\r\nContent-Type: application/cms\r\nContent-Length: 900\r\n\r\n0\x82"),
              "CENTRE_UNREACHABLE");
}

TEST_F(HostileCentreTest, HeadersThatDrip) {
    EXPECT_EQ(after_answer(RawTlsServer::drip + RawTlsServer::answer_of(200, "{}")), "CENTRE_UNREACHABLE");
}

TEST_F(HostileCentreTest, HugeAnswer) {
    EXPECT_EQ(after_answer(RawTlsServer::answer_of(200, std::string(65 * 1024, 'x'), "application/cms")),
              "CENTRE_ANSWER_INVALID");
    EXPECT_EQ(after_answer("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999\r\n\r\n"), "CENTRE_ANSWER_INVALID");
}

TEST_F(HostileCentreTest, EndlessHeaders) {
    std::string headers;
    for (int count = 0; count < 1000; ++count) {
        headers += "X-" + std::to_string(count) + ": y\r\n";
    }
    EXPECT_EQ(after_answer(RawTlsServer::answer_of(200, "{}", "application/cms", headers)), "CENTRE_ANSWER_INVALID");
}

TEST_F(HostileCentreTest, WrongContentType) {
    EXPECT_EQ(after_answer(RawTlsServer::answer_of(200, receipt_of(message), "text/html")), "CENTRE_ANSWER_INVALID");
}

TEST_F(HostileCentreTest, SuccessWithoutReceipt) {
    EXPECT_EQ(after_answer("HTTP/1.1 204 No Content\r\n\r\n"), "CENTRE_ANSWER_INVALID");
}

TEST_F(HostileCentreTest, ReceiptSignedByAStranger) {
    parts.set_faults(R"({"wrong_receipt": "signature"})");
    HttpsCentre centre(&parts.identity);

    EXPECT_EQ(centre.submit(message, {}).error().code, FailureCode::CentreReceiptInvalid);
}

TEST_F(HostileCentreTest, AnyChangedByteOfAReceiptIsNoticed) {
    const auto receipt = receipt_of(message);
    const ReceiptReader reader(parts.identity.receipt_certificate_pem());
    int refused = 0;
    for (std::size_t at = 0; at < receipt.size(); at += 7) {
        auto changed = receipt;
        changed[at] = static_cast<char>(changed[at] ^ 0x20);
        const auto read = reader.read(message, {changed.begin(), changed.end()});
        // Certificates carried along are not signed, and not used either: then the content must be the true one.
        EXPECT_TRUE(!read || read->message_id == message.id) << at;
        refused += read ? 0 : 1;
    }
    EXPECT_GT(refused, 10);
}

TEST_F(HostileCentreTest, ReceiptOfAnotherItemAndReplayedReceipt) {
    const auto other = parts.sealed(testing::CentreAndWorkstation::enrolment("1999900000021"));
    const auto foreign = receipt_of(other);

    EXPECT_EQ(after_answer(RawTlsServer::answer_of(200, foreign, "application/cms")), "CENTRE_RECEIPT_INVALID");
    // The same id with other bytes: an old receipt replayed for a message sealed anew.
    const auto old = receipt_of(message);
    auto plain = testing::CentreAndWorkstation::enrolment("1999900000013");
    plain.id = message.id;
    message = parts.sealed(plain);
    EXPECT_EQ(after_answer(RawTlsServer::answer_of(200, old, "application/cms")), "CENTRE_RECEIPT_INVALID");
}

TEST_F(HostileCentreTest, RedirectIsNotFollowed) {
    RawTlsServer elsewhere(server_certificate(),
                           {RawTlsServer::answer_of(200, receipt_of(message), "application/cms")});
    const auto location = "Location: https://localhost:" + std::to_string(elsewhere.port()) + "/\r\n";

    EXPECT_EQ(after_answer(RawTlsServer::answer_of(302, "", "text/html", location)), "CENTRE_ANSWER_INVALID");
    EXPECT_EQ(after_answer(RawTlsServer::answer_of(308, "", "text/html", location)), "CENTRE_ANSWER_INVALID");
    EXPECT_EQ(elsewhere.requests(), 0);
}

TEST_F(HostileCentreTest, RefusalThatIsNotInTheCentresWordsParksNothing) {
    EXPECT_EQ(after_answer(RawTlsServer::answer_of(400, "<h1>Bad Request</h1>", "text/html")), "CENTRE_ANSWER_INVALID");
    EXPECT_EQ(after_answer("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"), "CENTRE_ANSWER_INVALID");
}

TEST_F(HostileCentreTest, WrongExpiredAndForeignCertificates) {
    const auto stranger = centre::CertificateAuthority::create("Reference centre CA (simulated)");
    const RawTlsServer foreign(stranger.issue_with_key("server", CertificateUse::Server, {}, "DNS:localhost"),
                               {"", ""});
    const RawTlsServer expired(server_certificate({-48h, -24h}), {"", ""});
    const RawTlsServer future(server_certificate({24h, 48h}), {"", ""});
    const RawTlsServer other_host(server_certificate({}, "DNS:elsewhere.test"), {"", ""});

    for (const auto* server : {&foreign, &expired, &future, &other_host}) {
        EXPECT_EQ(after_delivery(*server), "CENTRE_CERTIFICATE_WRONG");
        EXPECT_EQ(server->requests(), 0);
    }
}

TEST_F(HostileCentreTest, OlderTlsIsRefused) {
    const RawTlsServer old(server_certificate(), {RawTlsServer::answer_of(200, "{}"), ""}, TLS1_2_VERSION);

    EXPECT_EQ(after_delivery(old), "CENTRE_ANSWER_INVALID");
    EXPECT_EQ(old.requests(), 0);
}

TEST_F(HostileCentreTest, SkewedClockOfTheCentreChangesNoReceipt) {
    parts.set_faults(R"({"clock_skew_s": 864000})");
    HttpsCentre centre(&parts.identity);

    const auto receipt = centre.submit(message, {});

    ASSERT_TRUE(receipt) << "the receipt is proof of the centre's own time; our clock is judged elsewhere";
    EXPECT_EQ(receipt->message_id, message.id);
}

TEST_F(HostileCentreTest, BatchAnswersThatDoNotFit) {
    const auto other = parts.sealed(testing::CentreAndWorkstation::enrolment("1999900000021"));
    const auto batch = "application/vnd.amphoedesk.batch";
    for (const auto& body : {std::string(), std::string("\xff\xff\xff\xff"), std::string(8, '\0')}) {
        const RawTlsServer server(server_certificate(), {RawTlsServer::answer_of(200, body, batch)});
        const auto identity = told(server.port());
        HttpsCentre centre(std::make_shared<CentreLine>(&identity, options()));

        const auto answers = centre.submit_all({message, other}, {});

        ASSERT_FALSE(answers);
        EXPECT_EQ(answers.error().code, FailureCode::CentreAnswerInvalid);
    }
}

TEST_F(HostileCentreTest, FeedPagesThatAreNoFeedPages) {
    const auto receipt = receipt_of(message);  // signed by the right certificate, but no page
    struct Case {
        std::string answer;
        FailureCode code;
    };
    for (const auto& [answer, code] :
         {Case{RawTlsServer::answer_of(200, "{}", "application/json"), FailureCode::CentreAnswerInvalid},
          Case{RawTlsServer::answer_of(200, "{}", "application/cms"), FailureCode::CentreFeedInvalid},
          Case{RawTlsServer::answer_of(200, receipt, "application/cms"), FailureCode::CentreFeedInvalid}}) {
        const RawTlsServer server(server_certificate(), {answer});
        const auto identity = told(server.port());
        HttpsFeed feed(std::make_shared<CentreLine>(&identity, options()));

        const auto page = feed.page_after("", 100, {});

        ASSERT_FALSE(page);
        EXPECT_EQ(page.error().code, code);
    }
}

}  // namespace
}  // namespace amphoe::sync
