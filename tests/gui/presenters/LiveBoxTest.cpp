#include "gui/presenters/LiveBox.h"

#include <gtest/gtest.h>

namespace amphoe::gui {
namespace {

domain::Picture picture(int width) {
    return {width, 1, {}, {}};
}

TEST(LiveBoxTest, PicturesGoOnWithTheLastJudgement) {
    LiveBox box;
    EXPECT_TRUE(box.put_picture(picture(1), 1));
    EXPECT_TRUE(box.newest()->assessment.faults.empty());

    domain::FaceAssessment assessment;
    assessment.faults = {"face.small"};
    assessment.box = {1, 2, 3, 4};
    box.put_judgement(assessment, "prompt.turn_left");
    EXPECT_EQ(box.newest()->picture.width, 1) << "a judgement alone is no new picture";
    EXPECT_FALSE(box.put_picture(picture(2), 2)) << "the first notice is still on its way";
    const auto view = box.take_notice();
    EXPECT_EQ(view->picture.width, 2);
    EXPECT_EQ(view->assessment.faults.front(), "face.small");
    EXPECT_EQ(view->prompt, "prompt.turn_left");
    EXPECT_TRUE(box.put_picture(picture(3), 3));
}

TEST(LiveBoxTest, TheBoxIsWhereTheFaceIsInTheSmallerPicture) {
    LiveBox box;
    domain::FaceAssessment assessment;
    assessment.box = {400, 200, 300, 320};
    box.put_judgement(assessment, "");
    box.put_picture(picture(640), 1280);
    EXPECT_EQ(box.newest()->assessment.box, (domain::Box{200, 100, 150, 160}));
    box.put_picture(picture(640), 640);
    EXPECT_EQ(box.newest()->assessment.box, assessment.box) << "the judgement itself is not scaled";
    box.put_picture({}, 0);
    EXPECT_EQ(box.newest()->assessment.box, assessment.box);
}

TEST(LiveBoxTest, TheNextPersonBeginsWithoutTheLastOnesHint) {
    LiveBox box;
    domain::FaceAssessment assessment;
    assessment.faults = {"face.mask"};
    box.put_judgement(assessment, "");
    box.put_picture(picture(1), 1);
    box.clear();
    EXPECT_EQ(box.newest(), nullptr);
    box.put_picture(picture(2), 2);
    EXPECT_TRUE(box.newest()->assessment.faults.empty());
}

}  // namespace
}  // namespace amphoe::gui
