// The cashier at the real window: sign-in, count, close with its sheet, voids; by mouse and by keyboard alone.
#include <wx/button.h>
#include <wx/textctrl.h>

#include "core/documents/CairoDocumentRenderer.h"
#include "devices/printer/ProgramPageRaster_linux.h"
#include "gui/presenters/CashierPresenter.h"
#include "gui/widgets/PictureView.h"
#include "gui/widgets/TextTable.h"
#include "tests/gui/WindowLooks.h"
#include "tests/gui/windows/WindowBench.h"
#include "tests/support/FakeCivilRegister.h"
#include "tests/support/FakeOneTimeCodes.h"
#include "tests/support/SavedCases.h"

namespace amphoe::testing {
namespace {

using workflows::PaymentMethod;

/// Draws what the fakes wrote down as the product prints it.
class DrawnSheet final : public ports::PageRaster {
  public:
    explicit DrawnSheet(const FakeRenderer& written) : written_(written) {}
    domain::Result<domain::Picture> draw(std::span<const std::uint8_t>, int page, int dpi) override {
        const auto sheet = renderer_.render(written_.last);
        return sheet ? raster_.draw(sheet->pdf, page, dpi) : domain::Result<domain::Picture>(sheet.error());
    }

  private:
    const FakeRenderer& written_;
    documents::CairoDocumentRenderer renderer_{AMPHOE_RESOURCES};
    devices::printer::ProgramPageRaster raster_;
};

class CashierWindowTest : public WindowBench, public ::testing::WithParamInterface<gui::Language> {
  protected:
    CashierWindowTest() : WindowBench(GetParam()) {
        service_rules.fees = {{"certified_copy", "คัดและรับรองรายการทะเบียนราษฎร",
                               "Certified copy of civil registration items", 2000, "2024-01-01"}};
        setup.services = &services;
        setup.page_raster = &raster;
        EXPECT_TRUE(
            counter.store.enrol({"C-0001", "นาง ทดสอบ การเงิน", "Mrs Test Cashier", domain::Role::Cashier, "9901"},
                                support::Secret(std::string_view("246810"))));
    }
    void SetUp() override {
        first = taken(2, PaymentMethod::Cash);
        taken(1, PaymentMethod::Qr);
        start();
        ASSERT_TRUE(drive_sign_in(driver, "C-0001", "246810", "cashier"));
        ASSERT_TRUE(driver.until([&] { return table()->row_count() == 2 && idle(); }));
    }
    std::string taken(int copies, PaymentMethod method) {
        const auto number = confirmed_case(counter, {{"certified_copy", std::to_string(copies)}});
        const auto paper = workflows::FeeDesk(ports, service_rules)
                               .take({number, {{"certified_copy", copies}}, method, "", std::nullopt}, counter.officer);
        EXPECT_TRUE(paper) << (paper ? "" : paper.error().detail);
        counter.clock.advance(std::chrono::seconds(1));
        return paper ? paper->number : "";
    }
    gui::TextTable* table() { return dynamic_cast<gui::TextTable*>(driver.find("cashier.table")); }
    bool idle() { return !application->cashier()->busy(); }
    /// What is paid for may be shortened, it is the text that is long.
    void expect_all_in_sight() {
        for (const auto* size : {"large type", "normal type"}) {
            driver.key("cashier", WXK_F9);
            EXPECT_TRUE(uncut(driver, "cashier.table", 2)) << size;
            for (const auto* part : {"cashier.headline", "cashier.refresh", "cashier.void.yes", "cashier.sign_out"}) {
                EXPECT_TRUE(whole(driver, part)) << size;
            }
        }
    }
    bool enabled(const char* name) {
        const auto* control = driver.find(name);
        return control != nullptr && control->IsEnabled();
    }
    std::string focused() {
        const auto* focus = wxWindow::FindFocus();
        return focus == nullptr ? "" : std::string(focus->GetName().utf8_str());
    }
    std::string suffix() const { return GetParam() == gui::Language::Thai ? "-th" : "-en"; }

