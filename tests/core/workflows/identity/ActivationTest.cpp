// W4.6-8: the link by SMS, and following the activation to its end.
#include <gmock/gmock.h>

#include <algorithm>

#include "core/workflows/SlipContent.h"
#include "core/workflows/identity/ActivationWatch.h"
#include "tests/core/workflows/identity/IdentityWorld.h"

namespace amphoe::workflows {
namespace {

using domain::RegisterKind;
using domain::ServiceKind;

class ActivationTest : public IdentityWorld {
  protected:
    void centre_says(const std::string& activation, const std::string& until = "2026-11-29T02:00:00.000Z") {
        world.civil_register.knows(
            RegisterKind::Thaid, kCitizen,
            {{"state", "OFFICER"}, {"activation", activation}, {"activation_expires_at", until}});
    }
    Activation look(const domain::Case& record) { return *ActivationWatch(world.ports).look(record, "O-0001", {}); }
    int recorded(const domain::Case& record, const std::string& state) {
        const auto events = world.counter.store.events_of_case(record.id);
        return static_cast<int>(std::count_if(events->begin(), events->end(), [&](const auto& event) {
            const auto found = event.fields.find("activation");
            return found != event.fields.end() && found->second == state;
        }));
    }
    domain::Case enrolled(const domain::Fields& phone) {
        run = opened(ServiceKind::ThaidEnrolment);
        EXPECT_EQ(told(run->enter(phone, {})), "ok");
        if (run->page()) {
            EXPECT_EQ(told(run->enter({{"otp", run->service().simulated_code()}}, {})), "ok");
        }
        EXPECT_EQ(told(run->confirm()), "ok");
        EXPECT_TRUE(journal.close());
        return run->record();
    }
    std::unique_ptr<ServiceRun> run;
};

TEST_F(ActivationTest, WaitsUntilTheCitizenUsedTheCode) {
    const auto record = enrolled({{"phone", "0812345678"}});
    centre_says("ISSUED");
    EXPECT_EQ(look(record), Activation::Waiting);
    centre_says("ACTIVATED");
    EXPECT_EQ(look(record), Activation::Activated);
    EXPECT_EQ(look(record), Activation::Activated);
    EXPECT_EQ(recorded(record, "ACTIVATED"), 1) << "once, also when it is asked again";
}

TEST_F(ActivationTest, ExpiresAtTheMomentTheCentreNamed) {
    const auto record = enrolled({});
    centre_says("ISSUED", support::to_iso8601(world.counter.clock.now() + std::chrono::seconds(1)));
    EXPECT_EQ(look(record), Activation::Waiting);
    world.counter.clock.advance(std::chrono::seconds(1));
    EXPECT_EQ(look(record), Activation::Expired);
    EXPECT_EQ(recorded(record, "EXPIRED"), 1);
}

TEST_F(ActivationTest, FollowsThroughADeadLineAndNoLongerThanItsPatience) {
    const auto record = enrolled({{"phone", "0812345678"}});
    int rests = 0;
    const auto rest = [&] {
        world.counter.clock.advance(std::chrono::seconds(2));
        world.civil_register.every_failure.reset();
        return ++rests < 50;
    };
    centre_says("ISSUED");
    offline();
    EXPECT_EQ(ActivationWatch(world.ports).follow(record, "O-0001", std::chrono::seconds(6), rest, {}),
              Activation::Waiting);
    EXPECT_LE(rests, 4);
    centre_says("ACTIVATED");
    EXPECT_EQ(ActivationWatch(world.ports).follow(record, "O-0001", std::chrono::seconds(6), rest, {}),
              Activation::Activated);
}

TEST_F(ActivationTest, NothingToFollowWithoutACode) {
    const auto record = enrolled({{"phone", "0812345678"}});
    centre_says("");
    EXPECT_EQ(look(record), Activation::None);
}

TEST_F(ActivationTest, ALinkBySmsGoesToAPhoneAndNotOnThePaper) {
    run = opened(ServiceKind::ThaidEnrolment);
    EXPECT_EQ(told(run->enter({{"phone", ""}, {"activation_by", "SMS"}}, {})),
              "activation_by: a link by SMS needs a phone");
    ASSERT_EQ(told(run->enter({{"phone", "0812345678"}, {"activation_by", "SMS"}}, {})), "ok");
    EXPECT_EQ(told(run->enter({{"otp", ""}}, {})), "activation_by: a link by SMS goes to a verified phone only");
    ASSERT_EQ(run->page()->step, "phone") << "or the code goes on the paper";
    EXPECT_EQ(run->page()->fields.front().value, "0812345678");
    ASSERT_EQ(told(run->enter({{"phone", "0812345678"}, {"activation_by", "SMS"}}, {})), "ok");
    ASSERT_EQ(told(run->enter({{"otp", run->service().simulated_code()}}, {})), "ok");
    ASSERT_EQ(told(run->confirm()), "ok");
    EXPECT_EQ(act().at("activation_by"), "SMS");

    auto events = *world.counter.store.events_of_case(run->record().id);
    domain::CaseEvent accepted;
    accepted.kind = domain::EventKind::CentreAccepted;
    accepted.fields = {
        {"enrolment_id", "E-1"}, {"activation_token", "secret"}, {"activation_expires_at", "2026-11-22T02:10:00.000Z"}};
    events.push_back(accepted);
    const auto slip = slip_content(run->record(), events, world.counter.workstation, "O-0001", "D-1", journal.now());
    EXPECT_TRUE(slip.qr.empty());
    EXPECT_FALSE(slip.fields.contains("activation_token"));
    EXPECT_EQ(slip.fields.at("activation_sms"), "xxx-xxx-5678");
}

TEST_F(ActivationTest, WithoutALineNoLinkGoesToANumberNobodyProved) {
    world.one_time_codes.send_failure = domain::Failure{domain::FailureCode::CentreUnreachable, ""};
    run = opened(ServiceKind::ThaidEnrolment);
    EXPECT_EQ(told(run->enter({{"phone", "0812345678"}, {"activation_by", "SMS"}}, {})),
              "activation_by: a link by SMS goes to a verified phone only");
    EXPECT_EQ(run->page()->step, "phone");
    EXPECT_EQ(told(run->enter({{"phone", "0812345678"}, {"activation_by", "QR"}}, {})), "ok");
    ASSERT_EQ(told(run->confirm()), "ok");
    EXPECT_EQ(act().at("activation_by"), "QR");
}

TEST_F(ActivationTest, WithoutAChoiceTheCodeStandsOnThePaper) {
    const auto record = enrolled({{"phone", "0812345678"}});
    EXPECT_EQ(act().at("activation_by"), "QR");
}

TEST_F(ActivationTest, OnlyThaiNationalsAreEnrolledAsTheRegisterSays) {
    prove();
    auto known = *world.civil_register.answers.at({RegisterKind::Person, kCitizen});
    known.fields["nationality"] = "ลาว";
    proof.note_registry(known);
    EXPECT_EQ(told(service(ServiceKind::ThaidEnrolment)->open({})), "SERVICE_NOT_AVAILABLE");
    known.fields["nationality"] = "ไทย";
    proof.note_registry(known);
    EXPECT_EQ(told(service(ServiceKind::ThaidEnrolment)->open({})), "ok");
}

}  // namespace
}  // namespace amphoe::workflows
