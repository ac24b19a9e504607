// A store of very many cases, then the questions of a working day. Cases are sealed and indexed for real; visits,
// events (5 a case), audit entries (3) and answered messages (1) are rows of the size the writer gives them with random
// bytes in place of sealed ones, because no question opens them. 150 cases a day, two cases a citizen. At the end steps
// are saved by the real writer into the full store.
#include <sqlite3.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>

#include "core/storage/AuditChain.h"
#include "core/storage/Numbering.h"
#include "core/storage/SqliteCaseStore.h"
#include "core/storage/SqliteOutbox.h"
#include "core/storage/Statement.h"
#include "core/storage/StepWriter.h"
#include "core/support/Identifier.h"
#include "tests/bench/storage/BenchStore.h"

namespace {

using namespace amphoe;
using domain::EventKind;

constexpr int kCasesPerDay = 150;
constexpr int kBatch = 5000;

class MovingClock final : public ports::Clock {
  public:
    support::Timestamp now() const override { return time; }
    std::chrono::steady_clock::time_point steady() const override { return std::chrono::steady_clock::now(); }
    support::Timestamp time = *support::from_iso8601("2010-01-04T02:00:00Z");
};

domain::CaseEvent event(const MovingClock& clock, const std::string& visit, const std::string& case_id,
                        EventKind kind) {
    return {support::new_identifier(clock.time), visit, case_id, 0, kind, clock.time, "O-0001", {{"step", "bench"}}};
}

std::string write_case(storage::Connection& connection, const storage::Database& database, const MovingClock& clock,
                       int index) {
    const auto case_id = support::new_identifier(clock.time);
    const auto visit = support::new_identifier(clock.time);
    const auto message = support::new_identifier(clock.time);
    ports::StepRecord opening;
    opening.visit = domain::Visit{visit, "O-000" + std::to_string(index % 8), "1001", "W-1", false, clock.time, {}};
    opening.opened_case = domain::Case{case_id,
                                       visit,
                                       "bench-" + case_id,
                                       domain::ServiceKind::ThaidEnrolment,
                                       bench::citizen(index / 2),
                                       "นางสาวทดสอบ ระบบดี",
                                       clock.time};
    opening.events = {event(clock, visit, "", EventKind::VisitOpened),
                      event(clock, visit, case_id, EventKind::CaseOpened)};
    opening.audit = {"CASE_OPENED", "O-0001", case_id, "", "ok", ""};
    ports::StepRecord submitting;
    submitting.events = {event(clock, visit, case_id, EventKind::CitizenConfirmed),
                         event(clock, visit, case_id, EventKind::Submitted)};
    submitting.message = domain::SealedMessage{
        message, "thaid_enrolment", visit, case_id, "", clock.time, std::vector<std::uint8_t>(1500, 3)};
    submitting.audit = {"SUBMITTED", "O-0001", case_id, "", "ok", ""};
    ports::StepRecord accepted;
    accepted.events = {event(clock, visit, case_id, EventKind::CentreAccepted)};
    accepted.receipt = domain::CentreReceipt{
        message, "r" + message, true, "", clock.time, {{"enrolment_id", "E"}}, std::vector<std::uint8_t>(300, 5)};
    accepted.audit = {"CENTRE_ACCEPTED", "", case_id, "", "ok", ""};
    for (const auto* step : {&opening, &submitting, &accepted}) {
        storage::StepWriter(connection, database).write(*step);
    }
    return case_id;
}

support::Timestamp time_of(int index) {
    return *support::from_iso8601("2010-01-04T02:00:00Z") + std::chrono::days(index / kCasesPerDay) +
           std::chrono::minutes(2 * (index % kCasesPerDay));
}

/// Rows that the questions do not open, of the size the writer gives them: sealed bytes are random bytes.
constexpr const char* kOthers = R"sql(
WITH RECURSIVE n(i) AS (SELECT ?1 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?2)
)sql";
constexpr const char* kVisits =
    "INSERT INTO visits SELECT printf('%012x-7000-8000-0000000000v1', i), 'O-000' || (i % 8), '1001', 'W-1', "
    "?3 + (i / 150) * 86400000 + (i % 150) * 120000, NULL FROM n";
constexpr const char* kEvents =
    "INSERT INTO case_events SELECT printf('%012x-7000-8000-00000000e%03d', i, k), "
    "printf('%012x-7000-8000-0000000000v1', i), iif(k = 1, NULL, printf('%012x-7000-8000-0000000000c1', i)), k, "
    "'CITIZEN_CONFIRMED', ?3 + (i / 150) * 86400000 + (i % 150) * 120000, 'O-0001', randomblob(90), "
    "?3 + (i / 150) * 86400000, 1000, NULL, NULL, 0, 0, i * 3 + (k + 1) / 2, NULL FROM n, "
    "(SELECT 1 k UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5)";
