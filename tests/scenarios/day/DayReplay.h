// Drives a training workstation through a planned day and checks how it ends.
#pragma once

#include <map>

#include "tests/integration/visit/TrainingDesk.h"
#include "tests/scenarios/day/CentreBooks.h"
#include "tests/scenarios/day/DayPlan.h"
#include "tests/scenarios/day/DayTable.h"

namespace amphoe::testing {

class DayReplay {
  public:
    /// The centre gets the generated district first.
    explicit DayReplay(int population);

    void morning();
    void serve(const PlannedVisit& planned);
    /// Everything to the centre, cash close and day close, and what must hold then.
    void evening();

    DayTable& table() { return table_; }

  private:
    struct Ran {
        ConsoleAnswer answer;
        long milliseconds = 0;
        bool as_it_should = false;  ///< of a mishap
    };
    /// What must stand at the centre in the evening, by the replay's own counting.
    struct Expected {
        std::map<std::string, int> acts;            ///< accepted, by kind
        std::map<std::string, std::string> houses;  ///< of who moved; empty: left, not yet entered
        int new_houses = 0;
        int open_notices = 0;
    };

    void put_card(const PlannedVisit& planned);
    Ran visit(const PlannedVisit& planned, const nlohmann::json& changes = nlohmann::json::object(),
              const std::string& film = "", const std::string& before = "");
    void call_ticket(const PlannedVisit& planned);
    void call_nobody();
    void note_served(const PlannedVisit& planned, const Ran& ran, bool kept);
    void note_moves(const PlannedVisit& planned, const nlohmann::json& cases);
    nlohmann::json next_fee(const PlannedVisit& planned) const;
    void note_fees(const PlannedVisit& planned, const nlohmann::json& documents);

    /// True when the mishap itself did all that was planned: nothing is left to be done once more.
    bool suffer(const PlannedVisit& planned);
    Ran suffer_at_the_desk(const PlannedVisit& planned);
    Ran centre_away(const PlannedVisit& planned);
    Ran answer_lost(const PlannedVisit& planned);
    Ran printer_away(const PlannedVisit& planned);
    Ran killed(const PlannedVisit& planned, bool& all_saved);
    bool print_kept_paper(const std::string& number);

    void expect(bool held, const std::string& what, const ConsoleAnswer& answer);
    void expect_same(const std::string& what, long found, long expected);
    void empty_outbox();
    std::map<std::string, int> outbox_kinds();
    void close_day();
    void check_workstation();
    void check_centre();
    void check_acts(const CentreBooks& books);
    void check_registers(const CentreBooks& books);

    TrainingDesk desk_;
    DayTable table_;
    Expected expected_;
    CentreBooks before_;                            ///< of the centre in the morning
    std::map<std::size_t, std::string> notices_;    ///< numbers of the move notices given, by visit
    std::map<std::size_t, std::string> movers_of_;  ///< who left by that visit
    std::string ticket_;                            ///< called and not served yet
    int tickets_ = 0;
    int no_shows_ = 0;
    int papers_late_ = 0;  ///< printed after the printer had come back
    int receipts_ = 0;
    int voided_ = 0;
    int waived_ = 0;
    long cash_ = 0;  ///< satang, by the replay's own adding up
    long qr_ = 0;
};

inline constexpr const char* kCounterOfficer = " --officer O-0001 --pin-env AMPHOE_PIN";

}  // namespace amphoe::testing
