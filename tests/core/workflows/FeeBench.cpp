#include "tests/core/workflows/FeeBench.h"

namespace amphoe::workflows {

FeeBench::FeeBench() = default;

FeeBench::~FeeBench() = default;

FeeOrder FeeBench::order(int copies, PaymentMethod method) {
    number = testing::confirmed_case(world.counter, {{"certified_copy", std::to_string(copies)}});
    return {number, {{"certified_copy", copies}}, method, "", std::nullopt};
}

std::string FeeBench::taken(const FeeOrder& wanted) {
    const auto paper = desk.take(wanted, world.counter.officer);
    EXPECT_TRUE(paper) << (paper ? "" : paper.error().detail);
    return paper ? paper->number : "";
}

domain::FailureCode FeeBench::refused(const FeeOrder& wanted) {
    const auto paper = desk.take(wanted, world.counter.officer);
    return paper ? domain::FailureCode::UnexpectedError : paper.error().code;
}

SecondPerson FeeBench::supervisor(std::string reason) const {
    return {world.counter.supervisor, std::move(reason)};
}

}  // namespace amphoe::workflows
