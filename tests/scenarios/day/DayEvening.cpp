// The parts of DayReplay about the end of the day: money, outbox, and what the centre itself holds.
#include <algorithm>
#include <thread>

#include "core/support/Time.h"
#include "tests/scenarios/day/DayReplay.h"

namespace amphoe::testing {

using nlohmann::json;

namespace {

constexpr const char* kOffice = "9901";
constexpr int kMostRounds = 90;
constexpr auto kBetweenRounds = std::chrono::seconds(2);

/// Card requests that were saved.
int card_requests(const json& report) {
    const auto none = json::object();
    const auto states = report.value("services", none).value("card_intake", none).value("states", none);
    int requests = 0;
    for (const auto& [state, count] : states.items()) {
        requests += state == "ACCEPTED" || state == "WAIT_CENTRE" ? count.get<int>() : 0;
    }
    return requests;
}

}  // namespace

void DayReplay::expect_same(const std::string& what, long found, long expected) {
    if (found != expected) {
        table_.wrong(what + ": " + std::to_string(found) + ", expected " + std::to_string(expected));
    }
}

void DayReplay::empty_outbox() {
    for (int round = 0; round < kMostRounds; ++round) {
        const auto sent = desk_.ctl("sync now");
        if (sent.json.is_object() && sent.json.value("left", -1) == 0 && sent.json.at("notices").at("left") == 0) {
            return;
        }
        std::this_thread::sleep_for(kBetweenRounds);
    }
}

void DayReplay::evening() {
    desk_.pull_card();
    close_day();
    empty_outbox();
    check_workstation();
    check_centre();
    table_.print();
    std::printf(
        "tickets %d, not come %d; receipts %d, voided %d, waived %d, cash %.2f, QR %.2f baht; papers printed "
        "later %d\n",
        tickets_, no_shows_, receipts_, voided_, waived_, static_cast<double>(cash_) / 100,
        static_cast<double>(qr_) / 100, papers_late_);
}

void DayReplay::close_day() {
    const auto standing = desk_.ctl("day report");
    expect(standing.exit_code == 0, "day report", standing);
    const auto queue = standing.json.value("queue", json(nullptr));
    // Every card request goes on to the card room with a ticket of its own.
    expect(queue.is_object() && queue.at("tickets") == tickets_ + card_requests(standing.json) &&
               queue.at("served") == tickets_ - no_shows_ && queue.at("no_shows") == no_shows_,
           "queue of the day report", standing);
    const std::string close = "day close --officer S-0001 --pin-env AMPHOE_PIN --counted ";
    const auto off = desk_.ctl(close + std::to_string(cash_ + 100));
    expect(off.failure() == "REASON_MISSING", "a wrong count is not closed", off);
    const auto closed = desk_.ctl(close + std::to_string(cash_) + " --out " + (desk_.folder() / "day.pdf").string());
    expect(closed.exit_code == 0 && closed.json.value("balanced", false), "balanced day close", closed);
    if (closed.exit_code == 0) {
        const auto& cash = closed.json.at("cash");
        expect(cash.at("qr_satang") == qr_ && cash.at("waived") == waived_ &&
                   cash.at("voided").size() == static_cast<std::size_t>(voided_) &&
                   cash.at("receipts") == static_cast<std::size_t>(receipts_),
               "figures of the till", closed);
        std::printf("closed: %s, %d visits, %d referred, unfinished %zu, waiting for the centre %zu, afterwards %s\n",
                    closed.json.at("report_number").get<std::string>().c_str(), closed.json.at("visits").get<int>(),
                    closed.json.at("referred").get<int>(), closed.json.at("unfinished").size(),
                    closed.json.at("outbox").size(), closed.json.at("afterwards").dump().c_str());
    }
    const auto again = desk_.ctl(close + std::to_string(cash_));
    expect(again.failure() == "DAY_CLOSED", "a second close", again);
    const auto paper = desk_.ctl("document verify " + (desk_.folder() / "day.pdf").string());
    expect(paper.exit_code == 0, "signature of the daily report", paper);
}

void DayReplay::check_workstation() {
    const auto outbox = desk_.ctl("outbox list");
    int open = 0;
    for (const auto* list : {"items", "notices"}) {
        for (const auto& item : outbox.json.at(list)) {
            open += item.at("state") == "accepted" ? 0 : 1;
        }
    }
    expect(open == 0, "an empty outbox", outbox);
    const auto audit = desk_.ctl("audit verify");
    expect(audit.exit_code == 0, "a valid chain", audit);
    std::printf("audit log: %s", audit.output.c_str());
}

void DayReplay::check_centre() {
    const auto books = read_centre_books(desk_.centre().service().database(), kOffice);
    check_acts(books);
    check_registers(books);
    expect_same("receipts at the centre", books.till.receipts, receipts_);
    expect_same("void receipts at the centre", books.till.voided, voided_);
    expect_same("waived at the centre", books.till.waived, waived_);
    expect_same("cash by the centre's receipts", books.till.cash_satang, cash_);
    expect_same("QR by the centre's receipts", books.till.qr_satang, qr_);
    const auto counted = books.closed.find("cash_counted_satang");
    expect_same("cash of the day close at the centre", counted == books.closed.end() ? -1 : std::stol(counted->second),
                cash_);
    std::printf("the centre's own books: %zu acts", books.acts.size());
    for (const auto& [kind, count] : expected_.acts) {
        std::printf(", %s %d", kind.c_str(), books.accepted_of(kind));
    }
    std::printf("; receipts %d, cash %.2f baht\n", books.till.receipts,
                static_cast<double>(books.till.cash_satang) / 100);
}

/// Nothing missing, nothing doubled: every sealed act of this workstation is there once, and no other.
void DayReplay::check_acts(const CentreBooks& books) {
    auto rest = books.acts;
    const auto outbox = desk_.ctl("outbox list");
    for (const auto* list : {"items", "notices"}) {
        for (const auto& item : outbox.json.at(list)) {
            const auto found = rest.find(item.at("id"));
            const bool same = found != rest.end() && found->second.kind == item.at("kind") &&
                              found->second.accepted == (item.at("state") == "accepted");
            if (!same) {
                table_.wrong("act " + item.dump() +
                             (found == rest.end() ? " is missing at the centre"
                                                  : " stands otherwise at the centre: " + found->second.reason));
            }
            if (found != rest.end()) {
                rest.erase(found);
            }
        }
    }
    for (const auto& [id, act] : rest) {
        table_.wrong("the centre has an act this workstation does not know: " + act.kind + " " + id);
    }
    for (const auto& [kind, count] : expected_.acts) {
        expect_same("accepted at the centre, " + kind, books.accepted_of(kind), count);
    }
    expect_same("accepted at the centre, fee_receipt", books.accepted_of("fee_receipt"), receipts_ + voided_);
}

void DayReplay::check_registers(const CentreBooks& books) {
    for (const auto& [citizen, house] : expected_.houses) {
        const auto found = books.houses.find(citizen);
        const auto listed = found == books.houses.end() ? std::string{} : found->second;
        if (listed != house) {
            table_.wrong("who moved is listed in house '" + listed + "', expected '" + house + "'");
        }
    }
    expect_same("new houses at the centre", books.houses_known - before_.houses_known, expected_.new_houses);
    expect_same("open move notices at the centre", books.open_notices - before_.open_notices, expected_.open_notices);
}

}  // namespace amphoe::testing
