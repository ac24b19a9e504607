#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "core/support/Identifier.h"
#include "core/sync/CmsMessageSealer.h"
#include "core/sync/HttpsCentre.h"
#include "core/sync/Provisioner.h"
#include "tests/support/CentreProcess.h"
#include "tests/support/FakeVault.h"
#include "tests/support/TemporaryFolder.h"

namespace amphoe {
namespace {

class ReferenceCentreProcessTest : public ::testing::Test {
  protected:
    std::unique_ptr<testing::CentreProcess> start(std::vector<std::string> more = {}) {
        std::vector<std::string> arguments{"--data", data.string(), "--port", "0", "--provision-port", "0"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return std::make_unique<testing::CentreProcess>(AMPHOE_REFERENCE_CENTRE, arguments);
    }
    std::string issue_token(const std::string& name) {
        testing::CentreProcess issuer(AMPHOE_REFERENCE_CENTRE, {"--data", data.string(), "--issue-token", name});
        EXPECT_EQ(issuer.wait(), 0);
        return issuer.first_line();
    }
    std::string ca_pem() {
        std::ifstream stream(data / "ca.pem");
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    domain::Result<sync::WorkstationIdentity> provision(const nlohmann::json& ready, const std::string& token) {
        sync::Provisioner provisioner(folder.path() / "workstation", vault);
        return provisioner.provision({{"localhost", ready.at("provision_port").get<int>()},
                                      {"localhost", ready.at("port").get<int>()},
                                      ca_pem(),
                                      support::Secret(token),
                                      "workstation",
                                      {}},
                                     {});
    }
    /// The stored identity, told that the centre listens on another port now.
    sync::WorkstationIdentity moved_to(const sync::WorkstationIdentity& identity, int port) {
        const sync::IdentityPapers papers{identity.workstation_id(),
                                          {"localhost", port},
                                          identity.certificate_pem(),
                                          identity.ca_pem(),
                                          identity.sealing_certificate_pem(),
                                          identity.receipt_certificate_pem(),
                                          identity.key_pins()};
        EXPECT_TRUE(
            sync::WorkstationIdentity::save(folder.path() / "workstation", papers, *identity.private_key(), vault));
        return std::move(*sync::WorkstationIdentity::load(folder.path() / "workstation", vault));
    }
    domain::SealedMessage enrolment(const sync::WorkstationIdentity& identity) {
        domain::CentreMessage message;
        message.at = *support::from_iso8601("2026-11-22T01:30:00.000Z");
        message.id = support::new_identifier(message.at);
        message.case_id = support::new_identifier(message.at);
        message.kind = "thaid_enrolment";
        message.case_number = "1001-2569-01-000001";
        message.fields = {{"citizen_id", "1999900000013"}, {"phone", "0812345678"}, {"officer_id", "O-0001"},
                          {"consent_id", "consent-1"},     {"band", "pass"},        {"officer_looked", "yes"}};
        sync::CmsMessageSealer sealer(&identity);
        return {message.id, message.kind, "visit", message.case_id, "order", message.at, *sealer.seal(message)};
    }

    testing::TemporaryFolder folder;
    std::filesystem::path data = folder.path() / "centre";
    testing::FakeVault vault;
};

TEST_F(ReferenceCentreProcessTest, ReceiptIsTheSameAfterARestart) {
    auto process = start({"--new-token", "WS-1001-01"});
    auto identity = provision(process->ready(), process->ready().at("token"));
    ASSERT_TRUE(identity) << identity.error().detail;
    const auto sealed = enrolment(*identity);

    const auto before = sync::HttpsCentre(&*identity).submit(sealed, {});
    EXPECT_EQ(process->end(), 0);
    process = start();
    const auto same_workstation = moved_to(*identity, process->ready().at("port"));
    const auto after = sync::HttpsCentre(&same_workstation).submit(sealed, {});

    ASSERT_TRUE(before) << before.error().detail;
    ASSERT_TRUE(after) << after.error().detail;
    EXPECT_TRUE(before->accepted);
    EXPECT_EQ(before->signed_bytes, after->signed_bytes);
}

TEST_F(ReferenceCentreProcessTest, ReceiptSurvivesAKillRightAfterTheAnswer) {
    auto process = start({"--new-token", "WS-1001-01"});
    auto identity = provision(process->ready(), process->ready().at("token"));
    ASSERT_TRUE(identity);
    const auto sealed = enrolment(*identity);
    const auto before = sync::HttpsCentre(&*identity).submit(sealed, {});

    EXPECT_EQ(process->end(SIGKILL), -1);
    process = start();
    const auto same_workstation = moved_to(*identity, process->ready().at("port"));
    const auto after = sync::HttpsCentre(&same_workstation).submit(sealed, {});

    ASSERT_TRUE(before && after);
    EXPECT_EQ(before->signed_bytes, after->signed_bytes);
}

TEST_F(ReferenceCentreProcessTest, TokenIssuedBesideARunningServerWorksOnce) {
    const auto process = start();
    const auto token = issue_token("WS-1001-02");

    const auto first = provision(process->ready(), token);
    const auto second = provision(process->ready(), token);

    ASSERT_TRUE(first) << first.error().detail;
    EXPECT_EQ(first->workstation_id(), "WS-1001-02");
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, domain::FailureCode::ProvisioningRefused);
}

TEST_F(ReferenceCentreProcessTest, EndedCentreIsUnreachable) {
    auto process = start({"--new-token", "WS-1001-01"});
    const auto identity = provision(process->ready(), process->ready().at("token"));
    ASSERT_TRUE(identity);
    sync::HttpsCentre centre(&*identity);
    ASSERT_TRUE(centre.status({}));

    process->end();

    EXPECT_EQ(centre.status({}).error().code, domain::FailureCode::CentreUnreachable);
}

TEST_F(ReferenceCentreProcessTest, UnknownOptionEndsWithTheUsage) {
    testing::CentreProcess process(AMPHOE_REFERENCE_CENTRE, {"--data", data.string(), "--what", "x"});

    EXPECT_EQ(process.wait(), 2);
}

}  // namespace
}  // namespace amphoe
