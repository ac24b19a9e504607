// The workstation's side of the whole contract against the reference centre as a process: batches, pieces, feed, number
// blocks, bundles, renewal. AMPHOE_REFERENCE_CENTRE_PROGRAM names another centre program.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "core/storage/SqliteCaseStore.h"
#include "core/storage/SqliteFeedStore.h"
#include "core/storage/SqliteNumberBlocks.h"
#include "core/storage/SqliteOutbox.h"
#include "core/sync/HttpsCentre.h"
#include "core/sync/HttpsNumberLessor.h"
#include "core/sync/OfficeSync.h"
#include "core/sync/OutboxPump.h"
#include "core/sync/Provisioner.h"
#include "tests/support/CentreProcess.h"
#include "tests/support/FakeVault.h"
#include "tests/support/ManualClock.h"
#include "tests/support/QueuedActs.h"
#include "tests/support/TemporaryFolder.h"

namespace amphoe {
namespace {

std::string centre_program() {
    const char* other = std::getenv("AMPHOE_REFERENCE_CENTRE_PROGRAM");
    return other == nullptr ? AMPHOE_REFERENCE_CENTRE : other;
}

class ExchangeTest : public ::testing::Test {
  protected:
    void SetUp() override {
        process = std::make_unique<testing::CentreProcess>(
            centre_program(), std::vector<std::string>{"--data", data.string(), "--port", "0", "--provision-port", "0",
                                                       "--new-token", "WS-1001-01"});
        std::ifstream stream(data / "ca.pem");
        const std::string ca((std::istreambuf_iterator<char>(stream)), {});
        const auto ready = process->ready();
        sync::Provisioner provisioner(folder.path() / "workstation", vault);
        auto made = provisioner.provision({{"localhost", ready.at("provision_port").get<int>()},
                                           {"localhost", ready.at("port").get<int>()},
                                           ca,
                                           support::Secret(ready.at("token").get<std::string>()),
                                           "workstation",
                                           {}},
                                          {});
        ASSERT_TRUE(made) << made.error().detail;
        identity = std::make_unique<sync::WorkstationIdentity>(std::move(*made));
        line = std::make_shared<sync::CentreLine>(identity.get());
        centre = std::make_unique<sync::HttpsCentre>(line);
        const auto status = centre->status({});
        ASSERT_TRUE(status);
        ASSERT_FALSE(status->contract_version.starts_with("1.0")) << status->contract_version;
        const storage::Workstation owner{"WS-1001-01", "1001", true};
        database = std::move(*storage::Database::open(folder.path() / "store.db", vault, clock, owner));
        feed = std::move(*storage::SqliteFeedStore::open(folder.path() / "feed.db", vault, owner));
        outbox = std::make_unique<storage::SqliteOutbox>(*database);
        store = std::make_unique<storage::SqliteCaseStore>(*database);
        numbers = std::make_unique<storage::SqliteNumberBlocks>(*database);
        desk = std::make_unique<sync::OfficeSync>(sync::OfficeSyncParts{*identity,
                                                                        line,
                                                                        {},
                                                                        folder.path() / "workstation",
                                                                        "1001",
                                                                        *outbox,
                                                                        *store,
                                                                        *feed,
                                                                        *numbers,
                                                                        clock,
                                                                        vault});
    }
    void save_acts(int count, std::size_t padding = 0) {
        for (int index = 0; index < count; ++index) {
            testing::save_act(*store, testing::sealed_act(*identity, acts, clock.now(), padding), acts);
            ++acts;
        }
    }
    ports::DeliveryReport deliver() { return sync::OutboxPump(*outbox, *store, *centre, clock).deliver({}); }