constexpr const char* kAudit =
    "INSERT INTO audit SELECT i * 3 + k, ?3 + (i / 150) * 86400000, 'W-1', 'SUBMITTED', 'O-0001', "
    "printf('%012x-7000-8000-0000000000c1', i), lower(hex(randomblob(32))), 'ok', '', lower(hex(randomblob(32))), "
    "lower(hex(randomblob(32))), lower(hex(randomblob(32))), randomblob(64) FROM n, "
    "(SELECT 1 k UNION SELECT 2 UNION SELECT 3)";
constexpr const char* kOutbox =
    "INSERT INTO outbox SELECT i + 1, printf('%012x-7000-8000-0000000000m1', i), 'thaid_enrolment', "
    "printf('%012x-7000-8000-0000000000v1', i), printf('%012x-7000-8000-0000000000c1', i), "
    "lower(hex(randomblob(32))), ?3, randomblob(1500), 'accepted', 1, 0, NULL, '', 'r' || i, '', "
    "?3 + (i / 150) * 86400000, randomblob(80), randomblob(300) FROM n";

std::string case_id(int index) {
    char id[48];
    std::snprintf(id, sizeof id, "%012x-7000-8000-0000000000c1", static_cast<unsigned>(index));
    return id;
}

std::string number_of(int index) {
    return storage::case_number("1001", storage::buddhist_year(time_of(index)), domain::ServiceKind::ThaidEnrolment,
                                index);
}

void add_others(storage::Connection& connection, const char* insert, int first, int end) {
    // The columns of INSERT ... SELECT take the CTE in front of it.
    storage::Statement(connection, std::string(kOthers) + insert)
        .integer(first)
        .integer(end)
        .integer(time_of(0).time_since_epoch().count())
        .run();
}

/// Sealed and indexed for real: these are what the questions look for and open.
void add_cases(storage::Connection& connection, const storage::Database& database, int first, int end) {
    for (int index = first; index < end; ++index) {
        const auto id = case_id(index);
        const auto citizen = bench::citizen(index / 2);
        storage::Statement(connection,
                           "INSERT INTO cases(id, visit_id, number, service, state, opened_at, citizen_index, "
                           "citizen_number, citizen_name) VALUES(?,?,?,'thaid_enrolment','ACCEPTED',?,?,?,?)")
            .text(id)
            .text(id.substr(0, id.size() - 2) + "v1")
            .text(number_of(index))
            .integer(time_of(index).time_since_epoch().count())
            .text(database.blind_index().of(citizen))
            .blob(database.sealer().seal_text({"cases", id, "citizen_number"}, citizen.digits()))
            .blob(database.sealer().seal_text({"cases", id, "citizen_name"}, "นางสาวทดสอบ ระบบดี"))
            .run();
    }
}

/// With a connection of its own that does not wait for the disk: the file is only read after it is complete. The audit
/// log's rows are no chain, but its head is one that work can go on from.
void make_cases(const storage::Database& database, const std::filesystem::path& file, int cases) {
    storage::Connection connection(file, storage::Connection::Opening::ExistingFile);
    connection.execute("PRAGMA synchronous=OFF; PRAGMA cache_size=-1500000; PRAGMA wal_autocheckpoint=100000");
    connection.execute("PRAGMA foreign_keys=OFF");
    for (int first = 0; first < cases; first += kBatch) {
        const int end = std::min(first + kBatch, cases);
        storage::Transaction transaction(connection, storage::Transaction::Kind::Writing);
        add_others(connection, kVisits, first, end);
        add_cases(connection, database, first, end);
        for (const auto* insert : {kEvents, kAudit, kOutbox}) {
            add_others(connection, insert, first, end);
        }
        transaction.commit();
        if (first % 50000 == 0) {
            std::fprintf(stderr, "%d cases\n", first);
        }
    }
    const auto last = static_cast<std::int64_t>(cases) * 3;
    storage::Statement hash(connection, "SELECT hash FROM audit WHERE sequence = ?");
    hash.integer(last).step();
    storage::Statement(connection, "UPDATE audit_head SET sequence = ?, hash = ?, mac = ?")
        .integer(last)
        .text(hash.text_at(0))
        .text(database.audit().seal().head_code(last, hash.text_at(0)))
        .run();
}

std::unique_ptr<storage::Database> open(const std::filesystem::path& file, const ports::Clock& clock) {
    bench::BenchVault vault;
    auto opened = storage::Database::open(file, vault, clock, {"W-1", "1001", false});
    if (!opened) {
        std::printf("%s\n", opened.error().detail.c_str());
        std::exit(1);
    }
    return std::move(*opened);
}

