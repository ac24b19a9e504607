// Every kind of paper against a small grey picture of how it looked when somebody last looked at it. The comparison
// is of blurred pictures: it forgives anti-aliasing and a hair's breadth, not a missing or moved line.
// To renew after looking at the papers: AMPHOE_RENEW_GOLDENS=1 core_documents_tests --gtest_filter='*GoldenPapers*'
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "core/documents/CairoDocumentRenderer.h"
#include "tests/core/documents/SamplePapers.h"
#include "tests/support/CommandRun.h"

namespace amphoe::documents {
namespace {

const std::filesystem::path kGoldens = AMPHOE_GOLDENS;
constexpr int kDpi = 50;
constexpr int kBlock = 4;               // pixels of one block of the blur: 2 mm of paper
constexpr double kMostOfBlock = 46;     // of 255, the worst block
constexpr double kMostOnAverage = 1.5;  // of 255

struct Grey {
    int width = 0;
    int height = 0;
    std::string pixels;
};

/// "P5", 8 bits.
Grey read_pgm(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string magic;
    int most = 0;
    Grey grey;
    stream >> magic >> grey.width >> grey.height >> most;
    stream.get();
    grey.pixels.assign(std::istreambuf_iterator<char>(stream), {});
    return magic == "P5" && grey.pixels.size() == static_cast<std::size_t>(grey.width * grey.height) ? grey : Grey{};
}

double block_mean(const Grey& grey, int left, int top) {
    double sum = 0;
    int count = 0;
    for (int y = top; y < std::min(top + kBlock, grey.height); ++y) {
        for (int x = left; x < std::min(left + kBlock, grey.width); ++x) {
            sum += static_cast<unsigned char>(grey.pixels[static_cast<std::size_t>(y * grey.width + x)]);
            ++count;
        }
    }
    return sum / count;
}

struct Difference {
    double worst = 255;
    double average = 255;
};

Difference difference(const Grey& one, const Grey& other) {
    if (one.width != other.width || one.height != other.height || one.width == 0) {
        return {};
    }
    Difference result{0, 0};
    int blocks = 0;
    for (int y = 0; y < one.height; y += kBlock) {
        for (int x = 0; x < one.width; x += kBlock) {
            const double here = std::abs(block_mean(one, x, y) - block_mean(other, x, y));
            result.worst = std::max(result.worst, here);
            result.average += here;
            ++blocks;
        }
    }
    result.average /= blocks;
    return result;
}

class GoldenPapersTest : public ::testing::TestWithParam<domain::DocumentKind> {
  protected:
    Grey first_page(const domain::DocumentContent& content) {
        const auto paper = CairoDocumentRenderer(AMPHOE_RESOURCES).render(content);
        EXPECT_TRUE(paper.ok());
        const auto pdf = folder_.write("paper.pdf", paper.ok() ? paper->pdf : std::vector<std::uint8_t>());
        const auto base = folder_.path() / "page";
        const auto drawn = testing::run_command("pdftoppm -gray -singlefile -r " + std::to_string(kDpi) + " '" +
                                                pdf.string() + "' '" + base.string() + "'");
        EXPECT_EQ(drawn.exit_code, 0) << drawn.output;
        return read_pgm(base.string() + ".pgm");
    }
    std::filesystem::path golden() const {
        return kGoldens / (std::string(domain::document_kind_name(GetParam())) + ".png");
    }
    Grey read_golden() {
        const auto copy = folder_.path() / "golden.pgm";
        const auto read = testing::run_command("convert '" + golden().string() +
                                               "' -colorspace gray -depth 8 'pgm:" + copy.string() + "'");
        EXPECT_EQ(read.exit_code, 0) << read.output;
        return read_pgm(copy);
    }
    testing::OwnFolder folder_;
};

TEST_P(GoldenPapersTest, LooksAsItDid) {
    const auto page = first_page(testing::sample_paper(GetParam()));
    if (std::getenv("AMPHOE_RENEW_GOLDENS") != nullptr) {
        const auto made = testing::run_command("convert '" + (folder_.path() / "page.pgm").string() + "' -colors 16 '" +
                                               golden().string() + "'");
        ASSERT_EQ(made.exit_code, 0) << made.output;
    }
    const auto found = difference(page, read_golden());
    EXPECT_LT(found.worst, kMostOfBlock);
    EXPECT_LT(found.average, kMostOnAverage);
}

TEST_P(GoldenPapersTest, AChangedPaperIsSeen) {
    auto content = testing::sample_paper(GetParam());
    content.training = true;  // the watermark across the page
    content.office_th = "";
    const auto found = difference(first_page(content), first_page(testing::sample_paper(GetParam())));
    EXPECT_TRUE(found.worst >= kMostOfBlock || found.average >= kMostOnAverage);
}

INSTANTIATE_TEST_SUITE_P(Every, GoldenPapersTest, ::testing::ValuesIn(domain::all_document_kinds()),
                         [](const auto& tested) { return std::string(domain::document_kind_name(tested.param)); });

}  // namespace
}  // namespace amphoe::documents
