// What an administrator does beside a running centre: revoke, publish, bring a bundle; and what slow or many callers
// meet.
#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <fstream>

#include "core/sync/PrivateKeys.h"
#include "tests/centre/conformance/Conformance.h"
#include "tests/support/CentreProcess.h"
#include "tests/support/TemporaryFolder.h"

namespace amphoe::centre {
namespace {

class AdministratorTest : public ::testing::Test {
  protected:
    void start(const std::string& settings = "") {
        std::filesystem::create_directories(data);
        if (!settings.empty()) {
            std::ofstream(data / "centre.json") << settings;
        }
        process = std::make_unique<testing::CentreProcess>(
            AMPHOE_REFERENCE_CENTRE, std::vector<std::string>{"--data", data.string(), "--new-token", "WS-1001-01"});
        const auto ready = process->ready();
        port = ready.at("port").get<int>();
        url = "https://localhost:" + std::to_string(port);
        PlainIdentity nobody;
        std::ifstream ca(data / "ca.pem");
        nobody.ca_pem.assign(std::istreambuf_iterator<char>(ca), {});
        const auto key = sync::new_private_key();
        CentreCaller caller("https://localhost:" + std::to_string(ready.at("provision_port").get<int>()), nobody,
                            Handshake::WithoutCertificate);
        const auto reply = caller.send(json_call(
            "POST", "/v1/workstations",
            {{"token", ready.at("token")}, {"certificate_request_pem", sync::certificate_request_pem(*key, "x")}}));
        ASSERT_EQ(reply.status, 201);
        identity = PlainIdentity::from_papers(reply.body, *key, nobody.ca_pem);
    }
    int administer(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"--data", data.string()});
        testing::CentreProcess task(AMPHOE_REFERENCE_CENTRE, arguments);
        return task.wait();
    }
    /// Seconds until the centre closes a connection on which only `first_bytes` and then one byte per 0.2 s come.
    double seconds_until_closed(const std::string& first_bytes) const {
        const int socket_number = socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        EXPECT_EQ(connect(socket_number, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
        const timeval patience{0, 200000};
        setsockopt(socket_number, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        const auto begin = std::chrono::steady_clock::now();
        std::string next = first_bytes;
        for (int count = 0; count < 200; ++count) {
            char letter = 0;
            if (send(socket_number, next.data(), next.size(), MSG_NOSIGNAL) < 0 ||
                recv(socket_number, &letter, 1, 0) == 0) {
                break;
            }
            next = std::string(1, '\x00');
        }
        close(socket_number);
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    }

    testing::TemporaryFolder folder;
    std::filesystem::path data = folder.path() / "centre";
    std::unique_ptr<testing::CentreProcess> process;
    PlainIdentity identity;
    std::string url;
    int port = 0;
};

TEST_F(AdministratorTest, RevocationHoldsForTheRunningServerAtOnce) {
    start();
    CentreCaller caller(url, identity);
    ASSERT_EQ(caller.send({"GET", "/v1/status"}).status, 200);

    EXPECT_EQ(administer({"--revoke", "WS-9999-99"}), 5);
    EXPECT_EQ(administer({"--revoke", "WS-1001-01"}), 0);

    EXPECT_NO_THROW(expect_problem(caller.send({"GET", "/v1/status"}), 403, "workstation.revoked"));
}

TEST_F(AdministratorTest, PublishedItemComesWithTheNextPage) {
    start();
    std::ofstream(folder.path() / "item.json") << R"({"topic": "fees", "key": "added", "value": {"satang": 500}})";

    EXPECT_EQ(administer({"--feed-add", (folder.path() / "item.json").string()}), 0);
    std::ofstream(folder.path() / "bad.json") << R"({"topic": "nothing"})";
    EXPECT_EQ(administer({"--feed-add", (folder.path() / "bad.json").string()}), 1);

    const auto page =
        MessageMaker(identity).opened(CentreCaller(url, identity).send({"GET", "/v1/feed?limit=500"}).body);
    ASSERT_TRUE(page);
    EXPECT_NE(std::string(page->begin(), page->end()).find("\"added\""), std::string::npos);
}

TEST_F(AdministratorTest, BundleThatIsNoneIsRefusedWithoutAReceiptFile) {
    start();
    std::ofstream(folder.path() / "x.amphoebundle") << "nothing";
    const auto out = folder.path() / "receipts";

    EXPECT_EQ(
        administer({"--import-bundle", (folder.path() / "x.amphoebundle").string(), "--receipts-out", out.string()}),
        5);
    EXPECT_FALSE(std::filesystem::exists(out));
}

TEST_F(AdministratorTest, AWorkstationsRateHoldsOverTwoInstances) {
    start(R"({"requests_per_s": 0.05, "burst": 4})");
    testing::CentreProcess second(AMPHOE_REFERENCE_CENTRE, std::vector<std::string>{"--data", data.string()});
    CentreCaller here(url, identity);
    CentreCaller there("https://localhost:" + std::to_string(second.ready().at("port").get<int>()), identity);

    for (int round = 0; round < 2; ++round) {
        EXPECT_EQ(here.send({"GET", "/v1/status"}).status, 200);
        EXPECT_EQ(there.send({"GET", "/v1/status"}).status, 200);
    }
    EXPECT_EQ(there.send({"GET", "/v1/status"}).status, 429);
    EXPECT_EQ(here.send({"GET", "/v1/status"}).status, 429);
}

TEST_F(AdministratorTest, TooManyRequestsAreToldWhenToComeBack) {
    start(R"({"requests_per_s": 1, "burst": 3})");
    CentreCaller caller(url, identity);
    for (int count = 0; count < 3; ++count) {
        ASSERT_EQ(caller.send({"GET", "/v1/status"}).status, 200);
    }
    const auto reply = caller.send({"GET", "/v1/status"});

    EXPECT_NO_THROW(expect_problem(reply, 429, "rate.exceeded"));
    EXPECT_EQ(reply.header("retry-after"), "1");
}

TEST_F(AdministratorTest, PeerThatDripsIsCutOffAndHoldsNobodyUp) {
    start(R"({"header_ms": 1000, "threads": 2})");

    const auto seconds = seconds_until_closed("\x16\x03\x01\x02");

    EXPECT_LT(seconds, 10);
    EXPECT_EQ(CentreCaller(url, identity).send({"GET", "/v1/status"}).status, 200);
}

TEST_F(AdministratorTest, ChunkedBodyThatComesLateGetsItsRefusalInsteadOfAReset) {
    start();
    Call chunked{"POST", "/v1/cards/status", "application/json", {'{', '}'}};
    chunked.chunked = true;
    chunked.body_after = std::chrono::milliseconds(300);

    EXPECT_NO_THROW(expect_problem(CentreCaller(url, identity).send(chunked), 411, "body.length_required"));
}

TEST_F(AdministratorTest, SettingsThatDoNotFitStopTheStart) {
    std::filesystem::create_directories(data);
    std::ofstream(data / "centre.json") << R"({"threads": 0})";
    testing::CentreProcess failed(AMPHOE_REFERENCE_CENTRE, {"--data", data.string()});

    EXPECT_EQ(failed.wait(), 1);
}

}  // namespace
}  // namespace amphoe::centre
