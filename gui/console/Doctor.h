// Looks at every component of the workstation and says what is wrong; changes nothing.
#pragma once

#include <stop_token>
#include <vector>

#include "gui/Assembly.h"
#include "gui/console/DoctorReport.h"

namespace amphoe::gui::console {

/// Works on a computer that is not set up: without settings nothing is opened that would make a database. Devices and
/// program are looked at all the same.
class Doctor {
  public:
    Doctor(Assembly& assembly, std::stop_token stop) : assembly_(assembly), stop_(std::move(stop)) {}

    /// One check per component, in the order in which they need each other.
    std::vector<DoctorCheck> examine();

  private:
    DoctorCheck program() const;
    DoctorCheck settings();
    DoctorCheck database();
    DoctorCheck audit_chain();
    DoctorCheck key_protection();
    DoctorCheck card_readers();
    DoctorCheck card_reads();
    DoctorCheck camera();
    DoctorCheck face_models();
    DoctorCheck face_thresholds();
    DoctorCheck printers();
    DoctorCheck paper_printers();
    DoctorCheck scanner();
    DoctorCheck centre();
    DoctorCheck outbox();
    DoctorCheck disk_space();
    DoctorCheck fonts();

    Assembly& assembly_;
    std::stop_token stop_;
    bool set_up_ = false;  ///< whether the settings could be read
    configuration::WorkstationSettings settings_;
};

}  // namespace amphoe::gui::console
