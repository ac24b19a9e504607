// A fee desk on fakes, with confirmed cases that cost something.
#pragma once

#include <gtest/gtest.h>

#include "core/workflows/FeeDesk.h"
#include "tests/support/ConfirmedCase.h"
#include "tests/support/FakeServices.h"

namespace amphoe::workflows {

class FeeBench : public ::testing::Test {
  protected:
    /// Of a case of its own, confirmed, with that many copies to be paid.
    FeeOrder order(int copies = 1, PaymentMethod method = PaymentMethod::Cash) {
        number = testing::confirmed_case(world.counter, {{"certified_copy", std::to_string(copies)}});
        return {number, {{"certified_copy", copies}}, method, "", std::nullopt};
    }
    std::string taken(const FeeOrder& wanted) {
        const auto paper = desk.take(wanted, world.counter.officer);
        EXPECT_TRUE(paper) << (paper ? "" : paper.error().detail);
        return paper ? paper->number : "";
    }
    domain::FailureCode refused(const FeeOrder& wanted) {
        const auto paper = desk.take(wanted, world.counter.officer);
        return paper ? domain::FailureCode::UnexpectedError : paper.error().code;
    }
    SecondPerson supervisor(std::string reason = "ออกผิดรายการ") const {
        return {world.counter.supervisor, std::move(reason)};
    }

    testing::FakeServices world;
    FeeDesk desk{world.counter.ports, world.rules};
    std::string number;  ///< of the last order
    const std::string today = "2026-11-22";
};

}  // namespace amphoe::workflows
