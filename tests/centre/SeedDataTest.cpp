#include "tests/centre/SeedData.h"

#include <gtest/gtest.h>

#include "core/domain/CitizenId.h"

namespace amphoe::centre {
namespace {

TEST(SeedDataTest, EveryPersonHasARightNumberThatBelongsToNobody) {
    for (const auto& person : seed_persons()) {
        const auto number = domain::CitizenId::parse(person.citizen_id);
        ASSERT_TRUE(number) << person.citizen_id;
        EXPECT_TRUE(number->synthetic()) << person.citizen_id;
    }
}

TEST(SeedDataTest, OneCardIsAbnormalAndOnePersonIsEnrolled) {
    EXPECT_EQ(find_seed_person("1999900000048")->card_code, "4");
    EXPECT_TRUE(find_seed_person("1999900000030")->enrolled);
    EXPECT_EQ(find_seed_person("1000000000025"), nullptr);
}

}  // namespace
}  // namespace amphoe::centre
