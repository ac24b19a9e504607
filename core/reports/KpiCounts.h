// What the indicators need of a period, counted out of the stored cases.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "core/domain/DayFacts.h"
#include "core/domain/Kpi.h"
#include "core/domain/Supervision.h"
#include "core/ports/CaseStore.h"
#include "core/ports/OfficerDirectory.h"
#include "core/ports/QueueBook.h"
#include "core/ports/SupervisionBook.h"

namespace amphoe::reports {

/// Persons of the period, each once however often they came.
struct ServedPersons {
    std::set<std::string> eligible;   ///< could have ThaID: numbers that begin with 1 to 5 or 8 (E4)
    std::set<std::string> activated;  ///< newly enrolled here and seen to be active
    std::set<std::string> active;     ///< showed that they had an active ThaID when they came

    /// Eligible, and not known to have had one.
    int without() const;
    int newly_active() const;
};

struct KpiCounts {
    std::map<domain::ServiceKind, domain::CaseCounts> services;
    domain::CaseCounts all;
    int visits = 0;
    int visits_finished = 0;  ///< every case of the visit left the counter done
    int enrolled = 0;         ///< ThaID enrolments the centre accepted
    ServedPersons persons;
    int digital = 0;  ///< begun online, booked, identified by the digital card, or ended as e-document
    int helped = 0;   ///< fee waived, or a service of one's own phone done by an officer
    int faces = 0;
    int faces_first_try = 0;
    int referred = 0;
    int overridden = 0;
    int copies_avoided = 0;  ///< of all cases, see domain/AvoidedCopies.h
    domain::SatisfactionCounts satisfaction;
    std::optional<domain::TrainedOfficers> trained;  ///< on the period's last day; empty: no register is kept
    int queue_called = 0;                            ///< tickets with a waiting time
    long queue_wait_seconds = 0;                     ///< of all of them
};

/// What is asked besides the cases; null where it is not kept.
struct KpiBooks {
    ports::QueueBook* queue = nullptr;
    ports::SupervisionBook* supervision = nullptr;
    ports::OfficerDirectory* officers = nullptr;
};

/// Cases opened from the first to the last day, both included. Failures of the store.
domain::Result<KpiCounts> count_period(ports::CaseStore& cases, const domain::KpiPeriod& period,
                                       const KpiBooks& books = {});

}  // namespace amphoe::reports
