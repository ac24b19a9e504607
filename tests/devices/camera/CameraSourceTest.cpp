#include "devices/camera/CameraSource.h"

#include <gtest/gtest.h>

namespace amphoe::devices::camera {
namespace {

TEST(CameraSourceTest, ReadsTheFourForms) {
    EXPECT_EQ(parse_source("2")->kind, SourceKind::Device);
    EXPECT_EQ(parse_source("2")->device, 2);
    EXPECT_EQ(parse_source("file:a b.avi")->kind, SourceKind::File);
    EXPECT_EQ(parse_source("file:a b.avi")->text, "a b.avi");
    EXPECT_EQ(parse_source("rtsp://camera/1")->kind, SourceKind::Url);
    EXPECT_EQ(parse_source("rtsp://camera/1")->text, "rtsp://camera/1");
    EXPECT_EQ(parse_source("pipeline:videotestsrc ! appsink")->kind, SourceKind::Pipeline);
    EXPECT_EQ(parse_source("pipeline:videotestsrc ! appsink")->text, "videotestsrc ! appsink");
}

TEST(CameraSourceTest, RefusesEverythingElse) {
    for (const auto* text :
         {"", "-1", "256", "1x", "file:", "pipeline:", "http://", "ftp://host/video", "portrait.avi"}) {
        EXPECT_FALSE(parse_source(text)) << text;
    }
}

}  // namespace
}  // namespace amphoe::devices::camera
