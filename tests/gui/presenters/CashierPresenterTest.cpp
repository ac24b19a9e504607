// W14.5-6 at the cashier's window: the drawer counted, closed and handed over.
#include "core/workflows/DayClose.h"
#include "gui/DayDesk.h"
#include "tests/gui/presenters/CashierBench.h"

namespace amphoe::testing {
namespace {

using domain::FailureCode;
using workflows::PaymentMethod;
using CashierPresenterTest = CashierBench;

class BrokenLog final : public ports::AuditLog {
  public:
    domain::Result<domain::Done> append(const domain::AuditNote&) override { return broken(); }
    domain::Result<domain::AuditVerification> verify(domain::AuditDepth) override { return broken(); }
    domain::Result<std::vector<domain::AuditEntry>> entries() override { return broken(); }

  private:
    static domain::Failure broken() { return {FailureCode::StoreUnavailable, "no store"}; }
};

TEST_F(CashierPresenterTest, ADrawerThatAgreesIsClosedAndItsSheetPrinted) {
    taken(2);
    taken(1, PaymentMethod::Qr);
    refresh();
    EXPECT_NE(headline().find("not counted yet"), std::string::npos);
    EXPECT_FALSE(cashier.difference());
    count("2");
    EXPECT_EQ(cashier.counted(), 4000);
    EXPECT_EQ(cashier.difference(), 0) << "QR money is not in the drawer";
    close();
    EXPECT_FALSE(failure());
    ASSERT_TRUE(cashier.outcome().closed);
    EXPECT_EQ(cashier.outcome().closed->difference, 0);
    EXPECT_NE(headline().find("closed"), std::string::npos);
    const auto& sheet = cashier.till()->closing->sheet;
    EXPECT_NE(headline().find(sheet), std::string::npos);
    EXPECT_EQ(counter.printer.printed, std::vector<std::string>{sheet});
    EXPECT_EQ(counter.printer.last.printer, "Q");
    EXPECT_EQ(counter.renderer.last.fields.at("cashier_name"), officer.name_th);
    EXPECT_FALSE(cashier.preview().empty());
    EXPECT_EQ(raster.last, counter.printer.last.pdf) << "the preview is the sheet";
    EXPECT_NE(done().find("sent to the printer"), std::string::npos);
    EXPECT_FALSE(cashier.counted()) << "the next drawer is counted anew";
}

TEST_F(CashierPresenterTest, ADifferenceIsSeenAtOnceAndNeedsItsReason) {
    taken(2);
    refresh();
    count("1", "19");
    EXPECT_EQ(cashier.difference(), -100);
    close();
    EXPECT_EQ(failure(), FailureCode::ReasonMissing);
    EXPECT_NE(said().find("differs"), std::string::npos);
    EXPECT_TRUE(counter.printer.printed.empty());
    EXPECT_TRUE(cashier.may_close());
    EXPECT_EQ(cashier.difference(), -100) << "what was counted stays";
    close("เหรียญหล่นหาย");
    ASSERT_TRUE(cashier.outcome().closed);
    EXPECT_EQ(cashier.outcome().closed->difference, -100);
    EXPECT_EQ(counter.renderer.last.fields.at("difference_reason"), "เหรียญหล่นหาย");
    EXPECT_NE(done().find("-1.00"), std::string::npos);
}

TEST_F(CashierPresenterTest, WithoutACountNothingIsClosed) {
    taken(1);
    refresh();
    close("x");
    EXPECT_EQ(failure(), FailureCode::FieldInvalid);
    EXPECT_NE(said().find("not counted"), std::string::npos);
    count("one");
    EXPECT_FALSE(cashier.counted());
    close("x");
    EXPECT_EQ(failure(), FailureCode::FieldInvalid);
    EXPECT_TRUE(counter.printer.printed.empty());
    EXPECT_FALSE(workflows::last_till_close(counter.store, "2026-11-22")->has_value());
}

TEST_F(CashierPresenterTest, ADayWithoutReceiptsIsSaidAndClosedOnce) {
    refresh();
    EXPECT_NE(headline().find("no receipt"), std::string::npos);
    EXPECT_TRUE(lines().empty());
    EXPECT_FALSE(cashier.may_print()) << "there is no sheet yet";
    cashier.print();
    EXPECT_TRUE(counter.printer.printed.empty());
    count("0");
    EXPECT_EQ(cashier.difference(), 0);
    close();
    ASSERT_TRUE(cashier.outcome().closed);
    counter.clock.advance(std::chrono::seconds(1));
    EXPECT_FALSE(cashier.may_close());
    count("0");
    close();
    EXPECT_EQ(failure(), FailureCode::TillClosed);
    EXPECT_EQ(said(), catalogue.text(FailureCode::TillClosed).message_en);
}

TEST_F(CashierPresenterTest, WhatComesInLaterIsCountedByItself) {
    taken(2);
    refresh();
    count("2");
    close();
    counter.clock.advance(std::chrono::seconds(1));
    taken(1);
    refresh();
    EXPECT_NE(headline().find("Since then 1"), std::string::npos);
    EXPECT_NE(lines().front().mark.find("handed over"), std::string::npos);
    EXPECT_EQ(lines().back().mark, "in the drawer");
    count("1");
    EXPECT_EQ(cashier.difference(), 0);
    close();
    EXPECT_EQ(counter.printer.printed.size(), 2U);
}

TEST_F(CashierPresenterTest, WhatWasCountedIsForOneDrawerOnly) {
    taken(2);
    refresh();
    count("2");
    refresh();
    EXPECT_EQ(cashier.counted(), 4000) << "the same drawer";
    ASSERT_TRUE(desk.close("2026-11-22", 4000, "", counter.officer));
    counter.clock.advance(std::chrono::seconds(1));
    taken(2);
    refresh();
    EXPECT_FALSE(cashier.counted()) << "somebody else has closed it";
    count("2");
    counter.clock.advance(std::chrono::hours(24));
    refresh();
    EXPECT_FALSE(cashier.counted()) << "a new day has begun";
    close("x");
    EXPECT_EQ(failure(), FailureCode::FieldInvalid);
}

TEST_F(CashierPresenterTest, AClosedDrawerStaysClosedWithoutAPrinter) {
    taken(1);
    refresh();
    count("1");
    counter.printer.missing = true;
    close();
    EXPECT_EQ(failure(), FailureCode::PrinterMissing);
    ASSERT_TRUE(cashier.outcome().closed);
    EXPECT_NE(done().find("signed and kept"), std::string::npos);
    counter.printer.missing = false;
    ASSERT_TRUE(cashier.may_print());
    cashier.print();
    window.drain();
    EXPECT_FALSE(failure());
    EXPECT_EQ(counter.printer.printed, std::vector<std::string>{cashier.till()->closing->sheet});
    EXPECT_EQ(counter.printer.last.pdf, raster.last);
}

TEST_F(CashierPresenterTest, TheSheetGoesToThePrinterOfItsSize) {
    auto papers = counter.papers;
    papers.set_up.printers[domain::paper_size_of(domain::DocumentKind::CashHandover)] = "A4";
    auto made = with_fees();
    made.papers = &papers;
    gui::CashierPresenter other(made, window.post(), officer);
    other.refresh();
    window.drain();
    other.count({"0"});
    other.close("");
    window.drain();
    EXPECT_EQ(counter.printer.last.printer, "A4");
}

TEST_F(CashierPresenterTest, TheDrawerOfAnEarlierDayCanStillBeCounted) {
    const auto number = taken(2);
    counter.clock.advance(std::chrono::hours(24));
    refresh();
    EXPECT_TRUE(lines().empty());
    cashier.later();
    window.drain();
    EXPECT_TRUE(cashier.shows_today()) << "there is no tomorrow";
    cashier.earlier();
    window.drain();
    EXPECT_FALSE(cashier.shows_today());
    ASSERT_EQ(lines().size(), 1U);
    cashier.choose(number);
    EXPECT_FALSE(cashier.may_void());
    count("2");
    close();
    ASSERT_TRUE(cashier.outcome().closed);
    EXPECT_EQ(cashier.till()->closing->date, "2026-11-22");
    cashier.later();
    window.drain();
    EXPECT_TRUE(cashier.till()->closable());
    EXPECT_TRUE(cashier.preview().empty()) << "today has no sheet";
}

TEST_F(CashierPresenterTest, AWorkingDayThatIsClosedSaysSo) {
    refresh();
    EXPECT_FALSE(cashier.closed_day());
    EXPECT_EQ(headline().find("working day"), std::string::npos);
    gui::DayDesk day(counter.ports, counter.store.stock, counter.store, nullptr);
    ASSERT_TRUE(workflows::DayClose(day.ports()).close({"2026-11-22", 0, "", std::nullopt}, counter.supervisor));
    refresh();
    ASSERT_TRUE(cashier.closed_day());
    EXPECT_NE(headline().find("The working day was closed"), std::string::npos);
    EXPECT_NE(headline().find("S-0001"), std::string::npos);
}

TEST_F(CashierPresenterTest, AStoreThatCannotBeReadIsNamed) {
    BrokenLog log;
    const workflows::CounterPorts broken{counter.card_reader,
                                         counter.camera,
                                         counter.face_matcher,
                                         counter.picture_codec,
                                         counter.store,
                                         log,
                                         counter.store,
                                         counter.sealer,
                                         counter.centre,
                                         counter.delivery,
                                         counter.renderer,
                                         counter.signer,
                                         counter.printer,
                                         counter.clock,
                                         counter.workstation,
                                         counter.notice,
                                         counter.rules,
                                         counter.face_guards,
                                         nullptr,
                                         nullptr};
    const gui::CounterSetup made{broken, counter.store, inline_runner, catalogue, camera_turn, "0", ""};
    gui::CashierPresenter other(made, window.post(), officer);
    EXPECT_NE(gui::till_headline(other, texts).find("being read"), std::string::npos);
    other.refresh();
    window.drain();
    ASSERT_TRUE(other.outcome().failure);
    EXPECT_EQ(other.outcome().failure->code, FailureCode::StoreUnavailable);
    EXPECT_NE(gui::till_headline(other, texts).find("could not be read"), std::string::npos);
    other.count({"0"});
    EXPECT_FALSE(other.difference());
    EXPECT_FALSE(other.may_close());
    other.close("");
    window.drain();
    EXPECT_TRUE(counter.printer.printed.empty());
}

TEST(TypedPiecesTest, AreNumbersOfNotesAndCoins) {
    using gui::pieces_of_typed;
    EXPECT_EQ(domain::sum_of(*pieces_of_typed({"1", "1", "1", "1", "1", "1", "1", "1", "1", "1", "1"})), 168875);
    EXPECT_EQ(domain::sum_of(*pieces_of_typed({"๑๒"})), 1200000);
    EXPECT_EQ(domain::sum_of(*pieces_of_typed({"1,200", "", " "})), 120000000);
    EXPECT_EQ(domain::sum_of(*pieces_of_typed({"", "", "", "", "", "", "", "", "", "", "999999"})), 24999975);
    EXPECT_EQ(domain::sum_of(*pieces_of_typed({"0"})), 0);
    EXPECT_FALSE(pieces_of_typed({})) << "nothing was counted";
    for (const auto* wrong : {"-1", "1.5", "x", "1000000", ","}) {
        EXPECT_FALSE(pieces_of_typed({"1", wrong})) << wrong;
    }
}

TEST(TypedPiecesTest, AreNamedInBahtAndSatang) {
    const EnglishTexts texts;
    EXPECT_EQ(gui::piece_text(100000, texts), "1,000 baht");
    EXPECT_EQ(gui::piece_text(100, texts), "1 baht");
    EXPECT_EQ(gui::piece_text(25, texts), "25 satang");
}

}  // namespace
}  // namespace amphoe::testing
