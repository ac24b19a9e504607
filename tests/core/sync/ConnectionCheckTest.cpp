#include "core/sync/ConnectionCheck.h"

#include <gtest/gtest.h>

#include "tests/core/sync/RawTlsServer.h"
#include "tests/support/CentreAndWorkstation.h"

namespace amphoe::sync {
namespace {

using centre::CertificateUse;
using domain::FailureCode;
using testing::RawTlsServer;
using namespace std::chrono_literals;

class ConnectionCheckTest : public ::testing::Test {
  protected:
    WorkstationIdentity told(const CentreAddress& address) {
        const IdentityPapers papers{parts.identity.workstation_id(),
                                    address,
                                    parts.identity.certificate_pem(),
                                    parts.identity.ca_pem(),
                                    parts.identity.sealing_certificate_pem(),
                                    parts.identity.receipt_certificate_pem(),
                                    {}};
        const auto folder = parts.folder.path() / "told";
        EXPECT_TRUE(WorkstationIdentity::save(folder, papers, *parts.identity.private_key(), parts.vault));
        return std::move(*WorkstationIdentity::load(folder, parts.vault));
    }
    /// The states of all steps, e.g. "ok ok not_used failed not_reached not_reached".
    std::string states(const CentreAddress& address, const CentreAddress& proxy = {}) {
        const auto identity = told(address);
        LineOptions options;
        options.limits.connect_timeout = 1s;
        options.limits.answer_timeout = 2s;
        options.proxy = proxy;
        steps = ConnectionCheck(identity, options).run({});
        std::string line;
        for (const auto& step : steps) {
            line += (line.empty() ? "" : " ") + std::string(domain::check_state_name(step.state));
        }
        return line;
    }
    centre::Credential server_certificate() {
        return parts.centre.service().keys().authority().issue_with_key("server", CertificateUse::Server, {},
                                                                        "DNS:localhost");
    }
    testing::CentreAndWorkstation parts;
    std::vector<CheckStep> steps;
};

TEST_F(ConnectionCheckTest, EverythingIsOkAtTheCentre) {
    EXPECT_EQ(states({"localhost", parts.centre.port()}), "ok ok not_used ok ok ok");
}

TEST_F(ConnectionCheckTest, UnknownNameEndsAtTheFirstStep) {
    EXPECT_EQ(states({"no-such-centre.invalid", 443}),
              "failed not_reached not_reached not_reached not_reached not_reached");
    EXPECT_EQ(steps[0].failure, FailureCode::CentreUnreachable);
}

TEST_F(ConnectionCheckTest, ClosedPortIsTcp) {
    int closed = 0;
    {
        RawTlsServer gone(server_certificate(), {});
        closed = gone.port();
    }
    EXPECT_EQ(states({"localhost", closed}), "ok failed not_reached not_reached not_reached not_reached");
}

TEST_F(ConnectionCheckTest, ForeignCertificateIsTls) {
    const auto stranger = centre::CertificateAuthority::create("another CA");
    RawTlsServer foreign(stranger.issue_with_key("server", CertificateUse::Server, {}, "DNS:localhost"), {"", "", ""});

    EXPECT_EQ(states({"localhost", foreign.port()}), "ok ok not_used failed not_reached not_reached");
    EXPECT_EQ(steps[3].failure, FailureCode::CentreCertificateWrong);
}

TEST_F(ConnectionCheckTest, RefusedWorkstationIsAuthentication) {
    const auto problem = RawTlsServer::answer_of(403, R"({"code":"workstation.revoked"})", "application/problem+json");
    RawTlsServer refusing(server_certificate(), {"", problem, problem});

    EXPECT_EQ(states({"localhost", refusing.port()}), "ok ok not_used ok failed not_reached");
    EXPECT_EQ(steps[4].failure, FailureCode::WorkstationRevoked);
}

TEST_F(ConnectionCheckTest, OtherMajorVersionIsContract) {
    const auto status = RawTlsServer::answer_of(
        200, R"({"contract_version":"2.0.0","name":"x","simulated":true,"time":"2026-11-22T02:00:00.000Z"})");
    RawTlsServer newer(server_certificate(), {"", status, status});

    EXPECT_EQ(states({"localhost", newer.port()}), "ok ok not_used ok ok failed");
    EXPECT_EQ(steps[5].failure, FailureCode::CentreContractDifferent);
    EXPECT_EQ(steps[5].detail, "2.0.0 (this program 1.2.0)");
}

TEST_F(ConnectionCheckTest, EarlierMinorVersionFitsAndBothAreNamed) {
    const auto status = RawTlsServer::answer_of(
        200, R"({"contract_version":"1.0.0","name":"x","simulated":true,"time":"2026-11-22T02:00:00.000Z"})");
    RawTlsServer earlier(server_certificate(), {"", status, status});

    EXPECT_EQ(states({"localhost", earlier.port()}), "ok ok not_used ok ok ok");
    EXPECT_EQ(steps[5].detail, "1.0.0 (this program 1.2.0)");
}

TEST_F(ConnectionCheckTest, ProxyThatWillNotConnectIsProxy) {
    RawTlsServer no_proxy(server_certificate(), {"", "", ""});

    EXPECT_EQ(states({"localhost", parts.centre.port()}, {"localhost", no_proxy.port()}),
              "ok ok failed not_reached not_reached not_reached");
}

}  // namespace
}  // namespace amphoe::sync
