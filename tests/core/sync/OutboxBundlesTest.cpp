#include "core/sync/OutboxBundles.h"

#include <gtest/gtest.h>

#include <fstream>

#include "core/sync/BundleFile.h"
#include "core/sync/HttpsCentre.h"
#include "tests/support/CentreAndWorkstation.h"
#include "tests/support/FakeOutbox.h"
#include "tests/support/ManualClock.h"

namespace amphoe::sync {
namespace {

using domain::FailureCode;

/// What the centre's receipt key signs.
support::Bytes signed_by(const centre::Credential& signer, const support::Bytes& content) {
    const auto input = bio_of(content);
    const CmsPtr cms(
        CMS_sign(signer.certificate.get(), signer.key.get(), nullptr, input.get(), CMS_BINARY | CMS_NOSMIMECAP));
    const auto output = memory_bio();
    i2d_CMS_bio(output.get(), cms.get());
    return bytes_of(output.get());
}

class OutboxBundlesTest : public ::testing::Test {
  protected:
    domain::SealedMessage add(const std::string& citizen) {
        auto message = parts.sealed(testing::CentreAndWorkstation::enrolment(citizen));
        message.order_key = citizen;
        outbox.add(message);
        return message;
    }
    /// The receipt file an importing centre would make; each part is asked of the true centre.
    std::filesystem::path receipts_for(const std::vector<domain::SealedMessage>& messages,
                                       const std::string& workstation = "WS-1001-01") {
        support::Bytes content;
        const auto manifest = R"({"bundle_id":"b1","count":)" + std::to_string(messages.size()) +
                              R"(,"schema":"amphoe.bundle-receipts/1","workstation_id":")" + workstation + R"("})";
        append_block(content, {reinterpret_cast<const std::uint8_t*>(manifest.data()), manifest.size()});
        HttpsCentre centre(&parts.identity);
        for (const auto& message : messages) {
            append_frame(content, {R"({"id":")" + message.id + R"("})", centre.submit(message, {})->signed_bytes});
        }
        return written("receipts", signed_by(parts.centre.service().keys().receipts(), content));
    }
    std::filesystem::path written(const std::string& name, const support::Bytes& bytes) {
        const auto place = parts.folder.path() / name;
        std::ofstream(place, std::ios::binary)
            .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        return place;
    }

    testing::CentreAndWorkstation parts;
    testing::ManualClock clock;
    testing::FakeOutbox outbox;
    testing::FakeCaseStore store{outbox};
    OutboxBundles bundles{outbox, store, clock, parts.identity};
    std::filesystem::path file = parts.folder.path() / "stick.amphoebundle";
};

TEST_F(OutboxBundlesTest, ExportKeepsEverythingInTheOutboxAndShowsNothing) {
    const auto message = add("1999900000013");
    add("1999900000021");

    const auto made = bundles.export_to(file, {});

    ASSERT_TRUE(made) << made.error().detail;
    EXPECT_EQ(made->messages, 2);
    EXPECT_EQ(made->left_out, 0);
    EXPECT_EQ(outbox.waiting(10)->size(), 2u);
    std::ifstream stream(file, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(stream)), {});
    EXPECT_GT(bytes.size(), 2 * message.sealed.size());
    EXPECT_EQ(bytes.find(message.id), std::string::npos);
}

TEST_F(OutboxBundlesTest, ExistingFileIsNeverOverwritten) {
    add("1999900000013");
    ASSERT_TRUE(bundles.export_to(file, {}));

    EXPECT_EQ(bundles.export_to(file, {}).error().code, FailureCode::FileNotWritable);
    EXPECT_EQ(bundles.export_to(parts.folder.path() / "no such folder" / "f", {}).error().code,
              FailureCode::FileNotWritable);
}

TEST_F(OutboxBundlesTest, SinceLeavesEarlierActsOut) {
    const auto message = add("1999900000013");

    EXPECT_EQ(bundles.export_to(file, message.created_at + std::chrono::milliseconds(1))->messages, 0);
}

TEST_F(OutboxBundlesTest, ReceiptsCloseTheItemsAndASecondImportChangesNothing) {
    const auto one = add("1999900000013");
    const auto two = add("1999900000021");
    const auto receipts = receipts_for({one, two});

    const auto first = bundles.import_receipts(receipts);
    const auto second = bundles.import_receipts(receipts);

    ASSERT_TRUE(first) << first.error().detail;
    EXPECT_EQ(first->accepted, 2);
    EXPECT_TRUE(outbox.items(true)->empty());
    EXPECT_EQ(store.events_of_case(one.case_id)->size(), 1u);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->already, 2);
    EXPECT_EQ(store.steps.size(), 2u);
}

