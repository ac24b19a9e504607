// Where set-up put the models and the demonstration people; tests that need them say so and are skipped without them.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>

#include "core/face/DlibFaceMatcher.h"
#include "core/face/FileBytes.h"
#include "core/face/OpenCvPictureCodec.h"

namespace amphoe::face::testing_support {

inline std::filesystem::path setup_folder() {
    return AMPHOE_SETUP_DIR;
}
inline std::filesystem::path models_folder() {
    return setup_folder() / "models";
}
inline std::filesystem::path demonstration_folder() {
    return setup_folder() / "demonstration";
}

inline FaceThresholdFile shipped_thresholds() {
    auto file = load_face_thresholds(AMPHOE_THRESHOLDS_FILE);
    EXPECT_TRUE(file) << file.error().detail;
    return *file;
}

inline domain::Picture picture_of_file(const std::filesystem::path& path) {
    const auto bytes = read_file(path, 32 * 1024 * 1024);
    EXPECT_TRUE(bytes) << path.filename();
    auto picture = OpenCvPictureCodec().decode(*bytes);
    EXPECT_TRUE(picture) << path.filename();
    return *picture;
}

}  // namespace amphoe::face::testing_support

#define AMPHOE_SKIP_WITHOUT(path)                                                                        \
    if (!std::filesystem::exists(path)) {                                                                \
        GTEST_SKIP() << "not set up: " << (path).string() << " is missing; run the set-up to test this"; \
    }
