#include "core/sync/ContractVersion.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string>

namespace amphoe::sync {
namespace {

TEST(ContractVersionTest, IsThatOfTheContractInTheTree) {
    std::ifstream contract(AMPHOE_OPENAPI);
    std::string version;
    for (std::string line; version.empty() && std::getline(contract, line);) {
        if (line.starts_with("  version: ")) {
            version = line.substr(11);
        }
    }
    EXPECT_EQ(kContractVersion, version);
}

TEST(ContractVersionTest, AdditionsFitAndOtherMajorVersionsDoNot) {
    for (const auto* fits : {"1.0.0", "1.1.0", "1.2.0", "1.10.3"}) {
        EXPECT_TRUE(contract_fits(fits)) << fits;
    }
    for (const auto* differs : {"", "0.9.0", "2.0.0", "10.1.0", "v1.1.0", "1", "1.", "1.x.0", "1.1.0; rm", "1.1"}) {
        EXPECT_FALSE(contract_fits(differs)) << differs;
    }
}

}  // namespace
}  // namespace amphoe::sync
