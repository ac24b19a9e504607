#include "core/sync/HttpClient.h"

#include <Poco/Net/ServerSocket.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "core/support/Identifier.h"
#include "core/sync/Certificates.h"
#include "core/sync/PrivateKeys.h"
#include "tests/core/sync/RawTlsServer.h"
#include "tests/support/CentreAndWorkstation.h"

namespace amphoe::sync {
namespace {

using centre::CertificateAuthority;
using centre::CertificateUse;
using domain::FailureCode;
using namespace std::chrono_literals;

HttpLimits short_limits() {
    HttpLimits limits;
    limits.connect_timeout = 2s;
    limits.answer_timeout = 3s;
    limits.largest_answer = 64 * 1024;
    return limits;
}

/// What `send` gave: a failure name, or the HTTP status as text.
std::string outcome(HttpSettings settings, const HttpRequest& request = {"GET", "/v1/status", "", {}}) {
    auto client = HttpClient::create(std::move(settings));
    if (!client) {
        return std::string(domain::failure_name(client.error().code));
    }
    const auto response = client.value()->send(request, {});
    return response ? std::to_string(response->status) : std::string(domain::failure_name(response.error().code));
}

class HttpClientTest : public ::testing::Test {
  protected:
    HttpSettings settings() {
        return {parts.identity.centre(),
                parts.centre.ca_pem(),
                parts.identity.certificate_pem(),
                std::move(*parts.identity.private_key()),
                {},
                short_limits()};
    }
    HttpSettings settings_of(const centre::Credential& client) {
        auto made = settings();
        made.certificate_pem = to_pem(*client.certificate);
        made.private_key_der = private_key_der(*client.key);
        return made;
    }
    /// For the hand-written server below, which has a certificate of the same centre.
    HttpSettings settings_for(int port) {
        auto made = settings();
        made.address = {"localhost", port};
        return made;
    }
    centre::Credential server_certificate(const std::string& names) {
        return parts.centre.service().keys().authority().issue_with_key("server", CertificateUse::Server, {}, names);
    }

