#include "core/face/Cohort.h"

#include <gtest/gtest.h>

namespace amphoe::face {
namespace {

FaceDescriptor face_at(float place) {
    FaceDescriptor face{};
    face[3] = place;
    return face;
}

// Twelve people at 1, 2 ... 12.
Cohort row_of_people() {
    std::vector<FaceDescriptor> templates;
    for (int place = 12; place >= 1; --place) {
        templates.push_back(face_at(static_cast<float>(place)));
    }
    return Cohort({"v1", "hash"}, templates);
}

TEST(CohortTest, CrowdingIsTheMeanDistanceToTheTenNearest) {
    const auto cohort = row_of_people();
    EXPECT_NEAR(cohort.crowding(face_at(0)), 5.5, 1e-6);     // 1 to 10
    EXPECT_NEAR(cohort.crowding(face_at(13)), 5.5, 1e-6);    // 1 to 10 from the other side
    EXPECT_NEAR(cohort.crowding(face_at(6.5F)), 2.5, 1e-6);  // 0.5 to 4.5 on both sides
}

TEST(CohortTest, FacesInACrowdNeedToBeNearer) {
    const auto cohort = row_of_people();
    EXPECT_NEAR(cohort.normalised(1, face_at(6.5F), face_at(6.5F)), 1 - 2.5 + 0.6, 1e-6);
    EXPECT_NEAR(cohort.normalised(1, face_at(0), face_at(6.5F)), 1 - 4 + 0.6, 1e-6);
    EXPECT_EQ(cohort.normalised(1, face_at(0), face_at(6.5F)), cohort.normalised(1, face_at(6.5F), face_at(0)));
}

TEST(CohortTest, NeedsAsManyPeopleAsItAsks) {
    EXPECT_THROW(Cohort({"v1", "hash"}, std::vector<FaceDescriptor>(9)), std::invalid_argument);
    EXPECT_EQ(Cohort({"v1", "hash"}, std::vector<FaceDescriptor>(10)).size(), 10U);
}

}  // namespace
}  // namespace amphoe::face
