// Drives a training workstation through a planned day and checks how it ends.
#pragma once

#include "tests/integration/visit/TrainingDesk.h"
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
    };
    void put_card(const PlannedVisit& planned);
    Ran visit(const PlannedVisit& planned, const nlohmann::json& changes = nlohmann::json::object(),
              const std::string& film = "", const std::string& before = "");
    void suffer(const PlannedVisit& planned);
    nlohmann::json next_fee(const PlannedVisit& planned) const;
    void note_fees(const PlannedVisit& planned, const nlohmann::json& documents);
    void expect(bool held, const std::string& what, const ConsoleAnswer& answer);
    void empty_outbox();
    void close_day();
    void check_centre();

    TrainingDesk desk_;
    DayTable table_;
    int expected_accepted_ = 0;
    int receipts_ = 0;
    int voided_ = 0;
    int waived_ = 0;
    long cash_ = 0;  ///< satang, by the replay's own adding up
    long qr_ = 0;
};

}  // namespace amphoe::testing
