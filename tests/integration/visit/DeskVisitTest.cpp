// The main job on the real windows and real parts: pcscd, dlib, the reference centre, the encrypted store, CUPS.
#include "core/configuration/WorkstationSettings.h"
#include "gui/Assembly.h"
#include "gui/CounterApplication.h"
#include "gui/widgets/TextTable.h"
#include "gui/widgets/WxText.h"
#include "tests/gui/WindowDriver.h"
#include "tests/integration/visit/TrainingDesk.h"
#include "tests/support/FreePort.h"

namespace amphoe {
namespace {

/// A print service of this test's own with a printer simulator behind its queue.
class PrintService {
  public:
    PrintService() : port_(testing::free_port()) {
        const auto started =
            testing::run_command(std::string(AMPHOE_PRINT_SIMULATOR) + " start '" + folder_.path().string() + "' " +
                                 std::to_string(port_) + " " + std::to_string(testing::free_port()));
        if (started.exit_code != 0) {
            throw std::runtime_error("the print service does not start: " + started.output);
        }
    }
    PrintService(const PrintService&) = delete;
    PrintService& operator=(const PrintService&) = delete;
    ~PrintService() {
        testing::run_command(std::string(AMPHOE_PRINT_SIMULATOR) + " stop '" + folder_.path().string() + "'");
    }
    std::string server() const { return "127.0.0.1:" + std::to_string(port_); }

  private:
    testing::OwnFolder folder_;
    int port_;
};

class DeskVisitTest : public ::testing::TestWithParam<gui::Language> {
  protected:
    DeskVisitTest() : texts(AMPHOE_TRANSLATIONS, GetParam()) {
        desk.use_devices("person-a.avi", "slipq", print_service.server());
        desk.insert_card();
        auto opened = gui::Assembly::open({desk.data(), {}});
        assembly = std::move(*opened);
    }
    std::string suffix() const { return GetParam() == gui::Language::Thai ? "-th" : "-en"; }
    gui::TextTable* table(const char* name) { return dynamic_cast<gui::TextTable*>(driver.find(name)); }

    testing::WindowDriver driver;
    gui::WxTexts texts;
    testing::TrainingDesk desk;
    PrintService print_service;
    std::mutex camera_turn;
    std::unique_ptr<gui::Assembly> assembly;
};

TEST_P(DeskVisitTest, ACitizenIsEnrolledAndTheSupervisorSeesIt) {
    const auto settings = assembly->settings();
    ASSERT_TRUE(settings);
    const auto counter = assembly->counter();
    ASSERT_TRUE(counter) << domain::failure_name(counter.error().code) << counter.error().detail;
    const gui::CounterSetup setup{
        counter->get(), assembly->store()->get().outbox, assembly->background(), assembly->catalogue(),
        camera_turn,    settings->camera_source,         settings->printer};
    auto application = std::make_unique<gui::CounterApplication>(setup, texts, gui::post_to_window(), [] {});
    ASSERT_TRUE(driver.until_shown("sign_in.code"));

    ASSERT_TRUE(testing::drive_visit(driver, "O-0001", "246810", "0812345678", [&](const std::string& step) {
        if (step != "sign_in") {
            driver.picture("desk", "real-" + step + suffix());
            driver.picture("citizen", "real-" + step + "-citizen" + suffix());
        }
    }));

    ASSERT_TRUE(driver.press("desk.sign_out"));
    ASSERT_TRUE(testing::drive_sign_in(driver, "S-0001", "246810", "supervisor"));
    ASSERT_TRUE(driver.until([&] { return table("supervisor.log")->row_count() == 1; }));
    table("supervisor.log")->select_row(0);
    ASSERT_TRUE(driver.until([&] { return table("supervisor.events")->row_count() == 15; }));
    driver.settle();
    driver.picture("supervisor", "real-supervisor" + suffix());
    EXPECT_NE(driver.text("supervisor.audit").find("✓"), std::string::npos);
    application.reset();

    const auto cases = counter->get().case_store.find_cases({});
    ASSERT_TRUE(cases);
    ASSERT_EQ(cases->size(), 1U);
    EXPECT_EQ(cases->front().state, domain::CaseState::Accepted);
    const auto events = counter->get().case_store.events_of_case(cases->front().record.id);
    ASSERT_TRUE(events);
    const auto printed = std::find_if(events->begin(), events->end(),
                                      [](const auto& event) { return event.kind == domain::EventKind::SheetEnded; });
    ASSERT_NE(printed, events->end());
    EXPECT_EQ(printed->fields.at("printer"), "slipq");
}

INSTANTIATE_TEST_SUITE_P(Languages, DeskVisitTest, ::testing::Values(gui::Language::Thai, gui::Language::English),
                         [](const auto& param) { return param.param == gui::Language::Thai ? "Thai" : "English"; });

}  // namespace
}  // namespace amphoe
