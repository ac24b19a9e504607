#include "core/documents/PadesSigner.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "core/documents/CairoDocumentRenderer.h"
#include "tests/core/documents/SampleSlip.h"
#include "tests/support/CommandRun.h"
#include "tests/support/TestCertificates.h"

namespace amphoe::documents {
namespace {

using domain::FailureCode;
using ::testing::HasSubstr;
using ::testing::SizeIs;
using namespace std::chrono_literals;

const auto kNow = *support::from_iso8601("2026-11-22T01:35:10Z");
const testing::TestLife kLife{kNow - 24h, kNow + 24h * 365};

class PadesSignerTest : public ::testing::Test {
  protected:
    static PadesSigner signer(const testing::TestCertificate& own, const testing::TestCertificate& trusted) {
        return {own.certificate_pem,
                support::Secret(std::string_view(own.private_key_pem)),
                PaperTrust{{trusted.certificate_pem}},
                {AMPHOE_RESOURCES}};
    }
    static domain::RenderedDocument slip() {
        return CairoDocumentRenderer(AMPHOE_RESOURCES).render(testing::sample_slip()).value();
    }
    domain::DocumentVerification verified(const std::vector<std::uint8_t>& pdf) {
        const auto result = signer_.verify(pdf);
        EXPECT_TRUE(result.ok());
        return result.ok() ? *result : domain::DocumentVerification{};
    }

