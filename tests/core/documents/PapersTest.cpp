#include <gmock/gmock.h>

#include <fstream>

#include "core/documents/CairoDocumentRenderer.h"
#include "tests/core/documents/SamplePapers.h"
#include "tests/support/CommandRun.h"

namespace amphoe::documents {
namespace {

using domain::DocumentKind;
using ::testing::HasSubstr;
using ::testing::Not;

const std::filesystem::path kResources = AMPHOE_RESOURCES;

domain::DocumentPicture portrait() {
    const std::filesystem::path file = std::filesystem::path(AMPHOE_SETUP_DIR) / "demonstration" / "person-a-card.jpg";
    std::ifstream stream(file, std::ios::binary);
    domain::DocumentPicture picture;
    picture.jpeg.assign(std::istreambuf_iterator<char>(stream), {});
    picture.width = 297;
    picture.height = 355;
    return picture;
}

/// The pages are left in the build folder, to be looked at.
std::filesystem::path keep(const std::string& name, const std::vector<std::uint8_t>& pdf) {
    const std::filesystem::path folder = AMPHOE_PAPERS_DIR;
    std::filesystem::create_directories(folder);
    const auto file = folder / (name + ".pdf");
    std::ofstream(file, std::ios::binary)
        .write(reinterpret_cast<const char*>(pdf.data()), static_cast<std::streamsize>(pdf.size()));
    return file;
}

class PapersTest : public ::testing::TestWithParam<DocumentKind> {
  protected:
    domain::RenderedDocument rendered(const domain::DocumentContent& content) {
        auto result = renderer_.render(content);
        EXPECT_TRUE(result.ok()) << (result.ok() ? "" : result.error().detail);
        return result.ok() ? *result : domain::RenderedDocument{};
    }
    std::string text_of(const std::filesystem::path& file) {
        return testing::run_command("pdftotext -layout '" + file.string() + "' -").output;
    }
    std::string name() const { return std::string(domain::document_kind_name(GetParam())); }

    CairoDocumentRenderer renderer_{kResources};
};

TEST_P(PapersTest, IsDrawnWithEmbeddedFontsSmallAndWithItsNumber) {
    const auto paper = rendered(testing::sample_paper(GetParam(), portrait()));
    ASSERT_FALSE(paper.pdf.empty());
    EXPECT_LT(paper.pdf.size(), 200000U);
    const auto file = keep(name(), paper.pdf);
    EXPECT_THAT(text_of(file), HasSubstr(paper.number));
    const auto fonts = testing::run_command("pdffonts '" + file.string() + "'").output;
    EXPECT_THAT(fonts, HasSubstr("yes yes yes")) << fonts;
    EXPECT_THAT(fonts, Not(HasSubstr(" no  no"))) << fonts;
    EXPECT_EQ(testing::run_command("qpdf --check '" + file.string() + "'").exit_code, 0);
}

TEST_P(PapersTest, ATrainingPaperSaysSoAndAMissingFieldCancelsNothing) {
    auto content = testing::sample_paper(GetParam());
    content.fields.clear();
    content.tables.clear();
    content.pictures.clear();
    content.training = true;
    const auto paper = rendered(content);
    ASSERT_FALSE(paper.pdf.empty());
    const auto file = keep(name() + "-empty", paper.pdf);
    EXPECT_THAT(text_of(file), HasSubstr(content.number));
}

INSTANTIATE_TEST_SUITE_P(AllKinds, PapersTest, ::testing::ValuesIn(domain::all_document_kinds()),
                         [](const auto& entry) { return std::string(domain::document_kind_name(entry.param)); });

}  // namespace
}  // namespace amphoe::documents
