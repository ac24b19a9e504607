#include "core/storage/SqliteQueueBook.h"

#include <algorithm>
#include <thread>

#include "core/storage/SqliteAuditLog.h"
#include "core/storage/SqliteCaseStore.h"
#include "core/storage/SqliteOutbox.h"
#include "tests/core/storage/ChildProcess.h"
#include "tests/core/storage/RawDatabase.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {
namespace {

using domain::FailureCode;
using domain::QueueTicket;

constexpr const char* kToday = "2026-11-22";

QueueTicket full_ticket() {
    const auto at = [](const char* time) { return support::from_iso8601(time); };
    QueueTicket ticket;
    ticket.number = "C007";
    ticket.service = domain::ServiceKind::CertifiedCopy;
    ticket.lane = domain::QueueLane::Monk;
    ticket.state = domain::QueueState::Served;
    ticket.booking_ref = "B-1001-0001";
    ticket.person_index = "index";
    ticket.calls = 2;
    ticket.order = 9;
    ticket.slot_start = at("2026-11-22T02:30:00.001Z");
    ticket.arrived = at("2026-11-22T02:20:00Z");
    ticket.called = at("2026-11-22T02:31:00Z");
    ticket.started = at("2026-11-22T02:32:00Z");
    ticket.ended = at("2026-11-22T02:40:00.999Z");
    ticket.visit_id = "v1";
    return ticket;
}

QueueTicket numbered(const std::string& number) {
    QueueTicket ticket;
    ticket.number = number;
    return ticket;
}

ports::QueueEdit adding(QueueTicket ticket) {
    return [ticket](std::vector<QueueTicket>& tickets) -> domain::Result<ports::QueueNote> {
        tickets.push_back(ticket);
        return ports::QueueNote{{{"QUEUE_TICKET", "O-0001", "", "", "ok", ticket.number}}};
    };
}

class QueueBookTest : public StoreFixture {
  protected:
    std::unique_ptr<Database> database_ = open();
    SqliteQueueBook book_{*database_};
    std::size_t acknowledged_ = 0;
};

TEST_F(QueueBookTest, EveryFieldComesBackAfterARestart) {
    ASSERT_TRUE(book_.change(kToday, adding(full_ticket())));
    ASSERT_TRUE(book_.change(kToday, adding(numbered("A001"))));
    database_.reset();
    database_ = open();
    const auto kept = SqliteQueueBook(*database_).read(kToday);
    ASSERT_TRUE(kept);
    EXPECT_EQ(*kept, (std::vector{full_ticket(), numbered("A001")}));
    EXPECT_TRUE(SqliteQueueBook(*database_).read("2026-11-23")->empty());
    EXPECT_FALSE(SqliteAuditLog(*database_).verify()->first_bad);
}

TEST_F(QueueBookTest, TheActForTheCentreIsQueuedInTheSameStep) {
    const auto with_message = [](bool fails) {
        return [fails](std::vector<QueueTicket>& tickets) -> domain::Result<ports::QueueNote> {
            tickets.push_back(numbered("A001"));
            if (fails) {
                return domain::Failure{FailureCode::StepOutOfOrder, "CALLED"};
            }
            ports::QueueNote note{{{"QUEUE_CALLED", "O-0001", "", "", "ok", "A001"}}};
            note.messages.push_back({"m1", "booking_state", "", "", "booking:B-1", kMorning, {1, 2, 3}});
            return note;
        };
    };
    SqliteOutbox outbox(*database_);
    const auto refused = book_.change(kToday, with_message(true));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, FailureCode::StepOutOfOrder);
    EXPECT_EQ(refused.error().detail, "CALLED");
    EXPECT_TRUE(book_.read(kToday)->empty());
    EXPECT_TRUE(outbox.items(true)->empty());
    ASSERT_TRUE(book_.change(kToday, with_message(false)));
    ASSERT_EQ(outbox.due(kMorning, 9)->size(), 1U);

    ports::StepRecord answered;
    answered.receipt = domain::CentreReceipt{"m1", "r1", true, "", kMorning, {}, {9}};
    answered.audit = note("CENTRE_ACCEPTED");
    EXPECT_TRUE(SqliteCaseStore(*database_).save(answered)) << "an act of no visit is answered all the same";
    EXPECT_TRUE(outbox.due(kMorning, 9)->empty());
}

TEST_F(QueueBookTest, TicketsAreNeverTakenAwayNorGivenTwice) {
    ASSERT_TRUE(book_.change(kToday, adding(numbered("A001"))));
    EXPECT_FALSE(book_.change(kToday, adding(numbered("A001")))) << "twins";
    const auto emptied = book_.change(kToday, [](std::vector<QueueTicket>& tickets) {
        tickets.clear();
        return domain::Result<ports::QueueNote>(ports::QueueNote{});
    });
    ASSERT_FALSE(emptied);
    EXPECT_EQ(emptied.error().code, FailureCode::UsageError);
    EXPECT_ANY_THROW(RawDatabase(file_).execute("DELETE FROM queue_tickets"));
    EXPECT_EQ(book_.read(kToday)->size(), 1U);
}

TEST_F(QueueBookTest, EveryTicketSaidToBeSavedSurvivesAKill) {
    database_.reset();
    for (std::size_t round = 1; round <= 5; ++round) {
        ChildProcess child([this](int write_end) {
            const auto own = open();
            SqliteQueueBook book(*own);
            for (;;) {
                const auto saved = book.change(kToday, [](std::vector<QueueTicket>& tickets) {
                    tickets.push_back(numbered("A" + std::to_string(tickets.size())));
                    return domain::Result<ports::QueueNote>(ports::QueueNote{{{"QUEUE_TICKET", "", "", "", "ok", ""}}});
                });
                ChildProcess::say(write_end, saved ? "+" : "!");
            }
        });
        std::string said;
        for (int turns = 0; turns < 100 && said.size() < 4 * round; ++turns) {
            child.listen(said, 100);
        }
        child.kill_now();
        while (child.listen(said, 1000)) {
        }
        EXPECT_EQ(std::ranges::count(said, '!'), 0);
        acknowledged_ += said.size();
        const auto again = open();
        const auto kept = SqliteQueueBook(*again).read(kToday);
        ASSERT_TRUE(kept);
        EXPECT_GE(kept->size(), acknowledged_);
        EXPECT_LE(kept->size(), acknowledged_ + round) << "at most the one under way in each round";
        EXPECT_FALSE(SqliteAuditLog(*again).verify()->first_bad);
    }
    EXPECT_GT(acknowledged_, 0U);
}

TEST_F(QueueBookTest, TwoProgramsShareOneLine) {
    constexpr int kEach = 50;
    const auto take = [this] {
        const auto own = open();
        SqliteQueueBook book(*own);
        for (int turn = 0; turn < kEach; ++turn) {
            EXPECT_TRUE(book.change(kToday, [](std::vector<QueueTicket>& tickets) {
                tickets.push_back(numbered("A" + std::to_string(tickets.size())));
                return domain::Result<ports::QueueNote>(ports::QueueNote{{{"QUEUE_TICKET", "", "", "", "ok", ""}}});
            }));
        }
    };
    std::thread other(take);
    take();
    other.join();
    EXPECT_EQ(book_.read(kToday)->size(), 2U * kEach);
    EXPECT_FALSE(SqliteAuditLog(*database_).verify()->first_bad);
}

}  // namespace
}  // namespace amphoe::storage
