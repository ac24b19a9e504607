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
    void prove() { prove(journal, proof); }
    void prove(VisitJournal& visit, IdentityProof& shown) {
        show_card(visit, shown);
        ASSERT_TRUE(shown.compare_face(testing::grey_faces()));
    }
    void show_card(VisitJournal& visit, IdentityProof& shown) {
        ASSERT_TRUE(visit.is_open() || visit.open());
        ASSERT_TRUE(shown.state().consent || shown.record_consent(true, domain::LegalBasis::ConsentSection26));
        ASSERT_TRUE(shown.read_card({}, {}, {}));
        ASSERT_TRUE(shown.check_card_status({}));
    }
    std::unique_ptr<ServiceRun> service(domain::ServiceKind kind, VisitJournal& visit, IdentityProof& shown) {
        auto made = standard_services().make(kind, world.ports, visit, shown);
        return std::make_unique<ServiceRun>(world.counter.ports, visit, *std::move(made));
    }
    std::unique_ptr<ServiceRun> service(domain::ServiceKind kind) { return service(kind, journal, proof); }
    std::unique_ptr<ServiceRun> opened(domain::ServiceKind kind) {
        prove();
        auto run = service(kind);
        EXPECT_TRUE(run->open({}));
        return run;
    }
    /// "ok", or the name of the failure, with the detail of a refused field.
    static std::string told(const domain::Result<domain::Done>& result) {
        if (result) {
            return "ok";
        }
        return result.error().code == domain::FailureCode::FieldInvalid
                   ? result.error().detail
                   : std::string(domain::failure_name(result.error().code));
    }
    void person(const std::string& id, domain::Fields fields) {
        fields.insert({"citizen_id", id});
        fields.insert({"status", "ALIVE"});
        world.civil_register.knows(domain::RegisterKind::Person, id, std::move(fields));
    }
    void offline() { world.civil_register.every_failure = domain::Failure{domain::FailureCode::CentreUnreachable, ""}; }
    const domain::Fields& act() const { return world.counter.sealer.last.fields; }

    testing::FakeServices world;
    VisitJournal journal{world.counter.store, world.counter.clock, world.counter.workstation, world.counter.officer};
    IdentityProof proof{world.counter.ports, journal};
};

}  // namespace amphoe::workflows
