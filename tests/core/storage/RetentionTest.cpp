#include "core/storage/Retention.h"

#include <algorithm>

#include "core/storage/SqliteAuditLog.h"
#include "core/storage/SqliteCaseStore.h"
#include "core/storage/Statement.h"
#include "tests/core/storage/RawDatabase.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {
namespace {

using namespace std::chrono_literals;
using domain::EventKind;

class RetentionTest : public StoreFixture {
  protected:
    /// A visit with a picture and a paper; with a message when `sends`.
    void open_visit(const std::string& name, bool sends) {
        auto step = opening_step(name, "n" + name);
        step.attachments = {{"p" + name, "v" + name, "", "face_probe", "", std::vector<std::uint8_t>(9000, 7)},
                            {"d" + name, "v" + name, "", "document:1001-69-D7-000001-1", "", {1}}};
        if (sends) {
            step.message = message("m" + name, name, "");
        }
        ASSERT_TRUE(store_.save(step));
    }
    void answer(const std::string& name, support::Timestamp at) {
        ports::StepRecord step;
        step.receipt = domain::CentreReceipt{"m" + name, "r" + name, true, "", at, {}, {9}};
        step.audit = note("CENTRE_ACCEPTED");
        ASSERT_TRUE(store_.save(step));
    }
    void close(const std::string& name, support::Timestamp at) {
        ports::StepRecord step;
        step.visit = opening_step(name, "").visit;
        step.visit->closed_at = at;
        step.audit = note("VISIT_CLOSED");
        ASSERT_TRUE(store_.save(step));
    }
    std::vector<std::string> kinds(const std::string& name) {
        std::vector<std::string> all;
        const auto attachments = *store_.attachments_of_visit("v" + name);
        for (const auto& attachment : attachments) {
            all.push_back(attachment.kind.substr(0, 10));
        }
        return all;
    }
    ports::RetentionReport apply(support::Timestamp at) { return *retention_.apply(at); }

    const std::vector<std::string> both_{"face_probe", "document:1"};
    const std::vector<std::string> paper_{"document:1"};
    std::unique_ptr<Database> database_ = open();
    SqliteCaseStore store_{*database_};
    Retention retention_{*database_, {"1", "2026-11-01", {"face_probe", "card_photo"}, 24, 7}};
};

TEST_F(RetentionTest, APictureStaysUntilTheReceiptAndIsGoneWithin24Hours) {
    open_visit("1", true);
    close("1", kMorning);
    EXPECT_EQ(apply(kMorning + 24h * 365).erased, 0) << "a message waits: the centre may still need it";
    answer("1", kMorning + 1h);

    EXPECT_EQ(apply(kMorning + 23h + 59min).erased, 0);
    EXPECT_EQ(kinds("1"), both_);
    const auto report = apply(kMorning + 24h);  // an hourly job comes again too late

    EXPECT_EQ(report.erased, 1);
    EXPECT_EQ(report.visits, 1);
    EXPECT_EQ(report.waiting, 0);
    EXPECT_EQ(kinds("1"), paper_);
    EXPECT_EQ(apply(kMorning + 25h).erased, 0);
}

TEST_F(RetentionTest, WithoutAnythingToSendThePeriodBeginsWithTheClosing) {
    open_visit("1", false);
    close("1", kMorning + 1h);

    EXPECT_EQ(apply(kMorning + 23h).erased, 0);
    EXPECT_EQ(apply(kMorning + 24h).erased, 1);
}

TEST_F(RetentionTest, ADraftKeepsItsPictureForSevenDays) {
    open_visit("1", false);

    EXPECT_EQ(apply(kMorning + 6 * 24h).erased, 0);
    EXPECT_EQ(apply(kMorning + 7 * 24h).erased, 1);
}

TEST_F(RetentionTest, ErasingIsAnEventAndAnAuditEntryWithoutPersonalData) {
    open_visit("1", false);
    close("1", kMorning);
    ASSERT_EQ(apply(kMorning + 48h).erased, 1);

    const auto events = *store_.events_of_case("c1");
    EXPECT_EQ(events.back().kind, EventKind::ImageErased);
    EXPECT_EQ(events.back().fields.at("face_probe"), "1");
    const auto entries = *SqliteAuditLog(*database_).entries();
    EXPECT_EQ(entries.back().note.action, "ATTACHMENT_ERASED");
    EXPECT_EQ(entries.back().note.reason, "face_probe=1");
    EXPECT_EQ(entries.back().note.subject, "");
    EXPECT_FALSE(SqliteAuditLog(*database_).verify()->first_bad);
    EXPECT_EQ(store_.find_case("c1")->state, domain::CaseState::Draft) << "the case itself is as it was";
}

TEST_F(RetentionTest, TheErasedBytesAreInNoFileAnyMore) {
    open_visit("1", false);
    close("1", kMorning);
    std::vector<std::uint8_t> sealed;
    ASSERT_TRUE(database_->read([&](Connection& connection) {
        Statement query(connection, "SELECT content FROM attachments WHERE id = 'p1'");
        query.step();
        sealed = query.blob_at(0);
        return domain::Done{};
    }));
    const auto piece = std::vector<std::uint8_t>(sealed.begin() + 100, sealed.begin() + 132);
    const auto on_disk = [&] {
        for (const auto& entry : std::filesystem::directory_iterator(folder_.path())) {
            const auto bytes = bytes_of_file(entry.path());
            if (std::search(bytes.begin(), bytes.end(), piece.begin(), piece.end()) != bytes.end()) {
                return true;
            }
        }
        return false;
    };
    ASSERT_TRUE(database_->empty_write_ahead_log());
    ASSERT_TRUE(on_disk());

    ASSERT_EQ(apply(kMorning + 48h).erased, 1);

    EXPECT_FALSE(on_disk());
}

}  // namespace
}  // namespace amphoe::storage