    std::string first;
    FakeCivilRegister civil_register;
    FakeOneTimeCodes one_time_codes{counter.clock};
    domain::ServiceRules service_rules;
    workflows::ServicePorts services{ports, civil_register, one_time_codes, service_rules};
    DrawnSheet raster{counter.renderer};
};

TEST_P(CashierWindowTest, CountsExplainsClosesAndPrints) {
    for (const auto* elsewhere : {"desk", "supervisor", "citizen", "documents"}) {
        EXPECT_EQ(driver.find(elsewhere), nullptr) << elsewhere;
    }
    EXPECT_FALSE(enabled("cashier.print")) << "there is no sheet yet";
    driver.picture("cashier", "11-cashier-open" + suffix());
    expect_all_in_sight();
    EXPECT_TRUE(driver.shown("cashier.drawer.close"));
    EXPECT_FALSE(driver.shown("cashier.preview")) << "the receipts have its room";
    ASSERT_TRUE(driver.type("cashier.piece.2000", "1"));
    EXPECT_NE(driver.text("cashier.drawer.difference").find("-20.00"), std::string::npos);
    ASSERT_TRUE(driver.press("cashier.drawer.close"));
    ASSERT_TRUE(driver.until([&] { return driver.text("cashier.notice_bar.code") == "REASON_MISSING"; }));
    EXPECT_TRUE(counter.printer.printed.empty());
    driver.picture("cashier", "11-cashier-difference" + suffix());

    ASSERT_TRUE(driver.type("cashier.piece.2000", "2"));
    EXPECT_NE(driver.text("cashier.drawer.difference").find("✓"), std::string::npos);
    ASSERT_TRUE(driver.press("cashier.drawer.close"));
    ASSERT_TRUE(driver.until([&] { return idle() && driver.shown("cashier.done"); }));
    EXPECT_EQ(counter.printer.printed.size(), 1U);
    EXPECT_FALSE(enabled("cashier.drawer.close")) << "nothing is left to count";
    EXPECT_FALSE(driver.shown("cashier.drawer")) << "the sheet has its room";
    expect_all_in_sight();
    const auto* piece = dynamic_cast<wxTextCtrl*>(driver.find("cashier.piece.2000"));
    ASSERT_NE(piece, nullptr);
    EXPECT_TRUE(piece->GetValue().empty()) << "the next drawer is counted from nothing";
    EXPECT_NE(driver.text("cashier.headline").find(application->cashier()->till()->closing->sheet), std::string::npos);
    const auto* preview = dynamic_cast<gui::PictureView*>(driver.find("cashier.preview"));
    ASSERT_NE(preview, nullptr);
    EXPECT_FALSE(preview->empty());
    driver.picture("cashier", "11-cashier-closed" + suffix());
    driver.key("cashier", WXK_F9);
    driver.picture("cashier", "11-cashier-closed-large" + suffix());
    driver.key("cashier", WXK_F9);

    driver.key("cashier", WXK_F8);
    ASSERT_TRUE(driver.until([&] { return idle() && counter.printer.printed.size() == 2; }));
    EXPECT_EQ(counter.printer.printed.front(), counter.printer.printed.back()) << "the same sheet";
}

TEST_P(CashierWindowTest, AReceiptIsVoidWithASecondPerson) {
    EXPECT_FALSE(enabled("cashier.void.yes")) << "nothing is chosen";
    table()->select_row(0);
    ASSERT_TRUE(driver.until([&] { return enabled("cashier.void.yes"); }));
    EXPECT_NE(driver.text("cashier.chosen").find(first), std::string::npos);
    ASSERT_TRUE(driver.type("cashier.void.reason", "ออกผิดรายการ"));
    ASSERT_TRUE(driver.type("cashier.void.second", "C-0001"));
    ASSERT_TRUE(driver.type("cashier.void.pin", "246810"));
    ASSERT_TRUE(driver.press("cashier.void.yes"));
    ASSERT_TRUE(driver.until([&] { return driver.text("cashier.notice_bar.code") == "SECOND_PERSON_NEEDED"; }));
    EXPECT_EQ(driver.text("cashier.void.pin"), "") << "a PIN is typed anew";
    EXPECT_EQ(driver.text("cashier.void.reason"), "ออกผิดรายการ") << "what was typed stays";
    driver.picture("cashier", "11-cashier-same-person" + suffix());
    ASSERT_TRUE(driver.type("cashier.void.second", "S-0001"));
    ASSERT_TRUE(driver.type("cashier.void.pin", "246810"));
    ASSERT_TRUE(driver.press("cashier.void.yes"));
    ASSERT_TRUE(driver.until([&] { return idle() && driver.shown("cashier.done"); }));
    EXPECT_NE(driver.text("cashier.done").find(first), std::string::npos);
    EXPECT_EQ(table()->row_count(), 2) << "the number stays";
    EXPECT_NE(table()->cell(0, 6).find("✕"), std::string::npos);
    EXPECT_FALSE(enabled("cashier.void.yes")) << "once";
    EXPECT_EQ(driver.text("cashier.void.reason"), "");
    driver.picture("cashier", "11-cashier-void" + suffix());
    expect_all_in_sight();
}

TEST_P(CashierWindowTest, WhatASecondPersonTypedIsForOneReceiptOnly) {
    const std::vector<std::string> typed{"cashier.void.reason", "cashier.void.second", "cashier.void.pin"};
    const auto type_all = [&](int row) {
        table()->select_row(row);
        ASSERT_TRUE(driver.until([&] { return enabled("cashier.void.yes"); }));
        for (const auto& field : typed) {
            ASSERT_TRUE(driver.type(field, "246810"));
        }
    };
    ASSERT_NO_FATAL_FAILURE(type_all(0));
    driver.key("cashier", WXK_F5);
    ASSERT_TRUE(driver.until([&] { return idle(); }));
    EXPECT_EQ(driver.text("cashier.void.second"), "246810") << "a look at the same day takes nothing away";
    table()->select_row(1);
    for (const auto& field : typed) {
        EXPECT_EQ(driver.text(field), "") << field << ": another receipt was chosen";
    }
    ASSERT_NO_FATAL_FAILURE(type_all(1));
    driver.key("cashier", WXK_F6);
    ASSERT_TRUE(driver.until([&] { return idle() && table()->row_count() == 0; }));
    for (const auto& field : typed) {
        EXPECT_EQ(driver.text(field), "") << field << ": another day was chosen";
    }
}

TEST_P(CashierWindowTest, AReasonEndsWhereItsFieldEnds) {
    table()->select_row(0);
    ASSERT_TRUE(driver.until([&] { return enabled("cashier.void.yes"); }));
    for (const auto* field : {"cashier.void.reason", "cashier.drawer.reason"}) {
        ASSERT_TRUE(driver.type(field, std::string(300, 'x')));
        dynamic_cast<wxTextCtrl*>(driver.find(field))->AppendText("y");
        EXPECT_EQ(driver.text(field), std::string(300, 'x')) << field << ": whoever types sees what is kept";
    }
}

TEST_P(CashierWindowTest, TheDrawerIsCountedAndClosedWithoutAMouse) {
    ASSERT_TRUE(driver.until([&] { return focused() == "cashier.piece.100000"; })) << focused();
    for (const auto* next : {"50000", "10000", "5000", "2000"}) {
        driver.key("cashier", WXK_RETURN);
        EXPECT_EQ(focused(), std::string("cashier.piece.") + next);
    }
    dynamic_cast<wxTextCtrl*>(wxWindow::FindFocus())->SetValue("1");
    for (const auto* next : {"1000", "500", "200", "100", "50", "25"}) {
        driver.key("cashier", WXK_RETURN);
        EXPECT_EQ(focused(), std::string("cashier.piece.") + next);
    }
    driver.key("cashier", WXK_RETURN);
    EXPECT_EQ(focused(), "cashier.drawer.reason") << "the drawer differs";
    driver.key("cashier", WXK_RETURN);
    EXPECT_EQ(focused(), "cashier.drawer.close");
    EXPECT_FALSE(application->cashier()->till()->closing) << "Enter in a field closes nothing";
    for (const auto* control :
         {"cashier.table", "cashier.refresh", "cashier.earlier", "cashier.drawer.close", "cashier.sign_out"}) {
        const auto* reached = driver.find(control);
        ASSERT_NE(reached, nullptr) << control;
        EXPECT_TRUE(reached->CanAcceptFocusFromKeyboard()) << control;
    }
    ASSERT_TRUE(driver.type("cashier.piece.2000", "2"));
    ASSERT_TRUE(driver.type("cashier.piece.25", "0"));
    driver.key("cashier", WXK_RETURN);
    EXPECT_EQ(focused(), "cashier.drawer.close") << "no reason is asked where nothing differs";
}

TEST_P(CashierWindowTest, TheDayBeforeIsAKeyAway) {
    driver.key("cashier", WXK_F6);
    ASSERT_TRUE(driver.until([&] { return idle() && table()->row_count() == 0; }));
    EXPECT_TRUE(enabled("cashier.later"));
    driver.key("cashier", WXK_F7);
    ASSERT_TRUE(driver.until([&] { return idle() && table()->row_count() == 2; }));
    EXPECT_FALSE(enabled("cashier.later")) << "there is no tomorrow";
}

TEST_P(CashierWindowTest, AfterTheCashierTheNextOfficerHasTheOwnWindow) {
    ASSERT_TRUE(driver.press("cashier.sign_out"));
    ASSERT_TRUE(drive_sign_in(driver, "S-0001", "246810", "supervisor"));
    EXPECT_EQ(driver.find("cashier"), nullptr);
    EXPECT_EQ(application->cashier(), nullptr);
}

INSTANTIATE_TEST_SUITE_P(Languages, CashierWindowTest, ::testing::Values(gui::Language::Thai, gui::Language::English),
                         [](const auto& language) {
                             return language.param == gui::Language::Thai ? "Thai" : "English";
                         });

}  // namespace
}  // namespace amphoe::testing
