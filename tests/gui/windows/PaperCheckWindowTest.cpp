#include <gmock/gmock.h>

#include "core/documents/Certificates.h"
#include "core/documents/PaperInspector.h"
#include "core/documents/ZxingCodeReader.h"
#include "core/support/Digest.h"
#include "devices/printer/ProgramPageRaster_linux.h"
#include "gui/presenters/PaperCheckPresenter.h"
#include "gui/widgets/PictureView.h"
#include "tests/core/documents/PaperLists.h"
#include "tests/core/documents/SignedPaperFixture.h"
#include "tests/gui/windows/WindowBench.h"
#include "tests/support/CommandRun.h"

namespace amphoe::testing {
namespace {

using ::testing::HasSubstr;

class AnsweringRegister final : public ports::PaperRegister {
  public:
    domain::Result<domain::PaperStandingAnswer> resolve(const std::string&, std::stop_token) override { return answer; }
    domain::Result<domain::PaperStandingAnswer> answer = domain::Failure{domain::FailureCode::CentreUnreachable, ""};
};

/// The real verifier, code reader and pages; the office, its authority and the centre are made on the spot.
class PaperCheckWindowTest : public WindowBench {
  protected:
    explicit PaperCheckWindowTest(gui::Language language = gui::Language::Thai) : WindowBench(language) {
        const auto key = support::to_hex(documents::key_id_of(documents::read_certificate(own_.certificate_pem).get()));
        known_.known[key] = {own_.certificate_pem, "0999", std::nullopt};
        setup.papers = &counter.papers;
        setup.inspection = &inspector_;
    }
    void SetUp() override {
        start();
        ASSERT_TRUE(drive_sign_in(driver, "O-0001", "246810", "desk"));
        ASSERT_TRUE(driver.press("desk.papers"));
        ASSERT_TRUE(driver.until_shown("documents.code"));
    }
    static support::Timestamp now() { return *support::from_iso8601("2026-11-22T01:35:10Z"); }
    static TestLife life() { return {now() - std::chrono::hours(24), now() + std::chrono::hours(24 * 365)}; }
    domain::RenderedDocument paper() {
        auto content = sample_paper(domain::DocumentKind::CopyTr14_1);
        content.verification.clear();
        return *documents::CairoDocumentRenderer(resources(), &sealer_).render(content);
    }
    std::string code_of(const std::string& number) {
        return *sealer_.code_for({number, "copy_tr14_1", "2026-11-22", "0999", std::vector<std::uint8_t>(16, 7)});
    }
    /// As a handheld scanner does: the keys of the code, then Enter.
    void scan(const std::string& keys) {
        ASSERT_TRUE(driver.key("documents", WXK_F6));
        ASSERT_TRUE(driver.type("documents.code", keys));
        ASSERT_TRUE(driver.enter("documents.code"));
        ASSERT_TRUE(driver.until([this] { return checked(); }));
        EXPECT_EQ(driver.text("documents.code"), "") << "ready for the next one";
    }
    bool checked() { return !application->paper_check()->busy() && !driver.text("documents.checked").empty(); }

