// The dated rules of this program: read at its start, and anew when the day or the centre's fees have changed.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "core/domain/Failure.h"
#include "core/domain/InForce.h"
#include "core/domain/Rules.h"
#include "core/ports/Clock.h"
#include "core/ports/FeedStore.h"

namespace amphoe::gui {

/// Rules of one moment; whoever holds them keeps them alive, and nobody changes them.
struct RulesNow {
    std::shared_ptr<const domain::ConsentNotice> notice;
    std::shared_ptr<const domain::EnrolmentRules> enrolment;
    std::shared_ptr<const domain::ServiceRules> services;
};

/// Safe from any thread: the window's thread begins visits, the background ones read rules of queue, day and outreach.
/// Renewing takes the place of what counts in one move and touches nothing that somebody holds, so that a visit under
/// way keeps its rules to its end.
class DayRules {
  public:
    /// `folder`: resources/configuration.
    DayRules(std::filesystem::path folder, const ports::Clock& clock);

    /// Notice and limits of the identity proof. Read at the first call. ConfigurationInvalid.
    domain::Result<domain::Done> open_proof();
    /// Limits, day counts and fees: the shipped files, then what the centre sent. Read at the first call; `feed` must
    /// outlive this. ConfigurationInvalid; failures of the store.
    domain::Result<domain::Done> open_services(ports::FeedStore& feed);

    /// Reads anew what was opened when the day in Bangkok, or the kept fees, are others than before; else it costs one
    /// look at the kept fees. All or nothing: on a failure the rules of before go on to count, and the next call tries
    /// again. Files: not on the window's thread.
    domain::Result<domain::Done> renew();

    /// Of one moment together; empty what was not opened.
    RulesNow now() const;
    /// The day the rules were read for, ISO date; empty before anything was opened.
    std::string day() const;
    /// For who asks at every use. Only after the part was opened.
    domain::InForce<domain::FaceRules> face() const;
    domain::InForce<domain::ServiceRules> services() const;

  private:
    /// Which items of the fees, in which version.
    using Fees = std::vector<std::pair<std::string, std::int64_t>>;

    domain::Result<domain::Done> read_proof(const std::string& today, RulesNow& into) const;
    domain::Result<domain::Done> read_services(const std::string& today, const std::vector<domain::FeedItem>& fees,
                                               RulesNow& into) const;
    void keep(RulesNow newer, const std::string& today);

    std::filesystem::path folder_;
    const ports::Clock& clock_;
    ports::FeedStore* feed_ = nullptr;  ///< null: the services' part is not open
    Fees fees_;
    std::mutex reading_;        ///< one renewal at a time; guards feed_ and fees_
    mutable std::mutex mutex_;  ///< guards now_ and day_; never held while a file is read
    RulesNow now_;
    std::string day_;
};

}  // namespace amphoe::gui
