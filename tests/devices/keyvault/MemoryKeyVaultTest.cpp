#include "devices/keyvault/simulated/MemoryKeyVault.h"

#include <gtest/gtest.h>

namespace amphoe::devices::keyvault::simulated {
namespace {

using domain::FailureCode;

TEST(MemoryKeyVaultTest, OpensItsOwnSecretsForTheirPurpose) {
    MemoryKeyVault vault;
    const auto wrapped = vault.wrap(support::Secret("secret"), "data-key");
    ASSERT_TRUE(wrapped);

    EXPECT_EQ(vault.unwrap(*wrapped, "data-key")->text(), "secret");
    EXPECT_EQ(vault.unwrap(*wrapped, "other").error().code, FailureCode::StoreKeyUnavailable);
}

TEST(MemoryKeyVaultTest, AnotherVaultDoesNotOpenThem) {
    const auto wrapped = MemoryKeyVault().wrap(support::Secret("secret"), "data-key");

    EXPECT_EQ(MemoryKeyVault().unwrap(*wrapped, "data-key").error().code, FailureCode::StoreKeyUnavailable);
}

TEST(MemoryKeyVaultTest, VaultsOfOneKeyOpenEachOthersSecrets) {
    const std::string key(32, 'k');
    const auto wrapped = MemoryKeyVault(support::Secret(key)).wrap(support::Secret("secret"), "data-key");

    EXPECT_EQ(MemoryKeyVault(support::Secret(key)).unwrap(*wrapped, "data-key")->text(), "secret");
}

TEST(MemoryKeyVaultTest, SaysThatItIsSimulated) {
    EXPECT_EQ(MemoryKeyVault().protection(), "memory only (simulated)");
}

}  // namespace
}  // namespace amphoe::devices::keyvault::simulated
