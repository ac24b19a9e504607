// The way to the centre through a real HTTP proxy.
#include <gtest/gtest.h>

#include "core/sync/ConnectionCheck.h"
#include "core/sync/HttpsCentre.h"
#include "tests/core/sync/RawTlsServer.h"
#include "tests/support/CentreAndWorkstation.h"
#include "tests/support/ProxyProcess.h"

namespace amphoe::sync {
namespace {

using domain::FailureCode;
using testing::ProxyProcess;
using namespace std::chrono_literals;

class RealProxyTest : public ::testing::Test {
  protected:
    void SetUp() override {
        ASSERT_TRUE(ProxyProcess::is_installed()) << "tinyproxy is missing: installer/linux/packages.txt names it";
    }
    LineOptions through(const ProxyProcess& proxy) {
        LineOptions options;
        options.limits.connect_timeout = 2s;
        options.limits.answer_timeout = 5s;
        options.proxy = {"localhost", proxy.port()};
        return options;
    }
    std::string states(const LineOptions& options) {
        steps = ConnectionCheck(parts.identity, options).run({});
        std::string line;
        for (const auto& step : steps) {
            line += (line.empty() ? "" : " ") + std::string(domain::check_state_name(step.state));
        }
        return line;
    }
    testing::CentreAndWorkstation parts;
    std::vector<CheckStep> steps;
};

TEST_F(RealProxyTest, EverythingGoesThroughItAndTheChecksSayOk) {
    ProxyProcess proxy(parts.folder.path() / "proxy", {parts.centre.port()});

    EXPECT_EQ(states(through(proxy)), "ok ok ok ok ok ok");
    EXPECT_EQ(steps[2].detail, "CONNECT 200");
    const int before = proxy.connects();
    EXPECT_GE(before, 2) << "the proxy step, and the exchange behind it";
    HttpsCentre centre(std::make_shared<CentreLine>(&parts.identity, through(proxy)));
    for (int call = 0; call < 3; ++call) {
        const auto status = centre.status({});
        ASSERT_TRUE(status) << status.error().detail;
    }
    EXPECT_EQ(proxy.connects(), before + 1) << "one tunnel is kept";
}

TEST_F(RealProxyTest, AProxyThatForbidsTheCentresPortIsTheProxyStep) {
    ProxyProcess proxy(parts.folder.path() / "proxy", {443});

    EXPECT_EQ(states(through(proxy)), "ok ok failed not_reached not_reached not_reached");
    EXPECT_NE(steps[2].detail.find("403"), std::string::npos) << steps[2].detail;
    HttpsCentre centre(std::make_shared<CentreLine>(&parts.identity, through(proxy)));
    EXPECT_EQ(centre.status({}).error().code, FailureCode::CentreUnreachable);
}

TEST_F(RealProxyTest, AProxyThatIsGoneIsTheTcpStep) {
    LineOptions options;
    {
        ProxyProcess proxy(parts.folder.path() / "proxy", {parts.centre.port()});
        options = through(proxy);
        ASSERT_EQ(states(options), "ok ok ok ok ok ok");
    }

    EXPECT_EQ(states(options), "ok failed not_reached not_reached not_reached not_reached");
    HttpsCentre centre(std::make_shared<CentreLine>(&parts.identity, options));
    EXPECT_EQ(centre.status({}).error().code, FailureCode::CentreUnreachable);
}

TEST_F(RealProxyTest, TheTunnelIsCheckedEndToEnd) {
    // Behind the proxy somebody else answers: the proxy cannot vouch for him.
    const auto stranger = centre::CertificateAuthority::create("another CA");
    testing::RawTlsServer foreign(
        stranger.issue_with_key("server", centre::CertificateUse::Server, {}, "DNS:localhost"), {"", ""});
    ProxyProcess proxy(parts.folder.path() / "proxy", {foreign.port()});
    const IdentityPapers papers{parts.identity.workstation_id(),
                                {"localhost", foreign.port()},
                                parts.identity.certificate_pem(),
                                parts.identity.ca_pem(),
                                parts.identity.sealing_certificate_pem(),
                                parts.identity.receipt_certificate_pem(),
                                {}};
    const auto folder = parts.folder.path() / "told";
    ASSERT_TRUE(WorkstationIdentity::save(folder, papers, *parts.identity.private_key(), parts.vault));
    const auto told = WorkstationIdentity::load(folder, parts.vault);

    const auto told_steps = ConnectionCheck(*told, through(proxy)).run({});

    EXPECT_EQ(told_steps[2].state, CheckStep::State::Ok);
    EXPECT_EQ(told_steps[3].state, CheckStep::State::Failed);
    EXPECT_EQ(told_steps[3].failure, FailureCode::CentreCertificateWrong);
}

}  // namespace
}  // namespace amphoe::sync
