#include "tests/core/workflows/identity/IdentityWorld.h"

namespace amphoe::workflows {

IdentityWorld::IdentityWorld() = default;

IdentityWorld::~IdentityWorld() = default;

void IdentityWorld::prove() {
    prove(journal, proof);
}

void IdentityWorld::prove(VisitJournal& visit, IdentityProof& shown) {
    show_card(visit, shown);
    ASSERT_TRUE(shown.compare_face(testing::grey_faces()));
    ASSERT_TRUE(shown.record_officer_look(true));
}

void IdentityWorld::show_card(VisitJournal& visit, IdentityProof& shown) {
    ASSERT_TRUE(visit.is_open() || visit.open());
    ASSERT_TRUE(shown.state().consent || shown.record_consent(true, domain::LegalBasis::ConsentSection26));
    ASSERT_TRUE(shown.read_card({}, {}, {}));
    ASSERT_TRUE(shown.check_card_status({}));
}

std::unique_ptr<ServiceRun> IdentityWorld::service(domain::ServiceKind kind, VisitJournal& visit,
                                                   IdentityProof& shown) {
    auto made = standard_services().make(kind, world.ports, visit, shown);
    return std::make_unique<ServiceRun>(world.counter.ports, visit, *std::move(made));
}

std::unique_ptr<ServiceRun> IdentityWorld::service(domain::ServiceKind kind) {
    return service(kind, journal, proof);
}

std::unique_ptr<ServiceRun> IdentityWorld::opened(domain::ServiceKind kind) {
    prove();
    auto run = service(kind);
    EXPECT_TRUE(run->open({}));
    return run;
}

std::string IdentityWorld::told(const domain::Result<domain::Done>& result) {
    if (result) {
        return "ok";
    }
    return result.error().code == domain::FailureCode::FieldInvalid
               ? result.error().detail
               : std::string(domain::failure_name(result.error().code));
}

domain::FailureCode IdentityWorld::code(const domain::Result<domain::Done>& result) {
    return result ? domain::FailureCode::UnexpectedError : result.error().code;
}

void IdentityWorld::person(const std::string& id, domain::Fields fields) {
    fields.insert({"citizen_id", id});
    fields.insert({"status", "ALIVE"});
    world.civil_register.knows(domain::RegisterKind::Person, id, std::move(fields));
}

void IdentityWorld::offline() {
    world.civil_register.every_failure = domain::Failure{domain::FailureCode::CentreUnreachable, ""};
}

const domain::Fields& IdentityWorld::act() const {
    return world.counter.sealer.last.fields;
}

}  // namespace amphoe::workflows
