#include "core/face/importer/LandmarkImport.h"

#include "core/face/importer/OnnxWriter.h"

namespace amphoe::face {
namespace {

constexpr std::size_t blocks = 4;
constexpr std::size_t convolutions_per_block = 4;
constexpr std::size_t first_channels = 32;
constexpr std::size_t output_length = 136;

// [rows..., inputs, outputs] flattened as [place][input][output] to [output][input][place].
std::vector<float> output_first(const Tensor& tensor, std::size_t places, std::size_t inputs, std::size_t outputs) {
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

// TensorFlow's "same" padding: one pixel all round at stride 1, only right and bottom at stride 2 on even sides.
std::vector<OnnxWriter::Attribute> convolution_attributes(std::int64_t kernel, std::int64_t stride,
                                                          std::int64_t groups) {
    std::vector<std::int64_t> pads{0, 0, 0, 0};
    if (kernel == 3) {
        pads = stride == 1 ? std::vector<std::int64_t>{1, 1, 1, 1} : std::vector<std::int64_t>{0, 0, 1, 1};
    }
    return {
        {"kernel_shape", {kernel, kernel}}, {"strides", {stride, stride}}, {"pads", pads}, {"group", {groups}, false}};
}

class LandmarkGraph {
  public:
    explicit LandmarkGraph(const TensorFile& file) : file_(file) {}

    std::string build() {
        std::string below = "image";
        std::size_t inputs = 3;
        std::size_t outputs = first_channels;
        for (std::size_t block = 0; block < blocks; ++block) {
            below = dense_block("dense" + std::to_string(block), below, inputs, outputs, block == 0);
            inputs = outputs;
            outputs *= 2;
        }
        writer_.node("AveragePool", "pooled", {below}, {{"kernel_shape", {7, 7}}, {"strides", {7, 7}}});
        writer_.node("Flatten", "flat", {"pooled"}, {{"axis", {1}, false}});
        const auto& weights = file_.tensor("fc/weights", {inputs, output_length});
        writer_.weights("fc_weights", {output_length, inputs}, output_first(weights, 1, inputs, output_length));
        writer_.weights("fc_bias", {output_length}, file_.tensor("fc/bias", {output_length}).values);
        // OpenCV 4.6 reads Gemm only with transB = 1 (face.md section 12.5).
        writer_.node("Gemm", "points", {"flat", "fc_weights", "fc_bias"}, {{"transB", {1}, false}});
        return writer_.finish("image", {1, 3, 112, 112}, "points", {1, output_length});
    }

  private:
    // Each convolution reads the relu of the sum of all before it; the sums are formed before relu.
    std::string dense_block(const std::string& name, const std::string& below, std::size_t inputs, std::size_t outputs,
                            bool first_is_ordinary) {
        auto sum = first_is_ordinary ? ordinary(name + "/conv0", below, inputs, outputs)
                                     : separable(name + "/conv0", below, inputs, outputs, 2);
        auto active = relu(sum);
        sum = active;
        for (std::size_t index = 1; index < convolutions_per_block; ++index) {
            const auto prefix = name + "/conv" + std::to_string(index);
            const auto next = separable(prefix, active, outputs, outputs, 1);
            writer_.node("Add", prefix + "/sum", {sum, next}, {});
            sum = prefix + "/sum";
            active = relu(sum);
        }
        return active;
    }

    std::string relu(const std::string& input) {
        writer_.node("Relu", input + "/relu", {input}, {});
        return input + "/relu";
    }

    std::string ordinary(const std::string& prefix, const std::string& below, std::size_t inputs, std::size_t outputs) {
        const auto& filters = file_.tensor(prefix + "/filters", {3, 3, inputs, outputs});
        writer_.weights(prefix + "/w", {outputs, inputs, 3, 3}, output_first(filters, 9, inputs, outputs));
        writer_.weights(prefix + "/b", {outputs}, file_.tensor(prefix + "/bias", {outputs}).values);
        writer_.node("Conv", prefix, {below, prefix + "/w", prefix + "/b"}, convolution_attributes(3, 2, 1));
        return prefix;
    }

    // Depthwise 3x3 without bias, then pointwise 1x1 with the bias; nothing between them.
    std::string separable(const std::string& prefix, const std::string& below, std::size_t inputs, std::size_t outputs,
                          std::int64_t stride) {
        const auto& depthwise = file_.tensor(prefix + "/depthwise_filter", {3, 3, inputs, 1});
        writer_.weights(prefix + "/dw", {inputs, 1, 3, 3}, output_first(depthwise, 9, 1, inputs));
        writer_.node("Conv", prefix + "/depth", {below, prefix + "/dw"},
                     convolution_attributes(3, stride, static_cast<std::int64_t>(inputs)));
        const auto& pointwise = file_.tensor(prefix + "/pointwise_filter", {1, 1, inputs, outputs});
        writer_.weights(prefix + "/pw", {outputs, inputs, 1, 1}, output_first(pointwise, 1, inputs, outputs));
        writer_.weights(prefix + "/b", {outputs}, file_.tensor(prefix + "/bias", {outputs}).values);
        writer_.node("Conv", prefix, {prefix + "/depth", prefix + "/pw", prefix + "/b"},
                     convolution_attributes(1, 1, 1));
        return prefix;
    }

    const TensorFile& file_;
    OnnxWriter writer_;
};

}  // namespace

std::string landmark_onnx(const TensorFile& file) {
    return LandmarkGraph(file).build();
}

}  // namespace amphoe::face
