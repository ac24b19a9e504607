// The main job on the real windows, in both languages, from the sign-in to the supervisor's log.
#include "gui/widgets/PictureView.h"
#include "gui/widgets/TextTable.h"
#include "tests/gui/windows/WindowBench.h"
#include "tests/support/MemorySupervisionBook.h"

namespace amphoe::testing {
namespace {

class VisitWindowsTest : public WindowBench, public ::testing::WithParamInterface<gui::Language> {
  protected:
    VisitWindowsTest() : WindowBench(GetParam()) {}
    std::string suffix() const { return GetParam() == gui::Language::Thai ? "-th" : "-en"; }
    void pictures(const std::string& name) {
        driver.picture("desk", name + suffix());
        driver.picture("citizen", name + "-citizen" + suffix());
    }
    gui::TextTable* table(const char* name) { return dynamic_cast<gui::TextTable*>(driver.find(name)); }
};

TEST_P(VisitWindowsTest, AVisitGoesFromSignInToThePrintedSlipAndTheSupervisorSeesIt) {
    let_the_face_be_taken();
    start();
    ASSERT_TRUE(drive_visit(driver, "O-0001", "246810", "0812345678", [&](const std::string& step) {
        if (step == "sign_in") {
            driver.settle();
            driver.picture("sign_in", "1-sign-in" + suffix());
        } else {
            pictures("2-" + step);
        }
    }));
    EXPECT_EQ(counter.printer.printed.size(), 1U);
    EXPECT_EQ(counter.sealer.last.fields.at("phone"), "0812345678");

    ASSERT_TRUE(driver.press("desk.sign_out"));
    ASSERT_TRUE(drive_sign_in(driver, "S-0001", "246810", "supervisor"));
    ASSERT_TRUE(driver.until([&] { return table("supervisor.log")->row_count() == 1; }));
    table("supervisor.log")->select_row(0);
    ASSERT_TRUE(driver.until([&] { return table("supervisor.events")->row_count() == 15; }));
    driver.picture("supervisor", "3-supervisor" + suffix());
    EXPECT_NE(driver.text("supervisor.audit").find("✓"), std::string::npos);
}

TEST_P(VisitWindowsTest, TheCitizenAnswersWithOneKeyAtTheEnd) {
    MemorySupervisionBook book;
    const workflows::SupervisionPorts supervision{book, counter.store, counter.clock};
    setup.supervision = &supervision;
    let_the_face_be_taken();
    start();
    ASSERT_TRUE(drive_visit(driver, "O-0001", "246810", "0812345678", {}));
    ASSERT_TRUE(driver.until_shown("citizen.rating.question"));
    driver.picture("citizen", "5-rating" + suffix());
    ASSERT_TRUE(driver.press("citizen.rating.4"));
    ASSERT_TRUE(driver.until([&] { return !driver.shown("citizen.rating.question"); }));
    ASSERT_TRUE(driver.until_shown("citizen.text"));
    ASSERT_TRUE(driver.until([&] { return !book.days.empty(); }));
    EXPECT_EQ(book.days.begin()->second.of(4), 1);
    application.reset();
}

TEST_P(VisitWindowsTest, ARefusalOfTheCentreIsSaidInWords) {
    counter.centre.accept = false;
    counter.centre.refusal = "person.deceased";
    let_the_face_be_taken();
    start();
    ASSERT_TRUE(drive_visit(driver, "O-0001", "246810", "0812345678", {}));
    ASSERT_TRUE(driver.until_shown("desk.centre.why"));
    const auto said = driver.text("desk.centre.why");
    const bool thai = GetParam() == gui::Language::Thai;
    EXPECT_NE(said.find(thai ? "ทะเบียนระบุว่าผู้นี้ถึงแก่กรรมแล้ว" : "the person is registered as deceased"), std::string::npos)
        << said;
    driver.picture("desk", "6-refused" + suffix());
    application.reset();
}

TEST_P(VisitWindowsTest, ThePreviewMovesOnBothScreensUntilSpaceIsPressed) {
    start();
    ASSERT_TRUE(drive_sign_in(driver, "O-0001", "246810", "desk"));
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until_shown("citizen.agree"));
    ASSERT_TRUE(driver.press("citizen.agree"));
    const auto frames = [&](const char* name) {
        const auto* view = dynamic_cast<gui::PictureView*>(driver.find(name));
        return view == nullptr ? 0 : view->shown_count();
    };
    ASSERT_TRUE(driver.until([&] { return frames("desk.live") > 5 && frames("citizen.live") > 5; }));
    pictures("4-live");
    driver.key("desk.keys", WXK_SPACE);

    ASSERT_TRUE(driver.until([&] { return driver.text("desk.face.score.band").find("✓") != std::string::npos; }));
    EXPECT_EQ(camera.closed, 2) << "once by the device test of the sign-in, once by the capture";
}

INSTANTIATE_TEST_SUITE_P(Languages, VisitWindowsTest, ::testing::Values(gui::Language::Thai, gui::Language::English),
                         [](const auto& param) { return param.param == gui::Language::Thai ? "Thai" : "English"; });

}  // namespace
}  // namespace amphoe::testing