    testing::TestCertificate authority_ = testing::make_test_authority("Test Authority", kLife);
    testing::TestCertificate workstation_ = testing::issue_test_certificate(authority_, "LBR-03", kLife);
    PadesSigner signer_ = signer(workstation_, authority_);
    domain::RenderedDocument paper_ = slip();
    std::vector<std::uint8_t> signed_ = signer_.sign(paper_, kNow).value().pdf;
};

TEST_F(PadesSignerTest, SignedPaperIsValid) {
    const auto result = verified(signed_);
    EXPECT_TRUE(result.valid);
    EXPECT_EQ(result.status, "signed-and-unchanged");
    EXPECT_EQ(result.signer, "LBR-03");
    EXPECT_EQ(result.signed_at, kNow);
    EXPECT_EQ(result.number, "1601-69-03-000042-7");
    EXPECT_TRUE(result.reasons.empty());
}

TEST_F(PadesSignerTest, OutsideJudgesAgree) {
    const testing::OwnFolder folder;
    const auto rsa = testing::issue_test_certificate(authority_, "LBR-04", kLife, testing::TestKey::Rsa2048);
    const auto database = "sql:" + (folder.path() / "nss").string();
    std::filesystem::create_directories(folder.path() / "nss");
    const auto ca = folder.write("ca.pem", authority_.certificate_pem);
    const auto made = testing::run_command("certutil -N --empty-password -d '" + database + "' && certutil -A -d '" +
                                           database + "' -n authority -t CT,C,C -i '" + ca.string() + "'");
    ASSERT_EQ(made.exit_code, 0) << made.output;
    for (const auto& own : {workstation_, rsa}) {
        const auto file = folder.write("signed.pdf", signer(own, authority_).sign(paper_, kNow).value().pdf).string();
        const auto judged = testing::run_command("pdfsig -nssdir '" + database + "' '" + file + "'").output;
        EXPECT_THAT(judged, HasSubstr("Signature is Valid."));
        EXPECT_THAT(judged, HasSubstr("Certificate is Trusted."));
        EXPECT_THAT(judged, HasSubstr("ETSI.CAdES.detached"));
        EXPECT_THAT(judged, HasSubstr("Total document signed"));
        const auto checked = testing::run_command("qpdf --check '" + file + "'");
        EXPECT_EQ(checked.exit_code, 0) << checked.output;
        EXPECT_TRUE(verified(testing::read_bytes(file)).valid);
    }
}

TEST_F(PadesSignerTest, OneChangedBitAnywhereMakesItInvalid) {
    const std::string text(signed_.begin(), signed_.end());
    const std::size_t contents = text.rfind("/Contents <");
    std::vector<std::size_t> positions;
    const auto add = [&](std::size_t from, std::size_t to, std::size_t step) {
        for (std::size_t at = from; at < to; at += step) {
            positions.push_back(at);
        }
    };
    // Densest where the CMS has bytes that no signature covers: its head, and the signer's info at its end.
    add(0, contents - 100, 397);
    add(contents - 100, contents + 160, 1);
    add(contents + 160, contents + 2200, 5);
    add(contents + 2200, signed_.size() - 60, 397);
    add(signed_.size() - 60, signed_.size(), 1);
    for (const std::size_t at : positions) {
        auto changed = signed_;
        changed[at] ^= static_cast<std::uint8_t>(at % 2 == 0 ? 0x01 : 0x20);
        const auto result = signer_.verify(changed);
        ASSERT_FALSE(result.ok() && result->valid) << "byte " << at;
        ASSERT_TRUE(!result.ok() || !result->reasons.empty());
    }
}

TEST_F(PadesSignerTest, ContentAddedAfterSigningIsFound) {
    auto longer = signed_;
    longer.push_back('\n');
    auto result = verified(longer);
    EXPECT_FALSE(result.valid);
    EXPECT_EQ(result.status, "changed");
    ASSERT_THAT(result.reasons, SizeIs(1));
    EXPECT_THAT(result.reasons[0], HasSubstr("ถูกเพิ่มเข้ามา"));

    const std::string update = "1 0 obj\n<< /Nothing true >>\nendobj\nxref\n0 0\ntrailer\n<< >>\nstartxref\n0\n%%EOF\n";
    longer.insert(longer.end(), update.begin(), update.end());
    EXPECT_FALSE(verified(longer).valid);
}

TEST_F(PadesSignerTest, UnsignedForeignAndUnreadableFilesAreTold) {
    EXPECT_EQ(verified(paper_.pdf).status, "unsigned");
    EXPECT_THAT(verified(paper_.pdf).reasons, SizeIs(1));

    const auto stranger = testing::make_test_authority("Stranger", kLife);
    const auto foreign = testing::issue_test_certificate(stranger, "LBR-03", kLife);
    const auto result = verified(signer(foreign, stranger).sign(paper_, kNow).value().pdf);
    EXPECT_FALSE(result.valid);
    EXPECT_EQ(result.status, "unknown-signer");
    EXPECT_THAT(result.reasons, SizeIs(1));

    const auto half = std::vector<std::uint8_t>(signed_.begin(), signed_.begin() + 20000);
    EXPECT_FALSE(verified(half).valid);
    const std::string letter = "Dear office, this is no PDF";
    const auto none = signer_.verify({reinterpret_cast<const std::uint8_t*>(letter.data()), letter.size()});
    ASSERT_FALSE(none.ok());
    EXPECT_EQ(none.error().code, FailureCode::DocumentInvalid);
    EXPECT_FALSE(signer_.verify({}).ok());
}

TEST_F(PadesSignerTest, CertificateMustBeAliveWhenSigningNotWhenVerifying) {
    const auto late = signer_.sign(paper_, kNow + 24h * 400);
    ASSERT_FALSE(late.ok());
    EXPECT_EQ(late.error().code, FailureCode::ConfigurationInvalid);

    const auto past = *support::from_iso8601("2020-03-01T08:00:00Z");
    const testing::TestLife life{past - 24h, past + 24h};
    const auto authority = testing::make_test_authority("Old Authority", life);
    auto old = signer(testing::issue_test_certificate(authority, "LBR-01", life), authority);
    EXPECT_TRUE(old.verify(old.sign(paper_, past).value().pdf)->valid);
}

TEST_F(PadesSignerTest, SignsOnlyWithAFittingPairAndOnlyOnce) {
    const auto other = testing::issue_test_certificate(authority_, "LBR-09", kLife);
    PadesSigner mixed(workstation_.certificate_pem, support::Secret(std::string_view(other.private_key_pem)),
                      PaperTrust{});
    EXPECT_EQ(mixed.sign(paper_, kNow).error().code, FailureCode::ConfigurationInvalid);
    PadesSigner empty("", support::Secret(), PaperTrust{{authority_.certificate_pem}});
    EXPECT_EQ(empty.sign(paper_, kNow).error().code, FailureCode::ConfigurationInvalid);
    EXPECT_TRUE(empty.verify(signed_)->valid) << "a program without a key still verifies";
    auto again = paper_;
    again.pdf = signed_;
    EXPECT_EQ(signer_.sign(again, kNow).error().code, FailureCode::DocumentInvalid);
    again.pdf = {'x'};
    EXPECT_EQ(signer_.sign(again, kNow).error().code, FailureCode::DocumentInvalid);
}

}  // namespace
}  // namespace amphoe::documents
