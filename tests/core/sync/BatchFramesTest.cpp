#include "core/sync/BatchFrames.h"

#include <gtest/gtest.h>

namespace amphoe::sync {
namespace {

TEST(BatchFramesTest, WhatIsWrittenIsRead) {
    support::Bytes batch;
    append_frame(batch, {"{\"id\":\"a\"}", {1, 2, 3}});
    append_frame(batch, {"{}", {}});

    const auto frames = read_frames(batch);

    ASSERT_TRUE(frames);
    ASSERT_EQ(frames->size(), 2u);
    EXPECT_EQ((*frames)[0].header, "{\"id\":\"a\"}");
    EXPECT_EQ((*frames)[0].body, (support::Bytes{1, 2, 3}));
    EXPECT_TRUE((*frames)[1].body.empty());
}

TEST(BatchFramesTest, LengthsAreBigEndianAndTheSizeIsAsForetold) {
    const Frame frame{"{}", support::Bytes(258, 7)};
    support::Bytes batch;
    append_frame(batch, frame);

    EXPECT_EQ(batch.size(), frame_size(frame));
    EXPECT_EQ(support::Bytes(batch.begin(), batch.begin() + 10), (support::Bytes{0, 0, 0, 2, '{', '}', 0, 0, 1, 2}));
}

TEST(BatchFramesTest, EmptyBatchHasNoFrames) {
    EXPECT_EQ(read_frames({})->size(), 0u);
}

TEST(BatchFramesTest, EveryCutIsNoticed) {
    support::Bytes batch;
    append_frame(batch, {"{\"id\":\"a\"}", {1, 2, 3}});
    for (std::size_t length = 1; length < batch.size(); ++length) {
        EXPECT_FALSE(read_frames({batch.data(), length})) << length;
    }
}

TEST(BatchFramesTest, LengthsThatLieAreRefused) {
    EXPECT_FALSE(read_frames(support::Bytes{0xff, 0xff, 0xff, 0xff, 0}));
    EXPECT_FALSE(read_frames(support::Bytes{0, 0, 0, 1, '{', 0xff, 0xff, 0xff, 0xff}));
}

TEST(BatchFramesTest, TooManyFramesAndTooLongHeadersAreRefused) {
    support::Bytes many;
    for (std::size_t count = 0; count <= kMostFrames; ++count) {
        append_frame(many, {"{}", {}});
    }
    support::Bytes wide;
    append_frame(wide, {std::string(4097, ' '), {}});

    EXPECT_FALSE(read_frames(many));
    EXPECT_FALSE(read_frames(wide));
}

}  // namespace
}  // namespace amphoe::sync