void forget_in_memory(const std::filesystem::path& file) {
    // As after switching the machine on: the system's cache of the file is dropped where that is allowed.
    const auto command = "dd if='" + file.string() + "' iflag=nocache count=0 2>/dev/null";
    if (std::system(command.c_str()) != 0) {
        std::printf("(the file stays in the system's cache)\n");
    }
}

/// The questions of a working day, each asked of a store that holds `cases` cases.
class WorkingDay {
  public:
    WorkingDay(storage::Database& database, MovingClock& clock, int cases)
        : database_(database), store_(database), outbox_(database), clock_(clock), cases_(cases) {}

    /// Ends the program when an answer is wrong.
    void ask(int round) {
        // Far apart, so that nearly every answer has to be fetched from the disk.
        const int index = static_cast<int>(static_cast<long>(round) * 7919 * 131 % cases_) / 2 * 2;
        ports::CaseFilter day;
        day.date = support::bangkok_date(time_of(cases_ - 1));
        today_.push_back(bench::milliseconds_of([&] { store_.find_cases(day).ok(); }));
        day.date = support::bangkok_date(time_of(cases_ - 1) - std::chrono::days(7 * round));
        other_day_.push_back(bench::milliseconds_of([&] { store_.find_cases(day).ok(); }));
        bool there = false;
        number_.push_back(bench::milliseconds_of([&] { there = store_.find_case(number_of(index)).ok(); }));
        ports::CaseFilter person;
        person.citizen = bench::citizen(index / 2);
        std::size_t found = 0;
        citizen_.push_back(bench::milliseconds_of([&] { found = store_.find_cases(person)->size(); }));
        if (!there || found != 2) {
            std::printf("wrong answer: case %d, %zu cases of a citizen\n", static_cast<int>(there), found);
            std::exit(1);
        }
        newest_.push_back(bench::milliseconds_of([&] { store_.find_cases({}).ok(); }));
        waiting_.push_back(bench::milliseconds_of([&] { outbox_.items(true).ok(); }));
        saving_.push_back(bench::milliseconds_of([&] { save(round); }));
    }
    bool print() const {
        const double today = bench::print_line("today's log", today_);
        bench::print_line("log of another day, never read before", other_day_);
        const double number = bench::print_line("search by case number", number_);
        const double citizen = bench::print_line("search by citizen", citizen_);
        bench::print_line("newest 500 cases", newest_);
        bench::print_line("open outbox items", waiting_);
        bench::print_line("a case of three steps saved durably", saving_);
        return today <= 50 && number <= 20 && citizen <= 20;
    }

  private:
    void save(int round) {
        const auto saved = database_.write(
            [&](storage::Connection& connection) { return write_case(connection, database_, clock_, cases_ + round); });
        if (!saved) {
            std::printf("%s\n", saved.error().detail.c_str());
            std::exit(1);
        }
    }

    storage::Database& database_;
    storage::SqliteCaseStore store_;
    storage::SqliteOutbox outbox_;
    MovingClock& clock_;
    int cases_;
    std::vector<double> today_, other_day_, number_, citizen_, newest_, waiting_, saving_;
};

}  // namespace

int main(int argc, char** argv) {
    const int cases = argc < 3 ? 0 : std::atoi(argv[2]);
    if (cases < 1) {
        std::printf(
            "usage: amphoe-bench-many-cases FOLDER CASES [ask]\n"
            "ask: only measure, on the store that a run before left in FOLDER\n");
        return 2;
    }
    const bool only_ask = argc > 3 && std::string(argv[3]) == "ask";
    const auto folder = std::filesystem::path(argv[1]) / "amphoe-bench-many-cases";
    const auto file = folder / "store.db";
    MovingClock clock;
    // Days later than any run before, so that what is saved now is new.
    clock.time = time_of(cases) + (only_ask ? std::chrono::days(std::time(nullptr) % 100000) : std::chrono::days(0));
    if (!only_ask) {
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
        const auto database = open(file, clock);
        const auto took = bench::milliseconds_of([&] { make_cases(*database, file, cases); });
        std::printf("%d cases made in %.0f s\n", cases, took / 1000);
    }
    std::printf("file %.1f GB\n", static_cast<double>(std::filesystem::file_size(file)) / 1e9);
    forget_in_memory(file);
    std::unique_ptr<storage::Database> database;
    const auto opening = bench::milliseconds_of([&] { database = open(file, clock); });
    std::printf("open after dropping the cache: %.0f ms (at most 1000)\n", opening);
    WorkingDay day(*database, clock, cases);
    for (int round = 0; round < 200; ++round) {
        day.ask(round);
    }
    const bool reached = day.print() && opening <= 1000;
    std::printf("today <= 50 ms, searches <= 20 ms, open <= 1 s: %s\n", reached ? "yes" : "NO");
    return reached ? 0 : 1;
}
