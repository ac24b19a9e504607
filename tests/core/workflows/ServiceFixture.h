// A proven citizen, three people in one house, and the officers who may agree.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/workflows/FormService.h"
#include "tests/support/FakeServices.h"
#include "tests/support/SyntheticCitizen.h"

namespace amphoe::workflows {

inline const std::string kRequester = "1999900000013";
inline const std::string kWife = testing::synthetic_citizen(2);
inline const std::string kChild = testing::synthetic_citizen(3);
inline const std::string kOtherHead = testing::synthetic_citizen(4);
inline const std::string kHouse = "99010000017";
inline const std::string kOtherHouse = "99019000004";

domain::Fields listed(const std::string& id, const std::string& name, const std::string& birth,
                      const std::string& relation);

/// Today is Sunday 22 November 2026, 09.00 in Bangkok.
class ServiceFixture : public ::testing::Test {
  protected:
    ServiceFixture();
    ~ServiceFixture() override;

    /// Consent, card, card status and a face that passes.
    void prove();
    static domain::Result<domain::Done> enter(FormService& service, const domain::Fields& answers);
    /// "key: reason" of a FieldInvalid, or the name of another failure, or "ok".
    static std::string told(const domain::Result<domain::Done>& result);
    /// The field a FieldInvalid names.
    static std::string refused(const domain::Result<domain::Done>& result);
    static std::string step_of(const FormService& service);
    void agree(FormService& service);
    void go_offline();
    void go_online();
    const domain::Fields& act() const;
    std::string act_at(const std::string& key) const;
    domain::CaseState state(const FormService& service);

    testing::FakeServices services_;
    testing::FakeCounter& counter_ = services_.counter;
    testing::FakeCivilRegister& register_ = services_.civil_register;
    domain::Officer registrar_{"R-0001", "นางนายทะเบียน ทดสอบ", "Mrs Registrar", domain::Role::Registrar, "9901"};
    VisitJournal journal_{counter_.store, counter_.clock, counter_.workstation, counter_.officer};
    IdentityProof proof_{counter_.ports, journal_};
};

}  // namespace amphoe::workflows
