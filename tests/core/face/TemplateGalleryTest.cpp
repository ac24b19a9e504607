#include "core/face/TemplateGallery.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include "core/face/FaceGeometry.h"

namespace amphoe::face {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

domain::FaceTemplate face_at(float first, float second = 0) {
    std::vector<float> values(descriptor_length, 0.0F);
    values.front() = first;
    values.back() = second;
    return domain::FaceTemplate(std::move(values));
}

std::vector<std::string> keys(const std::vector<TemplateGallery::Neighbour>& found) {
    std::vector<std::string> all;
    for (const auto& neighbour : found) {
        all.push_back(neighbour.key);
    }
    return all;
}

TEST(TemplateGallery, GivesWhoIsNearEnoughNearestFirst) {
    TemplateGallery gallery;
    gallery.add("far", face_at(0.9F));
    gallery.add("near", face_at(0.3F));
    gallery.add("nearest", face_at(0.1F));
    const auto found = gallery.nearest(face_at(0), 0.35);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].key, "nearest");
    EXPECT_NEAR(found[0].distance, 0.1, 1e-6);
    EXPECT_EQ(found[1].key, "near");
}

TEST(TemplateGallery, KeepsTheOrderOfEqualDistancesAndSeveralPicturesOfOnePerson) {
    TemplateGallery gallery;
    gallery.add("b", face_at(0.25F));
    gallery.add("a", face_at(0, 0.25F));
    gallery.add("b", face_at(-0.25F));
    EXPECT_THAT(keys(gallery.nearest(face_at(0), 0.25)), ElementsAre("b", "a", "b"));
}

TEST(TemplateGallery, FindsNobodyInNoneAndWithinANegativeDistance) {
    TemplateGallery gallery;
    EXPECT_THAT(gallery.nearest(face_at(0), 10), IsEmpty());
    gallery.add("self", face_at(0));
    EXPECT_THAT(gallery.nearest(face_at(0), -1), IsEmpty());
    EXPECT_THAT(keys(gallery.nearest(face_at(0), 0)), ElementsAre("self"));
}

TEST(TemplateGallery, ForgetsAllWhenCleared) {
    TemplateGallery gallery;
    gallery.add("a", face_at(0));
    gallery.clear();
    EXPECT_EQ(gallery.size(), 0U);
    EXPECT_THAT(gallery.nearest(face_at(0), 1), IsEmpty());
    gallery.add("b", face_at(0));
    EXPECT_THAT(keys(gallery.nearest(face_at(0), 1)), ElementsAre("b"));
}

TEST(TemplateGallery, RefusesWhatTheNetworkCannotHaveSaid) {
    TemplateGallery gallery;
    EXPECT_THROW(gallery.add("short", domain::FaceTemplate({1, 2, 3})), std::invalid_argument);
    EXPECT_THROW(gallery.add("nan", face_at(std::numeric_limits<float>::quiet_NaN())), std::invalid_argument);
    EXPECT_THROW(gallery.nearest(face_at(std::numeric_limits<float>::infinity()), 1), std::invalid_argument);
    EXPECT_EQ(gallery.size(), 0U);
}

TEST(TemplateGallery, AgreesWithThePlainDistanceAcrossItsBlocks) {
    std::mt19937 random(7);
    std::normal_distribution<float> normal(0, 0.06F);
    const auto draw = [&] {
        std::vector<float> values(descriptor_length);
        std::generate(values.begin(), values.end(), [&] { return normal(random); });
        return values;
    };
    TemplateGallery gallery;
    const auto sought = draw();
    std::vector<TemplateGallery::Neighbour> expected;
    for (int index = 0; index < 2500; ++index) {
        const auto values = draw();
        double sum = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            sum += std::pow(static_cast<double>(values[i]) - sought[i], 2);
        }
        if (std::sqrt(sum) <= 0.9) {
            expected.push_back({std::to_string(index), std::sqrt(sum)});
        }
        gallery.add(std::to_string(index), domain::FaceTemplate(values));
    }
    std::sort(expected.begin(), expected.end(), [](auto& a, auto& b) { return a.distance < b.distance; });
    const auto found = gallery.nearest(domain::FaceTemplate(sought), 0.9);
    ASSERT_GT(expected.size(), 50U);
    ASSERT_EQ(keys(found), keys(expected));
    for (std::size_t i = 0; i < found.size(); ++i) {
        EXPECT_NEAR(found[i].distance, expected[i].distance, 1e-5);
    }
}

}  // namespace
}  // namespace amphoe::face
