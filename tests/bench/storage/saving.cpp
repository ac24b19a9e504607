// Saving one step (visit, case, two events, a 60 kB picture, an outbox row, an audit entry) beside one durable insert
// of the same picture into a bare table: same disk, same settings, alternating in one run.
#include <sqlite3.h>

#include <cstdlib>
#include <filesystem>

#include "core/storage/SqliteCaseStore.h"
#include "core/support/Digest.h"
#include "tests/bench/storage/BenchStore.h"

namespace {

using namespace amphoe;

class BareTable {
  public:
    explicit BareTable(const std::filesystem::path& file) {
        sqlite3_open(file.string().c_str(), &handle_);
        sqlite3_exec(handle_, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE bare(content BLOB)",
                     nullptr, nullptr, nullptr);
        sqlite3_prepare_v2(handle_, "INSERT INTO bare VALUES(?)", -1, &insert_, nullptr);
    }
    BareTable(const BareTable&) = delete;
    BareTable& operator=(const BareTable&) = delete;
    ~BareTable() {
        sqlite3_finalize(insert_);
        sqlite3_close(handle_);
    }
    void add(const std::vector<std::uint8_t>& content) {
        sqlite3_bind_blob(insert_, 1, content.data(), static_cast<int>(content.size()), SQLITE_STATIC);
        if (sqlite3_step(insert_) != SQLITE_DONE) {
            std::abort();
        }
        sqlite3_reset(insert_);
    }

  private:
    sqlite3* handle_ = nullptr;
    sqlite3_stmt* insert_ = nullptr;
};

ports::StepRecord step_number(int index, const std::string& number, const std::vector<std::uint8_t>& picture) {
    const auto name = std::to_string(index);
    const auto now = bench::BenchClock().now();
    ports::StepRecord step;
    step.visit = domain::Visit{"v" + name, "O-0001", "1001", "W-1", false, now, std::nullopt};
    step.opened_case = domain::Case{
        "c" + name,          "v" + name, number, domain::ServiceKind::ThaidEnrolment, bench::citizen(index),
        "นางสาวทดสอบ ระบบดี", now};
    step.events = {{"a" + name, "v" + name, "", 0, domain::EventKind::VisitOpened, now, "O-0001", {}},
                   {"b" + name, "v" + name, "c" + name, 0, domain::EventKind::CaseOpened, now, "O-0001", {}}};
    step.attachments = {{"p" + name, "v" + name, "", "face_probe", "", picture}};
    step.message = domain::SealedMessage{
        "m" + name, "thaid_enrolment", "v" + name, "c" + name, "", now, std::vector<std::uint8_t>(2048, 3)};
    step.audit = {"CASE_OPENED", "O-0001", "c" + name, "", "ok", ""};
    return step;
}

}  // namespace

int main(int argc, char** argv) {
    const auto folder = std::filesystem::path(argc > 1 ? argv[1] : ".") / "amphoe-bench-saving";
    const int steps = argc > 2 ? std::atoi(argv[2]) : 400;
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    bench::BenchVault vault;
    bench::BenchClock clock;
    const auto database = storage::Database::open(folder / "store.db", vault, clock, {"W-1", "1001", false});
    storage::SqliteCaseStore store(**database);
    BareTable bare(folder / "bare.db");
    const auto picture = support::random_bytes(60 * 1024);
    std::vector<double> saving;
    std::vector<double> inserting;
    std::vector<double> numbering;
    for (int index = 0; index < steps; ++index) {
        std::string number;
        numbering.push_back(bench::milliseconds_of(
            [&] { number = *store.next_case_number(domain::ServiceKind::ThaidEnrolment, clock.now()); }));
        const auto step = step_number(index, number, picture);
        saving.push_back(bench::milliseconds_of([&] {
            if (!store.save(step)) {
                std::abort();
            }
        }));
        inserting.push_back(bench::milliseconds_of([&] { bare.add(picture); }));
    }
    bench::print_line("bare durable insert of 60 kB", inserting);
    const double p95 = bench::print_line("step with 60 kB picture and message", saving);
    bench::print_line("taking a case number", numbering);
    std::printf("step : bare insert, medians: %.2f\n",
                bench::percentile(saving, 0.5) / bench::percentile(inserting, 0.5));
    std::printf("p95 of a step at most 20 ms: %s\n", p95 <= 20 ? "yes" : "NO");
    std::filesystem::remove_all(folder);
    return p95 <= 20 ? 0 : 1;
}