TEST_F(OutboxBundlesTest, WhatWasSentOnLineMeanwhileIsNotDoubled) {
    const auto one = add("1999900000013");
    const auto two = add("1999900000021");
    const auto receipts = receipts_for({one, two});
    domain::CentreReceipt by_line;
    by_line.message_id = one.id;
    by_line.accepted = true;
    ASSERT_TRUE(outbox.close(by_line));

    const auto imported = bundles.import_receipts(receipts);

    ASSERT_TRUE(imported);
    EXPECT_EQ(imported->already, 1);
    EXPECT_EQ(imported->accepted, 1);
}

TEST_F(OutboxBundlesTest, ReceiptOfAnotherItemLeavesItWaiting) {
    const auto one = add("1999900000013");
    support::Bytes content;
    const std::string manifest =
        R"({"bundle_id":"b1","count":2,"schema":"amphoe.bundle-receipts/1","workstation_id":"WS-1001-01"})";
    append_block(content, {reinterpret_cast<const std::uint8_t*>(manifest.data()), manifest.size()});
    HttpsCentre centre(&parts.identity);
    const auto other = parts.sealed(testing::CentreAndWorkstation::enrolment("1999900000021"));
    append_frame(content, {R"({"id":")" + one.id + R"("})", centre.submit(other, {})->signed_bytes});
    append_frame(content, {R"({"id":"stranger"})", {0x30}});

    const auto imported =
        bundles.import_receipts(written("wrong", signed_by(parts.centre.service().keys().receipts(), content)));

    ASSERT_TRUE(imported);
    EXPECT_EQ(imported->doubtful, 1);
    EXPECT_EQ(imported->unknown, 1);
    EXPECT_EQ(outbox.waiting(10)->size(), 1u);
}

TEST_F(OutboxBundlesTest, HostileFilesAreRefusedWhole) {
    const auto one = add("1999900000013");
    const auto good = receipts_for({one});
    std::ifstream stream(good, std::ios::binary);
    const support::Bytes bytes((std::istreambuf_iterator<char>(stream)), {});
    const auto stranger =
        centre::CertificateAuthority::create("stranger").issue_with_key("receipts", centre::CertificateUse::Receipts);

    auto cut = bytes;
    cut.resize(bytes.size() / 2);
    EXPECT_EQ(bundles.import_receipts(written("cut", cut)).error().code, FailureCode::BundleInvalid);
    EXPECT_EQ(bundles.import_receipts(written("empty", {})).error().code, FailureCode::BundleInvalid);
    EXPECT_EQ(bundles.import_receipts(written("strange", signed_by(stranger, {0, 0, 0, 0}))).error().code,
              FailureCode::BundleInvalid);
    EXPECT_EQ(bundles.import_receipts(receipts_for({one}, "WS-1001-99")).error().code, FailureCode::BundleInvalid);
    EXPECT_EQ(bundles.import_receipts(parts.folder.path() / "nothing").error().code, FailureCode::FileUnreadable);
    EXPECT_EQ(outbox.waiting(10)->size(), 1u);
    EXPECT_TRUE(store.steps.empty());
}

}  // namespace
}  // namespace amphoe::sync
