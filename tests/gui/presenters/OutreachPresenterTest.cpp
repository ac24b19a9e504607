#include "gui/presenters/OutreachPresenter.h"

#include "gui/presenters/OutreachTexts.h"
#include "tests/gui/presenters/PresenterBench.h"
#include "tests/support/FakeOutreach.h"

namespace amphoe::testing {
namespace {

using domain::FailureCode;

class OutreachPresenterTest : public PresenterBench {
  protected:
    gui::CounterSetup with_outreach() {
        auto made = setup();
        made.outreach = &away.ports;
        return made;
    }
    static gui::OutreachEntry entry() {
        return {"ออกหน่วย", "ศาลาวัดตัวอย่าง", "4", "23/11/2569", "O-0001, S-0001", "laptop=1, forms = ๕๐"};
    }
    void begin(const gui::OutreachEntry& typed) {
        outreach.begin(counter.supervisor, typed);
        window.drain();
    }
    void end(const std::string& back, const std::string& reason = "") {
        outreach.end(counter.supervisor, back, reason);
        window.drain();
    }
    std::optional<FailureCode> failure() const {
        return outreach.failure() ? std::optional(outreach.failure()->code) : std::nullopt;
    }
    std::string message() const { return gui::outreach_failure(*outreach.failure(), catalogue, texts).message; }
    std::string headline() const { return gui::outreach_headline(outreach.report(), outreach.not_sent(), texts); }
    std::string line(const std::string& title) const {
        for (const auto& one : gui::outreach_lines(*outreach.report(), texts)) {
            if (one.title == title) {
                return one.value;
            }
        }
        return "nothing";
    }

    FakeOutreach away{counter};
    gui::OutreachPresenter outreach{with_outreach(), window.post()};
};

TEST_F(OutreachPresenterTest, BeginsWorksEndsAndReports) {
    outreach.refresh();
    window.drain();
    EXPECT_FALSE(outreach.report());
    EXPECT_NE(headline().find("no outreach event on this workstation yet"), std::string::npos);
    begin(entry());
    ASSERT_FALSE(outreach.failure()) << outreach.failure()->detail;
    ASSERT_TRUE(outreach.away());
    const auto& event = outreach.report()->event;
    EXPECT_EQ(event.date, "2026-11-23");
    EXPECT_EQ(event.team, (std::vector<std::string>{"O-0001", "S-0001"}));
    EXPECT_EQ(gui::items_text(event), "forms=50, laptop=1");
    EXPECT_NE(headline().find("48 h 0 min more"), std::string::npos) << headline();
    EXPECT_EQ(line("Place"), "ศาลาวัดตัวอย่าง village no. 4");
    EXPECT_EQ(line("Taken along: forms"), "50 out · – back");

    end("laptop=1, forms=49");
    EXPECT_EQ(failure(), FailureCode::ReasonMissing);
    EXPECT_NE(message().find("differs"), std::string::npos);
    EXPECT_TRUE(outreach.away()) << "nothing is ended by half";
    end("laptop=1, forms=49", "ใช้ไปหนึ่งแผ่น");
    ASSERT_FALSE(outreach.failure());
    EXPECT_FALSE(outreach.away());
    EXPECT_FALSE(outreach.not_sent());
    EXPECT_EQ(line("Taken along: forms"), "50 out · 49 back");
    EXPECT_EQ(line("Why a number differs"), "ใช้ไปหนึ่งแผ่น");
    EXPECT_NE(headline().find("The last outreach event"), std::string::npos);
}

TEST_F(OutreachPresenterTest, LeftEmptyItIsTodayAndOneselfWithNothingTaken) {
    begin({"ออกหน่วย", "วัด", "", " ", "", ""});
    ASSERT_TRUE(outreach.away());
    EXPECT_EQ(outreach.report()->event.date, "2026-11-22");
    EXPECT_EQ(outreach.report()->event.team, std::vector<std::string>{counter.supervisor.id});
    end("");
    EXPECT_FALSE(outreach.away());
}

TEST_F(OutreachPresenterTest, WhatIsWrongIsNamedInWordsAndNothingBegins) {
    const auto said = [&](auto spoil) {
        auto typed = entry();
        spoil(typed);
        begin(typed);
        return failure() ? message() : std::string("begun");
    };
    EXPECT_NE(said([](auto& typed) { typed.title = ""; }).find("Name of the event: has to be filled in"),
              std::string::npos);
    EXPECT_NE(said([](auto& typed) { typed.moo = "x"; }).find("Village no.: must be 1 to 3 digits"), std::string::npos);
    EXPECT_NE(said([](auto& typed) { typed.date = "31/2/2569"; }).find("Day of the event: is not right yet"),
              std::string::npos);
    for (const auto* items : {"laptop", "laptop=x", "=1", "a=1,a=2", "a=-1", "a=1234567", "a=0"}) {
        EXPECT_NE(said([&](auto& typed) { typed.items = items; }).find("name every thing once"), std::string::npos)
            << items;
    }
    EXPECT_NE(said([](auto& typed) { typed.team = "O-9999"; }).find("does not know the officer O-9999"),
              std::string::npos);
    away.tables.known = {};
    EXPECT_NE(said([](auto&) {}).find("too old to leave"), std::string::npos);
    EXPECT_TRUE(away.book.kept.empty());
    away.fetch();
    begin(entry());
    EXPECT_FALSE(outreach.failure()) << "an old refusal does not stay";
}

TEST_F(OutreachPresenterTest, WithoutALineTheEventEndsAndTheWorkIsSaidToWait) {
    begin(entry());
    domain::SealedMessage message;
    message.id = "m1";
    message.kind = "visit";
    ports::StepRecord step;
    step.message = message;
    ASSERT_TRUE(counter.store.save(step));
    counter.centre.failure = domain::Failure{FailureCode::CentreUnreachable, ""};
    end("laptop=1, forms=50");
    EXPECT_FALSE(outreach.away());
    EXPECT_TRUE(outreach.not_sent());
    EXPECT_NE(headline().find("waits in the outbox"), std::string::npos);
    begin(entry());
    EXPECT_FALSE(outreach.not_sent());
}

TEST_F(OutreachPresenterTest, WhoComesBackSendsAtOnceWhateverThePauses) {
    begin(entry());
    domain::SealedMessage message;
    message.id = "m1";
    message.kind = "visit";
    ports::StepRecord step;
    step.message = message;
    ASSERT_TRUE(counter.store.save(step));
    (void)counter.store.record_attempt("m1", FailureCode::CentreUnreachable,
                                       counter.clock.now() + std::chrono::hours(1));
    end("laptop=1, forms=50");
    EXPECT_FALSE(outreach.not_sent());
    EXPECT_TRUE(counter.store.due(counter.clock.now() + std::chrono::hours(2), 10)->empty());
}

TEST_F(OutreachPresenterTest, WhereNoEventsAreKeptNothingHappens) {
    gui::OutreachPresenter none(setup(), window.post());
    EXPECT_FALSE(none.available());
    none.refresh();
    none.begin(counter.supervisor, entry());
    none.end(counter.supervisor, "", "");
    window.drain();
    EXPECT_FALSE(none.report());
    EXPECT_FALSE(none.failure());
}

}  // namespace
}  // namespace amphoe::testing
