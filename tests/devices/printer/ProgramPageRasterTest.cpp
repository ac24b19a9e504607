#include "devices/printer/ProgramPageRaster_linux.h"

#include <gtest/gtest.h>

#include "core/documents/CairoDocumentRenderer.h"
#include "tests/core/documents/SampleSlip.h"

namespace amphoe::devices::printer {
namespace {

using domain::FailureCode;

TEST(ProgramPageRasterTest, DrawsThePageAsItIsPrinted) {
    const auto paper = documents::CairoDocumentRenderer(AMPHOE_RESOURCES).render(testing::sample_slip());
    ASSERT_TRUE(paper);
    const auto page = ProgramPageRaster().draw(paper->pdf, 1, 80);
    ASSERT_TRUE(page) << page.error().detail;
    EXPECT_NEAR(page->width, 148 / 25.4 * 80, 2) << "A5";
    EXPECT_NEAR(page->height, 210 / 25.4 * 80, 2);
    ASSERT_EQ(page->rgb.size(), static_cast<std::size_t>(page->width) * static_cast<std::size_t>(page->height) * 3);
    std::size_t dark = 0;
    for (const auto value : page->rgb) {
        dark += value < 100 ? 1 : 0;
    }
    EXPECT_GT(dark, page->rgb.size() / 200) << "letters";
    EXPECT_LT(dark, page->rgb.size() / 2) << "on white";
}

TEST(ProgramPageRasterTest, WhatCannotBeDrawnIsSaid) {
    const std::vector<std::uint8_t> nonsense{'%', 'P', 'D', 'F', '-', '1', '.', '7', 0, 1, 2};
    EXPECT_EQ(ProgramPageRaster().draw(nonsense, 1, 80).error().code, FailureCode::DocumentInvalid);
    EXPECT_EQ(ProgramPageRaster().draw({}, 1, 80).error().code, FailureCode::DocumentInvalid);
    EXPECT_EQ(ProgramPageRaster("no-such-program").draw(nonsense, 1, 80).error().code,
              FailureCode::ServiceNotAvailable);
    const auto paper = documents::CairoDocumentRenderer(AMPHOE_RESOURCES).render(testing::sample_slip());
    EXPECT_EQ(ProgramPageRaster().draw(paper->pdf, 9, 80).error().code, FailureCode::DocumentInvalid);
}

}  // namespace
}  // namespace amphoe::devices::printer