    testing::CentreAndWorkstation parts;
};

TEST_F(HttpClientTest, ProvisionedWorkstationIsServed) {
    EXPECT_EQ(outcome(settings()), "200");
}

TEST_F(HttpClientTest, ServerOfAnotherAuthorityIsACertificateFailure) {
    auto wrong = settings();
    wrong.ca_pem = to_pem(CertificateAuthority::create("another CA").certificate());

    EXPECT_EQ(outcome(std::move(wrong)), "CENTRE_CERTIFICATE_WRONG");
}

TEST_F(HttpClientTest, ServerCertificateForAnotherHostIsACertificateFailure) {
    const auto elsewhere = server_certificate("DNS:elsewhere.test");
    centre::HttpFront front(parts.centre.service(), centre::Listener::Service, 0, {}, elsewhere);

    EXPECT_EQ(outcome(settings_for(front.port())), "CENTRE_CERTIFICATE_WRONG");
}

TEST_F(HttpClientTest, WorkstationCertificateCannotActAsTheCentre) {
    const auto workstation =
        parts.centre.service().keys().authority().issue_with_key("localhost", CertificateUse::Workstation);
    centre::HttpFront front(parts.centre.service(), centre::Listener::Service, 0, {}, workstation);

    EXPECT_EQ(outcome(settings_for(front.port())), "CENTRE_CERTIFICATE_WRONG");
}

TEST_F(HttpClientTest, ExpiredServerCertificateIsACertificateFailure) {
    const auto expired = parts.centre.service().keys().authority().issue_with_key("server", CertificateUse::Server,
                                                                                  {-48h, -24h}, "DNS:localhost");
    centre::HttpFront front(parts.centre.service(), centre::Listener::Service, 0, {}, expired);

    EXPECT_EQ(outcome(settings_for(front.port())), "CENTRE_CERTIFICATE_WRONG");
}

TEST_F(HttpClientTest, KeyOutsideThePinsIsRefusedBeforeAnyRequestArrives) {
    testing::RawTlsServer server(server_certificate("DNS:localhost"), {testing::RawTlsServer::answer_of(200, "{}")});
    auto pinned = settings_for(server.port());
    pinned.key_pins = {std::string(64, '0')};

    EXPECT_EQ(outcome(std::move(pinned)), "CENTRE_CERTIFICATE_WRONG");
    EXPECT_EQ(server.requests(), 0);
}

TEST_F(HttpClientTest, PinnedKeyIsServedAndABackupPinDoesNoHarm) {
    auto pinned = settings();
    pinned.key_pins = {std::string(64, '0'), public_key_pin(*parts.centre.service().keys().server().certificate)};

    EXPECT_EQ(outcome(std::move(pinned)), "200");
}

TEST_F(HttpClientTest, ClientCertificateOfAnotherAuthorityIsARefusedConnection) {
    const auto foreign = CertificateAuthority::create("another CA").issue_with_key("WS", CertificateUse::Workstation);

    EXPECT_EQ(outcome(settings_of(foreign)), "CENTRE_REFUSED_CONNECTION");
}

TEST_F(HttpClientTest, ExpiredClientCertificateIsARefusedConnection) {
    const auto expired =
        parts.centre.service().keys().authority().issue_with_key("WS", CertificateUse::Workstation, {-48h, -24h});

    EXPECT_EQ(outcome(settings_of(expired)), "CENTRE_REFUSED_CONNECTION");
}

TEST_F(HttpClientTest, MissingClientCertificateIsARefusedConnectionAlsoWithALargeBody) {
    auto bare = settings();
    bare.certificate_pem.clear();
    const auto id = support::new_identifier({});

    EXPECT_EQ(outcome(std::move(bare), {"PUT", "/v1/messages/" + id, "application/cms", support::Bytes(900000, 1)}),
              "CENTRE_REFUSED_CONNECTION");
    EXPECT_EQ(parts.centre.service().message_count(), 0);
}

TEST_F(HttpClientTest, NobodyListeningIsUnreachable) {
    int free_port = 0;
    {
        testing::RawTlsServer gone(server_certificate("DNS:localhost"), {});
        free_port = gone.port();
    }

    EXPECT_EQ(outcome(settings_for(free_port)), "CENTRE_UNREACHABLE");
}

TEST_F(HttpClientTest, ListenerThatNeverAnswersTheHandshakeIsUnreachableInTheTimeOfAConnection) {
    const Poco::Net::ServerSocket silent(Poco::Net::SocketAddress("127.0.0.1", 0));
    auto patient = settings_for(silent.address().port());
    patient.limits.connect_timeout = 500ms;
    patient.limits.answer_timeout = 60s;
    const auto began = std::chrono::steady_clock::now();

    EXPECT_EQ(outcome(std::move(patient)), "CENTRE_UNREACHABLE");
    // Far below the time-out of an answer, with room for a busy machine.
    EXPECT_LT(std::chrono::steady_clock::now() - began, 15s);
}

TEST_F(HttpClientTest, UnknownHostNameIsUnreachable) {
    auto nowhere = settings();
    nowhere.address.host = "no-such-centre.invalid";

    EXPECT_EQ(outcome(std::move(nowhere)), "CENTRE_UNREACHABLE");
}

TEST_F(HttpClientTest, ServerErrorIsAnAnswer) {
    parts.set_faults(R"({"status": 503})");

    EXPECT_EQ(outcome(settings()), "503");
}

TEST_F(HttpClientTest, AnswerLargerThanTheLimitIsOutsideTheContract) {
    testing::RawTlsServer server(server_certificate("DNS:localhost"),
                                 {testing::RawTlsServer::answer_of(200, std::string(65 * 1024, 'x'))});

    EXPECT_EQ(outcome(settings_for(server.port())), "CENTRE_ANSWER_INVALID");
}

TEST_F(HttpClientTest, AnswerWithoutLengthIsOutsideTheContract) {
    testing::RawTlsServer server(server_certificate("DNS:localhost"), {"HTTP/1.1 200 OK\r\n\r\n{}"});

    EXPECT_EQ(outcome(settings_for(server.port())), "CENTRE_ANSWER_INVALID");
}

TEST_F(HttpClientTest, AnswerCutInTheMiddleIsUnreachable) {
    testing::RawTlsServer server(server_certificate("DNS:localhost"),
                                 {"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"half\":"});

    EXPECT_EQ(outcome(settings_for(server.port())), "CENTRE_UNREACHABLE");
}

TEST_F(HttpClientTest, WordsThatAreNotHttpAreOutsideTheContract) {
    testing::RawTlsServer server(server_certificate("DNS:localhost"), {std::string(4096, 'x')});

    EXPECT_EQ(outcome(settings_for(server.port())), "CENTRE_ANSWER_INVALID");
}

TEST_F(HttpClientTest, CutWithoutAnswerOnANewConnectionIsNotRepeated) {
    testing::RawTlsServer server(server_certificate("DNS:localhost"), {"", ""});

    EXPECT_EQ(outcome(settings_for(server.port())), "CENTRE_UNREACHABLE");
    EXPECT_EQ(server.requests(), 1);
}

TEST_F(HttpClientTest, KeptConnectionThatDiedIsReplacedOnce) {
    // First connection: one answer with keep-alive, then closed by the server as idle. Second: answered.
    testing::RawTlsServer server(server_certificate("DNS:localhost"), {testing::RawTlsServer::answer_of(200, "{}"),
                                                                       testing::RawTlsServer::answer_of(201, "{}")});
    auto client = HttpClient::create(settings_for(server.port()));

    const auto first = client.value()->send({"GET", "/one", "", {}}, {});
    server.wait_until_closed(1);
    const auto second = client.value()->send({"GET", "/two", "", {}}, {});

    ASSERT_TRUE(first);
    ASSERT_TRUE(second) << second.error().detail;
    EXPECT_EQ(second->status, 201);
}

TEST_F(HttpClientTest, KeepAliveUsesOneConnectionForManyRequests) {
    auto client = HttpClient::create(settings());

    const auto start = std::chrono::steady_clock::now();
    for (int count = 0; count < 200; ++count) {
        ASSERT_TRUE(client.value()->send({"GET", "/v1/status", "", {}}, {}));
    }
    const auto took = std::chrono::steady_clock::now() - start;

    RecordProperty("microseconds_per_request",
                   static_cast<int>(std::chrono::duration_cast<std::chrono::microseconds>(took).count() / 200));
    EXPECT_EQ(parts.centre.service_connections(), 1);
}

TEST_F(HttpClientTest, StopRequestEndsTheWaitForAnAnswer) {
    testing::RawTlsServer server(server_certificate("DNS:localhost"), {testing::RawTlsServer::silence});
    auto patient = settings_for(server.port());
    patient.limits.answer_timeout = 60s;
    auto client = HttpClient::create(std::move(patient));
    std::stop_source source;
    std::jthread stopper([&] {
        server.wait_until_asked(1);
        source.request_stop();
    });

    const auto start = std::chrono::steady_clock::now();
    const auto response = client.value()->send({"GET", "/v1/status", "", {}}, source.get_token());

    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().detail, "stopped");
    EXPECT_LT(std::chrono::steady_clock::now() - start, 10s);
}

TEST_F(HttpClientTest, AnswerLaterThanTheTimeOutIsUnreachable) {
    testing::RawTlsServer server(server_certificate("DNS:localhost"), {testing::RawTlsServer::silence});
    auto impatient = settings_for(server.port());
    impatient.limits.answer_timeout = 300ms;

    EXPECT_EQ(outcome(std::move(impatient)), "CENTRE_UNREACHABLE");
}

TEST_F(HttpClientTest, DamagedCertificateOrKeyIsFoundBeforeConnecting) {
    auto damaged = settings();
    damaged.certificate_pem = "no certificate";
    auto other_key = settings();
    other_key.private_key_der = private_key_der(*new_private_key());

    EXPECT_EQ(outcome(std::move(damaged)), "WORKSTATION_NOT_PROVISIONED");
    EXPECT_EQ(outcome(std::move(other_key)), "WORKSTATION_NOT_PROVISIONED");
}

}  // namespace
}  // namespace amphoe::sync