    TestCertificate authority_ = make_test_authority("Test Authority", life());
    TestCertificate own_ = issue_test_certificate(authority_, "WS-0999-01", life());
    documents::EcdsaPaperSealer sealer_{own_.certificate_pem, support::Secret(std::string_view(own_.private_key_pem))};
    ListedCertificates known_;
    ListedVoids voids_;
    AnsweringRegister register_;
    documents::ZxingCodeReader codes_;
    documents::PaperTrust trust_{{authority_.certificate_pem}, &known_, &voids_};
    documents::PaperInspector inspector_{{trust_, counter.picture_codec, codes_, &register_}};
    devices::printer::ProgramPageRaster raster_;
};

TEST_F(PaperCheckWindowTest, AHandheldScannersCodeIsJudgedWithAndWithoutALine) {
    ASSERT_NO_FATAL_FAILURE(scan(code_of("0999-69-D01-000042-7")));
    EXPECT_THAT(driver.text("documents.checked"), HasSubstr("รหัสเป็นของแท้"));
    EXPECT_THAT(driver.text("documents.checked_lines"), HasSubstr("0999-69-D01-000042-7"));
    EXPECT_THAT(driver.text("documents.checked_lines"), HasSubstr("ส่วนกลางไม่ตอบ"));
    driver.picture("documents", "11-check-offline-th");

    register_.answer = domain::PaperStandingAnswer{domain::PaperStanding::Void};
    ASSERT_NO_FATAL_FAILURE(scan(code_of("0999-69-D01-000042-7")));
    EXPECT_THAT(driver.text("documents.checked"), HasSubstr("ใช้ไม่ได้แล้ว"));
    driver.picture("documents", "11-check-void-th");

    auto forged = code_of("0999-69-D01-000042-7");
    forged.back() = forged.back() == '0' ? '1' : '0';
    ASSERT_NO_FATAL_FAILURE(scan(forged));
    EXPECT_THAT(driver.text("documents.checked"), HasSubstr("ไม่ผ่านการตรวจ"));
    driver.picture("documents", "11-check-forged-th");
}

TEST_F(PaperCheckWindowTest, ACodeHeldBeforeTheCameraIsRead) {
    const auto blank = drawn_portrait(640, 480, {196, 206, 214});
    const auto page = *raster_.draw(paper().pdf, 1, 150);
    std::atomic<bool> held = false;
    camera.film = [&] { return held ? page : blank; };
    register_.answer = domain::PaperStandingAnswer{domain::PaperStanding::Confirmed};
    // The check of the camera at sign-in may still have it.
    ASSERT_TRUE(driver.until([&] {
        if (!application->paper_check()->busy()) {
            driver.press("documents.camera");
        }
        return driver.shown("documents.camera_view");
    }));
    ASSERT_TRUE(driver.until(
        [&] { return dynamic_cast<gui::PictureView*>(driver.find("documents.camera_view"))->shown_count() > 3; }));
    driver.picture("documents", "11-check-camera-th");
    held = true;
    ASSERT_TRUE(driver.until([this] { return checked() && !driver.shown("documents.camera_view"); }));
    EXPECT_THAT(driver.text("documents.checked"), HasSubstr("รหัสเป็นของแท้"));
    EXPECT_THAT(driver.text("documents.checked_lines"), HasSubstr("ส่วนกลางยืนยันเอกสารนี้"));
}

TEST_F(PaperCheckWindowTest, TheCameraIsLetGoWhenTheWindowCloses) {
    ASSERT_TRUE(driver.until([&] {
        if (!application->paper_check()->busy()) {
            driver.press("documents.camera");
        }
        return driver.shown("documents.camera_view");
    }));
    const int closed = camera.closed;
    ASSERT_TRUE(driver.key("documents", WXK_ESCAPE));
    ASSERT_TRUE(driver.until([&] { return application->paper_check() == nullptr; }));
    EXPECT_GT(camera.closed, closed);
    EXPECT_TRUE(camera_turn.try_lock());
    camera_turn.unlock();
}

class EnglishPaperCheckWindowTest : public PaperCheckWindowTest {
  protected:
    EnglishPaperCheckWindowTest() : PaperCheckWindowTest(gui::Language::English) {}
    void check(const std::filesystem::path& file) {
        ASSERT_TRUE(driver.type("documents.file", file.string()));
        ASSERT_TRUE(driver.press("documents.check"));
        ASSERT_TRUE(driver.until([this] { return checked(); }));
    }
    OwnFolder folder_;
};

TEST_F(EnglishPaperCheckWindowTest, APdfIsCheckedAndAnAlteredOneRefused) {
    auto original =
        documents::PadesSigner(own_.certificate_pem, support::Secret(std::string_view(own_.private_key_pem)), trust_,
                               {resources(), nullptr})
            .sign(paper(), now());
    ASSERT_TRUE(original.ok());
    ASSERT_NO_FATAL_FAILURE(check(folder_.write("original.pdf", original->pdf)));
    EXPECT_THAT(driver.text("documents.checked"), HasSubstr("genuine and unchanged"));
    driver.picture("documents", "11-check-file-en");
    original->pdf[original->pdf.size() / 2] ^= 1U;
    ASSERT_NO_FATAL_FAILURE(check(folder_.write("altered.pdf", original->pdf)));
    EXPECT_THAT(driver.text("documents.checked"), HasSubstr("✕"));
    driver.picture("documents", "11-check-altered-en");
    ASSERT_NO_FATAL_FAILURE(check("/no/such/file.pdf"));
    EXPECT_THAT(driver.text("documents.checked"), HasSubstr("cannot be read"));
    ASSERT_TRUE(driver.press("documents.choose"));
    ASSERT_TRUE(driver.until_shown("documents.choice.files"));
    driver.picture("documents.choice", "11-check-choose-en");
    ASSERT_TRUE(driver.press("documents.choice.away"));
    EXPECT_FALSE(driver.shown("documents.choice.files"));
}

}  // namespace
}  // namespace amphoe::testing
