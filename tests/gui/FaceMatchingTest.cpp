// Which thresholds and which cohort a workstation judges faces with, and which it refuses.
#include "gui/FaceMatching.h"

#include <gtest/gtest.h>

#include <fstream>
#include <random>

#include "core/support/Digest.h"
#include "core/sync/CmsSigning.h"
#include "tests/support/ManualClock.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestCertificates.h"

namespace amphoe::testing {
namespace {

using domain::FailureCode;
using gui::FaceMatching;

TestCertificate office(const std::string& name) {
    return make_test_authority(name, {ManualClock::start(), ManualClock::start() + std::chrono::hours(24 * 365)});
}

class FaceMatchingTest : public ::testing::Test {
  protected:
    void SetUp() override {
        if (!std::filesystem::exists(models() / face::manifest_file)) {
            GTEST_SKIP() << "not set up: " << models() << " is missing; run the set-up to test this";
        }
    }
    static std::filesystem::path resources() { return AMPHOE_RESOURCES; }
    static std::filesystem::path models() { return AMPHOE_SETUP_DIR "/models"; }

    std::string write(const std::string& name, std::string_view content) const {
        std::ofstream(folder.path() / name, std::ios::binary).write(content.data(), static_cast<long>(content.size()));
        return name;
    }
    /// The shipped thresholds under another name, as an office's own calibration begins.
    static std::string own_thresholds() {
        std::ifstream stream(resources() / "configuration/face-thresholds.json");
        std::string text(std::istreambuf_iterator<char>(stream), {});
        const auto shipped = face::parse_face_thresholds(text);
        EXPECT_TRUE(shipped);
        auto file = *shipped;
        file.version = "office-7";
        for (auto& mode : file.modes) {
            mode.thresholds.version = file.version;
        }
        return face::face_thresholds_text(file, text);
    }
    void write_signed(const TestCertificate& signer) {
        const auto text = own_thresholds();
        const auto bytes = sync::signed_file(std::vector<std::uint8_t>(text.begin(), text.end()),
                                             signer.certificate_pem, support::Secret(signer.private_key_pem));
        ASSERT_TRUE(bytes) << bytes.error().detail;
        settings.face_thresholds_file =
            write("thresholds.p7m", {reinterpret_cast<const char*>(bytes->data()), bytes->size()});
    }
    /// Faces that nobody has, as many as the shipped thresholds ask for.
    void write_cohort(std::size_t people, const domain::FaceModel& model) {
        face::CohortContent content{"pilot-3", "Made of random numbers", model, {{"made", people}}, {}};
        std::mt19937 random(7);
        std::normal_distribution<float> spread(0, 0.06F);
        for (std::size_t person = 0; person < people; ++person) {
            auto& values = content.templates.emplace_back();
            std::generate(values.begin(), values.end(), [&] { return spread(random); });
        }
        const auto text = face::cohort_text(content);
        settings.face_cohort_file = write("cohort.json", text);
        settings.face_cohort_sha256 = support::sha256_hex_of_text(text);
    }
    domain::FaceModel shipped_model() const {
        const auto opened =
            gui::open_face_matching(configuration::WorkstationSettings{}, folder.path(), resources(), models());
        EXPECT_TRUE(opened);
        return opened->matcher->model();
    }
    domain::Result<FaceMatching> open() const {
        return gui::open_face_matching(settings, folder.path(), resources(), models());
    }
    void expect_refused(const std::string& why) const {
        const auto opened = open();
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().code, FailureCode::ConfigurationInvalid);
        EXPECT_NE(opened.error().detail.find(why), std::string::npos) << opened.error().detail;
    }