    testing::TemporaryFolder folder;
    std::filesystem::path data = folder.path() / "centre";
    testing::FakeVault vault;
    testing::ManualClock clock;
    std::unique_ptr<testing::CentreProcess> process;
    std::unique_ptr<sync::WorkstationIdentity> identity;
    std::shared_ptr<sync::CentreLine> line;
    std::unique_ptr<sync::HttpsCentre> centre;
    std::unique_ptr<storage::Database> database;
    std::unique_ptr<storage::SqliteFeedStore> feed;
    std::unique_ptr<storage::SqliteOutbox> outbox;
    std::unique_ptr<storage::SqliteCaseStore> store;
    std::unique_ptr<storage::SqliteNumberBlocks> numbers;
    std::unique_ptr<sync::OfficeSync> desk;
    int acts = 0;
};

TEST_F(ExchangeTest, BatchesAndPiecesArriveOnce) {
    save_acts(70);
    save_acts(1, 700'000);
    save_acts(70);

    const auto report = deliver();

    EXPECT_FALSE(report.failure) << report.failure->detail;
    EXPECT_EQ(report.accepted, 141);
    EXPECT_EQ(report.left, 0);
}

TEST_F(ExchangeTest, FeedIsFollowedToItsEndAndThereIsNothingNewAfterwards) {
    const auto first = desk->follow_feed({});
    const auto second = desk->follow_feed({});

    ASSERT_FALSE(first.failure) << first.failure->detail;
    EXPECT_GT(first.changed, 0);
    EXPECT_TRUE(first.state.issued_at);
    ASSERT_FALSE(second.failure) << second.failure->detail;
    EXPECT_EQ(second.changed, 0);
    EXPECT_FALSE(second.state.revoked);
    const auto stock = numbers->stock();
    ASSERT_TRUE(stock);
    EXPECT_EQ(stock->size(), 16U) << "a round tops up the leased numbers: cases, and papers of every kind";
    for (const auto& series : *stock) {
        const bool common =
            series.series == "case:01" || series.series == "document:D07" || series.series == "document:D10";
        EXPECT_EQ(series.left, common ? 500 : 100) << series.series;
    }
}

TEST_F(ExchangeTest, NumberBlocksDoNotOverlapAndARepeatedAskGetsTheSame) {
    sync::HttpsNumberLessor lessor(line);

    const auto one = lessor.lease("ask-1", "document:D7", 2569, 50, {});
    const auto again = lessor.lease("ask-1", "document:D7", 2569, 50, {});
    const auto two = lessor.lease("ask-2", "document:D7", 2569, 50, {});

    ASSERT_TRUE(one && again && two);
    EXPECT_EQ(one->lease_id, again->lease_id);
    EXPECT_EQ(one->last - one->first, 49);
    EXPECT_GT(two->first, one->last);
}

TEST_F(ExchangeTest, BundleGoesOutReceiptsComeBackAndNothingIsDoubled) {
    save_acts(5);
    const auto bundle = folder.path() / "stick.amphoebundle";
    const auto receipts = folder.path() / "stick.receipts";
    const auto made = desk->export_bundle(bundle, {});
    ASSERT_TRUE(made) << made.error().detail;
    EXPECT_EQ(made->messages, 5);
    const auto online = outbox->due(clock.now(), 1);
    ASSERT_TRUE(centre->submit(online->front(), {})) << "one of them reaches the centre by the line meanwhile";

    testing::CentreProcess importer(centre_program(), {"--data", data.string(), "--import-bundle", bundle.string(),
                                                       "--receipts-out", receipts.string()});
    ASSERT_EQ(importer.wait(), 0) << importer.first_line();
    const auto taken = desk->import_receipts(receipts);
    const auto again = desk->import_receipts(receipts);

    ASSERT_TRUE(taken) << taken.error().detail;
    EXPECT_EQ(taken->accepted, 5);
    EXPECT_TRUE(outbox->items(true)->empty());
    EXPECT_EQ(again->already, 5);
    EXPECT_EQ(deliver().sent, 0);
}

TEST_F(ExchangeTest, RenewedCertificateServesFromTheNextStartOn) {
    ASSERT_TRUE(desk->renew_certificate({}));

    const auto renewed = sync::WorkstationIdentity::load(folder.path() / "workstation", vault);
    ASSERT_TRUE(renewed);
    EXPECT_NE(renewed->certificate_pem(), identity->certificate_pem());
    EXPECT_TRUE(sync::HttpsCentre(&*renewed).status({}));
}

}  // namespace
}  // namespace amphoe
