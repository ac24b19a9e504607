// A counter of fakes with one citizen who shows the card and the face.
#pragma once

#include <gtest/gtest.h>

#include "core/workflows/IdentityProof.h"
#include "core/workflows/ServiceCatalogue.h"
#include "core/workflows/ServiceRun.h"
#include "tests/support/FakeServices.h"

namespace amphoe::workflows {

inline const std::string kCitizen = "1999900000013";

class IdentityWorld : public ::testing::Test {
  protected:
    IdentityWorld();
    ~IdentityWorld() override;

    void prove();
    void prove(VisitJournal& visit, IdentityProof& shown);
    void show_card(VisitJournal& visit, IdentityProof& shown);
    std::unique_ptr<ServiceRun> service(domain::ServiceKind kind, VisitJournal& visit, IdentityProof& shown);
    std::unique_ptr<ServiceRun> service(domain::ServiceKind kind);
    std::unique_ptr<ServiceRun> opened(domain::ServiceKind kind);
    /// "ok", or the name of the failure, with the detail of a refused field.
    static std::string told(const domain::Result<domain::Done>& result);
    /// Of a result that should have failed; UnexpectedError otherwise.
    static domain::FailureCode code(const domain::Result<domain::Done>& result);
    void person(const std::string& id, domain::Fields fields);
    void offline();
    const domain::Fields& act() const;

    testing::FakeServices world;
    VisitJournal journal{world.counter.store, world.counter.clock, world.counter.workstation, world.counter.officer};
    IdentityProof proof{world.counter.ports, journal};
};

}  // namespace amphoe::workflows
