// Every kind of paper, signed and stamped, before independent programs: pdfsig, pdffonts, pdftotext, qpdf.
#include <gmock/gmock.h>

#include <fstream>

#include "tests/core/documents/SignedPaperFixture.h"
#include "tests/support/CommandRun.h"

namespace amphoe::documents {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class SignedPapersTest : public testing::SignedPaperFixture,
                         public ::testing::WithParamInterface<domain::DocumentKind> {
  protected:
    SignedPapersTest() { stamps_.at = now() + std::chrono::seconds(1); }
    /// Left in the build folder, to be looked at.
    std::filesystem::path keep(const Bytes& pdf) {
        const std::filesystem::path folder = AMPHOE_PAPERS_DIR;
        std::filesystem::create_directories(folder);
        auto file = folder / ("signed-" + std::string(domain::document_kind_name(GetParam())) + ".pdf");
        std::ofstream(file, std::ios::binary)
            .write(reinterpret_cast<const char*>(pdf.data()), static_cast<std::streamsize>(pdf.size()));
        return file;
    }
};

TEST_P(SignedPapersTest, OutsideProgramsAgree) {
    const auto paper = signer_of(workstation_, &stamps_).sign(rendered(GetParam()), now());
    ASSERT_TRUE(paper.ok());
    EXPECT_LT(paper->pdf.size(), 200000U);
    const auto file = "'" + keep(paper->pdf).string() + "'";
    const auto judged = testing::run_command("pdfsig -nocert " + file).output;
    EXPECT_THAT(judged, HasSubstr("Signature is Valid."));
    EXPECT_THAT(judged, HasSubstr("ETSI.CAdES.detached"));
    EXPECT_THAT(judged, HasSubstr("Total document signed"));
    const auto checked = testing::run_command("qpdf --check " + file);
    EXPECT_EQ(checked.exit_code, 0) << checked.output;
    const auto fonts = testing::run_command("pdffonts " + file).output;
    EXPECT_THAT(fonts, HasSubstr("yes yes yes"));
    EXPECT_THAT(fonts, Not(HasSubstr(" no ")));
    EXPECT_THAT(testing::run_command("pdftotext -raw " + file + " -").output, HasSubstr(paper->number));
    EXPECT_TRUE(verified(paper->pdf).valid);
    EXPECT_EQ(verified(paper->pdf).level, "B-T");
}

INSTANTIATE_TEST_SUITE_P(Every, SignedPapersTest, ::testing::ValuesIn(domain::all_document_kinds()),
                         [](const auto& tested) { return std::string(domain::document_kind_name(tested.param)); });

}  // namespace
}  // namespace amphoe::documents
