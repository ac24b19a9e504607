#include "tests/centre/ProvisioningDesk.h"

#include <gtest/gtest.h>
#include <openssl/rsa.h>

#include "tests/centre/TestWorkstation.h"

namespace amphoe::centre {
namespace {

class ProvisioningDeskTest : public ::testing::Test {
  protected:
    CentreAnswer provision(const std::string& token, EVP_PKEY& applicant, support::Timestamp at) {
        return desk.provision(provisioning_request(token, applicant).body, at);
    }
    testing::TemporaryFolder folder;
    KeyFolder keys = KeyFolder::open(folder.path());
    std::unique_ptr<Database> database = Database::open(folder.path(), "");
    ProvisioningDesk desk{*database, keys};
    const Caller station{"1001", "WS-1001-01", ""};
    support::Timestamp now = *support::from_iso8601("2026-11-22T01:30:00.000Z");
    sync::KeyPtr key = sync::new_private_key();
};

TEST_F(ProvisioningDeskTest, TokenDecidesTheNameAndTheRequestGivesOnlyTheKey) {
    const auto answer = provision(desk.new_token(station, now), *key, now);

    ASSERT_EQ(answer.status, 201) << text_of(answer);
    const auto papers = sync::read_provisioning(answer.body);
    const auto certificate = sync::certificate_from_pem(papers->certificate_pem);
    EXPECT_EQ(sync::common_name(*certificate), "WS-1001-01");
    EXPECT_TRUE(sync::belongs_to(*certificate, *key));
    const auto lease = database->lease();
    const auto entry = StationRecords(*lease).certificate(sync::fingerprint(*certificate));
    EXPECT_EQ(entry->owner.workstation_id, "WS-1001-01");
    EXPECT_EQ(entry->owner.office, "1001");
}

TEST_F(ProvisioningDeskTest, TokenWorksOnce) {
    const auto token = desk.new_token(station, now);
    ASSERT_EQ(provision(token, *key, now).status, 201);

    EXPECT_EQ(provision(token, *key, now).status, 403);
}

TEST_F(ProvisioningDeskTest, TokenEndsAfterADay) {
    const auto token = desk.new_token(station, now);

    EXPECT_EQ(provision(token, *key, now + std::chrono::hours(24)).status, 403);
    EXPECT_EQ(provision(token, *key, now + std::chrono::hours(23)).status, 201);
}

TEST_F(ProvisioningDeskTest, UnknownTokenIsRefusedLikeAUsedOne) {
    const auto answer = provision("guess", *key, now);

    EXPECT_EQ(answer.status, 403);
    EXPECT_EQ(sync::problem_code(answer.body), "token.refused");
}

TEST_F(ProvisioningDeskTest, UnfitRequestDoesNotUseUpTheToken) {
    const auto token = desk.new_token(station, now);
    const sync::KeyPtr rsa(EVP_RSA_gen(2048));
    auto forged = provisioning_request(token, *key).body;
    const std::string text(forged.begin(), forged.end());
    const auto broken = text.substr(0, text.find("BEGIN") + 40) + "AAAA" + text.substr(text.find("BEGIN") + 44);

    EXPECT_EQ(provision(token, *rsa, now).status, 422);
    EXPECT_EQ(desk.provision(bytes_of_text(broken), now).status, 422);
    EXPECT_EQ(desk.provision(bytes_of_text("{}"), now).status, 400);
    EXPECT_EQ(desk.provision(bytes_of_text("no json"), now).status, 400);
    EXPECT_EQ(provision(token, *key, now).status, 201);
}

TEST_F(ProvisioningDeskTest, KeysAreMadeOnceAndKept) {
    const auto again = KeyFolder::open(folder.path());

    EXPECT_EQ(again.ca_pem(), keys.ca_pem());
    EXPECT_EQ(sync::fingerprint(*again.receipts().certificate), sync::fingerprint(*keys.receipts().certificate));
}

TEST_F(ProvisioningDeskTest, PrivateKeyFilesAreForTheOwnerOnly) {
    for (const auto* name : {"ca.key", "server.key", "sealing.key", "receipts.key"}) {
        const auto rights = std::filesystem::status(folder.path() / name).permissions();
        EXPECT_EQ(rights & (std::filesystem::perms::group_all | std::filesystem::perms::others_all),
                  std::filesystem::perms::none)
            << name;
    }
}

TEST_F(ProvisioningDeskTest, HalfFilledFolderIsNotTakenForAFreshOne) {
    std::filesystem::remove(folder.path() / "sealing.key");

    EXPECT_THROW(KeyFolder::open(folder.path()), std::runtime_error);
}

}  // namespace
}  // namespace amphoe::centre
