#include "core/documents/PaperCode.h"

#include <gmock/gmock.h>

#include <map>

#include "core/documents/Base45.h"
#include "core/documents/Certificates.h"
#include "core/documents/EmbeddedData.h"
#include "core/documents/PaperCodeVerifier.h"
#include "core/documents/PaperData.h"
#include "core/support/Digest.h"
#include "tests/core/documents/PaperLists.h"
#include "tests/core/documents/SignedPaperFixture.h"

namespace amphoe::documents {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;
using namespace std::chrono_literals;

std::vector<std::uint8_t> bytes_of(std::string_view text) {
    return {text.begin(), text.end()};
}

TEST(Base45Test, KnowsTheExamplesOfTheStandard) {
    EXPECT_EQ(to_base45(bytes_of("AB")), "BB8");
    EXPECT_EQ(to_base45(bytes_of("Hello!!")), "%69 VD92EX0");
    EXPECT_EQ(to_base45(bytes_of("base-45")), "UJCLQE7W581");
    EXPECT_EQ(from_base45("QED8WEX0"), bytes_of("ietf!"));
    EXPECT_EQ(from_base45(""), bytes_of(""));
    for (const auto* wrong : {"A", "GGW", ":::", "::", "ab", "AAAA"}) {
        EXPECT_FALSE(from_base45(wrong)) << wrong;
    }
}

class PaperCodeTest : public testing::SignedPaperFixture {
  protected:
    PaperCodeTest() { list_.known[key_name(workstation_)] = {workstation_.certificate_pem, "0999", std::nullopt}; }
    static std::string key_name(const testing::TestCertificate& own) {
        return support::to_hex(key_id_of(read_certificate(own.certificate_pem).get()));
    }
    static domain::PaperClaim claim() {
        return {"0999-69-D01-000042-7", "copy_tr14_1", "2026-11-22", "0999", std::vector<std::uint8_t>(16, 7)};
    }
    domain::PaperCodeVerdict judged(const std::string& text) {
        auto believed = trust();
        believed.certificates = &list_;
        believed.voids = &voids_;
        const auto verdict = PaperCodeVerifier(believed).verify(text);
        EXPECT_TRUE(verdict.ok());
        return verdict.ok() ? *verdict : domain::PaperCodeVerdict{};
    }
    testing::ListedCertificates list_;
    testing::ListedVoids voids_;
};

TEST_F(PaperCodeTest, AGenuineCodeIsBelievedWithoutALine) {
    const auto code = sealer_.code_for(claim());
    ASSERT_TRUE(code);
    EXPECT_LT(code->size(), 221U) << "fits QR version 8 with correction M";
    const auto verdict = judged(*code + "\r\n");
    EXPECT_TRUE(verdict.genuine) << (verdict.reasons.empty() ? "" : verdict.reasons[0]);
    EXPECT_EQ(verdict.claim, claim());
    EXPECT_EQ(verdict.signer, "LBR-03");
    EXPECT_EQ(verdict.standing.standing, domain::PaperStanding::Unknown);
}

TEST_F(PaperCodeTest, CapsLockDoesNotMatter) {
    auto code = *sealer_.code_for(claim());
    for (auto& letter : code) {
        letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    }
    EXPECT_TRUE(judged(code).genuine);
}

TEST_F(PaperCodeTest, EveryChangedLetterIsFound) {
    const auto code = *sealer_.code_for(claim());
    for (std::size_t at = 0; at < code.size(); ++at) {
        auto forged = code;
        forged[at] = forged[at] == 'A' ? 'B' : 'A';
        const auto verdict = judged(forged);
        EXPECT_FALSE(verdict.genuine) << at;
        EXPECT_THAT(verdict.reasons, SizeIs(1));
    }
    for (const std::string& text :
         {std::string(), std::string("https://example.org/"), code.substr(0, 60), code + "A.", std::string("AD1:."),
          std::string(5000, 'A'), "AD1:" + std::string(390, ' ') + "."}) {
        EXPECT_EQ(judged(text).status, "unreadable");
    }
}

TEST_F(PaperCodeTest, AForgedClaimUnderAKnownKeyIsFound) {
    const auto real = *read_paper_code(*sealer_.code_for(claim()));
    auto other = claim();
    other.number = "0999-69-D01-000043-5";
    const auto payload = paper_code_payload(other, real.key_id);
    const auto verdict = judged(paper_code_text(payload, real.signature));
    EXPECT_EQ(verdict.status, "forged");
    EXPECT_THAT(verdict.reasons[0], HasSubstr("ไม่ถูกต้อง"));
    EXPECT_EQ(judged(paper_code_text(payload, std::vector<std::uint8_t>(64, 0))).status, "forged");
}

TEST_F(PaperCodeTest, UnknownForeignExpiredAndRevokedKeysAreTold) {
    const auto code = *sealer_.code_for(claim());
    list_.known[key_name(workstation_)].revoked_at = now() + 24h;
    EXPECT_EQ(judged(code).status, "revoked-key") << "also when revoked later: the day is the thief's word";
    list_.known[key_name(workstation_)] = {workstation_.certificate_pem, "1601", std::nullopt};
    EXPECT_EQ(judged(code).status, "wrong-office");
    list_.known.clear();
    EXPECT_EQ(judged(code).status, "unknown-key");
    EXPECT_THAT(judged(code).reasons[0], HasSubstr("ซิงก์"));

    auto late = claim();
    late.day = "2031-01-01";
    list_.known[key_name(workstation_)] = {workstation_.certificate_pem, "0999", std::nullopt};
    EXPECT_EQ(judged(*sealer_.code_for(late)).status, "outside-life");
    list_.fails = true;
    auto believed = trust();
    believed.certificates = &list_;
    EXPECT_FALSE(PaperCodeVerifier(believed).verify(code).ok());
}

TEST_F(PaperCodeTest, VoidAndWithdrawnPapersAreGenuineButDoNotCount) {
    voids_.listed[claim().number] = domain::PaperStanding::Void;
    EXPECT_TRUE(judged(*sealer_.code_for(claim())).genuine);
    EXPECT_EQ(judged(*sealer_.code_for(claim())).standing.standing, domain::PaperStanding::Void);
    voids_.listed[claim().number] = domain::PaperStanding::Withdrawn;
    EXPECT_EQ(judged(*sealer_.code_for(claim())).standing.standing, domain::PaperStanding::Withdrawn);
}

TEST_F(PaperCodeTest, OtherKeysMakeNoCodes) {
    const auto rsa = testing::issue_test_certificate(authority_, "LBR-04", life(), testing::TestKey::Rsa2048);
    EXPECT_FALSE(EcdsaPaperSealer(rsa.certificate_pem, support::Secret(std::string_view(rsa.private_key_pem)))
                     .code_for(claim()));
    EXPECT_FALSE(EcdsaPaperSealer(rsa.certificate_pem, support::Secret(std::string_view(workstation_.private_key_pem)))
                     .code_for(claim()));
    EXPECT_FALSE(EcdsaPaperSealer("", support::Secret()).code_for(claim()));
}

TEST_F(PaperCodeTest, TheCodeOfARenderedPaperNamesItsData) {
    const auto paper = rendered(domain::DocumentKind::CopyTr14);
    const auto embedded = read_paper_file(embedded_data(paper.pdf));
    ASSERT_TRUE(embedded);
    const auto verdict = judged(embedded->code);
    EXPECT_TRUE(verdict.genuine);
    EXPECT_EQ(verdict.claim->hash, embedded->hash);
    EXPECT_EQ(verdict.claim->number, paper.number);
    EXPECT_EQ(verdict.claim->kind, "copy_tr14");
}

TEST_F(PaperCodeTest, ASheetWithAMarkHasTheCodeOfItsOriginal) {
    // The centre compares the code's hash with the one it was told when the paper was issued.
    CairoDocumentRenderer renderer(AMPHOE_RESOURCES, &sealer_);
    for (const auto kind : domain::all_document_kinds()) {
        auto content = testing::sample_paper(kind);
        content.verification.clear();
        const auto original = renderer.render(content);
        content.fields["copy_mark"] = "รอยืนยันจากส่วนกลาง · สำเนา ครั้งที่ 2";
        const auto copy = renderer.render(content);
        ASSERT_TRUE(original.ok() && copy.ok()) << domain::document_kind_name(kind);
        EXPECT_EQ(copy->data_hash, original->data_hash) << domain::document_kind_name(kind);
        const auto verdict = judged(read_paper_file(embedded_data(original->pdf))->code);
        EXPECT_EQ(support::to_hex(verdict.claim->hash), original->data_hash);
    }
}

TEST_F(PaperCodeTest, ACodeOfAnotherPaperIsFoundByItsHash) {
    // The forger prints the code of a genuine paper on another one, under the same number.
    auto content = testing::sample_paper(domain::DocumentKind::CopyTr14_1);
    content.verification.clear();
    CairoDocumentRenderer renderer(AMPHOE_RESOURCES, &sealer_);
    const auto genuine = read_paper_file(embedded_data(renderer.render(content)->pdf));
    content.fields["name_th"] = "นายคนอื่น ทดสอบ";
    content.verification = genuine->code;
    const auto result = verified(signer_of(workstation_).sign(*renderer.render(content), now())->pdf);
    EXPECT_FALSE(result.valid);
    EXPECT_EQ(result.status, "inconsistent");
    EXPECT_THAT(result.reasons[0], HasSubstr("เป็นของเอกสารอื่น"));
}

}  // namespace
}  // namespace amphoe::documents
