#include <fstream>

#include "tests/gui/console/ConsoleTest.h"

namespace amphoe::testing {
namespace {

using domain::Failure;
using domain::FailureCode;

class FaceCommandsTest : public ConsoleTest {
  protected:
    FaceCommandsTest() : a_(write("a.jpg", "A")), b_(write("b.jpg", "B")) {}
    std::string a_;
    std::string b_;
};

TEST_F(FaceCommandsTest, WritesEveryFieldOfAComparison) {
    const auto ran = run_json({"face", "compare", a_, b_});
    EXPECT_EQ(ran.exit_code, 0);
    const auto json = ran.json();
    EXPECT_DOUBLE_EQ(json.at("distance"), 0.30);
    EXPECT_EQ(json.at("percent"), 91);
    EXPECT_EQ(json.at("band"), "pass");
    EXPECT_EQ(
        json.at("thresholds"),
        (nlohmann::json{{"version", "fake-1"}, {"pass", 0.40}, {"refer", 0.56}, {"probes", 1}, {"cohort", false}}));
    EXPECT_TRUE(json.at("cohort").is_null());
    EXPECT_TRUE(json.at("raw_distance").is_number());
    EXPECT_EQ(json.at("model"), (nlohmann::json{{"name", "fake"}, {"sha256", "00"}}));
    EXPECT_EQ(json.at("probe").at("quality").at("Sharpness"), 80);
    EXPECT_TRUE(json.at("probe").at("box").contains("width"));
    EXPECT_TRUE(json.at("reference").contains("box"));
    for (const auto* stage : {"detect", "align", "describe", "total"}) {
        EXPECT_TRUE(json.at("timing_ms").at(stage).is_number()) << stage;
    }
    EXPECT_FALSE(json.contains("failure"));
}

TEST_F(FaceCommandsTest, AnswersNoWithTheWholeResult) {
    world_.counter.face_matcher.distance = 0.50;
    const auto refer = run_json({"face", "compare", a_, b_});
    EXPECT_EQ(refer.exit_code, 5);
    EXPECT_EQ(refer.json().at("band"), "refer");
    EXPECT_EQ(refer.failure(), "FACE_REFERRED");
    world_.counter.face_matcher.distance = 0.90;
    const auto fail = run_json({"face", "compare", a_, b_});
    EXPECT_EQ(fail.exit_code, 5);
    EXPECT_EQ(fail.json().at("band"), "fail");
    EXPECT_EQ(fail.failure(), "FACE_NOT_MATCHING");
    EXPECT_NE(run({"face", "compare", a_, b_}).out.find("ไม่ผ่าน"), std::string::npos);
}

TEST_F(FaceCommandsTest, RefusesFilesThatCannotBeUsed) {
    EXPECT_EQ(run_json({"face", "compare", a_, (folder_ / "none.jpg").string()}).failure(), "FILE_UNREADABLE");
    EXPECT_EQ(run_json({"face", "compare", folder_.string(), b_}).failure(), "FILE_UNREADABLE");
    world_.counter.picture_codec.decode_answer = Failure{FailureCode::ImageInvalid, "no JPEG"};
    const auto ran = run_json({"face", "compare", a_, b_});
    EXPECT_EQ(ran.exit_code, 4);
    EXPECT_EQ(ran.failure(), "IMAGE_INVALID");
}

TEST_F(FaceCommandsTest, RefusesAFileAboveTheLimitWithoutReadingIt) {
    const auto large = folder_ / "large.jpg";
    std::ofstream(large) << "x";
    std::filesystem::resize_file(large, std::uintmax_t{64} * 1024 * 1024);
    const auto ran = run_json({"face", "assess", large.string()});
    EXPECT_EQ(ran.exit_code, 4);
    EXPECT_EQ(ran.failure(), "FILE_UNREADABLE");
}

TEST_F(FaceCommandsTest, SaysThatTheModelIsMissing) {
    world_.broken["face_matcher"] = Failure{FailureCode::FaceModelMissing, ""};
    EXPECT_EQ(run_json({"face", "compare", a_, b_}).exit_code, 3);
    world_.broken["face_matcher"] = Failure{FailureCode::FaceModelInvalid, ""};
    EXPECT_EQ(run_json({"face", "assess", a_}).exit_code, 7);
}

TEST_F(FaceCommandsTest, AssessesAPicture) {
    world_.counter.face_matcher.assessment.box = {10, 20, 30, 40};
    world_.counter.face_matcher.assessment.pose = {1.5, -2.0, 0.5};
    const auto ran = run_json({"face", "assess", a_});
    EXPECT_EQ(ran.exit_code, 0);
    const auto json = ran.json();
    EXPECT_EQ(json.at("components"), (nlohmann::json{{"Sharpness", 80}}));
    EXPECT_EQ(json.at("faults"), nlohmann::json::array());
    EXPECT_EQ(json.at("ok"), true);
    EXPECT_EQ(json.at("box"), (nlohmann::json{{"x", 10}, {"y", 20}, {"width", 30}, {"height", 40}}));
    EXPECT_EQ(json.at("pose"), (nlohmann::json{{"yaw", 1.5}, {"pitch", -2.0}, {"roll", 0.5}}));
}

TEST_F(FaceCommandsTest, TellsNoFaceAndManyFacesFromLowQuality) {
    auto& assessment = world_.counter.face_matcher.assessment;
    assessment.ok = false;
    assessment.faults = {"face.dark"};
    const auto dark = run_json({"face", "assess", a_});
    EXPECT_EQ(dark.exit_code, 0);
    EXPECT_EQ(dark.json().at("faults"), nlohmann::json::array({"face.dark"}));
    assessment.faces = 0;
    const auto none = run_json({"face", "assess", a_});
    EXPECT_EQ(none.exit_code, 4);
    EXPECT_EQ(none.failure(), "FACE_NONE");
    EXPECT_EQ(none.json().at("ok"), false);
    assessment.faces = 2;
    EXPECT_EQ(run_json({"face", "assess", a_}).failure(), "FACE_MANY");
}

TEST_F(FaceCommandsTest, WalksAListToItsEnd) {
    const auto list = write("pairs.csv",
                            "\xEF\xBB\xBF"
                            "a,b,same\r\na.jpg,b.jpg,1\r\nnone.jpg,b.jpg,0\r\n\r\nb.jpg,a.jpg,\r\n");
    const auto ran = run_json({"face", "compare-list", list});
    EXPECT_EQ(ran.exit_code, 0);
    const auto lines = ran.json_lines();
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[0].at("a"), "a.jpg");
    EXPECT_EQ(lines[0].at("same"), true);
    EXPECT_EQ(lines[0].at("band"), "pass");
    EXPECT_FALSE(lines[0].contains("failure"));
    EXPECT_EQ(lines[1].at("failure").at("code"), "FILE_UNREADABLE");
    EXPECT_FALSE(lines[1].contains("band"));
    EXPECT_FALSE(lines[2].contains("same"));
    EXPECT_EQ(lines[2].at("percent"), 91);
}

TEST_F(FaceCommandsTest, MeasuresEachPictureOfAListOnceAndJudgesSeveralProbesTogether) {
    const auto list = write("pairs.csv", "a,b,same,group\na.jpg,b.jpg,1,local\na.jpg,b.jpg|a.jpg,0,other\n");
    const auto ran = run_json({"face", "compare-list", list});
    EXPECT_EQ(ran.exit_code, 0);
    const auto lines = ran.json_lines();
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].at("thresholds").at("probes"), 1);
    EXPECT_EQ(lines[1].at("thresholds").at("probes"), 2);
    EXPECT_EQ(world_.face_measurement.measured, 2U);
    EXPECT_EQ(lines[0].at("timing_ms").at("total"), 12);
    EXPECT_EQ(lines[1].at("timing_ms").at("total"), 0);
}

TEST_F(FaceCommandsTest, RefusesListsThatAreNotPlainTables) {
    const std::vector<std::string> wrong{"",
                                         "x,y\na.jpg,b.jpg\n",
                                         "a,b\na.jpg\n",
                                         "a,b\na.jpg,b.jpg,1\n",
                                         "a,b\n,b.jpg\n",
                                         "a,b\n\"a.jpg\",b.jpg\n",
                                         "a,b,same\na,b,maybe\n",
                                         "a,b\na.jpg,|\n",
                                         "a,b\n" + std::string(5000, 'x') + ",b\n"};
    for (const auto& content : wrong) {
        const auto ran = run_json({"face", "compare-list", write("wrong.csv", content)});
        EXPECT_EQ(ran.exit_code, 4) << content.substr(0, 40);
        EXPECT_EQ(ran.failure(), "FILE_UNREADABLE") << content.substr(0, 40);
    }
    const auto quoted = run_json({"face", "compare-list", write("q.csv", "a,b\n\"a\",b\n")}).json();
    EXPECT_NE(quoted.at("failure").at("detail").get<std::string>().find("line 2: quotes"), std::string::npos);
}

}  // namespace
}  // namespace amphoe::testing
