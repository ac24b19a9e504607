// W8.1: every adult who moves to the destination comes in person and is identified: the requester by the proof of the
// visit, the others by the card they show or the code of their digital ID.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/domain/Failure.h"
#include "core/domain/RegisterRecord.h"
#include "core/domain/ServiceForm.h"
#include "core/workflows/civil/Majority.h"

namespace amphoe::workflows {

/// The page and its check; holds who was seen. One chip is read in a visit, that of the requester, so the number is
/// read off the others' cards by the officer and compared with the register.
class MoverPresence {
  public:
    struct Mover {
        domain::Fields person;
        Majority majority = Majority::Minor;
    };
    /// Asks the centre whose one-time code of a digital ID that is.
    using AskForCode = std::function<domain::Result<domain::RegisterRecord>(const std::string& code)>;

    /// Forgets what was seen before.
    void ask(std::vector<Mover> movers, std::string requester_id);
    /// Nothing when nobody else is to be seen.
    std::optional<domain::FormPage> page() const;
    /// FieldInvalid for a number or code of somebody else, or for an adult when the requester does not move; failures
    /// of the code.
    domain::Result<domain::Done> take(const domain::Fields& answers, const AskForCode& ask);

    /// Of age by the register, or of unsettled age and seen in person.
    bool counts_as_adult(const Mover& mover) const;
    const std::vector<Mover>& movers() const { return movers_; }
    /// `present` of the act: "number=CARD", "number=THAID code", for the requester "number=VISIT".
    std::string lines() const;

    static std::string key_of(std::size_t index);

  private:
    bool is_requester(const Mover& mover) const;
    bool seen(const std::string& citizen_id) const;
    domain::Result<domain::Done> take_one(const std::string& key, const Mover& mover, const std::string& shown,
                                          const AskForCode& ask);

    std::vector<Mover> movers_;
    std::string requester_id_;
    std::vector<std::pair<std::string, std::string>> seen_;  ///< citizen number, means
};

}  // namespace amphoe::workflows
