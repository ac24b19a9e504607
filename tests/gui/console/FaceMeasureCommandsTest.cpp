#include <fstream>

#include "core/face/FaceThresholdFile.h"
#include "core/sync/CmsReceipts.h"
#include "tests/gui/console/ConsoleTest.h"
#include "tests/support/TestCertificates.h"

namespace amphoe::testing {
namespace {

TestCertificate office(const std::string& name) {
    return make_test_authority(name, {ManualClock::start(), ManualClock::start() + std::chrono::hours(24 * 365)});
}

// 400 pairs, every second of one person: those at 0.20 to 0.40, strangers at 0.38 to 0.58.
class FaceMeasureCommandsTest : public ConsoleTest {
  protected:
    FaceMeasureCommandsTest() {
        world_.resources = std::filesystem::path(AMPHOE_SOURCE_DIR) / "resources";
        write("a.jpg", "A");
        write("b.jpg", "B");
        std::string rows = "a,b,same,group\n";
        for (int index = 0; index < 200; ++index) {
            rows += "a.jpg,b.jpg,1,local\nb.jpg,a.jpg,0,local\n";
            world_.face_measurement.distances.push_back(0.20 + index / 1000.0);
            world_.face_measurement.distances.push_back(0.38 + index / 1000.0);
        }
        list_ = write("pairs.csv", rows);
    }
    std::string out(const std::string& name) const { return (folder_ / name).string(); }
    static std::string bytes_of(const std::string& file) {
        std::ifstream stream(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    std::string list_;
};

TEST_F(FaceMeasureCommandsTest, CalibrationSaysRatesIntervalsAndAProposal) {
    const auto ran = run_json({"face", "calibrate", list_, "--fmr", "0.01"});
    EXPECT_EQ(ran.exit_code, 0);
    const auto json = ran.json();
    EXPECT_EQ(json.at("pairs"), 400);
    EXPECT_NEAR(json.at("proposed").at("pass"), 0.38, 1e-9);
    EXPECT_NEAR(json.at("proposed").at("refer"), 0.39, 1e-9);
    EXPECT_EQ(json.at("proposed").at("probes"), 1);
    EXPECT_EQ(json.at("fmr").size(), 16U);
    EXPECT_EQ(json.at("fnmr").size(), 16U);
    EXPECT_NEAR(json.at("fmr").at(10).at("rate"), 0.60, 0.02);  // at 0.50
    EXPECT_LT(json.at("fmr").at(10).at("low"), json.at("fmr").at(10).at("rate"));
    EXPECT_NEAR(json.at("eer").at("rate"), 0.05, 0.01);
}

TEST_F(FaceMeasureCommandsTest, CalibrationRefusesARateThatTheListCannotShow) {
    EXPECT_EQ(run_json({"face", "calibrate", list_}).failure(), "CONFIGURATION_INVALID");
    EXPECT_EQ(run_json({"face", "calibrate", list_, "--fmr", "much"}).exit_code, 2);
    EXPECT_EQ(run_json({"face", "calibrate", list_, "--fmr", "0.01", "--out", out("t.json")}).exit_code, 2);
    EXPECT_EQ(run_json({"face", "calibrate", write("u.csv", "a,b\na.jpg,b.jpg\n")}).failure(), "FILE_UNREADABLE");
}

TEST_F(FaceMeasureCommandsTest, CalibrationWritesAThresholdsFileThatTheProgramReads) {
    const auto ran =
        run_json({"face", "calibrate", list_, "--fmr", "0.01", "--out", out("t.json"), "--name", "office-1"});
    ASSERT_EQ(ran.exit_code, 0) << ran.out;
    const auto file = face::load_face_thresholds(out("t.json"));
    ASSERT_TRUE(file) << file.error().detail;
    EXPECT_EQ(file->version, "office-1");
    const auto& mode = file->mode_for(1, false);
    EXPECT_NEAR(mode.thresholds.pass, 0.38, 1e-9);
    EXPECT_NEAR(mode.at_pass.false_match.rate, 0.005, 1e-9);
    EXPECT_GT(mode.at_pass.false_match.high, 0.01);
    EXPECT_EQ(mode.thresholds.version, "office-1");
    EXPECT_NE(file->data_set.find("pairs.csv, sha256 "), std::string::npos);
}

TEST_F(FaceMeasureCommandsTest, ASignedThresholdsFileOpensOnlyWithItsSignersCertificate) {
    const auto signer = office("Calibration office");
    const auto key = write("key.pem", signer.private_key_pem);
    const auto certificate = write("cert.pem", signer.certificate_pem);
    const auto ran = run_json({"face", "calibrate", list_, "--fmr", "0.01", "--out", out("t.p7m"), "--name", "office-1",
                               "--sign-key", key, "--sign-certificate", certificate});
    ASSERT_EQ(ran.exit_code, 0) << ran.out;
    const auto text = bytes_of(out("t.p7m"));
    const std::vector<std::uint8_t> bytes(text.begin(), text.end());
    const auto content = sync::content_signed_by(bytes, signer.certificate_pem);
    ASSERT_TRUE(content);
    EXPECT_TRUE(face::parse_face_thresholds({reinterpret_cast<const char*>(content->data()), content->size()}));
    EXPECT_FALSE(sync::content_signed_by(bytes, office("Another office").certificate_pem));

    const auto other = write("other.pem", office("Another office").private_key_pem);
    EXPECT_EQ(run_json({"face", "calibrate", list_, "--fmr", "0.01", "--out", out("x.p7m"), "--name", "x", "--sign-key",
                        other, "--sign-certificate", certificate})
                  .failure(),
              "FILE_UNREADABLE");
}

TEST_F(FaceMeasureCommandsTest, TheSameMeasurementGivesTheSameReportByteForByte) {
    ASSERT_EQ(run_json({"face", "evaluate", list_, "--out", out("one.pdf")}).exit_code, 0);
    world_.face_measurement.judged = 0;
    world_.counter.clock.advance(std::chrono::hours(48));
    const auto again = run_json({"face", "evaluate", list_, "--out", out("two.pdf")});
    ASSERT_EQ(again.exit_code, 0);
    const auto report = again.json();
    const auto first = bytes_of(out("one.pdf"));
    EXPECT_EQ(first, bytes_of(out("two.pdf")));
    EXPECT_EQ(first.substr(0, 5), "%PDF-");
    EXPECT_EQ(report.at("sha256").get<std::string>().size(), 64U);
    EXPECT_EQ(report.at("list_sha256").get<std::string>().size(), 64U);
    EXPECT_EQ(report.at("genuine").get<int>() + report.at("impostor").get<int>(), report.at("pairs").get<int>());
    for (const auto* threshold : {"at_pass", "at_refer"}) {
        for (const auto* error : {"fmr", "fnmr"}) {
            const auto& rate = report.at(threshold).at(error);
            EXPECT_LE(rate.at("low"), rate.at("rate")) << threshold << error;
            EXPECT_GE(rate.at("high"), rate.at("rate")) << threshold << error;
            EXPECT_GT(rate.at("high").get<double>(), 0) << "so few pairs show no rate of nought";
        }
    }

    world_.face_measurement.distances[1] = 0.25;
    world_.face_measurement.judged = 0;
    ASSERT_EQ(run_json({"face", "evaluate", list_, "--out", out("three.pdf")}).exit_code, 0);
    EXPECT_NE(first, bytes_of(out("three.pdf")));
}

TEST_F(FaceMeasureCommandsTest, AReportNeedsBothKindsOfPairs) {
    const auto list = write("one-kind.csv", "a,b,same\na.jpg,b.jpg,1\n");
    EXPECT_EQ(run_json({"face", "evaluate", list, "--out", out("x.pdf")}).failure(), "CONFIGURATION_INVALID");
    EXPECT_FALSE(std::filesystem::exists(out("x.pdf")));
}

TEST_F(FaceMeasureCommandsTest, ACohortIsBuiltOfItsListAndShown) {
    std::string rows = "picture,group\n";
    for (int index = 0; index < 120; ++index) {
        rows += write("p" + std::to_string(index) + ".jpg", "P") + (index < 20 ? ",local\n" : ",other\n");
    }
    const auto built = run_json({"face", "cohort", "build", write("people.csv", rows), "--out", out("cohort.json"),
                                 "--name", "pilot-1", "--origin", "Staff who agreed"});
    ASSERT_EQ(built.exit_code, 0) << built.out;
    EXPECT_EQ(built.json().at("people"), 120);
    EXPECT_EQ(built.json().at("groups"), (nlohmann::json{{"local", 20}, {"other", 100}}));

    const auto shown = run_json({"face", "cohort", "show", out("cohort.json")});
    EXPECT_EQ(shown.exit_code, 0);
    EXPECT_EQ(shown.json(), built.json());
    EXPECT_EQ(run_json({"face", "cohort", "show", list_}).failure(), "CONFIGURATION_INVALID");
}

TEST_F(FaceMeasureCommandsTest, ACohortWithAPictureThatCannotBeUsedIsNotWritten) {
    std::string rows = "picture,group\n" + (folder_ / "none.jpg").string() + ",local\n";
    const auto ran = run_json({"face", "cohort", "build", write("people.csv", rows), "--out", out("cohort.json"),
                               "--name", "pilot-1", "--origin", "Staff"});
    EXPECT_EQ(ran.failure(), "FILE_UNREADABLE");
    const auto small = run_json({"face", "cohort", "build", write("few.csv", "picture,group\na.jpg,local\n"), "--out",
                                 out("cohort.json"), "--name", "pilot-1", "--origin", "Staff"});
    EXPECT_EQ(small.failure(), "CONFIGURATION_INVALID");
    EXPECT_FALSE(std::filesystem::exists(out("cohort.json")));
}

}  // namespace
}  // namespace amphoe::testing
