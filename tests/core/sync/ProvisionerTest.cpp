#include "core/sync/Provisioner.h"

#include <gtest/gtest.h>

#include <fstream>

#include "core/sync/Certificates.h"
#include "core/sync/PrivateKeys.h"
#include "tests/support/CentreAndWorkstation.h"

namespace amphoe::sync {
namespace {

using domain::FailureCode;

class ProvisionerTest : public ::testing::Test {
  protected:
    std::string token() { return parts.centre.service().new_token("WS-1001-07"); }
    testing::CentreAndWorkstation parts;
    std::filesystem::path folder = parts.folder.path() / "fresh";
    Provisioner provisioner{folder, parts.vault};
};

TEST_F(ProvisionerTest, TokenGivesAnIdentityThatCanBeLoadedAgain) {
    const auto made = provisioner.provision(parts.request(token()), {});
    const auto loaded = WorkstationIdentity::load(folder, parts.vault);

    ASSERT_TRUE(made) << made.error().detail;
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->workstation_id(), "WS-1001-07");
    EXPECT_EQ(loaded->centre(), (CentreAddress{"localhost", parts.centre.port()}));
    const auto certificate = certificate_from_pem(loaded->certificate_pem());
    EXPECT_EQ(common_name(*certificate), "WS-1001-07");
    const auto secret = loaded->private_key();
    ASSERT_TRUE(secret);
    EXPECT_TRUE(belongs_to(*certificate, *private_key_from_der(secret->bytes())));
}

TEST_F(ProvisionerTest, PrivateKeyRestsOnlyWrapped) {
    const auto made = provisioner.provision(parts.request(token()), {});
    ASSERT_TRUE(made);
    const auto secret = made->private_key();
    ASSERT_TRUE(secret);
    const auto key = secret->bytes();

    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        std::ifstream stream(entry.path(), std::ios::binary);
        const std::string content((std::istreambuf_iterator<char>(stream)), {});
        EXPECT_EQ(content.find(std::string(key.begin(), key.end())), std::string::npos) << entry.path();
        EXPECT_EQ(content.find("PRIVATE KEY"), std::string::npos) << entry.path();
    }
}

TEST_F(ProvisionerTest, UsedTokenIsRefused) {
    const auto used = token();
    ASSERT_TRUE(provisioner.provision(parts.request(used), {}));

    Provisioner second(parts.folder.path() / "second", parts.vault);
    const auto again = second.provision(parts.request(used), {});

    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, FailureCode::ProvisioningRefused);
    EXPECT_FALSE(std::filesystem::exists(parts.folder.path() / "second"));
}

TEST_F(ProvisionerTest, UnknownTokenIsRefused) {
    const auto refused = provisioner.provision(parts.request("not a token"), {});

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, FailureCode::ProvisioningRefused);
}

TEST_F(ProvisionerTest, CentreOfAnotherAuthorityGetsNoToken) {
    auto request = parts.request(token());
    request.ca_pem = to_pem(amphoe::centre::CertificateAuthority::create("another CA").certificate());

    const auto refused = provisioner.provision(request, {});

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, FailureCode::CentreCertificateWrong);
}

TEST_F(ProvisionerTest, FailedAttemptLeavesTheEarlierIdentity) {
    ASSERT_TRUE(provisioner.provision(parts.request(token()), {}));

    ASSERT_FALSE(provisioner.provision(parts.request("not a token"), {}));
    const auto loaded = WorkstationIdentity::load(folder, parts.vault);

    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->workstation_id(), "WS-1001-07");
}

TEST_F(ProvisionerTest, NewTokenReplacesTheIdentity) {
    ASSERT_TRUE(provisioner.provision(parts.request(token()), {}));

    ASSERT_TRUE(provisioner.provision(parts.request(parts.centre.service().new_token("WS-1001-08")), {}));

    EXPECT_EQ(WorkstationIdentity::load(folder, parts.vault)->workstation_id(), "WS-1001-08");
}

TEST_F(ProvisionerTest, FolderWithoutIdentityIsNotProvisioned) {
    const auto absent = WorkstationIdentity::load(folder, parts.vault);

    ASSERT_FALSE(absent);
    EXPECT_EQ(absent.error().code, FailureCode::WorkstationNotProvisioned);
}

TEST_F(ProvisionerTest, DamagedIdentityIsNotProvisioned) {
    ASSERT_TRUE(provisioner.provision(parts.request(token()), {}));
    std::ofstream(folder / "identity.json") << R"({"workstation_id": "WS-1001-07"})";

    EXPECT_EQ(WorkstationIdentity::load(folder, parts.vault).error().code, FailureCode::WorkstationNotProvisioned);
}

TEST_F(ProvisionerTest, LockedVaultKeepsTheKeyAwayAndIsNamed) {
    const auto made = provisioner.provision(parts.request(token()), {});
    parts.vault.locked = true;

    EXPECT_EQ(made->private_key().error().code, FailureCode::StoreKeyUnavailable);
}

}  // namespace
}  // namespace amphoe::sync
