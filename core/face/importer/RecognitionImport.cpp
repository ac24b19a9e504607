#include "core/face/importer/RecognitionImport.h"

#include <string>

namespace amphoe::face {
namespace {

struct Layer {
    const char* name;
    std::size_t inputs;
    std::size_t outputs;
};

// The stages after the first convolution, in forward order; each holds two convolutions of 3x3 (face.md section 2).
constexpr Layer stages[] = {
    {"conv32_1", 32, 32},    {"conv32_2", 32, 32},           {"conv32_3", 32, 32},       {"conv64_down", 32, 64},
    {"conv64_1", 64, 64},    {"conv64_2", 64, 64},           {"conv64_3", 64, 64},       {"conv128_down", 64, 128},
    {"conv128_1", 128, 128}, {"conv128_2", 128, 128},        {"conv256_down", 128, 256}, {"conv256_1", 256, 256},
    {"conv256_2", 256, 256}, {"conv256_down_out", 256, 256},
};

// [row, column, input, output] to [output, input, row, column].
std::vector<float> output_first(const Tensor& tensor) {
    const auto places = tensor.shape[0] * tensor.shape[1];
    const auto inputs = tensor.shape[2];
    const auto outputs = tensor.shape[3];
    std::vector<float> target(tensor.values.size());
    std::size_t to = 0;
    for (std::size_t output = 0; output < outputs; ++output) {
        for (std::size_t input = 0; input < inputs; ++input) {
            for (std::size_t place = 0; place < places; ++place) {
                target[to++] = tensor.values[(place * inputs + input) * outputs + output];
            }
        }
    }
    return target;
}

RecognitionWeights::Convolution convolution(const TensorFile& file, const std::string& prefix, std::size_t kernel,
                                            std::size_t inputs, std::size_t outputs) {
    return {output_first(file.tensor(prefix + "/conv/filters", {kernel, kernel, inputs, outputs})),
            file.tensor(prefix + "/conv/bias", {outputs}).values,
            file.tensor(prefix + "/scale/weights", {outputs}).values,
            file.tensor(prefix + "/scale/biases", {outputs}).values};
}

}  // namespace

RecognitionWeights recognition_weights(const TensorFile& file) {
    RecognitionWeights weights;
    weights.convolutions.push_back(convolution(file, "conv32_down", 7, 3, 32));
    for (const auto& stage : stages) {
        const std::string name = stage.name;
        weights.convolutions.push_back(convolution(file, name + "/conv1", 3, stage.inputs, stage.outputs));
        weights.convolutions.push_back(convolution(file, name + "/conv2", 3, stage.outputs, stage.outputs));
    }
    weights.output = file.tensor("fc", {256, descriptor_length}).values;
    return weights;
}

}  // namespace amphoe::face
