#include "tests/gui/console/ConsoleTest.h"

namespace amphoe::testing {
namespace {

using domain::Failure;
using domain::FailureCode;
using nlohmann::json;

class DoctorTest : public ConsoleTest {
  protected:
    Ran examine() { return run_json({"doctor"}); }
    static json check(const Ran& ran, const std::string& name) {
        const auto checks = ran.json().at("checks");
        for (const auto& entry : checks) {
            if (entry.at("name") == name) {
                return entry;
            }
        }
        return {};
    }
};

TEST_F(DoctorTest, FindsAHealthyWorkstationHealthy) {
    const auto ran = examine();
    EXPECT_EQ(ran.exit_code, 0) << ran.out;
    std::vector<std::string> names;
    const auto checks = ran.json().at("checks");
    for (const auto& entry : checks) {
        names.push_back(entry.at("name"));
        EXPECT_NE(entry.at("state"), "failed") << entry;
        EXPECT_FALSE(entry.at("detail").get<std::string>().empty()) << entry;
        EXPECT_TRUE(entry.at("remedy").is_string());
    }
    EXPECT_EQ(names, (std::vector<std::string>{"program", "settings", "database", "audit_chain", "key_protection",
                                               "card_readers", "card_reads", "camera", "face_models", "face_thresholds",
                                               "printers", "paper_printers", "scanner", "centre", "outbox",
                                               "disk_space", "fonts", "factor_fingerprint", "factor_iris"}));
    for (const auto* slot : {"factor_fingerprint", "factor_iris"}) {
        EXPECT_NE(check(ran, slot).at("detail").get<std::string>().find("ไม่มีอุปกรณ์"), std::string::npos) << slot;
    }
    EXPECT_NE(check(ran, "face_models").at("detail").get<std::string>().find("sha256 00"), std::string::npos);
    EXPECT_EQ(world_.counter.camera.closed, 1);
}

TEST_F(DoctorTest, ASlowBlasIsAWarningThatNamesThePackage) {
    world_.counter.face_matcher.slow_by = 302;
    const auto warned = check(examine(), "face_models");
    EXPECT_EQ(warned.at("state"), "warning");
    EXPECT_NE(warned.at("remedy").get<std::string>().find("libopenblas0-pthread"), std::string::npos);
}

TEST_F(DoctorTest, SaysHowTheFaceThresholdsCameAboutAndWhetherTheCohortIsInUse) {
    const auto detail = [&] { return check(examine(), "face_thresholds").at("detail").get<std::string>(); };
    EXPECT_NE(detail().find("unsigned starting values, ไม่มีกลุ่มอ้างอิง"), std::string::npos) << detail();
    EXPECT_EQ(check(examine(), "face_thresholds").at("state"), "warning");

    world_.face_set_up.own_thresholds = world_.face_set_up.thresholds_signed = true;
    EXPECT_EQ(check(examine(), "face_thresholds").at("state"), "ok");
    EXPECT_NE(detail().find("signed"), std::string::npos);

    world_.face_set_up.cohort = domain::FaceCohort{"pilot-1", "ab12"};
    world_.face_set_up.cohort_people = 500;
    EXPECT_NE(detail().find("pilot-1 (500"), std::string::npos) << detail();
    EXPECT_NE(detail().find("not in use"), std::string::npos) << detail();
}

TEST_F(DoctorTest, NamesWhatIsBrokenAndTheRemedy) {
    world_.counter.camera.open_answer = Failure{FailureCode::CameraMissing, "device 0"};
    world_.printer.printers_answer = Failure{FailureCode::PrinterMissing, ""};
    const auto ran = examine();
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_EQ(ran.failure(), "CAMERA_MISSING");
    EXPECT_EQ(check(ran, "camera").at("state"), "failed");
    EXPECT_EQ(check(ran, "camera").at("code"), "CAMERA_MISSING");
    EXPECT_FALSE(check(ran, "camera").at("remedy").get<std::string>().empty());
    EXPECT_EQ(check(ran, "printers").at("state"), "failed");
    EXPECT_EQ(check(ran, "card_readers").at("state"), "ok");
}

TEST_F(DoctorTest, NamesThePrinterOfEachSizeOfPaperAndWhatItWaitsFor) {
    world_.settings.printer = "Laser";
    world_.settings.papers.printers[domain::PaperSize::Roll] = "Receipts";
    world_.printer.printers_answer =
        std::vector<ports::PrinterStatus>{{"Laser", true, "idle", {}}, {"Receipts", true, "stopped", {"media-empty"}}};
    auto said = check(examine(), "paper_printers");
    EXPECT_EQ(said.at("state"), "warning");
    EXPECT_EQ(said.at("detail"), "a4 → Laser (idle); a5 → Laser (idle); roll → Receipts (stopped media-empty)");
    EXPECT_NE(said.at("remedy").get<std::string>().find("paper_printers"), std::string::npos);
    EXPECT_EQ(check(examine(), "printers").at("state"), "ok") << "one of them prints";

    world_.settings.papers.printers[domain::PaperSize::Roll] = "Gone";
    said = check(examine(), "paper_printers");
    EXPECT_EQ(said.at("state"), "warning");
    EXPECT_NE(said.at("detail").get<std::string>().find("roll → Gone (ไม่พบ / missing)"), std::string::npos);

    world_.settings.papers.printers[domain::PaperSize::Roll] = "file:receipts";
    EXPECT_EQ(check(examine(), "paper_printers").at("state"), "ok");
}

TEST_F(DoctorTest, TellsTheScannersAndWhatToDoWithoutOne) {
    EXPECT_EQ(check(examine(), "scanner").at("detail"), "fake:0 (Fake scanner)");
    world_.settings.scanner = "epson:libusb:001";
    EXPECT_EQ(check(examine(), "scanner").at("state"), "warning");
    world_.settings.scanner.clear();
    world_.scanner.devices = Failure{FailureCode::ScannerMissing, "no SANE"};
    const auto ran = examine();
    EXPECT_EQ(check(ran, "scanner").at("state"), "warning") << "a counter without a scanner still serves";
    EXPECT_NE(check(ran, "scanner").at("remedy").get<std::string>().find("scanner"), std::string::npos);
    EXPECT_EQ(ran.exit_code, 0);
}

TEST_F(DoctorTest, SaysWhatToDoWithACardThatCannotBeRead) {
    world_.card_reader.readers_answer = std::vector<ports::ReaderStatus>{
        {"Desk", ports::CardState::Mute, "3B00"}, {"Side", ports::CardState::Empty, "", domain::ReaderRole::Officer}};
    const auto ran = examine();
    EXPECT_EQ(check(ran, "card_readers").at("state"), "warning");
    EXPECT_EQ(check(ran, "card_readers").at("detail"), "Desk (mute, citizen); Side (empty, officer)");
    EXPECT_NE(check(ran, "card_readers").at("remedy").get<std::string>().find("ดึงบัตรออก"), std::string::npos);
}

TEST_F(DoctorTest, ShowsTheFiguresOfEachReaderAndGenerationAndTheNextStep) {
    EXPECT_EQ(check(examine(), "card_reads").at("state"), "ok");
    auto& health = world_.card_reader.health_answer;
    health.add({"Desk", "TH NID 17", std::nullopt, 1, 300});
    health.add({"Desk", "TH NID 17", FailureCode::CardUnreadable, 0, 900});
    health.add({"Desk", "TH NID 17", FailureCode::CardUnreadable, 0, 900});
    const auto ran = examine();
    EXPECT_EQ(ran.exit_code, 0);
    const auto entry = check(ran, "card_reads");
    EXPECT_EQ(entry.at("state"), "warning");
    const auto detail = entry.at("detail").get<std::string>();
    for (const auto* part : {"Desk · TH NID 17", "33 % (1/3)", "retries 1", "median 300 ms", "CARD_UNREADABLE 2"}) {
        EXPECT_NE(detail.find(part), std::string::npos) << part << " in " << detail;
    }
    EXPECT_NE(entry.at("remedy").get<std::string>().find("Step 2"), std::string::npos);
}

TEST_F(DoctorTest, ExitsWithTheFirstFailedCheck) {
    const std::vector<std::pair<std::function<void(ConsoleWorld&)>, int>> breaks{
        {[](auto& world) {
             world.broken["store"] = Failure{FailureCode::StoreDamaged, ""};
         },
         7},
        {[](auto& world) {
             world.card_reader.readers_answer = Failure{FailureCode::CardNoService, ""};
         },
         3},
        {[](auto& world) {
             world.broken["face_matcher"] = Failure{FailureCode::FaceModelInvalid, ""};
         },
         7},
        {[](auto& world) {
             world.counter.centre.failure = Failure{FailureCode::CentreUnreachable, ""};
         },
         6},
        {[](auto& world) {
             world.broken["centre"] = Failure{FailureCode::WorkstationNotProvisioned, ""};
         },
         8},
    };
    for (const auto& [break_part, exit_code] : breaks) {
        ConsoleWorld healthy;
        world_.broken.clear();
        world_.card_reader.readers_answer = healthy.card_reader.readers_answer;
        world_.counter.centre.failure.reset();
        break_part(world_);
        EXPECT_EQ(examine().exit_code, exit_code);
    }
}

TEST_F(DoctorTest, WorksOnAComputerThatIsNotSetUpAndMakesNoDatabase) {
    world_.broken["settings"] = Failure{FailureCode::ConfigurationInvalid, "config.json: cannot be opened"};
    world_.broken["store"] = Failure{FailureCode::UnexpectedError, "must not be opened"};
    const auto ran = examine();
    EXPECT_EQ(ran.exit_code, 2);
    EXPECT_EQ(check(ran, "settings").at("state"), "failed");
    for (const auto* waiting : {"database", "audit_chain", "key_protection", "centre", "outbox"}) {
        EXPECT_EQ(check(ran, waiting).at("state"), "warning") << waiting;
    }
    EXPECT_EQ(check(ran, "card_readers").at("state"), "ok");
    EXPECT_EQ(check(ran, "fonts").at("state"), "ok");
    EXPECT_FALSE(std::filesystem::exists(world_.data));
}

TEST_F(DoctorTest, FindsABrokenAuditChain) {
    world_.scripted_audit = true;
    world_.audit_log.verification = domain::AuditVerification{5, 2, "missing"};
    const auto ran = examine();
    EXPECT_EQ(ran.exit_code, 7);
    EXPECT_EQ(check(ran, "audit_chain").at("code"), "AUDIT_CHAIN_BROKEN");
}

TEST_F(DoctorTest, WarnsOfAClockThatIsWrong) {
    world_.centre.time = ManualClock::start() + std::chrono::minutes(5);
    const auto ran = examine();
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_EQ(check(ran, "centre").at("state"), "warning");
}

TEST_F(DoctorTest, AClockMoreThanFiveMinutesWrongIsAFailure) {
    world_.centre.time = ManualClock::start() - std::chrono::minutes(5) - std::chrono::seconds(1);
    const auto ran = examine();
    EXPECT_EQ(ran.exit_code, 5);
    EXPECT_EQ(check(ran, "centre").at("code"), "CLOCK_WRONG");
}

TEST_F(DoctorTest, AClockWithinTwoMinutesIsFine) {
    world_.centre.time = ManualClock::start() + std::chrono::minutes(2);
    EXPECT_EQ(check(examine(), "centre").at("state"), "ok");
}

TEST_F(DoctorTest, TellsTheBatteryOfAPortableMachineAndWhenItNeedsPower) {
    EXPECT_TRUE(check(examine(), "battery").is_null()) << "a machine without one";
    world_.power.becomes(domain::PowerState{true, 21});
    EXPECT_EQ(check(examine(), "battery").at("state"), "ok");
    world_.power.becomes(domain::PowerState{true, 20});
    const auto ran = examine();
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_EQ(check(ran, "battery").at("state"), "warning");
    EXPECT_NE(check(ran, "battery").at("remedy").get<std::string>().find("ต่อไฟฟ้า"), std::string::npos);
    world_.power.becomes(domain::PowerState{false, 20});
    EXPECT_EQ(check(examine(), "battery").at("state"), "ok");
}

TEST_F(DoctorTest, SpeaksOfTheBatteryInTheWordsOfTheStatusLine) {
    const auto says = [&](domain::PowerState state, const std::string& detail, const std::string& remedy) {
        world_.power.becomes(state);
        const auto told = check(examine(), "battery");
        EXPECT_EQ(told.at("detail"), detail);
        EXPECT_EQ(told.at("remedy"), remedy);
    };
    says({false, 96}, "ต่อไฟฟ้าอยู่ แบตเตอรี่ 96% / power connected, battery 96 %", "");
    says({true, 64}, "ใช้แบตเตอรี่ 64% / on the battery, 64 %", "");
    says({true, 18}, "ใช้แบตเตอรี่ 18% / on the battery, 18 %",
         "โปรดต่อไฟฟ้า ขั้นตอนที่กดบันทึกแล้วอยู่ครบ / connect power; finished steps are saved");
    says({true, 9}, "ใช้แบตเตอรี่ 9% / on the battery, 9 %",
         "โปรดต่อไฟฟ้าทันที ขั้นตอนที่กดบันทึกแล้วอยู่ครบ / connect power now; finished steps are saved");
    EXPECT_NE(run({"doctor"}).out.find("  ! battery: ใช้แบตเตอรี่ 9% / on the battery, 9 %\n      → โปรดต่อไฟฟ้าทันที"),
              std::string::npos);
}

TEST_F(DoctorTest, KeepsLookingAfterAPartThatThrows) {
    world_.throws = true;
    const auto ran = examine();
    EXPECT_EQ(ran.exit_code, 1);
    EXPECT_EQ(check(ran, "settings").at("code"), "UNEXPECTED_ERROR");
    EXPECT_EQ(check(ran, "fonts").at("state"), "ok");
}

TEST_F(DoctorTest, SpeaksToPeopleInBothLanguages) {
    world_.card_reader.readers_answer = Failure{FailureCode::CardNoReader, ""};
    const auto ran = run({"doctor"});
    EXPECT_NE(ran.out.find("ไม่พบเครื่องอ่านบัตร / No card reader was found."), std::string::npos);
}

}  // namespace
}  // namespace amphoe::testing
