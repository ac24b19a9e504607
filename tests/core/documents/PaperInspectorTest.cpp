#include "core/documents/PaperInspector.h"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

#include "core/documents/Certificates.h"
#include "core/documents/ZxingCodeReader.h"
#include "core/support/Digest.h"
#include "tests/core/documents/PaperLists.h"
#include "tests/core/documents/SignedPaperFixture.h"
#include "tests/support/CommandRun.h"

namespace amphoe::documents {
namespace {

using domain::PaperStanding;
using ::testing::IsEmpty;

/// "P6" with 8 bits, as pdftoppm writes it.
domain::Picture read_ppm(const std::string& bytes) {
    std::istringstream stream(bytes);
    std::string magic;
    int most = 0;
    domain::Picture picture;
    stream >> magic >> picture.width >> picture.height >> most;
    stream.get();
    picture.rgb.assign(std::istreambuf_iterator<char>(stream), {});
    return magic == "P6" ? picture : domain::Picture{};
}

/// Gives the same picture for every photograph.
class OnePicture final : public ports::PictureCodec {
  public:
    domain::Result<domain::Picture> decode(std::span<const std::uint8_t> encoded) override {
        if (encoded.empty() || picture.empty()) {
            return domain::Failure{domain::FailureCode::ImageInvalid, ""};
        }
        return picture;
    }
    domain::Result<std::vector<std::uint8_t>> encode_jpeg(const domain::Picture&, int) override {
        return std::vector<std::uint8_t>{};
    }
    domain::Result<domain::Picture> cut(const domain::Picture& whole, const domain::Box&, int) override {
        return whole;
    }
    domain::Picture picture;
};

class ScriptedRegister final : public ports::PaperRegister {
  public:
    domain::Result<domain::PaperStandingAnswer> resolve(const std::string& number, std::stop_token) override {
        asked = number;
        if (!reachable) {
            return domain::Failure{domain::FailureCode::CentreUnreachable, ""};
        }
        return answer;
    }
    std::string asked;
    bool reachable = true;
    domain::PaperStandingAnswer answer;
};

class PaperInspectorTest : public testing::SignedPaperFixture {
  protected:
    PaperInspectorTest() {
        const auto key = support::to_hex(key_id_of(read_certificate(workstation_.certificate_pem).get()));
        list_.known[key] = {workstation_.certificate_pem, "0999", std::nullopt};
    }
    PaperInspector inspector() {
        auto believed = trust();
        believed.certificates = &list_;
        believed.voids = &voids_;
        return PaperInspector({believed, pictures_, codes_, &centre_});
    }
    domain::Picture page_of(const Bytes& pdf, int dpi) {
        const auto file = folder_.write("paper.pdf", pdf).string();
        const auto base = (folder_.path() / "page").string();
        const auto drawn =
            testing::run_command("pdftoppm -singlefile -r " + std::to_string(dpi) + " '" + file + "' '" + base + "'");
        EXPECT_EQ(drawn.exit_code, 0) << drawn.output;
        const auto bytes = testing::read_bytes(base + ".ppm");
        return read_ppm({bytes.begin(), bytes.end()});
    }
    static domain::Picture turned(const domain::Picture& picture) {
        domain::Picture result{picture.height, picture.width, {}, {}};
        for (int y = 0; y < result.height; ++y) {
            for (int x = 0; x < result.width; ++x) {
                const auto at = static_cast<std::size_t>(((picture.height - 1 - x) * picture.width + y) * 3);
                result.rgb.insert(result.rgb.end(), picture.rgb.begin() + static_cast<std::ptrdiff_t>(at),
                                  picture.rgb.begin() + static_cast<std::ptrdiff_t>(at) + 3);
            }
        }
        return result;
    }
    testing::OwnFolder folder_;
    testing::ListedCertificates list_;
    testing::ListedVoids voids_;
    OnePicture pictures_;
    ZxingCodeReader codes_;
    ScriptedRegister centre_;
};

class CodeOfKindTest : public PaperInspectorTest, public ::testing::WithParamInterface<domain::DocumentKind> {};

TEST_P(CodeOfKindTest, IsReadFromThePage) {
    const auto paper = rendered(GetParam());
    const auto verdict = inspector().inspect_frame(page_of(paper.pdf, 200), {});
    ASSERT_TRUE(verdict.ok());
    EXPECT_TRUE(verdict->genuine) << verdict->status;
    EXPECT_EQ(verdict->claim ? verdict->claim->number : "", paper.number);
}

/// The slip's sample comes from another office; see its own test.
std::vector<domain::DocumentKind> kinds_of_this_office() {
    auto kinds = domain::all_document_kinds();
    std::erase(kinds, domain::DocumentKind::ThaidSlip);
    return kinds;
}

INSTANTIATE_TEST_SUITE_P(EveryKind, CodeOfKindTest, ::testing::ValuesIn(kinds_of_this_office()),
                         [](const auto& kind) { return std::string(domain::document_kind_name(kind.param)); });

TEST_F(PaperInspectorTest, TheSlipsOwnCodeIsToldFromTheAppsCode) {
    for (auto& [key, known] : list_.known) {
        known.rcode = "1601";
    }
    const auto paper = rendered(domain::DocumentKind::ThaidSlip);
    const auto verdict = inspector().inspect_frame(page_of(paper.pdf, 200), {});
    ASSERT_TRUE(verdict.ok());
    EXPECT_TRUE(verdict->genuine) << verdict->status;
    EXPECT_EQ(verdict->claim->kind, "thaid_slip");
}

TEST_F(PaperInspectorTest, APageLyingOnItsSideIsRead) {
    const auto frame = turned(page_of(rendered(domain::DocumentKind::CopyTr14_1).pdf, 150));
    EXPECT_TRUE(inspector().inspect_frame(frame, {})->genuine);
}

TEST_F(PaperInspectorTest, APictureWithoutACodeSaysSo) {
    const domain::Picture grey{64, 48, std::vector<std::uint8_t>(64 * 48 * 3, 128), {}};
    EXPECT_EQ(inspector().inspect_frame(grey, {})->status, "no-code");
    EXPECT_FALSE(inspector().inspect_frame({64, 48, {1, 2, 3}, {}}, {}).ok());
    EXPECT_FALSE(inspector().inspect_file(Bytes{}, {}).ok());
    EXPECT_FALSE(inspector().inspect_file(Bytes{'x'}, {}).ok());
}

TEST_F(PaperInspectorTest, TheCentresWordGoesBeforeTheList) {
    const auto paper = rendered(domain::DocumentKind::Receipt);
    pictures_.picture = page_of(paper.pdf, 200);
    const Bytes photograph{1};
    centre_.reachable = false;
    voids_.listed[paper.number] = PaperStanding::Void;
    auto finding = inspector().inspect_file(photograph, {});
    ASSERT_TRUE(finding.ok() && finding->code);
    EXPECT_EQ(finding->code->standing.standing, PaperStanding::Void);
    EXPECT_FALSE(finding->code->asked_centre);

    centre_.reachable = true;
    centre_.answer.standing = PaperStanding::Confirmed;
    finding = inspector().inspect_file(photograph, {});
    EXPECT_EQ(finding->code->standing.standing, PaperStanding::Confirmed);
    EXPECT_TRUE(finding->code->asked_centre);
    EXPECT_EQ(centre_.asked, paper.number);

    centre_.answer.data_hash = std::string(32, '0');
    finding = inspector().inspect_file(photograph, {});
    EXPECT_FALSE(finding->code->genuine);
    EXPECT_EQ(finding->code->status, "forged");
}

TEST_F(PaperInspectorTest, TheCentreIsAskedAboutACodeBeforeTheCamera) {
    const auto paper = rendered(domain::DocumentKind::Receipt);
    const auto page = page_of(paper.pdf, 200);
    centre_.answer.standing = PaperStanding::Void;
    const auto verdict = inspector().inspect_frame(page, {});
    ASSERT_TRUE(verdict.ok());
    EXPECT_TRUE(verdict->genuine);
    EXPECT_TRUE(verdict->asked_centre);
    EXPECT_EQ(verdict->standing.standing, PaperStanding::Void);
    centre_.asked.clear();
    list_.known.clear();
    EXPECT_EQ(inspector().inspect_frame(page, {})->status, "unknown-key");
    EXPECT_EQ(centre_.asked, "") << "a number nobody vouches for is not told";
}

TEST_F(PaperInspectorTest, ASignedFileIsJudgedAsADocument) {
    const auto paper = signer_of(workstation_).sign(rendered(domain::DocumentKind::Receipt), now());
    centre_.answer.standing = PaperStanding::Withdrawn;
    const auto finding = inspector().inspect_file(paper->pdf, {});
    ASSERT_TRUE(finding.ok() && finding->document);
    EXPECT_TRUE(finding->document->valid);
    EXPECT_EQ(finding->document->standing.standing, PaperStanding::Withdrawn);
    EXPECT_FALSE(finding->code);
}

TEST_F(PaperInspectorTest, AScannedPaperIsJudgedByItsCode) {
    const auto paper = rendered(domain::DocumentKind::CopyTr14_1);
    pictures_.picture = page_of(paper.pdf, 200);
    // A scan: a PDF whose page is one JPEG. The codec of this test gives the page's picture for it.
    const std::string scan =
        "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] "
        ">>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /XObject << /A 4 0 R >> "
        ">> "
        ">>\nendobj\n4 0 obj\n<< /Subtype /Image /Filter /DCTDecode /Width 1 /Height 1 /Length 3 "
        ">>\nstream\nabc\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 5 >>\nstartxref\n0\n%%EOF\n";
    const auto finding = inspector().inspect_file(Bytes(scan.begin(), scan.end()), {});
    ASSERT_TRUE(finding.ok() && finding->document && finding->code);
    EXPECT_EQ(finding->document->status, "unsigned");
    EXPECT_TRUE(finding->code->genuine);
    EXPECT_EQ(finding->code->claim->number, paper.number);
}

TEST_F(PaperInspectorTest, AScannersTextIsJudgedAlsoFromTheThaiLayout) {
    const auto code = *sealer_.code_for(
        {"0999-69-D01-000042-7", "copy_tr14_1", "2026-11-22", "0999", std::vector<std::uint8_t>(16, 7)});
    // The keys of a scanner while the layout is Thai.
    const std::map<char, std::string> thai{
        {'0', "จ"}, {'1', "ๅ"}, {'2', "/"}, {'3', "-"}, {'4', "ภ"}, {'5', "ถ"},  {'6', "ุ"},  {'7', "ึ"},  {'8', "ค"},
        {'9', "ต"}, {'A', "ฤ"}, {'B', "ฺ"},  {'C', "ฉ"}, {'D', "ฏ"}, {'E', "ฎ"},  {'F', "โ"}, {'G', "ฌ"}, {'H', "็"},
        {'I', "ณ"}, {'J', "๋"},  {'K', "ษ"}, {'L', "ศ"}, {'M', "?"}, {'N', "์"},   {'O', "ฯ"}, {'P', "ญ"}, {'Q', "๐"},
        {'R', "ฑ"}, {'S', "ฆ"}, {'T', "ธ"}, {'U', "๊"},  {'V', "ฮ"}, {'W', "\""}, {'X', ")"}, {'Y', "ํ"},  {'Z', "("},
        {' ', " "}, {'$', "๓"}, {'%', "๔"}, {'*', "๕"}, {'+', "๙"}, {'-', "ข"},  {'.', "ใ"}, {'/', "ฝ"}, {':', "ซ"}};
    std::string typed;
    for (const char key : code) {
        typed += thai.at(key);
    }
    const auto verdict = inspector().inspect_code(typed + "\n", {});
    ASSERT_TRUE(verdict.ok());
    EXPECT_TRUE(verdict->genuine) << verdict->status;
}

}  // namespace
}  // namespace amphoe::documents
