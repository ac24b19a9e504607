// What the office's service catalogue takes away.
#include <algorithm>

#include "tests/core/workflows/identity/IdentityWorld.h"

namespace amphoe::workflows {
namespace {

using domain::ServiceKind;

class TermsTest : public IdentityWorld {
  protected:
    std::string made(ServiceKind kind) {
        const auto service = standard_services().make(
            kind, {world.ports.counter, world.ports.civil_register, world.ports.one_time_codes, rules_}, journal,
            proof);
        return service ? "ok" : std::string(domain::failure_name(service.error().code));
    }
    domain::ServiceRules rules_;
};

TEST_F(TermsTest, TheOfficesTermsTakeServicesAway) {
    prove();
    EXPECT_EQ(made(ServiceKind::MoveOut), "ok") << "no terms, no limits";
    rules_.services[ServiceKind::MoveOut] = {"ย้ายออก", "Move out", false, false, true};
    EXPECT_EQ(made(ServiceKind::MoveOut), "SERVICE_NOT_AVAILABLE");
    const auto kinds = standard_services().kinds(rules_);
    EXPECT_EQ(kinds.size(), standard_services().kinds().size() - 1);
    EXPECT_EQ(std::ranges::count(kinds, ServiceKind::MoveOut), 0);
    rules_.services[ServiceKind::OwnData] = {"ข้อมูล", "Own data", true, true, false};
    EXPECT_EQ(made(ServiceKind::OwnData), "ok") << "with the card and its status";
}

TEST_F(TermsTest, WhatNeedsTheCentreIsNotBegunWithoutIt) {
    ASSERT_TRUE(journal.open());
    ASSERT_TRUE(proof.record_consent(true, domain::LegalBasis::ConsentSection26));
    ASSERT_TRUE(proof.read_card({}, {}, {}));
    rules_.services[ServiceKind::OwnData] = {"ข้อมูล", "Own data", true, false, false};
    EXPECT_EQ(made(ServiceKind::OwnData), "OFFLINE_NOT_ALLOWED");
    rules_.services[ServiceKind::OwnData].offline = true;
    EXPECT_EQ(made(ServiceKind::OwnData), "ok");
}

}  // namespace
}  // namespace amphoe::workflows
