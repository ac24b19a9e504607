#include "core/documents/CairoPageBinder.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "core/face/OpenCvPictureCodec.h"
#include "tests/support/CommandRun.h"

namespace amphoe::documents {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::vector<std::uint8_t> jpeg_of(std::uint8_t grey, int width, int height) {
    const auto size = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3;
    return *face::OpenCvPictureCodec().encode_jpeg({width, height, std::vector<std::uint8_t>(size, grey), {}}, 75);
}

TEST(CairoPageBinderTest, PagesHaveTheSizeTheyHadAndTheJpegsStayAsTheyAre) {
    const std::vector<ports::JpegPage> pages{{jpeg_of(90, 827, 1169), 827, 1169, 100},
                                             {jpeg_of(200, 583, 827), 583, 827, 100}};
    const auto pdf = CairoPageBinder().bind(pages);
    ASSERT_TRUE(pdf);
    for (const auto& page : pages) {
        EXPECT_NE(std::search(pdf->begin(), pdf->end(), page.jpeg.begin(), page.jpeg.end()), pdf->end());
    }
    testing::OwnFolder folder;
    const auto file = folder.write("scan.pdf", std::string(pdf->begin(), pdf->end()));
    const auto information = testing::run_command("pdfinfo -f 1 -l 2 '" + file.string() + "'").output;
    EXPECT_THAT(information, HasSubstr("Pages:           2"));
    EXPECT_THAT(information, HasSubstr("Page    1 size:  595.44 x 841.68 pts"));
    for (const auto* told : {"Producer", "Creator", "CreationDate", "Author", "Title"}) {
        EXPECT_THAT(information, Not(HasSubstr(told)));
    }
    EXPECT_EQ(testing::run_command("qpdf --check '" + file.string() + "'").exit_code, 0);
}

TEST(CairoPageBinderTest, WhatIsNoPageIsRefused) {
    EXPECT_EQ(CairoPageBinder().bind({}).error().code, domain::FailureCode::DocumentInvalid);
    EXPECT_EQ(CairoPageBinder().bind({{jpeg_of(1, 4, 4), 0, 4, 100}}).error().code,
              domain::FailureCode::DocumentInvalid);
    EXPECT_EQ(CairoPageBinder().bind({{{}, 4, 4, 100}}).error().code, domain::FailureCode::DocumentInvalid);
}

}  // namespace
}  // namespace amphoe::documents
