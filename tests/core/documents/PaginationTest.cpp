#include "core/documents/Pagination.h"

#include <gmock/gmock.h>

namespace amphoe::documents {
namespace {

using ::testing::ElementsAre;

Piece piece(double height) {
    return piece_of(height, [](cairo_t*, double, double) {});
}

Piece heading(double height) {
    auto made = piece(height);
    made.keep_with_next = true;
    return made;
}

Piece gap(double height) {
    return piece_of(height, {});
}

/// The heights of each page's pieces.
std::vector<std::vector<double>> divided(const std::vector<Piece>& pieces, double room) {
    std::vector<std::vector<double>> pages;
    for (const auto& page : paginate(pieces, room)) {
        auto& heights = pages.emplace_back();
        for (const auto& one : page) {
            heights.push_back(one.height);
        }
    }
    return pages;
}

using Page = std::vector<double>;

TEST(PaginationTest, AHeadingGoesWithWhatFollowsIt) {
    EXPECT_THAT(divided({piece(70), heading(10), piece(21)}, 100), ElementsAre(Page{70}, Page{10, 21}));
    EXPECT_THAT(divided({piece(69), heading(10), piece(21)}, 100), ElementsAre(Page{69, 10, 21}));
}

TEST(PaginationTest, GapsBetweenCountAndAChainOfHeadingsHoldsTogether) {
    EXPECT_THAT(divided({piece(60), heading(10), gap(5), heading(5), piece(21)}, 100),
                ElementsAre(Page{60}, Page{10, 5, 5, 21}));
    EXPECT_THAT(divided({piece(59), heading(10), gap(5), heading(5), piece(21)}, 100),
                ElementsAre(Page{59, 10, 5, 5, 21}));
}

TEST(PaginationTest, WhatNoPageCouldHoldTogetherIsDividedAsEver) {
    EXPECT_THAT(divided({piece(50), heading(10), piece(95)}, 100), ElementsAre(Page{50, 10}, Page{95}));
    EXPECT_THAT(divided({heading(10)}, 100), ElementsAre(Page{10})) << "a heading at the very end";
}

TEST(PaginationTest, ARowThatBeginsAPageStandsUnderItsTitles) {
    const auto titles = std::make_shared<const Piece>(heading(10));
    std::vector<Piece> rows{heading(10)};
    for (int row = 0; row < 4; ++row) {
        rows.push_back(piece(30));
        rows.back().head = titles;
    }
    EXPECT_THAT(divided(rows, 75), ElementsAre(Page{10, 30, 30}, Page{10, 30, 30}));
    rows.insert(rows.begin(), piece(40));
    EXPECT_THAT(divided(rows, 75), ElementsAre(Page{40}, Page{10, 30, 30}, Page{10, 30, 30}))
        << "titles are not left behind, nor drawn twice";
}

TEST(PaginationTest, SpaceAtTheTopOfAPageIsDropped) {
    EXPECT_THAT(divided({gap(5), piece(90), gap(20), piece(30)}, 100), ElementsAre(Page{90, 20}, Page{30}));
}

}  // namespace
}  // namespace amphoe::documents
