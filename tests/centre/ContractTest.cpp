// The contract and the reference centre say the same: every operation of openapi.yaml is served on its listener, and
// nothing is served that is not in it. Asked over real connections, as a workstation would.
#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include <set>

#include "core/sync/CentreJson.h"
#include "core/sync/HttpClient.h"
#include "tests/support/CentreAndWorkstation.h"

namespace amphoe::centre {
namespace {

struct Operation {
    std::string method;  ///< upper case
    std::string path;
    bool provisioning = false;
    std::string content_type;
    std::size_t largest_body = 0;
    std::set<std::string> statuses;
    auto key() const { return std::tuple(method, path, provisioning, content_type, largest_body); }
};

std::string upper(std::string text) {
    for (auto& letter : text) {
        letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    }
    return text;
}

Operation operation_of(const std::string& path, const std::string& method, const YAML::Node& node) {
    Operation operation{upper(method), path, node["security"] && node["security"].size() == 0, "", 0, {}};
    if (const auto body = node["requestBody"]) {
        operation.content_type = body["content"].begin()->first.as<std::string>();
        operation.largest_body = node["x-largest-body"].as<std::size_t>();
    }
    for (const auto& response : node["responses"]) {
        operation.statuses.insert(response.first.as<std::string>());
    }
    return operation;
}

std::vector<Operation> operations() {
    static const std::set<std::string> methods{"get", "put", "post", "delete", "patch", "head", "options", "trace"};
    std::vector<Operation> found;
    const auto document = YAML::LoadFile(AMPHOE_OPENAPI);
    for (const auto& path : document["paths"]) {
        for (const auto& member : path.second) {
            if (methods.count(member.first.as<std::string>()) == 1) {
                found.push_back(
                    operation_of(path.first.as<std::string>(), member.first.as<std::string>(), member.second));
            }
        }
    }
    return found;
}

class ContractTest : public ::testing::Test {
  protected:
    sync::HttpClient& client(bool provisioning) {
        auto& slot = provisioning ? provisioning_client : service_client;
        if (!slot) {
            sync::HttpSettings settings;
            settings.address = {"localhost", provisioning ? parts.centre.provision_port() : parts.centre.port()};
            settings.ca_pem = parts.centre.ca_pem();
            if (!provisioning) {
                settings.certificate_pem = parts.identity.certificate_pem();
                settings.private_key_der = std::move(*parts.identity.private_key());
            }
            slot = std::move(*sync::HttpClient::create(std::move(settings)));
        }
        return *slot;
    }
    sync::HttpResponse ask(const Operation& operation, const support::Bytes& body) {
        auto path = operation.path;
        if (const auto hole = path.find("{id}"); hole != std::string::npos) {
            path.replace(hole, 4, "019aa8f1-2c00-7000-8000-000000000001");
        }
        const auto response =
            client(operation.provisioning).send({operation.method, path, operation.content_type, body}, {});
        EXPECT_TRUE(response) << operation.method << ' ' << path;
        return response ? *response : sync::HttpResponse{};
    }

    testing::CentreAndWorkstation parts;
    std::unique_ptr<sync::HttpClient> service_client;
    std::unique_ptr<sync::HttpClient> provisioning_client;
};

TEST_F(ContractTest, EveryOperationOfTheContractIsAnswered) {
    for (const auto& operation : operations()) {
        if (operation.method == "HEAD") {
            continue;  // an answer to HEAD has no body to name a problem; the conformance suite asks for it
        }
        const auto response = ask(operation, operation.content_type.empty() ? support::Bytes{} : support::Bytes{'x'});
        const auto name = operation.method + " " + operation.path;
        EXPECT_NE(sync::problem_code(response.body), "path.unknown") << name;
        EXPECT_NE(response.status, 405) << name;
        EXPECT_LT(response.status, 500) << name;
        EXPECT_EQ(operation.statuses.count(std::to_string(response.status)), 1u) << name << ' ' << response.status;
    }
}

TEST_F(ContractTest, RouteTableAndContractAreTheSame) {
    std::set<decltype(Operation{}.key())> written;
    std::set<decltype(Operation{}.key())> served;
    for (const auto& operation : operations()) {
        written.insert(operation.key());
    }
    for (const auto& route : Service::routes()) {
        served.insert(Operation{
            std::string(route.method),
            std::string(route.path),
            route.listener == Listener::Provisioning,
            std::string(route.content_type),
            route.largest_body,
            {}}.key());
    }

    EXPECT_EQ(written, served);
    EXPECT_EQ(written.size(), 20u);
}

TEST_F(ContractTest, BodiesOverTheWrittenLimitAreRefusedAndAtTheLimitRead) {
    for (const auto& operation : operations()) {
        if (operation.content_type.empty()) {
            continue;
        }
        const auto over = ask(operation, support::Bytes(operation.largest_body + 1, 'x'));
        const auto at = ask(operation, support::Bytes(operation.largest_body, 'x'));
        EXPECT_EQ(over.status, 413) << operation.path;
        EXPECT_EQ(sync::problem_code(over.body), "body.too_large");
        EXPECT_NE(at.status, 413) << operation.path;
    }
    EXPECT_EQ(parts.centre.service().message_count(), 0);
}

TEST_F(ContractTest, VersionOfTheContractIsTheVersionTheCentreTells) {
    const auto version = YAML::LoadFile(AMPHOE_OPENAPI)["info"]["version"].as<std::string>();
    const auto response = client(false).send({"GET", "/v1/status", "", {}}, {});

    ASSERT_TRUE(response);
    EXPECT_EQ(sync::read_status(response->body)->contract_version, version);
}

}  // namespace
}  // namespace amphoe::centre
