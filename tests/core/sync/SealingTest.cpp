#include <gtest/gtest.h>
#include <openssl/cms.h>

#include <algorithm>

#include "core/sync/CentreJson.h"
#include "core/sync/CmsMessageSealer.h"
#include "core/sync/CmsReceipts.h"
#include "tests/centre/MessageOpener.h"
#include "tests/support/CentreAndWorkstation.h"

namespace amphoe::sync {
namespace {

class SealingTest : public ::testing::Test {
  protected:
    support::Bytes seal(const domain::CentreMessage& plain) {
        CmsMessageSealer sealer(&parts.identity);
        return *sealer.seal(plain);
    }
    testing::CentreAndWorkstation parts;
    const centre::KeyFolder& keys = parts.centre.service().keys();
    centre::MessageOpener opener{keys.authority(), keys.sealing()};
    domain::CentreMessage message = testing::CentreAndWorkstation::enrolment("1999900000013");
};

TEST_F(SealingTest, CentreOpensExactlyWhatWasSealed) {
    message.fields["name_th"] = "นายสมชาย ใจดี";

    const auto opened = opener.open(seal(message));

    ASSERT_TRUE(opened) << opened.error();
    EXPECT_EQ(opened->message.id, message.id);
    EXPECT_EQ(opened->message.kind, message.kind);
    EXPECT_EQ(opened->message.case_number, message.case_number);
    EXPECT_EQ(opened->message.at, message.at);
    EXPECT_EQ(opened->message.fields, message.fields);
    EXPECT_EQ(opened->workstation_id, "WS-1001-01");
}

TEST_F(SealingTest, SealedBytesAreAuthEnvelopedAndShowNothingOfTheContent) {
    const auto sealed = seal(message);

    const unsigned char* position = sealed.data();
    CMS_ContentInfo* cms = d2i_CMS_ContentInfo(nullptr, &position, static_cast<long>(sealed.size()));
    ASSERT_NE(cms, nullptr);
    EXPECT_EQ(OBJ_obj2nid(CMS_get0_type(cms)), NID_id_smime_ct_authEnvelopedData);
    CMS_ContentInfo_free(cms);
    for (const std::string& secret : {std::string("1999900000013"), std::string("0812345678"), message.id}) {
        EXPECT_EQ(std::search(sealed.begin(), sealed.end(), secret.begin(), secret.end()), sealed.end());
    }
}

TEST_F(SealingTest, SealingTwiceGivesDifferentBytes) {
    EXPECT_NE(seal(message), seal(message));
}

TEST_F(SealingTest, AnyChangedByteIsNoticed) {
    const auto sealed = seal(message);
    int opened_alike = 0;
    for (std::size_t at = 0; at < sealed.size(); at += 3) {
        auto changed = sealed;
        changed[at] = static_cast<std::uint8_t>(changed[at] ^ 0x01);
        const auto opened = opener.open(changed);
        // A few bytes of the envelope are not authenticated (names of recipients' algorithms); then the content must
        // still be exactly the sealed one.
        if (opened) {
            ++opened_alike;
            EXPECT_EQ(opened->message.fields, message.fields) << "byte " << at;
            EXPECT_EQ(opened->message.id, message.id) << "byte " << at;
        }
    }
    EXPECT_LT(opened_alike, 20);
}

TEST_F(SealingTest, CutBytesAreRefused) {
    const auto sealed = seal(message);
    for (std::size_t length = 0; length < sealed.size(); length += 37) {
        EXPECT_FALSE(opener.open(support::Bytes(sealed.begin(), sealed.begin() + static_cast<long>(length))));
    }
}

TEST_F(SealingTest, AnotherCentreCannotOpen) {
    testing::TemporaryFolder folder;
    const auto other = centre::KeyFolder::open(folder.path());
    centre::MessageOpener stranger(other.authority(), other.sealing());

    const auto opened = stranger.open(seal(message));

    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error(), "message.unsealable");
}

TEST_F(SealingTest, SignatureOfAnotherAuthorityIsRefused) {
    testing::TemporaryFolder folder;
    const auto other = centre::KeyFolder::open(folder.path());
    centre::MessageOpener mixed(other.authority(), keys.sealing());

    const auto opened = mixed.open(seal(message));

    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error(), "message.signature");
}

TEST_F(SealingTest, WithoutIdentityTheSealerSaysSo) {
    CmsMessageSealer sealer(nullptr);

    const auto sealed = sealer.seal(message);

    ASSERT_FALSE(sealed);
    EXPECT_EQ(sealed.error().code, domain::FailureCode::WorkstationNotProvisioned);
}

TEST_F(SealingTest, LockedVaultIsReportedAsSuch) {
    parts.vault.locked = true;
    CmsMessageSealer sealer(&parts.identity);

    const auto sealed = sealer.seal(message);

    ASSERT_FALSE(sealed);
    EXPECT_EQ(sealed.error().code, domain::FailureCode::StoreKeyUnavailable);
}

TEST_F(SealingTest, TextThatIsNotUtf8IsRefusedAndNotAltered) {
    message.fields["name_th"] = "\xA1\xA2";
    CmsMessageSealer sealer(&parts.identity);

    EXPECT_FALSE(sealer.seal(message));
}

TEST_F(SealingTest, MessageJsonIsCanonical) {
    message.id = "019aa8f1-2c00-7000-8000-000000000001";
    message.case_id = "019aa8f1-2c00-7000-8000-000000000002";
    message.fields = {{"phone", "0812345678"}, {"citizen_id", "1999900000013"}, {"name_th", "สมชาย"}};

    EXPECT_EQ(*message_json(message, "WS-1"),
              R"({"at":"2026-11-22T01:30:00.000Z","case_id":"019aa8f1-2c00-7000-8000-000000000002",)"
              R"("case_number":"1001-2569-01-000001","fields":{"citizen_id":"1999900000013","name_th":"สมชาย",)"
              R"("phone":"0812345678"},"id":"019aa8f1-2c00-7000-8000-000000000001","kind":"thaid_enrolment",)"
              R"("schema":"amphoe.message/1","workstation_id":"WS-1"})");
}

}  // namespace
}  // namespace amphoe::sync
