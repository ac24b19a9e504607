#include "gui/presenters/KioskTexts.h"

#include "gui/presenters/VisitTexts.h"
#include "tests/gui/presenters/ServiceBench.h"

namespace amphoe::testing {
namespace {

using domain::RegisterKind;
using domain::ServiceKind;
using gui::VisitStep;

class KioskTextsTest : public ServiceBench {
  protected:
    KioskTextsTest() {
        civil_register.knows(RegisterKind::Person, kCitizen,
                             {{"citizen_id", kCitizen}, {"status", "ALIVE"}, {"nationality", "ไทย"}});
        begin();
        enter_until(VisitStep::Service);
    }
    void level_two(const char* mode) {
        add(ServiceKind::TangratLevel2);
        answer({{"mode", mode}});
    }
    void without_thaid() {
        visit->drop_service();
        window.drain();
        ASSERT_FALSE(state().facts.thaid);
    }
    std::string title() const { return gui::confirm_title(state(), texts); }
    std::string label() const { return gui::confirm_label(state().facts, texts); }
    std::string steps() const { return gui::kiosk_steps(state().facts, texts); }
};

TEST_F(KioskTextsTest, AloneItIsBegunWithTheWordsOfTheKiosk) {
    level_two("C");
    without_thaid();
    ASSERT_EQ(state().facts.services.size(), 1U);
    EXPECT_TRUE(state().facts.services[0].at_kiosk);
    EXPECT_EQ(title(), "Activate Tang Rat");
    EXPECT_EQ(label(), "Activate Tang Rat");
    for (const auto* step :
         {"1  ID card", "2  Read what is shown here and press “Activate Tang Rat”", "3  Open", "4  "}) {
        EXPECT_NE(steps().find(step), std::string::npos) << step;
    }
    EXPECT_NE(gui::confirm_request(state().facts, texts).find("Activate Tang Rat"), std::string::npos);
}

TEST_F(KioskTextsTest, APressThatConfirmsMoreIsNotCalledSo) {
    level_two("C");
    EXPECT_TRUE(state().facts.thaid);
    EXPECT_EQ(label(), "Confirm");
    EXPECT_NE(steps().find("press “Confirm”"), std::string::npos) << "what comes after it is said all the same";
    EXPECT_EQ(title(), gui::citizen_text(state(), texts));
}

TEST_F(KioskTextsTest, AtTheCounterThereAreNoStepsOfAKiosk) {
    level_two("B");
    ASSERT_EQ(state().facts.services.size(), 1U);
    EXPECT_FALSE(state().facts.services[0].at_kiosk);
    EXPECT_EQ(label(), "Confirm");
    EXPECT_EQ(steps(), "");
    EXPECT_EQ(gui::confirm_request(state().facts, texts).find("Activate"), std::string::npos);
}

TEST_F(KioskTextsTest, TheCodeStandsUnderTheSameHeading) {
    EXPECT_EQ(gui::tangrat_code_words(10, texts),
              "Activate Tang Rat\nScan this with the Tang Rat app and confirm there, within 10 minutes.");
}

}  // namespace
}  // namespace amphoe::testing
