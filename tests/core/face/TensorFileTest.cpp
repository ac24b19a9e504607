#include "core/face/importer/TensorFile.h"

#include <gmock/gmock.h>

#include "core/face/importer/OnnxWriter.h"

namespace amphoe::face {
namespace {

using testing::ElementsAre;
using testing::FloatEq;

constexpr const char* manifest = R"([{"weights":[
  {"name":"a","shape":[2],"dtype":"float32","quantization":{"dtype":"uint8","scale":0.5,"min":-1}},
  {"name":"b","shape":[1,1],"dtype":"float32"}]}])";

std::vector<std::uint8_t> binary() {
    return {0, 4, 0x00, 0x00, 0xC0, 0x3F};
}

TEST(TensorFileTest, ReadsQuantisedAndPlainTensorsInTheManifestsOrder) {
    const auto file = TensorFile::parse(manifest, binary());

    EXPECT_THAT(file.tensor("a", {2}).values, ElementsAre(FloatEq(-1), FloatEq(1)));
    EXPECT_THAT(file.tensor("b", {1, 1}).values, ElementsAre(FloatEq(1.5)));
}

TEST(TensorFileTest, RefusesABinaryOfAnotherLength) {
    auto bytes = binary();
    bytes.pop_back();
    EXPECT_THROW(TensorFile::parse(manifest, bytes), std::runtime_error);
    bytes = binary();
    bytes.push_back(0);
    EXPECT_THROW(TensorFile::parse(manifest, bytes), std::runtime_error);
}

TEST(TensorFileTest, RefusesATensorOfAnotherNameOrShape) {
    const auto file = TensorFile::parse(manifest, binary());
    EXPECT_THROW(file.tensor("c", {2}), std::runtime_error);
    EXPECT_THROW(file.tensor("a", {1, 2}), std::runtime_error);
}

TEST(ProtobufMessageTest, EncodesTheExamplesOfTheFormatsDocumentation) {
    EXPECT_EQ(ProtobufMessage().integer(1, 150).encoded(), "\x08\x96\x01");
    EXPECT_EQ(ProtobufMessage().bytes(2, "testing").encoded(), "\x12\x07testing");
    EXPECT_EQ(ProtobufMessage().message(3, ProtobufMessage().integer(1, 150)).encoded(), "\x1a\x03\x08\x96\x01");
}

}  // namespace
}  // namespace amphoe::face
