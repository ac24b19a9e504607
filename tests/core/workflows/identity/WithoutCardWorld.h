// Somebody without a card, people who may vouch, and what the register knows of them.
#pragma once

#include "core/workflows/VisitDrafts.h"
#include "tests/core/workflows/identity/IdentityWorld.h"
#include "tests/support/SyntheticCitizen.h"

namespace amphoe::workflows {

inline const std::string kHead = testing::synthetic_citizen(4);
inline const std::string kYoung = testing::synthetic_citizen(5);
inline const std::string kDead = testing::synthetic_citizen(6);

class WithoutCardWorld : public IdentityWorld {
  protected:
    WithoutCardWorld();
    ~WithoutCardWorld() override;
    /// The program ends and a new one takes up the draft.
    struct Sitting {
        Sitting(testing::FakeServices& world, const domain::Case& left);
        ~Sitting();
        VisitJournal journal;
        IdentityProof proof;
        domain::Result<domain::Done> taken_up;
        ServiceRun run;
        domain::Result<domain::Done> opened;
    };
    static std::vector<std::string> asked(const ServiceRun& run);
    std::unique_ptr<ServiceRun> begun(domain::CardAbsence why = domain::CardAbsence::Lost);
};

}  // namespace amphoe::workflows
