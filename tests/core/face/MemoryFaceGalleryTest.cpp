#include "core/face/MemoryFaceGallery.h"

#include <gtest/gtest.h>

namespace amphoe::face {
namespace {

domain::FaceTemplate face(float first) {
    std::vector<float> values(128, 0.0F);
    values[0] = first;
    return domain::FaceTemplate(std::move(values));
}

TEST(MemoryFaceGalleryTest, FindsTheHoldersOfANearFaceNearestFirst) {
    MemoryFaceGallery gallery;
    gallery.add("far", face(0.3F));
    gallery.add("near", face(0.1F));
    gallery.add("stranger", face(0.9F));
    const auto found = gallery.nearest(face(0.0F), 0.35);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].key, "near");
    EXPECT_NEAR(found[0].distance, 0.1, 1e-6);
    EXPECT_EQ(found[1].key, "far");
}

TEST(MemoryFaceGalleryTest, ForgetsAll) {
    MemoryFaceGallery gallery;
    gallery.add("a", face(0.0F));
    gallery.clear();
    EXPECT_TRUE(gallery.nearest(face(0.0F), 1.0).empty());
}

TEST(MemoryFaceGalleryTest, ATemplateOfAnotherNetworkStopsNothing) {
    MemoryFaceGallery gallery;
    gallery.add("short", domain::FaceTemplate({1.0F}));
    gallery.add("a", face(0.0F));
    EXPECT_TRUE(gallery.nearest(domain::FaceTemplate({1.0F}), 1.0).empty());
    EXPECT_EQ(gallery.nearest(face(0.0F), 1.0).size(), 1U);
}

}  // namespace
}  // namespace amphoe::face
