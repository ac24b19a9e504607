#include "gui/presenters/SignInPresenter.h"

#include <map>

#include "tests/gui/presenters/PresenterBench.h"

namespace amphoe::testing {
namespace {

class SignInPresenterTest : public PresenterBench {
  protected:
    void sign_in(const char* id, std::string_view pin) {
        presenter.sign_in(id, support::Secret(pin));
        window.drain();
    }
    void enrol(const char* id, domain::Role role) {
        ASSERT_TRUE(
            counter.store.enrol({id, "ทดสอบ", "Test", role, "9901"}, support::Secret(std::string_view("246810"))));
    }
    gui::SignInPresenter presenter{setup(), window.post()};
};

TEST_F(SignInPresenterTest, AnOfficerGoesToTheDesk) {
    sign_in("O-0001", "246810");
    ASSERT_TRUE(presenter.state().officer);
    EXPECT_EQ(presenter.workplace(), gui::Workplace::Desk);
    EXPECT_EQ(counter.store.notes.back().action, "SIGN_IN");
}

TEST_F(SignInPresenterTest, ASupervisorGoesToTheSupervisorWindow) {
    sign_in("S-0001", "246810");
    ASSERT_TRUE(presenter.state().officer);
    EXPECT_EQ(presenter.workplace(), gui::Workplace::Supervisor);
}

TEST_F(SignInPresenterTest, AWrongPinIsRefusedAndNoted) {
    sign_in("O-0001", "000000");
    EXPECT_FALSE(presenter.state().officer);
    EXPECT_EQ(presenter.state().failure->code, domain::FailureCode::SignInRefused);
    EXPECT_EQ(counter.store.notes.back().result, "SIGN_IN_REFUSED");
}

TEST_F(SignInPresenterTest, ACashierGoesToTheCashiersWindow) {
    enrol("C-0001", domain::Role::Cashier);
    sign_in("C-0001", "246810");
    ASSERT_TRUE(presenter.state().officer);
    EXPECT_FALSE(presenter.state().failure);
    EXPECT_EQ(presenter.workplace(), gui::Workplace::Cashier);
}

TEST_F(SignInPresenterTest, EveryRoleWithWorkHereHasItsOwnWindow) {
    const std::map<domain::Role, gui::Workplace> windows{
        {domain::Role::CounterOfficer, gui::Workplace::Desk},  {domain::Role::AssistantRegistrar, gui::Workplace::Desk},
        {domain::Role::Registrar, gui::Workplace::Supervisor}, {domain::Role::Supervisor, gui::Workplace::Supervisor},
        {domain::Role::Auditor, gui::Workplace::Supervisor},   {domain::Role::Cashier, gui::Workplace::Cashier}};
    for (const auto& [role, window_of_role] : windows) {
        enrol("X-0001", role);
        sign_in("X-0001", "246810");
        ASSERT_TRUE(presenter.state().officer) << domain::role_name(role);
        EXPECT_EQ(presenter.workplace(), window_of_role) << domain::role_name(role);
        presenter.sign_out();
        window.drain();
    }
}

TEST_F(SignInPresenterTest, ARoleWithoutWorkHereIsToldSo) {
    enrol("A-0001", domain::Role::Admin);
    sign_in("A-0001", "246810");
    ASSERT_TRUE(presenter.state().failure);
    EXPECT_EQ(presenter.state().failure->code, domain::FailureCode::NotAuthorised);
}

TEST_F(SignInPresenterTest, SigningOutIsNotedAndLetsTheNextOneIn) {
    sign_in("O-0001", "246810");
    presenter.sign_out();
    window.drain();
    EXPECT_EQ(counter.store.notes.back().action, "SIGN_OUT");
    sign_in("S-0001", "246810");
    EXPECT_EQ(presenter.state().officer->id, "S-0001");
}

}  // namespace
}  // namespace amphoe::testing
