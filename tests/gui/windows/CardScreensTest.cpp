// What the desk shows of the card reader: the five states, the read with its progress, a swapped card, the card doctor.
// The pictures are the screenshots of these states; both languages.
#include <wx/gauge.h>

#include <condition_variable>

#include "tests/gui/windows/WindowBench.h"

namespace amphoe::testing {
namespace {

using domain::Failure;
using domain::FailureCode;
using domain::ReaderRole;
using ports::CardState;

class CardScreensTest : public WindowBench, public ::testing::WithParamInterface<gui::Language> {
  protected:
    CardScreensTest() : WindowBench(GetParam()) {}
    std::string picture(const std::string& name) const {
        return "card-" + name + (GetParam() == gui::Language::Thai ? "-th" : "-en");
    }
    const std::string& one_of(const configuration::FailureText& text) const {
        return GetParam() == gui::Language::Thai ? text.message_th : text.message_en;
    }
    void sign_in() {
        start();
        ASSERT_TRUE(drive_sign_in(driver, "O-0001", "246810", "desk"));
    }
    void set_readers(const domain::Result<std::vector<ports::ReaderStatus>>& readers) {
        counter.card_reader.readers_answer = readers;
        counter.card_reader.tell({"reader_added", "Fake Reader 00", {}});
    }
    void go_to_card() {
        driver.key("desk.keys", WXK_RETURN);
        ASSERT_TRUE(driver.until([&] { return driver.shown("desk.consent") && driver.shown("desk.advance"); }));
        driver.key("desk.keys", WXK_RETURN);
    }
    bool message_becomes(const std::string& message) {
        return driver.until([&] { return driver.text("desk.card_state.message") == message; });
    }
};

TEST_P(CardScreensTest, FiveStatesOfTheReader) {
    set_readers(Failure{FailureCode::CardNoService, ""});
    sign_in();
    EXPECT_TRUE(message_becomes(one_of(catalogue.text(FailureCode::CardNoService))));
    driver.picture("desk", picture("1-no-service"));

    set_readers(Failure{FailureCode::CardNoReader, ""});
    EXPECT_TRUE(message_becomes(one_of(catalogue.text(FailureCode::CardNoReader))));
    driver.picture("desk", picture("2-no-reader"));

    set_readers(std::vector<ports::ReaderStatus>{{"Fake Reader 00", CardState::Empty, ""}});
    EXPECT_TRUE(message_becomes(texts.tr("The card reader is ready. No card is in it.")));
    driver.picture("desk", picture("3-empty"));

    const std::vector<std::tuple<CardState, FailureCode, const char*>> unreadable{
        {CardState::Mute, FailureCode::CardMute, "4a-mute"},
        {CardState::Exclusive, FailureCode::CardExclusive, "4b-exclusive"},
        {CardState::UnknownCard, FailureCode::CardForeign, "4c-unknown"}};
    for (const auto& [state, code, name] : unreadable) {
        set_readers(std::vector<ports::ReaderStatus>{{"Fake Reader 00", state, "3B00"}});
        EXPECT_TRUE(message_becomes(one_of(catalogue.text(code)))) << name;
        EXPECT_FALSE(driver.text("desk.card_state.next").empty());
        driver.picture("desk", picture(name));
    }

    set_readers(std::vector<ports::ReaderStatus>{{"Fake Reader 00", CardState::Card, "3B00"},
                                                 {"Fake Reader 01", CardState::Card, "3B00", ReaderRole::Officer}});
    EXPECT_TRUE(message_becomes(texts.tr("A card is in the reader.")));
    EXPECT_TRUE(driver.shown("status.4")) << "the officer's reader";
    driver.picture("desk", picture("5-card"));
}

TEST_P(CardScreensTest, TextStandsOnTheScreenWhileThePhotoComes) {
    std::mutex mutex;
    std::condition_variable released;
    bool seen = false;
    counter.card_reader.while_reading = [&](const auto& on_progress) {
        on_progress({ports::CardReadProgress::Stage::Photo, 62, std::nullopt});
        std::unique_lock lock(mutex);
        released.wait_for(lock, std::chrono::seconds(30), [&] { return seen; });
    };
    sign_in();
    go_to_card();
    const auto* gauge = dynamic_cast<const wxGauge*>(driver.find("desk.card.gauge"));
    ASSERT_TRUE(driver.until([&] {
        gauge = dynamic_cast<const wxGauge*>(driver.find("desk.card.gauge"));
        return gauge != nullptr && gauge->IsShownOnScreen() && gauge->GetValue() == 62;
    }));
    const auto& card = *counter.card_reader.answer;
    EXPECT_EQ(driver.text("desk.name"), GetParam() == gui::Language::Thai ? card.name_th.full() : card.name_en.full());
    EXPECT_NE(driver.text("desk.card.activity").find("62"), std::string::npos);
    driver.picture("desk", picture("6-text-first"));
    {
        const std::scoped_lock lock(mutex);
        seen = true;
    }
    released.notify_all();
    EXPECT_TRUE(driver.until_shown("desk.live"));
}

TEST_P(CardScreensTest, AnotherCardHoldsTheVisitAndTheRightOneLetsItGoOn) {
    sign_in();
    go_to_card();
    ASSERT_TRUE(driver.until([&] { return application->visit()->live() != nullptr; }));
    const auto own = counter.card_reader.answer;
    counter.card_reader.answer = sample_card("1999900000021");
    counter.card_reader.tell_inserted();
    ASSERT_TRUE(driver.until_shown("desk.notice_bar"));
    EXPECT_EQ(driver.text("desk.notice_bar.code"), "CARD_SWAPPED");
    const auto expected = GetParam() == gui::Language::Thai ? own->name_th.full() : own->name_en.full();
    EXPECT_NE(driver.text("desk.notice_bar.message").find(expected), std::string::npos);
    ASSERT_TRUE(driver.until([&] { return application->visit()->live() == nullptr; })) << "the camera rests";
    EXPECT_FALSE(driver.shown("desk.advance"));
    driver.picture("desk", picture("7-swapped"));
    driver.picture("citizen", picture("7-swapped-citizen"));
    EXPECT_EQ(driver.text("citizen.text").find(expected), std::string::npos);

    counter.card_reader.answer = own;
    counter.card_reader.tell_inserted();
    EXPECT_TRUE(driver.until([&] { return application->visit()->live() != nullptr; })) << "goes on by itself";
    EXPECT_FALSE(driver.shown("desk.notice_bar"));
}

TEST_P(CardScreensTest, ACardThatDoesNotReadHasAnAdviceForEachAttempt) {
    counter.card_reader.answer = Failure{FailureCode::CardUnreadable, ""};
    sign_in();
    go_to_card();
    ASSERT_TRUE(driver.until_shown("desk.notice_bar"));
    for (const char* number : {"1", "2", "3", "4"}) {
        counter.card_reader.health_answer.add({"Fake Reader 00", "TH NID 6", FailureCode::CardUnreadable, 1, 900});
        driver.key("desk.keys", WXK_RETURN);
        const std::string step = (GetParam() == gui::Language::Thai ? "ขั้นที่ " : "Step ") + std::string(number);
        EXPECT_TRUE(driver.until([&] { return driver.text("desk.notice_bar.remedy").find(step) != std::string::npos; }))
            << step;
    }
    driver.picture("desk", picture("8-advice"));
}

INSTANTIATE_TEST_SUITE_P(Languages, CardScreensTest, ::testing::Values(gui::Language::Thai, gui::Language::English),
                         [](const auto& param) { return param.param == gui::Language::Thai ? "Thai" : "English"; });

}  // namespace
}  // namespace amphoe::testing
