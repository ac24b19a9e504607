#include "core/reports/DayStock.h"

#include <gtest/gtest.h>

#include "tests/support/MemoryStock.h"

namespace amphoe::reports {
namespace {

TEST(DayStockTest, TheDayClosesOnlyWhenEveryFormIsAccountedFor) {
    testing::MemoryStock stock;
    ASSERT_TRUE(stock.receive({"receipt", "", 1, 3, 3}, "S-0001"));
    EXPECT_TRUE(settled_stock(stock, "2026-11-22"));
    ASSERT_TRUE(stock.take("receipt", "N-1"));
    EXPECT_EQ(settled_stock(stock, "2026-11-22").error().code, domain::FailureCode::StockUnsettled);
    ASSERT_TRUE(stock.settle({"receipt", "001", domain::SheetFate::Spoiled}));
    const auto settled = settled_stock(stock, "2026-11-22");
    ASSERT_TRUE(settled);
    const auto rows = stock_rows(*settled);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows.front().at("spoiled"), "1");
    EXPECT_EQ(rows.front().at("left"), "2");
    ASSERT_TRUE(stock.count("receipt", 1, "", ""));
    EXPECT_FALSE(settled_stock(stock, "2026-11-22")) << "one form is missing and nobody says why";
}

}  // namespace
}  // namespace amphoe::reports
