// A fee desk on fakes, with confirmed cases that cost something.
#pragma once

#include <gtest/gtest.h>

#include "core/workflows/FeeDesk.h"
#include "tests/support/FakeServices.h"
#include "tests/support/SavedCases.h"

namespace amphoe::workflows {

class FeeBench : public ::testing::Test {
  protected:
    FeeBench();
    ~FeeBench() override;

    /// Of a case of its own, confirmed, with that many copies to be paid.
    FeeOrder order(int copies = 1, PaymentMethod method = PaymentMethod::Cash);
    std::string taken(const FeeOrder& wanted);
    domain::FailureCode refused(const FeeOrder& wanted);
    SecondPerson supervisor(std::string reason = "ออกผิดรายการ") const;

    testing::FakeServices world;
    FeeDesk desk{world.counter.ports, world.rules};
    std::string number;  ///< of the last order
    const std::string today = "2026-11-22";
};

}  // namespace amphoe::workflows