    TemporaryFolder folder;
    configuration::WorkstationSettings settings;
};

TEST_F(FaceMatchingTest, WithoutSettingsTheShippedRawThresholdsHold) {
    const auto opened =
        gui::open_face_matching(domain::Failure{FailureCode::FileUnreadable, ""}, folder.path(), resources(), models());
    ASSERT_TRUE(opened) << opened.error().detail;
    EXPECT_FALSE(opened->facts.own_thresholds);
    EXPECT_FALSE(opened->facts.cohort);
    EXPECT_FALSE(opened->matcher->thresholds().cohort);
}

TEST_F(FaceMatchingTest, ThresholdsSignedByTheNamedOfficeAreUsed) {
    const auto signer = office("Calibration office");
    write_signed(signer);
    settings.face_thresholds_signer = write("signer.pem", signer.certificate_pem);

    const auto opened = open();

    ASSERT_TRUE(opened) << opened.error().detail;
    EXPECT_TRUE(opened->facts.own_thresholds);
    EXPECT_TRUE(opened->facts.thresholds_signed);
    EXPECT_EQ(opened->matcher->thresholds().version, "office-7");
}

TEST_F(FaceMatchingTest, ThresholdsSignedByAnotherOfficeAreRefused) {
    write_signed(office("Another office"));
    settings.face_thresholds_signer = write("signer.pem", office("Calibration office").certificate_pem);
    expect_refused("is not signed by the certificate");
}

TEST_F(FaceMatchingTest, AlteredThresholdsAreRefused) {
    const auto signer = office("Calibration office");
    write_signed(signer);
    settings.face_thresholds_signer = write("signer.pem", signer.certificate_pem);
    std::ifstream stream(folder.path() / settings.face_thresholds_file, std::ios::binary);
    std::string bytes(std::istreambuf_iterator<char>(stream), {});
    const auto pass = bytes.find("0.42");
    ASSERT_NE(pass, std::string::npos) << "the numbers can be read in the signed file";
    bytes[pass + 2] = '5';
    write(settings.face_thresholds_file, bytes);
    expect_refused("is not signed by the certificate");
}

TEST_F(FaceMatchingTest, UnsignedThresholdsAreRefusedWhereASignerIsNamed) {
    settings.face_thresholds_file = write("thresholds.json", own_thresholds());
    settings.face_thresholds_signer = write("signer.pem", office("Calibration office").certificate_pem);
    expect_refused("is not signed by the certificate");

    settings.face_thresholds_signer = "absent.pem";
    expect_refused("absent.pem: cannot be read");

    settings.face_thresholds_signer.clear();
    const auto opened = open();
    ASSERT_TRUE(opened) << opened.error().detail;
    EXPECT_FALSE(opened->facts.thresholds_signed) << "and doctor says so";
}

TEST_F(FaceMatchingTest, ACohortOfEnoughPeopleTurnsTheCohortThresholdsOn) {
    write_cohort(700, shipped_model());
    const auto opened = open();
    ASSERT_TRUE(opened) << opened.error().detail;
    EXPECT_TRUE(opened->matcher->thresholds().cohort);
    ASSERT_TRUE(opened->facts.cohort);
    EXPECT_EQ(opened->facts.cohort->version, "pilot-3");
    EXPECT_EQ(opened->facts.cohort->sha256, settings.face_cohort_sha256);
    EXPECT_EQ(opened->facts.cohort_people, 700U);
}

TEST_F(FaceMatchingTest, ASmallerCohortLeavesTheStricterRawThresholds) {
    write_cohort(699, shipped_model());
    const auto opened = open();
    ASSERT_TRUE(opened) << opened.error().detail;
    EXPECT_FALSE(opened->matcher->thresholds().cohort);
    EXPECT_EQ(opened->facts.cohort_people, 699U);
}

TEST_F(FaceMatchingTest, ACohortThatIsNotTheNamedOneIsRefused) {
    write_cohort(700, shipped_model());
    settings.face_cohort_sha256 = std::string(64, '0');
    expect_refused("is not the file the settings name");

    write_cohort(700, {"another network", std::string(64, '1')});
    expect_refused("another network");
}

}  // namespace
}  // namespace amphoe::testing
